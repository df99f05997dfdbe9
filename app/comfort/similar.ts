/**
 * Similar questions while the title is typed. `[data-similar]` is the place for them; its value is the address that
 * answers with a page whose #hits is shown. Without this file the preview shows them.
 */
const place = document.querySelector<HTMLElement>("[data-similar]");
const title = document.querySelector<HTMLInputElement>("[data-similar-title]");

if (place && title) {
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
      if (hits) place.replaceChildren(...hits.childNodes);
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
