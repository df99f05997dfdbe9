/** Modules that hold every word of the search in title, keyword or text; capitals do not matter. Empty: all. */
export function searchModules<T extends { title: string; keyword: string; body: string }>(
  modules: readonly T[],
  search: string,
): T[] {
  const words = search.toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
  return modules.filter(({ title, keyword, body }) => {
    const text = `${title} ${keyword} ${body}`.toLocaleLowerCase("de");
    return words.every((word) => text.includes(word.replace(/^::/, "")));
  });
}
