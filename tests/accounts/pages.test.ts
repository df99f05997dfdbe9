import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { sessions, users } from "#db/schema/accounts.ts";
import { makeUser } from "../support/make.ts";
import { type Site, startSite } from "../support/site.ts";
import { test as base, type Committed, expect } from "../support/test.ts";

/** The pages over HTTP, as a browser without JavaScript sends its forms. */
const test = base.extend<{ site: Site }>({
  site: async ({ committed }, use) => {
    const site = await startSite(committed);
    await use(site);
    await site.stop();
  },
});

const password = "drei kleine Wörter";

const send = (
  site: Site,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  fetch(site.origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: site.origin, ...headers },
    body: new URLSearchParams(fields),
  });

const makeMember = async ({ ctx }: Committed, values: Parameters<typeof makeUser>[1] = {}) =>
  makeUser(ctx, { email: "erika@example.org", passwordHash: await hashPassword(password), ...values });

const login = { intent: "login", email: " Erika@Example.org ", password };

describe("The log-in page", () => {
  test("logs in, leads on inside the site and throws away the cookie that was there", async ({
    committed,
    site,
  }) => {
    await makeMember(committed);
    const answer = await send(site, "/anmelden?weiter=%2Feinstellungen", login, {
      Cookie: "session=planted",
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/einstellungen");
    const cookie = answer.headers.getSetCookie().at(-1) ?? "";
    expect(cookie).toMatch(/^session=[^;]{20,}; .*HttpOnly/);
    expect(cookie).not.toContain("planted");
    const page = await fetch(`${site.origin}/einstellungen`, { headers: { Cookie: cookie.split(";")[0]! } });
    expect(await page.text()).toContain("erika@example.org");
  });

  test.for(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "does not lead to %s",
    async (next, { committed, site }) => {
      await makeMember(committed);
      const answer = await send(site, `/anmelden?weiter=${encodeURIComponent(next)}`, login);
      expect(answer.headers.get("Location")).toBe("/");
    },
  );

  test("says what is wrong, keeps the address and never shows the password again", async ({
    committed,
    site,
  }) => {
    await makeMember(committed);
    const answer = await send(site, "/anmelden", { ...login, password: "ganz-was-anderes" });
    expect(answer.status).toBe(401);
    const html = await answer.text();
    expect(html).toContain("passen nicht zusammen");
    expect(html).toContain("Erika@Example.org");
    expect(html).not.toContain("ganz-was-anderes");
  });
});

describe("A page behind a link of a mail", () => {
  test("confirms nothing when it is only opened", async ({ committed, site }) => {
    const { ctx } = committed;
    const member = await makeMember(committed, { isVerified: false });
    const secret = await issueToken(ctx, { purpose: "verify-email", userId: member.id, days: 3000 });
    const isVerified = async () => {
      const [row] = await ctx.db.select().from(users).where(eq(users.id, member.id));
      return row?.emailVerifiedAt !== null;
    };
    for (let look = 0; look < 2; look++) {
      const page = await fetch(`${site.origin}/bestaetigen/${secret}`);
      expect(page.status).toBe(200);
      expect(page.headers.get("Cache-Control")).toContain("no-store");
      expect(await page.text()).toContain("noindex");
    }
    expect(await isVerified()).toBe(false);
    const answer = await send(site, `/bestaetigen/${secret}`, { intent: "verify" });
    expect(answer.headers.get("Location")).toBe("/willkommen");
    expect(await isVerified()).toBe(true);
    expect((await fetch(`${site.origin}/bestaetigen/${secret}`)).status).toBe(410);
  });

  test("sets a new password and logs out everywhere else", async ({ committed, site }) => {
    const { ctx } = committed;
    const member = await makeMember(committed);
    await send(site, "/anmelden", login);
    const secret = await issueToken(ctx, { purpose: "reset-password", userId: member.id, days: 3000 });
    const weak = await send(site, `/passwort-neu/${secret}`, { intent: "reset", password: "kurz" });
    expect(weak.status).toBe(422);
    const answer = await send(site, `/passwort-neu/${secret}`, {
      intent: "reset",
      password: "vier ganz andere Wörter",
    });
    expect(answer.status).toBe(303);
    expect(await ctx.db.select().from(sessions)).toHaveLength(1);
    expect((await send(site, "/anmelden", login)).status).toBe(401);
  });
});

test("logging out takes a POST", async ({ committed, site }) => {
  await makeMember(committed);
  const cookie = (await send(site, "/anmelden", login)).headers.getSetCookie().at(-1)!.split(";")[0]!;
  expect((await fetch(`${site.origin}/abmelden`, { headers: { Cookie: cookie } })).status).toBe(200);
  expect(await committed.ctx.db.select().from(sessions)).toHaveLength(1);
  const answer = await send(site, "/abmelden", { intent: "logout" }, { Cookie: cookie });
  expect(answer.headers.getSetCookie().at(-1)).toMatch(/Max-Age=0/);
  expect(await committed.ctx.db.select().from(sessions)).toEqual([]);
});
