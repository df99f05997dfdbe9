/** "/" jumps into the search, unless somebody is writing. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.documentElement.dataset.keys) return;
  const at = event.target as HTMLElement;
  if (at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName)) return;
  const searches = document.querySelectorAll<HTMLInputElement>("input[data-search-key]");
  const search = [...searches].find((input) => input.offsetParent !== null);
  if (!search) return;
  event.preventDefault();
  search.focus();
});
