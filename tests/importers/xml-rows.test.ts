import { createWriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createGzip, gzipSync } from "node:zlib";
import { describe } from "vitest";
import { readRows, type XmlRow } from "#app/features/importers/xml-rows.server.ts";
import { expect, test } from "../support/test.ts";
import { dumpXml, makeFolder, rowXml } from "./write-dump.ts";

async function readAll(file: string): Promise<XmlRow[]> {
  const rows: XmlRow[] = [];
  for await (const handful of readRows(file, "posts")) rows.push(...handful);
  return rows;
}

function write(name: string, content: string | Buffer): string {
  const file = join(makeFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe("rows of a dump file", () => {
  test("are read with their lines, from plain and packed files, with and without a byte order mark", async () => {
    const xml = dumpXml("posts", [{ Id: 1, Body: 'a "b" <c> & ä 😀\nd' }, { Id: 2 }]);
    const expected = [
      { line: 3, attributes: { Id: "1", Body: 'a "b" <c> & ä 😀\nd' } },
      { line: 4, attributes: { Id: "2" } },
    ];
    for (const text of [xml, `\ufeff${xml}`]) {
      expect(await readAll(write("Posts.xml", text))).toEqual(expected);
      expect(await readAll(write("Posts.xml.gz", gzipSync(text)))).toEqual(expected);
    }
  });

  test("may have attributes of several megabytes", async () => {
    const body = "x<y ".repeat(1_000_000);
    const [row] = await readAll(write("Posts.xml", dumpXml("posts", [{ Id: 1, Body: body }])));
    expect(row?.attributes.Body === body).toBe(true);
  });

  test("do not expand entities of their own making", async () => {
    const file = write(
      "Posts.xml",
      '<!DOCTYPE posts [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<posts>\n<row Id="&b;"/>\n</posts>',
    );
    await expect(readAll(file)).rejects.toThrow("Bad XML in Posts.xml, line 3: undefined entity.");
  });

  test("of a missing file are an error, not a crash", async () => {
    await expect(readAll("/nowhere/Posts.xml")).rejects.toThrow(/no such file/);
    await expect(readAll("/nowhere/Posts.xml.gz")).rejects.toThrow(/no such file/);
  });

  test("of 50 MB need no more memory than a few of them", { timeout: 60_000 }, async () => {
    const file = join(makeFolder(), "Posts.xml.gz");
    const row = rowXml({ Id: 1, Body: "<p>Der Router blinkt.</p>".repeat(200) });
    const count = Math.ceil(50_000_000 / row.length);
    async function* xml() {
      yield "<posts>\n";
      for (let i = 0; i < count; i++) yield row;
      yield "</posts>\n";
    }
    await pipeline(Readable.from(xml()), createGzip({ level: 1 }), createWriteStream(file));
    const before = usedMemory();
    let highest = 0;
    let seen = 0;
    for await (const rows of readRows(file, "posts")) {
      // A slow reader must hold the file back.
      if (seen === 0) await pause(200);
      if (Math.floor(seen / 2_000) !== Math.floor((seen + rows.length) / 2_000)) {
        highest = Math.max(highest, usedMemory());
      }
      seen += rows.length;
    }
    expect(seen).toBe(count);
    expect(highest - before).toBeLessThan(15_000_000);
  });
});

/** Bytes in use after a garbage collection, buffers included. */
function usedMemory(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
