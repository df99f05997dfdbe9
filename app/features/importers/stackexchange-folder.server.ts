import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ImportError } from "./import-error.ts";
import { readRows, type XmlRow } from "./xml-rows.server.ts";

/** The files that are read, in this order; only Posts must be there. */
export const dumpFiles = ["Tags", "Users", "Posts", "Comments", "Votes"] as const;
export type DumpFile = (typeof dumpFiles)[number];

export type Dump = { folder: string; paths: Partial<Record<DumpFile, string>> };

/** @throws ImportError when the folder cannot be read or is no dump */
export async function findDump(folder: string): Promise<Dump> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "ENOENT" ? "it does not exist" : error.message;
    throw new ImportError(`The folder ${folder} cannot be read: ${reason}.`);
  });
  const paths: Dump["paths"] = {};
  for (const file of dumpFiles) {
    const wanted = [`${file}.xml`, `${file}.xml.gz`].map((name) => name.toLowerCase());
    const name = names.filter((name) => wanted.includes(name.toLowerCase())).sort()[0];
    if (name) paths[file] = join(folder, name);
  }
  if (!paths.Posts) {
    const hint = names.some((name) => name.endsWith(".7z")) ? " Unpack the .7z archives first." : "";
    throw new ImportError(`There is no Posts.xml or Posts.xml.gz in ${folder}.${hint}`);
  }
  return { folder, paths };
}

/**
 * Reads every file to its end before anything is written, so that bad XML in the last line of the last file leaves
 * nothing half done.
 * @returns rows per file, for progress
 * @throws ImportFileError
 */
export async function checkDump(
  dump: Dump,
  onRows: (file: DumpFile, count: number) => void,
): Promise<Record<DumpFile, number>> {
  const counts = { Tags: 0, Users: 0, Posts: 0, Comments: 0, Votes: 0 };
  for (const file of dumpFiles) {
    for await (const rows of readFile(dump, file)) {
      counts[file] += rows.length;
      onRows(file, counts[file]);
    }
  }
  return counts;
}

/** The rows of one file in handfuls; none when the file is absent. */
export async function* readFile(dump: Dump, file: DumpFile): AsyncGenerator<XmlRow[]> {
  const path = dump.paths[file];
  if (path) yield* readRows(path, file.toLowerCase());
}

/** Handfuls joined or cut to at most `maxRows`, or fewer where a batch would hold more than `maxCharacters`. */
export async function* inBatches(
  handfuls: AsyncIterable<XmlRow[]>,
  maxRows: number,
  maxCharacters = 2_000_000,
): AsyncGenerator<XmlRow[]> {
  let batch: XmlRow[] = [];
  let characters = 0;
  for await (const rows of handfuls) {
    for (const row of rows) {
      batch.push(row);
      for (const name in row.attributes) characters += row.attributes[name]!.length;
      if (batch.length < maxRows && characters < maxCharacters) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}
