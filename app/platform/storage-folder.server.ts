import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import type { Storage } from "./storage.server.ts";

/** Objects as files below a folder, which is made when the first one is stored. */
export function folderStorage(folder: string): Storage {
  const fileOf = (key: string) => join(folder, ...key.split("/"));
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      // Written beside and renamed: nobody ever reads half of it, also after a crash.
      const unfinished = `${file}.${randomUUID()}.part`;
      try {
        await writeFile(unfinished, bytes, { mode: 0o640, flush: true });
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async get(key) {
      const file = await open(fileOf(key)).catch(nothingIfMissing);
      if (!file) return undefined;
      const { size } = await file.stat();
      const stream = createReadStream("", { fd: file, autoClose: true });
      return { body: Readable.toWeb(stream) as ReadableStream<Uint8Array>, byteSize: size };
    },
    async delete(key) {
      await rm(fileOf(key), { force: true });
    },
    async *list(prefix) {
      const top = fileOf(prefix.replace(/\/$/, ""));
      if (!(await stat(top).catch(nothingIfMissing))) return;
      for (const entry of await readdir(top, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || entry.name.endsWith(".part")) continue;
        yield relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
      }
    },
  };
}

function nothingIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
