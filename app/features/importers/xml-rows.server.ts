import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { SaxesParser } from "saxes";
import { ImportFileError } from "./import-error.ts";

export type XmlRow = {
  /** Where the row begins in the unpacked file, counted from 1. */
  line: number;
  attributes: Record<string, string>;
};

/**
 * Streams the `<row …/>` elements of one dump file, plain or `.gz`, in order, in handfuls as they are read. Nothing
 * more is read until the caller asks for the next handful, so memory stays constant for any size of file.
 *
 * saxes, because sax stops at attributes over 64 KB. Entities of a DOCTYPE are not expanded.
 *
 * @param root the name of the outermost element, for instance "posts"
 * @throws ImportFileError with file, line and reason: not well-formed, not UTF-8, a broken .gz, another root
 */
export async function* readRows(file: string, root: string): AsyncGenerator<XmlRow[]> {
  const name = basename(file);
  const parser = new SaxesParser({ position: true, xmlns: false as const });
  let rows: XmlRow[] = [];
  let depth = 0;
  let line = 1;
  let problem: { line: number; reason: string } | undefined;
  const note = (reason: string) => {
    problem ??= { line: parser.line, reason };
  };

  parser.on("error", (error) => note(error.message.replace(/^\d+:\d+: /, "")));
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", (tag) => {
    if (depth === 0 && tag.name !== root) note(`expected <${root}>, found <${tag.name}>.`);
    if (depth === 1 && tag.name === "row") rows.push({ line, attributes: tag.attributes });
    depth++;
  });
  parser.on("closetag", () => {
    depth--;
  });

  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of openFile(file)) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (problem) break;
      if (rows.length > 0) {
        yield rows;
        rows = [];
      }
    }
    if (!problem) {
      parser.write(decoder.decode());
      parser.close();
    }
  } catch (error) {
    note(explain(error));
  }
  if (problem) throw new ImportFileError(name, problem.line, problem.reason);
  if (rows.length > 0) yield rows;
}

function openFile(file: string): AsyncIterable<Buffer> {
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  if (!file.endsWith(".gz")) return raw;
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  // The callback keeps an unreadable file from going unheard; the reader of `gunzip` gets the error itself.
  pipeline(raw, gunzip, () => {});
  return gunzip;
}

function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "the text is not UTF-8.";
  if (code === "Z_BUF_ERROR") return "the packed file ends too early.";
  if (code?.startsWith("Z_")) return `the packed file is damaged (${message}).`;
  return message;
}
