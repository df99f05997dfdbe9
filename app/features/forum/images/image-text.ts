/** The keys of all images of this site that a text names, each once, in their order. */
export function imageKeysIn(markdown: string): string[] {
  const found = markdown.matchAll(/\/bilder\/([\w-]{22})(?![\w-])/g);
  return [...new Set([...found].map(([, key = ""]) => key))];
}

/** An image of this site as it stands in a text; the first group is its description. */
export const ownImage = /!\[([^\]]*)\]\(\/bilder\/[\w-]{22}\)/g;

/** As the renderer shows it too: a picture without any word is nothing to those who do not see it. */
const noDescription = "Bild";

/** What stands in a text for an image. */
export function imageMarkdown(key: string, description: string): string {
  const words = description.replace(/[\s[\]\\]+/g, " ").trim();
  return `![${words || noDescription}](/bilder/${key})`;
}

/** Images behind a text, each in a paragraph of its own. */
export function appendImages(body: string, keys: string[], description: string): string {
  const blocks = [body.trimEnd(), ...keys.map((key) => imageMarkdown(key, description))];
  return blocks.filter((block) => block !== "").join("\n\n");
}
