import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import { makeUser } from "../support/make.ts";
import { type Site, startSite } from "../support/site.ts";
import { test as base, type Committed, expect } from "../support/test.ts";

const test = base.extend<{ site: Site }>({
  site: async ({ committed }, use) => {
    const site = await startSite(committed);
    await use(site);
    await site.stop();
  },
});

async function makeLink({ ctx }: Committed, site: Site): Promise<string> {
  const { id: userId } = await makeUser(ctx);
  const secret = await issueToken(ctx, {
    purpose: "unsubscribe",
    userId,
    subject: { kind: "answer" },
    days: 3000,
  });
  return `${site.origin}/abbestellen/${secret}`;
}

const readPreferences = ({ ctx }: Committed) => ctx.db.select().from(notificationPreferences);

const oneClick = { "List-Unsubscribe": "One-Click" };

test("a mail server unsubscribes with one POST, without cookie, origin or redirect (RFC 8058)", async ({
  committed,
  site,
}) => {
  const link = await makeLink(committed, site);
  const answer = await fetch(link, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(oneClick),
  });
  expect(answer.status).toBe(200);
  expect(await readPreferences(committed)).toMatchObject([{ kind: "answer", mail: false }]);
});

test("it may send its form in parts", async ({ committed, site }) => {
  const link = await makeLink(committed, site);
  const body = new FormData();
  body.set("List-Unsubscribe", "One-Click");
  expect((await fetch(link, { method: "POST", body })).status).toBe(200);
  expect(await readPreferences(committed)).toHaveLength(1);
});

test("opening the link only shows the button, and pressing it works without logging in", async ({
  committed,
  site,
}) => {
  const link = await makeLink(committed, site);
  const page = await fetch(link);
  expect(await page.text()).toContain("jemand auf meine Frage antwortet");
  expect(await readPreferences(committed)).toEqual([]);
  const press = (intent: string) =>
    fetch(link, { method: "POST", headers: { Origin: site.origin }, body: new URLSearchParams({ intent }) });
  expect(await (await press("one")).text()).toContain("Abbestellt");
  expect(await readPreferences(committed)).toMatchObject([{ kind: "answer", mail: false }]);
  await press("all");
  expect(await readPreferences(committed)).toContainEqual(
    expect.objectContaining({ kind: "all", mail: false }),
  );
});

test("a link that does not hold, and any other POST, changes nothing", async ({ committed, site }) => {
  const link = await makeLink(committed, site);
  const post = (address: string, fields: Record<string, string>) =>
    fetch(address, { method: "POST", redirect: "manual", body: new URLSearchParams(fields) });
  expect((await post(`${site.origin}/abbestellen/geraten`, oneClick)).status).toBe(410);
  expect((await post(link, {})).status).toBe(422);
  expect((await post(link, { intent: "every" })).status).toBe(422);
  expect(await readPreferences(committed)).toEqual([]);
});
