/*
 * "@Name" is stored as a link to the person, `[@Name](/m/12)`: it stays right when somebody takes another name, and is
 * a link everywhere Markdown is.
 */

/** So many people one post can call. */
export const maxMentions = 10;

/** Whom a text mentions, each once, in their order. Code and quotes of others do not call anybody. */
export function mentionedIds(markdown: string): number[] {
  const own = markdown.replace(/^ {0,3}>.*$/gm, "").replace(/(`+)[\s\S]*?\1/g, "");
  const found = own.matchAll(/\[@(?:\\.|[^\]\\\n]){1,80}\]\(\/m\/([1-9]\d{0,14})(?:\/[\w-]*)?\)/g);
  return [...new Set([...found].map(([, id]) => Number(id)))];
}

/** What stands in a text for a person. */
export function mentionMarkdown({ id, displayName }: { id: number; displayName: string }): string {
  return `[@${displayName.replace(/[\\[\]`*_<]/g, "\\$&")}](/m/${id})`;
}
