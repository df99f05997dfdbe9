import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Locale } from "#app/i18n/locale.ts";
import { type MessageKey, t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { forgetSite, readSite } from "#app/platform/site.server.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { readMails } from "../accounts/mails.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAnswer, makeCategory, makeRegion, makeThread, makeUser, type Thread } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";

/*
 * Everybody reads the site in their language, in the form of address of the site, as large, dark and still as they
 * want it: as a guest and as a member, with and without JavaScript.
 */

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;
let thread: Thread;
const open: Visit[] = [];

beforeAll(async () => {
  journey = await startJourney("running", {
    prepare: async (ctx) => {
      await makeRegion(ctx, { position: 0 });
      const category = await makeCategory(ctx, {
        name: "Glasfaser",
        nameEn: "Fibre",
        descriptionEn: "Everything about light in cables.",
      });
      thread = await makeThread(ctx, {
        category,
        title: "Donaudampfschifffahrtsgesellschafts-Router blinkt",
      });
      await makeAnswer(ctx, thread);
    },
  });
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterEach(async () => {
  for (const { context } of open.splice(0)) await context.close();
});

afterAll(() => journey?.end());

async function visit(options: Parameters<typeof openWindow>[2] = {}): Promise<Visit> {
  const opened = await openWindow(browser, site.origin, options);
  open.push(opened);
  return opened;
}

async function enter({ context }: Visit, user: { id: number }): Promise<void> {
  const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
  await context.addCookies([{ name, value, url: site.origin }]);
}

/** Presses a button by its name and waits for the page that follows. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

const heading = (page: Page) => page.locator("h1").first().innerText();
const languageOfPage = (page: Page) => page.locator("html").getAttribute("lang");
const says = (locale: Locale, key: MessageKey) => t(locale, key);

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("A guest, $name,", ({ javaScript }) => {
  test("reads what the browser asks for, and switches for good", async () => {
    const { page, complaints } = await visit({ javaScript, locale: "en-GB" });
    await page.goto(paths.home());
    expect(await heading(page)).toBe(says("en", "lists.home.heading"));
    expect(await languageOfPage(page)).toBe("en");
    expect(await page.title()).toContain("help from people in your region");
    expect(await page.getByRole("link", { name: /Fibre/ }).count()).toBeGreaterThan(0);
    if (javaScript) expect(await findViolations(page)).toEqual([]);

    await page.goto(paths.thread(thread));
    await press(page, "Deutsch");
    expect(new URL(page.url()).pathname).toBe(paths.thread(thread));
    expect(await languageOfPage(page)).toBe("de");
    await page.goto(paths.home());
    expect(await heading(page)).toBe(says("de", "lists.home.heading"));
    if (javaScript) expect(await findViolations(page)).toEqual([]);

    await press(page, "English");
    expect(await heading(page)).toBe(says("en", "lists.home.heading"));
    expect(complaints).toEqual([]);
  });

  test("reads German when the browser asks for something else", async () => {
    const { page } = await visit({ javaScript, locale: "fr-FR" });
    await page.goto(paths.home());
    expect(await languageOfPage(page)).toBe("de");
  });

  test("reads large, dark and still, on every page of this device", async () => {
    const { page } = await visit({ javaScript, phone: true });
    await page.goto(paths.home());
    await page
      .locator("footer")
      .getByRole("link", { name: says("de", "display.title") })
      .click();
    await page.getByText(says("de", "display.textSize.largest"), { exact: true }).click();
    await page.getByText(says("de", "display.theme.dark"), { exact: true }).click();
    await page.locator("input[name=hasReducedMotion]").check();
    await press(page, says("de", "display.save"));
    expect(await page.locator("main [role=status]").innerText()).toContain(says("de", "display.saved"));

    for (const path of [paths.home(), paths.thread(thread), paths.ask(), paths.login(), paths.display()]) {
      await page.goto(path);
      const look = await page.evaluate(() => ({
        text: getComputedStyle(document.documentElement).fontSize,
        ground: getComputedStyle(document.body).backgroundColor,
        motion: document.documentElement.dataset.motion,
        overflow: document.documentElement.scrollWidth - window.innerWidth,
      }));
      expect(look, path).toEqual({ text: "24px", ground: "rgb(16, 23, 29)", motion: "reduced", overflow: 0 });
      if (javaScript) expect(await findViolations(page), path).toEqual([]);
    }
  });

  test("reads with more contrast, in light and dark", async () => {
    const { page } = await visit({ javaScript, dark: true });
    await page.goto(paths.display(paths.thread(thread)));
    await page.locator("input[name=hasHighContrast]").check();
    await page.getByText(says("de", "display.theme.light"), { exact: true }).click();
    await press(page, says("de", "display.save"));
    await page.getByRole("link", { name: says("de", "display.back") }).click();
    expect(new URL(page.url()).pathname).toBe(paths.thread(thread));
    const soft = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.getPropertyValue("--ink-soft"), style.getPropertyValue("--paper")];
    });
    expect(soft).toEqual(["#16222d", "#faf8f4"]);
    if (javaScript) expect(await findViolations(page)).toEqual([]);
  });
});

test("a member's choice holds on every device, after logging out too, and in mails", async () => {
  const member = await makeUser(ctx, { email: "mia@example.org", displayName: "Mia" });
  const first = await visit();
  await enter(first, member);
  await first.page.goto(paths.settings());
  expect(await heading(first.page)).toBe(says("de", "accounts.settings.title"));
  await press(first.page, "English");
  expect(await heading(first.page)).toBe(says("en", "accounts.settings.title"));

  const second = await visit({ javaScript: false });
  await enter(second, member);
  await second.page.goto(paths.inbox());
  expect(await heading(second.page)).toBe(says("en", "notifications.title"));
  await second.page.goto(paths.display());
  await second.page.getByText(says("en", "display.textSize.large"), { exact: true }).click();
  await press(second.page, says("en", "display.save"));
  await first.page.goto(paths.home());
  expect(await first.page.locator("html").getAttribute("data-text")).toBe("large");

  await first.page.goto(paths.logout());
  await press(first.page, says("en", "accounts.logout.button"));
  expect(await heading(first.page)).toBe(says("en", "lists.home.heading"));

  await first.page.goto(paths.forgotPassword());
  await first.page.locator("input[name=email]").fill("mia@example.org");
  await press(first.page, says("en", "accounts.forgot.button"));
  const [mail] = await readMails(ctx, "mia@example.org");
  expect(mail?.subject).toBe(says("en", "accounts.mail.reset.subject"));
  expect(mail?.text).toContain("Hello Mia,");
  expect(mail?.html).toContain('<html lang="en">');
});

describe("A site that says du", () => {
  beforeEach(async () => {
    const admin = await makeUser(ctx, { role: "admin", email: null, displayName: `Ada ${Math.random()}` });
    const { page } = await visit();
    await enter({ page, context: page.context(), complaints: [] }, admin);
    await page.goto(paths.adminSite());
    await page.locator("input[name=name]").fill("Netzhilfe");
    await page.locator("input[name=operator]").fill("Ein Angebot der Musternetz AG");
    await page.locator("input[name=address][value=du]").check();
    await press(page, says("de", "site.save"));
    expect(await page.locator("main [role=status]").innerText()).toContain("Gespeichert");
    expect(await page.locator(".site-changes").innerText()).toContain("Netzhilfe");
    expect(await findViolations(page)).toEqual([]);
  });

  test("says it on its pages, in refusals and in mails, under its own name", async () => {
    const { page } = await visit({ javaScript: false });
    await page.goto(paths.home());
    expect(await heading(page)).toBe("Was können wir für dich lösen?");
    expect(await languageOfPage(page)).toBe("de");
    expect(await page.locator("header .brand").innerText()).toBe("Netzhilfe");
    expect(await page.title()).toMatch(/^Netzhilfe – /);
    expect(await page.locator("footer").innerText()).toContain("Ein Angebot der Musternetz AG");
    await page.goto("/gibt-es-nicht");
    expect(await page.locator("main").innerText()).toContain("findest du weiter");

    const member = await makeUser(ctx, { email: "hans@example.org", displayName: "Hans" });
    await page.goto(paths.forgotPassword());
    await page.locator("input[name=email]").fill("hans@example.org");
    await press(page, says("de", "accounts.forgot.button"));
    // The jobs of this test run in its own context, not in a worker that reads the settings.
    const [mail] = await readMails({ ...ctx, site: await siteNow() }, "hans@example.org");
    expect(mail?.subject).toBe("Dein neues Passwort");
    expect(mail?.text).toContain("Dein Team von Netzhilfe");
    const [row] = await ctx.db.select({ locale: users.locale }).from(users).where(eq(users.id, member.id));
    expect(row?.locale).toBe("de");
  });

  test("leaves English as it is", async () => {
    const { page } = await visit({ locale: "en-GB" });
    await page.goto(paths.home());
    expect(await heading(page)).toBe(says("en", "lists.home.heading"));
    expect(await findViolations(page)).toEqual([]);
  });
});

/** As the pages have set it, not as it was read before. */
async function siteNow() {
  forgetSite();
  return readSite(ctx.db);
}
