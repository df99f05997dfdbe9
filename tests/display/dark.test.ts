import { expect, test } from "vitest";
import { readSource } from "../support/import-graph.ts";

test("dark is the same, whether the device asks for it or the person has chosen it", () => {
  const css = readSource("app/styles/tokens.css");
  const colours = (start: string) => {
    const from = css.indexOf(start);
    expect(from, start).toBeGreaterThan(0);
    return [...css.slice(from, css.indexOf("}", from)).matchAll(/--[\w-]+: [^;]+;/g)].map(([line]) => line);
  };
  const byDevice = colours(':root:not([data-theme="light"]) {');
  expect(byDevice.length).toBeGreaterThan(20);
  expect(colours(':root[data-theme="dark"] {')).toEqual(byDevice);
});
