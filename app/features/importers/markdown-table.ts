/**
 * A pipe table; the first row becomes its head. Rows are filled up to the widest one, breaks inside a cell become
 * blanks. A table of one column is laid out as paragraphs, as such tables were made for looks.
 */
export function markdownTable(rows: string[][]): string {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const width = Math.max(0, ...filled.map((row) => row.length));
  if (width === 0) return "";
  if (width === 1) return `\n\n${filled.flat().join("\n\n")}\n\n`;
  const lines = filled.map((row) => line(Array.from({ length: width }, (_, i) => cellText(row[i] ?? ""))));
  const [head = "", ...body] = lines;
  return `\n\n${[head, line(Array.from({ length: width }, () => "---")), ...body].join("\n")}\n\n`;
}

function line(cells: string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cellText(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, " ").replace(/(?<!\\)\|/g, "\\|");
}
