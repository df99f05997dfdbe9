/**
 * A table for spreadsheets: semicolons, CRLF, UTF-8 with a byte order mark, so that a German Excel reads it as it is.
 * Times are ISO 8601 in UTC; null and undefined are empty cells.
 */
export function toCsv<Row extends Record<string, unknown>>(
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column])).join(";"));
  return `\uFEFF${[columns.join(";"), ...lines].join("\r\n")}\r\n`;
}

/** Spreadsheets run what begins like a formula (OWASP "CSV Injection"); a number is none. */
function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
