import { describe } from "vitest";
import { logIn, type Site, startSite } from "../support/site.ts";
import { test as base, expect } from "../support/test.ts";
import { knownOutage, makeKnown, neighbour } from "./scene.ts";

/** What guests are told on the page for asking, with finished pages kept as in earnest. */
const test = base.extend<{ site: Site }>({
  site: async ({ committed }, use) => {
    const site = await startSite(committed, { pages: true });
    await use(site);
    await site.stop();
  },
});

const { title } = knownOutage;

describe("A known outage, before somebody asks", () => {
  test("is said to guests who come from its region, and at each step of the form that names the place", async ({
    committed,
    site,
  }) => {
    const { category, invoices, frankfurt, central } = await makeKnown(committed.ctx);
    const read = async (path: string) => (await fetch(site.origin + path)).text();
    expect(await read(`/fragen?region=${frankfurt.slug}`)).toContain(title);
    expect(await read(`/fragen?region=${central.slug}`)).not.toContain(title);
    expect(await read("/fragen")).not.toContain(title);
    // The button above every page brings the region along.
    expect(await read(`/?region=${frankfurt.slug}`)).toContain(`/fragen?region=${frankfurt.slug}`);

    const revise = async (categoryId: number, postcode: string) => {
      const body = new URLSearchParams({ intent: "revise", categoryId: String(categoryId), postcode });
      const headers = { Origin: site.origin };
      return (await fetch(`${site.origin}/fragen`, { method: "POST", headers, body })).text();
    };
    expect(await revise(category.id, "60326")).toContain(title);
    expect(await revise(category.id, "20095")).not.toContain(title);
    expect(await revise(invoices.id, "60326")).not.toContain(title);
  });

  test("of a member's place stays the member's: the next guest sees the page without it", async ({
    committed,
    site,
  }) => {
    const { ctx } = committed;
    await makeKnown(ctx);
    const cookie = await logIn(committed, await neighbour(ctx, "60326"));
    const own = await fetch(`${site.origin}/fragen`, { headers: { Cookie: cookie } });
    expect(await own.text()).toContain(title);
    for (const path of ["/fragen", "/fragen/aehnlich?titel=Kein+Internet"]) {
      const guests = await fetch(site.origin + path);
      expect(guests.headers.get("Cache-Control")).toMatch(/no-store|private/);
      const text = await guests.text();
      expect(text).not.toContain(title);
      expect(text).not.toContain("60326");
    }
  });
});
