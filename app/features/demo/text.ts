/**
 * Lets a longer text stand indented in the source: takes the common indentation and the outer blank lines away.
 * Single line breaks stay, as they count in Markdown here.
 */
export function md(strings: TemplateStringsArray): string {
  const lines = strings.join("").split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines
    .map((line) => line.slice(indent).trimEnd())
    .join("\n")
    .trim();
}
