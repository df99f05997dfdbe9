/**
 * What is known where a question is about, as soon as its postcode (and topic) is typed. `[data-known-outages]` is the place
 * for it; its value is the address that answers with a page whose #known is shown. Without this file the next step says it.
 */
const place = document.querySelector<HTMLElement>("[data-known-outages]");
const postcode = document.querySelector<HTMLInputElement>("form input[name=postcode]");

if (place && postcode) {
  let running: AbortController | undefined;
  const topic = () => document.querySelector<HTMLInputElement>("input[name=categoryId]:checked")?.value ?? "";
  const wish = () => `${topic()} ${postcode.value.trim()}`;
  // The page itself says what is known at the postcode it came with.
  let last = wish();

  const look = async () => {
    const wanted = wish();
    if (!/^\d{5}$/.test(postcode.value.trim()) || wanted === last) return;
    last = wanted;
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(`${place.dataset.knownOutages}?${new URLSearchParams({ thema: topic() })}`, {
        // Where somebody lives stands in no address.
        headers: { "X-Postcode": postcode.value.trim() },
        signal: running.signal,
      });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const known = page.getElementById("known");
      if (!known) return;
      place.replaceChildren(...known.childNodes);
      pointUp();
    } catch {
      // Offline or overtaken: what is shown stays, and the next step says it.
    }
  };
  // It stands above the form; on a telephone that is out of sight while the postcode is typed.
  const pointer = document.createElement("a");
  pointer.className = "notice known-pointer";
  pointer.href = `#${place.id}`;
  const pointUp = () => {
    const heading = place.querySelector("h2")?.textContent ?? "";
    const isInSight = place.getBoundingClientRect().bottom > 0;
    pointer.textContent = heading;
    if (heading && !isInSight) postcode.closest(".field")?.append(pointer);
    else pointer.remove();
  };

  postcode.addEventListener("input", look);
  document.addEventListener("change", look);
}

export {};
