import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSynonym } from "#app/features/forum/order/tag-curation.server.ts";
import { type MessageKey, type MessageParams, t as translate } from "#app/i18n/t.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAnswer, makeCategory, makeTag, makeThread, makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";
import { as } from "../support/test.ts";

/*
 * Finding one's way, as a member and as a machine: what is new, what is mine, what I follow, tags by any word for them,
 * the feed and the data for search engines. With and without JavaScript.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);
const monday = new Date("2026-11-16T09:00:00+01:00");
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);

let journey: Journey;
let clone: CommittedClone;
let site: Site;
let browser: Browser;
let ctx: Ctx;

beforeAll(async () => {
  journey = await startJourney(monday, { pages: true });
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

async function enter(user: User, options: { javaScript: boolean; phone?: boolean }): Promise<Visit> {
  const visit = await openWindow(browser, site.origin, options);
  const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
  await visit.context.addCookies([{ name, value, url: site.origin }]);
  return visit;
}

const titlesOf = (visit: Visit) => visit.page.locator(".thread-list h3 a").allTextContents();

async function press(visit: Visit, name: string): Promise<void> {
  const button = visit.page.locator("main").getByRole("button", { name }).first();
  await Promise.all([visit.page.waitForEvent("domcontentloaded"), button.click()]);
}

/** The visible words of a link in the tabs. */
async function openTab(visit: Visit, key: MessageKey): Promise<void> {
  const tab = visit.page.locator(".list-tabs").getByRole("link", { name: t(key), exact: true });
  await Promise.all([visit.page.waitForEvent("domcontentloaded"), tab.click()]);
}

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("A member finds, $name,", ({ javaScript }) => {
  test("what is new, what is followed and what is their own", async () => {
    const mark = javaScript ? "mit" : "ohne";
    const category = await makeCategory(ctx, { slug: `glasfaser-${mark}`, name: `Glasfaser ${mark}` });
    const user = await makeUser(ctx, { displayName: `Erika ${mark}`, createdAt: minutes(-90_000) });
    const own = await makeThread(ctx, {
      title: `Eigene ${mark}`,
      author: user,
      category,
      createdAt: minutes(-300),
    });
    const other = await makeThread(ctx, { title: `Andere ${mark}`, category, createdAt: minutes(-200) });
    for (let n = 0; n < 21; n++) await makeAnswer(ctx, other, { createdAt: minutes(-190 + n) });
    const visit = await enter(user, { javaScript });
    const { page } = visit;

    await setClock(ctx.db, minutes(0));
    await page.goto(paths.thread(other, 2));
    await press(visit, t("forum.act.follow"));
    await page.goto(paths.category(category.slug));
    await press(visit, t("reading.follow.category"));
    expect(await page.locator(".category-head button").textContent()).toContain(t("reading.follow.on"));

    // The next day there is something new, on the second page of the thread.
    await setClock(ctx.db, minutes(24 * 60));
    const fresh = await makeAnswer(ctx, other, { body: "Etwas Neues.", createdAt: minutes(23 * 60) });
    await makeThread(ctx, { title: `Neue Frage ${mark}`, category, createdAt: minutes(22 * 60) });
    await page.goto(paths.category(category.slug));
    expect(await page.locator(".thread-list > li").allTextContents()).toEqual([
      expect.stringMatching(new RegExp(`Andere ${mark}.*${t("reading.new")}`, "s")),
      expect.stringMatching(new RegExp(`Neue Frage ${mark}.*${t("reading.new")}`, "s")),
      expect.stringContaining(t("reading.lastVisit")),
      expect.stringMatching(new RegExp(`Eigene ${mark}`)),
    ]);
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    await openTab(visit, "lists.tab.gefolgt");
    expect(await titlesOf(visit)).toEqual([`Andere ${mark}`]);
    await openTab(visit, "lists.tab.meine");
    expect(await titlesOf(visit)).toEqual([`Eigene ${mark}`]);

    await page.goto(paths.list("gefolgt"));
    expect(await page.locator("aside").textContent()).toContain(category.name);
    if (javaScript) expect(await findViolations(page)).toEqual([]);

    await page.goto(paths.list("ungelesen"));
    expect(await titlesOf(visit)).toEqual(expect.arrayContaining([`Andere ${mark}`, `Neue Frage ${mark}`]));
    await page.goto(paths.thread(other));
    const jump = page.getByRole("link", { name: t("reading.jump", { count: 1 }) });
    await Promise.all([page.waitForEvent("domcontentloaded"), jump.click()]);
    expect(page.url()).toContain(`seite=2#${paths.postAnchor(fresh.id)}`);
    expect(await page.locator(".new-line + article").getAttribute("id")).toBe(paths.postAnchor(fresh.id));
    await page.goto(paths.list("ungelesen"));
    expect(await titlesOf(visit)).not.toContain(`Andere ${mark}`);
    await press(visit, t("reading.markAll"));
    expect(await page.locator("main").textContent()).toContain(t("lists.empty.ungelesen"));
    expect(visit.complaints).toEqual([]);
    expect(own.id).toBeGreaterThan(0);
    await visit.context.close();
  });

  test("questions by a tag, also by another word for it", async () => {
    const mark = javaScript ? "mit" : "ohne";
    const category = await makeCategory(ctx, { slug: `wlan-${mark}`, name: `WLAN ${mark}` });
    const guide = await makeUser(ctx, { role: "guide" });
    const tag = await makeTag(ctx, `funknetz-${mark}`, `Funknetz ${mark}`);
    await addSynonym(as(ctx, guide), { tagId: tag.id, word: `Drahtlos ${mark}` });
    const asker = await makeUser(ctx);
    const thread = await makeThread(ctx, { title: `Funkloch im Keller ${mark}`, author: asker, category });
    const visit = await enter(asker, { javaScript, phone: true });
    const { page } = visit;
    await page.goto(paths.editPost(thread.question.id));
    const field = page.locator("input[name=tags]");
    if (javaScript) {
      await field.pressSequentially("drahtl");
      await page.getByRole("option", { name: tag.name }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await field.inputValue()).toBe(`${tag.name}, `);
    } else {
      await page.locator("input[name=reason]").fill("Stichwort dazu");
      await field.fill(`Drahtlos ${mark}, gibtsnicht`);
      await press(visit, t("forum.edit.save"));
      // Nothing is lost, and it says what to do.
      expect(await page.locator("main").textContent()).toContain("„gibtsnicht“");
      expect(await page.locator("input[name=reason]").inputValue()).toBe("Stichwort dazu");
      await page.locator("input[name=tags]").fill(`Drahtlos ${mark}`);
    }
    await press(visit, t("forum.edit.save"));
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page.locator(".tag-links a", { hasText: tag.name }).first().click(),
    ]);
    expect(new URL(page.url()).pathname).toBe(paths.tag(tag.slug));
    expect(await titlesOf(visit)).toEqual([`Funkloch im Keller ${mark}`]);
    await page.goto(paths.tag(`drahtlos-${mark}`));
    expect(new URL(page.url()).pathname).toBe(paths.tag(tag.slug));
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });
});

