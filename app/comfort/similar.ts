/**
 * Similar questions while the title is typed. `[data-similar]` is the place for them; its value is the address that
 * answers with a page whose #hits is shown. Without this file the preview shows them.
 */
const place = document.querySelector<HTMLElement>("[data-similar]");
const note = document.querySelector<HTMLElement>("[data-similar-note]");
const title = document.querySelector<HTMLInputElement>("[data-similar-title]");

if (place && title) {
  // On a phone the hits would stand far below what is being typed.
  const panel = place.closest<HTMLElement>("section");
  const isNarrow = window.matchMedia("(max-width: 900px)").matches;
  if (panel && isNarrow) {
    panel.hidden = true;
    title.closest(".field")?.after(panel);
  }
  let running: AbortController | undefined;
  let timer = 0;
  let last = "";

  const category = () =>
    document.querySelector<HTMLInputElement>("input[name=categoryId]:checked")?.value ?? "";

  const load = async () => {
    const text = title.value.trim();
    const wanted = `${category()} ${text}`;
    if (text.length < 8 || wanted === last) return;
    last = wanted;
    running?.abort();
    running = new AbortController();
    try {
      const query = new URLSearchParams({ titel: text, thema: category() });
      const answer = await fetch(`${place.dataset.similar}?${query}`, { signal: running.signal });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const hits = page.getElementById("hits");
      if (!hits) return;
      // Only the number is read out, not every hit after every letter.
      if (note) note.textContent = hits.querySelector("[data-similar-said]")?.textContent ?? "";
      place.replaceChildren(...hits.childNodes);
      if (panel) panel.hidden = false;
    } catch {
      // Offline or overtaken by the next letter: what is shown stays.
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(load, 250);
  };
  title.addEventListener("input", soon);
  document.addEventListener("change", soon);
  soon();
}
