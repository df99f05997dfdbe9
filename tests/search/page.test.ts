import { expect } from "vitest";
import { startSite } from "../support/site.ts";
import { test } from "../support/test.ts";

test("who searches without end is told when to go on; the empty page stays", async ({ committed }) => {
  const site = await startSite(committed);
  try {
    const ask = (path: string) => fetch(site.origin + path);
    for (let n = 0; n < 60; n++) expect((await ask(`/suche?q=router+${n}`)).status).toBe(200);
    const refused = await ask("/suche?q=router");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect((await ask("/suche")).status).toBe(200);
  } finally {
    await site.stop();
  }
});