describe("A guide", () => {
  test("keeps the words in order", async () => {
    const guide = await makeUser(ctx, { role: "guide" });
    const [one, other] = [await makeTag(ctx, "ruoter", "Ruoter"), await makeTag(ctx, "router", "Router")];
    const visit = await enter(guide, { javaScript: true });
    const { page } = visit;
    await page.goto(paths.editTag(one.slug));
    expect(await findViolations(page)).toEqual([]);
    await page.locator("input[name=into]").fill("Gibtsnicht");
    await press(visit, t("tags.curate.mergeDo"));
    expect(await page.locator("main").textContent()).toContain(t("tags.error.noTarget"));
    await page.locator("input[name=into]").fill("Router");
    await press(visit, t("tags.curate.mergeDo"));
    expect(await page.locator(".synonyms").textContent()).toContain("ruoter");
    expect(await page.locator("main").textContent()).toContain(
      t("tags.history.merge", { before: "Ruoter", after: "Router" }),
    );
    await page.goto(paths.tag("ruoter"));
    expect(new URL(page.url()).pathname).toBe(paths.tag(other.slug));
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });
});

describe("A machine", () => {
  test("reads the data of a thread, which the policy for scripts lets stand, and the feed beside it", async () => {
    const thread = await makeThread(ctx, { title: "Router blinkt </script> rot", slug: "router-blinkt-rot" });
    await makeAnswer(ctx, thread, { body: "Neu starten." });
    const visit = await openWindow(browser, site.origin, {});
    const { page } = visit;
    const violations: string[] = [];
    await page.addInitScript(
      "document.addEventListener('securitypolicyviolation', (event) => console.error('CSP: ' + event.violatedDirective))",
    );
    page.on("console", (message) => violations.push(message.text()));
    await page.goto(paths.thread(thread));
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
    expect(data.mainEntity).toMatchObject({ name: "Router blinkt </script> rot", answerCount: 1 });
    expect(violations.filter((text) => /CSP|Content.Security/i.test(text))).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    const feed = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
    const answer = await page.request.get(new URL(feed ?? "").pathname);
    expect([answer.status(), answer.headers()["content-type"]]).toEqual([
      200,
      "application/atom+xml; charset=utf-8",
    ]);
    expect(await answer.text()).toContain("Neu starten.");
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });
});
