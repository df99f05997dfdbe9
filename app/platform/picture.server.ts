import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ReactElement } from "react";
import { drawingToPng } from "./image.server.ts";

/** A box or a text for {@link drawPicture}; styles as in CSS, flexbox only. */
export type Drawing = {
  type: "div" | "svg" | "path";
  props: Record<string, unknown> & { style?: Record<string, string | number>; children?: unknown };
};

export function draw(
  style: Record<string, string | number>,
  ...children: (Drawing | string | null)[]
): Drawing {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

const family = "Atkinson Hyperlegible Next";

/** Our own font files: the machine needs none. Read once. */
let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 700 }[]> | undefined;

function readFonts() {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("@fontsource/atkinson-hyperlegible-next/package.json")),
    "files",
  );
  const files = (["latin", "latin-ext"] as const).flatMap((set) =>
    ([400, 700] as const).map(async (weight) => ({
      name: family,
      weight,
      data: await readFile(join(folder, `atkinson-hyperlegible-next-${set}-${weight}-normal.woff`)),
    })),
  );
  return Promise.all(files);
}

/** One at a time: a picture takes the processor for some 100 ms. */
let last: Promise<unknown> = Promise.resolve();

/** A PNG. Signs that our font does not have are left out. */
export function drawPicture(drawing: Drawing, size: { width: number; height: number }): Promise<Buffer> {
  const picture = last.then(() => render(drawing, size));
  last = picture.catch(() => {});
  return picture;
}

async function render(drawing: Drawing, size: { width: number; height: number }): Promise<Buffer> {
  // Loaded for the first picture only.
  const { default: satori } = await import("satori");
  fonts ??= readFonts();
  const element: ReactElement = { ...drawing, key: null };
  const svg = await satori(element, { ...size, fonts: await fonts });
  return drawingToPng(svg);
}

/** What our font can write: Latin letters, digits and usual signs. */
export const drawable = (text: string): string =>
  text
    .replace(/[^\t\n\u0020-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ac]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
