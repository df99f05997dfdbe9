/**
 * Text fields with `data-editor` become an editor as soon as somebody begins to write. It is loaded only then; until
 * it is there, and without JavaScript, the plain field does the same (docs/decisions/013).
 */
for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-editor]")) {
  const begin = () => {
    field.removeEventListener("focus", begin);
    import("./editor/field.ts").then(
      ({ dressField }) => dressField(field),
      // Offline before it was loaded: the plain field stays, the next focus tries again.
      () => field.addEventListener("focus", begin),
    );
  };
  if (document.activeElement === field) begin();
  else field.addEventListener("focus", begin);
}
