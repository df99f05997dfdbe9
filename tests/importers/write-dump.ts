import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

export type DumpRow = Record<string, string | number>;

/** A folder that is removed after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tadellos-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a dump folder; `files` by name without ".xml", for instance `{ Posts: [{ Id: 1, … }] }`. */
export function writeDump(files: Record<string, DumpRow[]>): string {
  const folder = makeFolder();
  for (const [name, rows] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.xml`), dumpXml(name.toLowerCase(), rows));
  }
  return folder;
}

export function dumpXml(root: string, rows: DumpRow[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n${rows.map(rowXml).join("")}</${root}>\n`;
}

export function rowXml(row: DumpRow): string {
  const attributes = Object.entries(row).map(([name, value]) => `${name}="${escapeXml(String(value))}"`);
  return `  <row ${attributes.join(" ")} />\n`;
}

function escapeXml(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\n/g, "&#xA;");
}
