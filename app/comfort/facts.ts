/**
 * The fields of a category as soon as it is chosen: the page for asking is read again for that category and its part
 * #angaben taken over; what was chosen under the same name stays. Asking for somebody else empties the own postcode.
 */
import { type Fields, guest, listRecords } from "./drafts/records.ts";
import { reader } from "./drafts/server.ts";

const form = document.querySelector<HTMLFormElement>("form.ask-form:has([data-topic])");
if (form) setUp(form);

function setUp(form: HTMLFormElement): void {
  // Before app/comfort/drafts fills the form: a draft can hold answers to fields that are not there yet.
  const client = (form.elements.namedItem("submissionKey") as HTMLInputElement | null)?.value;
  const kept = listRecords(reader ?? guest).find((record) => record.client === client)?.fields ?? {};
  let running: AbortController | undefined;

  async function show(slug: string): Promise<void> {
    const place = document.getElementById("angaben");
    if (!place) return;
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(`/fragen?${new URLSearchParams({ thema: slug })}`, {
        signal: running.signal,
      });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("angaben");
      if (!next) return;
      const said = { ...kept, ...answersIn(place) };
      const current = document.getElementById("angaben");
      current?.replaceWith(document.importNode(next, true));
      fill(form, said);
      form.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      // Offline: the next step asks for them.
    }
  }

  const chosen = () => form.querySelector<HTMLInputElement>("[data-topic]:checked");
  const isShown = () => {
    const of = form.querySelector<HTMLInputElement>("input[name=factsOf]")?.value;
    return of === chosen()?.value;
  };
  const follow = () => {
    const slug = chosen()?.dataset.topic;
    if (slug && !isShown()) void show(slug);
  };
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLElement && target.dataset.topic) follow();
  });
  for (const topic of form.querySelectorAll("[data-topic]")) {
    topic.addEventListener("tadellos:filled", () => setTimeout(follow));
  }
  follow();

  const postcode = form.querySelector<HTMLInputElement>("[data-own-postcode]");
  form.querySelector<HTMLSelectElement>("[data-asked-for]")?.addEventListener("change", ({ target }) => {
    if (!postcode) return;
    const own = postcode.dataset.ownPostcode ?? "";
    const isForSelf = (target as HTMLSelectElement).value === "";
    if (!isForSelf && postcode.value === own) postcode.value = "";
    if (isForSelf && postcode.value === "") postcode.value = own;
  });
}

const isAnswer = ({ name }: { name: string }) => name.startsWith("fact-");

function answersIn(place: HTMLElement): Fields {
  const said: Fields = {};
  for (const control of place.querySelectorAll<HTMLInputElement>("input")) {
    if (!isAnswer(control)) continue;
    if (control.type !== "radio") said[control.name] = control.value;
    else if (control.checked) said[control.name] = control.value;
  }
  return said;
}

function fill(form: HTMLFormElement, said: Fields): void {
  for (const control of form.querySelectorAll<HTMLInputElement>("#angaben input")) {
    const text = said[control.name];
    if (!isAnswer(control) || text === undefined) continue;
    if (control.type === "radio") control.checked = control.value === text;
    else control.value = text;
  }
}
