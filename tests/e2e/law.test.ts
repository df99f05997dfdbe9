import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { formerMember } from "#app/features/admin/account-deletion.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import type { MessageKey, MessageParams } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { sitePageVersions } from "#db/schema/site-pages.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeCategory, makeRegion, makeThread, makeUser } from "../support/make.ts";
import { logIn as cookieOf, type Site } from "../support/site.ts";
import { as, monday } from "../support/test.ts";

/*
 * What the law wants: pages about who runs the site, a copy of one's own data, and the way out. With the real worker; once
 * with JavaScript, once without.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);
const password = "ein richtig langes Kennwort";

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;

beforeAll(async () => {
  journey = await startJourney(monday, {
    worker: true,
    prepare: async (ctx) => {
      await makeRegion(ctx, { position: 0 });
    },
  });
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

async function press(page: Page, name: string | RegExp, within = page.locator("main")): Promise<void> {
  const button = within.getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

async function logIn({ page }: Visit, email: string): Promise<void> {
  await page.goto(paths.login());
  await page.locator("input[name=email]").first().fill(email);
  await page.locator("input[name=password]").first().fill(password);
  await press(page, t("accounts.login.button"));
}

const textOf = (page: Page) => page.locator("main").innerText();
const isLoggedIn = async (page: Page) => (await page.locator("details.menu").count()) > 0;

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("Somebody who wants to go, $name", ({ javaScript }) => {
  test("takes a copy along, thinks again once, and leaves the answers behind", async () => {
    await setClock(ctx.db, monday);
    const mark = javaScript ? "mit" : "ohne";
    const email = `gerd-${mark}@example.org`;
    const user = await makeUser(ctx, {
      displayName: `Gerd ${mark}`,
      email,
      passwordHash: await hashPassword(password),
      postcode: "60326",
    });
    const thread = await makeThread(ctx, { category: await makeCategory(ctx) });
    const body = `Bei mir half ein Werksreset, ${mark} Geduld.`;
    await createAnswer(as(ctx, user), { threadId: thread.id, body });
    const visit = await openWindow(browser, site.origin, { javaScript });
    const stranger = await openWindow(browser, site.origin, { javaScript });
    const { page } = visit;
    await logIn(visit, email);

    // --- A copy: asked for, made by the worker, fetched by nobody else.
    await page.goto(paths.settings("daten"));
    await press(page, t("ownData.request"), page.locator("#daten"));
    const link = page.getByRole("link", { name: t("ownData.download") });
    await expect
      .poll(
        async () => {
          await page.reload();
          return link.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    expect(text("account.json")).toContain(email);
    expect(text("posts.json")).toContain(body);
    const address = (await link.getAttribute("href")) ?? "";
    const foreign = await fetch(site.origin + address, {
      headers: { Cookie: await cookieOf({ ctx, url: clone.url }, await makeUser(ctx)) },
    });
    expect(foreign.status).toBe(404);
    await stranger.page.goto(address);
    expect(stranger.page.url()).toContain(paths.login());

    // --- Away: a wrong password is told, the right one logs out.
    await page.goto(paths.settings("daten"));
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page
        .locator("#daten")
        .getByRole("link", { name: t("ownData.leave") })
        .click(),
    ]);
    expect(await textOf(page)).toContain("Ehemaliges Mitglied");
    await page.locator("input[name=password]").fill("falsch und lang genug");
    await press(page, t("ownData.delete.send"));
    expect(await textOf(page)).toContain(t("ownData.error.password"));
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    await page.locator("input[name=password]").fill(password);
    await press(page, t("ownData.delete.send"));
    expect(await textOf(page)).toContain(t("ownData.gone.later"));
    expect(await isLoggedIn(page)).toBe(false);

    // --- On second thoughts: logging in shows until when, one tap keeps the account.
    await logIn(visit, email);
    await press(page, t("ownData.bar.keep"), page.locator("body"));
    expect(await textOf(page)).toContain(t("ownData.kept"));
    expect(await page.getByText(t("ownData.bar.keep")).count()).toBe(0);

    // --- For good, at once.
    await page.goto(paths.deleteAccount());
    await page.locator("input[name=when][value=sofort]").check();
    await page.locator("input[name=password]").fill(password);
    await press(page, t("ownData.delete.send"));
    expect(await textOf(page)).toContain(t("ownData.gone.now"));
    await expect
      .poll(
        async () => {
          const [row] = await ctx.db.select().from(users).where(eq(users.id, user.id));
          return row?.displayName;
        },
        { timeout: 20_000 },
      )
      .toBe(formerMember);
    await logIn(visit, email);
    expect(await isLoggedIn(page)).toBe(false);
    await stranger.page.goto(paths.threadById(thread.id));
    const shown = await textOf(stranger.page);
    expect(shown).toContain(body);
    expect(shown).toContain(formerMember);
    expect(shown).not.toContain(user.displayName);

    expect([...visit.complaints, ...stranger.complaints]).toEqual([]);
    await visit.context.close();
    await stranger.context.close();
  }, 240_000);

  test("reads who runs the site; an admin changes it, with preview and history", async () => {
    await setClock(ctx.db, monday);
    await ctx.db.delete(sitePageVersions);
    const visitor = await openWindow(browser, site.origin, { javaScript });
    await visitor.page.goto(paths.home());
    await Promise.all([
      visitor.page.waitForEvent("domcontentloaded"),
      visitor.page
        .locator("footer")
        .getByRole("link", { name: t("pages.impressum") })
        .click(),
    ]);
    expect(await textOf(visitor.page)).toContain("Registergericht");
    if (javaScript) expect(await findViolations(visitor.page)).toEqual([]);

    const admin = await makeUser(ctx, { role: "admin", displayName: `Ada ${javaScript ? "mit" : "ohne"}` });
    const visit = await openWindow(browser, site.origin, { javaScript });
    const [name = "", value = ""] = (await cookieOf({ ctx, url: clone.url }, admin)).split("=");
    await visit.context.addCookies([{ name, value, url: site.origin }]);
    const { page } = visit;
    await page.goto(paths.adminSitePage("impressum", "de"));
    const words = `Beispielfirma ${admin.displayName}, Musterweg 1, 53111 Bonn`;
    await page.locator("textarea[name=body]").fill(`## Anbieter\n\n${words}`);
    await page.locator("input[name=note]").fill("Anschrift");
    await press(page, t("pages.form.preview"));
    expect(await page.locator("#vorschau").innerText()).toContain(words);
    await visitor.page.goto(paths.sitePage("impressum"));
    expect(await textOf(visitor.page)).not.toContain(words);
    await press(page, t("pages.form.save"));
    expect(await textOf(page)).toContain(t("pages.saved"));
    expect(await textOf(page)).toContain(t("pages.history.by", { name: admin.displayName }));
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    await expect
      .poll(
        async () => {
          await visitor.page.reload();
          return textOf(visitor.page);
        },
        { timeout: 20_000 },
      )
      .toContain(words);

    expect([...visit.complaints, ...visitor.complaints]).toEqual([]);
    await visit.context.close();
    await visitor.context.close();
  }, 240_000);
});
