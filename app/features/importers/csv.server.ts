import { createReadStream } from "node:fs";
import { createInterface } from "node:readline/promises";
import { ImportError } from "./import-error.ts";

export type CsvLine = {
  /** 1 is the header. */
  line: number;
  /** Null when the quotes of the line do not match. */
  fields: string[] | null;
};

/**
 * The lines of a CSV file (RFC 4180 without line breaks inside fields; UTF-8, with or without BOM, LF or CRLF), read as
 * a stream. Empty lines are left out.
 * @throws ImportError when the file cannot be read
 */
export async function* readCsv(path: string): AsyncGenerator<CsvLine> {
  const input = createReadStream(path, "utf8");
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      const row = line === 1 ? text.replace(/^\uFEFF/, "") : text;
      if (row.trim() !== "") yield { line, fields: splitCsv(row) };
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ImportError(
      `The file ${path} cannot be read: ${code === "ENOENT" ? "it does not exist" : message}.`,
    );
  } finally {
    input.destroy();
  }
}

/** A field is quoted as a whole or not at all; a quote inside quotes is doubled. */
const fieldPattern = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

export function splitCsv(row: string): string[] | null {
  const fields: string[] = [];
  fieldPattern.lastIndex = 0;
  for (;;) {
    const match = fieldPattern.exec(row);
    if (!match) return null;
    const [, quoted, plain, separator] = match;
    fields.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (separator === "") return fields;
  }
}
