/**
 * Images for a text: choose, paste or drop; shrunk here, sent one by one, put into the text as Markdown. Every
 * `[data-images]` is the place for it; its value is the address that takes an image, `data-images-for` the id of the
 * text field, its template holds all words and parts. The code is only loaded on pages with such a place.
 */
const places = document.querySelectorAll<HTMLElement>("[data-images]");
if (places.length > 0) {
  import("./images/place.ts").then(({ setUp }) => {
    for (const place of places) setUp(place);
  });
}
