import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { announceDue } from "#app/features/moderation/decisions.server.ts";
import type { MessageKey, MessageParams } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAnswer, makeThread, makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";
import { at } from "../support/test.ts";

/*
 * A post is reported by a guest, hidden with reasons, appealed and restored by somebody else; a newcomer's text waits
 * until somebody has looked; a suspended person is told until when. Once with JavaScript and its keys, once without.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);
const monday = new Date("2026-11-16T09:00:00+01:00");
const seconds = (count: number) => new Date(monday.getTime() + count * 1000);

let journey: Journey;
let clone: CommittedClone;
let site: Site;
let browser: Browser;
let ctx: Ctx;

beforeAll(async () => {
  journey = await startJourney(monday, { worker: true });
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

/** A window of this person, already logged in; of a guest without one. */
async function open(user: User | null, javaScript: boolean): Promise<Visit> {
  const visit = await openWindow(browser, site.origin, { javaScript });
  if (user) {
    const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
    await visit.context.addCookies([{ name, value, url: site.origin }]);
  }
  return visit;
}

async function press(page: Page, name: string | RegExp, within = page.locator("main")): Promise<void> {
  const button = within.getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

async function follow(page: Page, name: string | RegExp, within = page.locator("main")): Promise<void> {
  const link = within.getByRole("link", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), link.click()]);
}

/** A minute later the worker's sweep, which runs each minute of the real clock, would tell them. */
async function tellDecisions(): Promise<void> {
  await setClock(ctx.db, seconds(60));
  await announceDue(at(ctx, seconds(60)));
}

/** What the worker has put into the inbox. */
async function openNews(page: Page, text: RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(paths.inbox());
        return page.getByRole("link", { name: text }).count();
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  await follow(page, text);
}

describe.each([{ javaScript: true }, { javaScript: false }])("JavaScript $javaScript", ({ javaScript }) => {
  test("from the report of a guest to the answer of a second moderator", async () => {
    await setClock(ctx.db, monday);
    const author = await makeUser(ctx, {
      displayName: `Ralf ${javaScript}`,
      createdAt: new Date("2026-01-01"),
    });
    const nora = await makeUser(ctx, { role: "moderator", displayName: `Nora ${javaScript}` });
    const jonas = await makeUser(ctx, { role: "moderator", displayName: `Jonas ${javaScript}` });
    const thread = await makeThread(ctx, { title: `Modem ohne Licht ${javaScript}` });
    const answer = await makeAnswer(ctx, thread, {
      author,
      body: "Wenn du weiterfragst, zünde ich dein Haus an.",
    });
    const guest = await open(null, javaScript);
    const moderator = await open(nora, javaScript);
    const second = await open(jonas, javaScript);
    const writer = await open(author, javaScript);

    // --- A guest reports what is illegal; forgetting something loses nothing.
    await guest.page.goto(paths.threadById(thread.id));
    await follow(
      guest.page,
      t("moderation.report.link"),
      guest.page.locator(`#${paths.postAnchor(answer.id)}`),
    );
    await guest.page
      .locator("textarea[name=explanation]")
      .fill("Der Satz ist eine Drohung mit einer Brandstiftung.");
    await guest.page.locator("input[name=email]").fill(`gast-${javaScript}@example.org`);
    await press(guest.page, t("moderation.report.send"));
    expect(await guest.page.locator("main").textContent()).toContain(t("moderation.report.needsGoodFaith"));
    expect(await guest.page.locator("textarea[name=explanation]").inputValue()).toContain("Brandstiftung");
    if (javaScript) expect(await findViolations(guest.page)).toEqual([]);
    await guest.page.locator("input[name=isGoodFaith]").check();
    await press(guest.page, t("moderation.report.send"));
    expect(await guest.page.locator("main").textContent()).toContain(t("moderation.status.received"));
    const statusUrl = guest.page.url();

    // --- A moderator hides it, with the keys or with the buttons.
    await moderator.page.goto(paths.moderation());
    await moderator.page.getByRole("link", { name: new RegExp(`Ralf ${javaScript}`) }).waitFor();
    if (javaScript) {
      expect(await findViolations(moderator.page)).toEqual([]);
      await moderator.page.keyboard.press("j");
      await Promise.all([
        moderator.page.waitForEvent("domcontentloaded"),
        moderator.page.keyboard.press("Enter"),
      ]);
      expect(await findViolations(moderator.page)).toEqual([]);
      await moderator.page.keyboard.press("h");
    } else {
      await follow(moderator.page, new RegExp(`Ralf ${javaScript}`));
      await moderator.page.locator("#akt-hide > summary").click();
    }
    // Somebody else sees that she is there.
    await second.page.goto(paths.moderation());
    expect(await second.page.locator("main").textContent()).toContain(
      t("moderation.queue.visited", { names: nora.displayName }),
    );
    const fold = moderator.page.locator("#akt-hide");
    expect(await fold.locator("select[name=ground]").inputValue()).toBe("illegal");
    await fold.locator("textarea[name=facts]").fill("Der Satz droht mit einer Brandstiftung.");
    if (javaScript) await moderator.page.keyboard.press("Tab");
    await press(moderator.page, t("moderation.decide.hide"), fold);
    expect(await fold.textContent()).toContain(t("moderation.decide.needsLaw"));
    await fold.locator("input[name=legalReference]").fill("§ 241 StGB");
    await press(moderator.page, t("moderation.decide.hide"), fold);
    expect(await moderator.page.locator(".done-bar").count()).toBe(1);

    // --- Undone at once, and decided again.
    if (javaScript) {
      await Promise.all([
        moderator.page.waitForEvent("domcontentloaded"),
        moderator.page.keyboard.press("z"),
      ]);
    } else {
      await press(moderator.page, t("moderation.done.undo"));
    }
    await moderator.page.locator("#akt-hide > summary").click();
    await fold.locator("textarea[name=facts]").fill("Der Satz droht mit einer Brandstiftung.");
    await fold.locator("input[name=legalReference]").fill("§ 241 StGB");
    await press(moderator.page, t("moderation.decide.hide"), fold);

    // --- Guests no longer see it; its author does, reads why, and appeals.
    const response = await guest.page.goto(paths.threadById(thread.id));
    expect(response?.status()).toBe(200);
    expect(await guest.page.locator(`#${paths.postAnchor(answer.id)}`).count()).toBe(0);
    await tellDecisions();
    await openNews(writer.page, /ausgeblendet/);
    const statement = await writer.page.locator("main").textContent();
    expect(statement).toContain("Der Satz droht mit einer Brandstiftung.");
    expect(statement).toContain("§ 241 StGB");
    if (javaScript) expect(await findViolations(writer.page)).toEqual([]);
    await writer.page.goto(paths.post(answer.id));
    expect(await writer.page.locator("main").textContent()).toContain(t("moderation.hidden.own"));
    await follow(writer.page, t("moderation.hidden.why"));
    await writer.page
      .locator("textarea[name=text]")
      .fill("Das war ein Zitat aus einem Film, über den wir sprachen.");
    await press(writer.page, t("moderation.appeal.send"));
    expect(await writer.page.locator("main").textContent()).toContain(t("moderation.appeal.own"));

    // --- Who decided cannot answer; the second moderator restores it.
    await moderator.page.goto(paths.appeals());
    await follow(moderator.page, new RegExp(`Ralf ${javaScript}`));
    expect(await moderator.page.locator("main").textContent()).toContain(t("moderation.appeals.notYours"));
    await second.page.goto(paths.appeals());
    await follow(second.page, new RegExp(`Ralf ${javaScript}`));
    if (javaScript) expect(await findViolations(second.page)).toEqual([]);
    await second.page.locator("input[name=outcome][value=reversed]").check();
    await second.page.locator("textarea[name=reasons]").fill("Im Zusammenhang gelesen ist es ein Zitat.");
    await press(second.page, t("moderation.appeals.send"));
    await expect
      .poll(
        async () => {
          await guest.page.goto(paths.threadById(thread.id));
          return guest.page.locator(`#${paths.postAnchor(answer.id)}`).count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
    await writer.page.reload();
    expect(await writer.page.locator("main").textContent()).toContain(t("moderation.appeal.reversed"));
    await guest.page.goto(statusUrl);
    expect(await guest.page.locator("main").textContent()).toContain(t("moderation.status.acted"));

    // --- All of it is in the record, which can be taken along.
    await second.page.goto(paths.moderationLog());
    const record = await second.page.locator("main").textContent();
    for (const action of ["post.hide", "decision.undo", "appeal.reversed"] as const) {
      expect(record).toContain(t(`moderation.action.${action}`));
    }
    if (javaScript) expect(await findViolations(second.page)).toEqual([]);
    const csv = await second.page.request.get(paths.moderationLogCsv({ handlung: "post.hide" }));
    expect(csv.headers()["content-type"]).toContain("text/csv");
    expect(await csv.text()).toContain("post.hide");
    await guest.page.goto(paths.transparency());
    expect(await guest.page.locator("main").textContent()).toContain(t("moderation.transparency.reports"));

    for (const { context, complaints } of [guest, moderator, second, writer]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  }, 180_000);

  test("a newcomer's text that looks like spam waits, is released, and only then is an answer", async () => {
    await setClock(ctx.db, monday);
    const newcomer = await makeUser(ctx, { rank: "newcomer", displayName: `Neu ${javaScript}` });
    const asker = await makeUser(ctx, { displayName: `Fragt ${javaScript}` });
    const nora = await makeUser(ctx, { role: "moderator" });
    const thread = await makeThread(ctx, { author: asker });
    const writer = await open(newcomer, javaScript);
    const moderator = await open(nora, javaScript);
    const guest = await open(null, javaScript);
    await writer.page.goto(paths.threadById(thread.id));
    await writer.page
      .locator("#antworten textarea[name=body]")
      .fill("Casino und Jackpot auf https://a.example und https://b.example, schreibt mir auf Telegram.");
    await press(writer.page, t("forum.answer.send"));
    expect(await writer.page.locator("main").textContent()).toContain(t("moderation.hidden.held"));
    await guest.page.goto(paths.threadById(thread.id));
    expect(await guest.page.locator("main").textContent()).not.toContain("Jackpot");

    await moderator.page.goto(paths.moderation());
    await follow(moderator.page, new RegExp(`Neu ${javaScript}`));
    expect(await moderator.page.locator("main").textContent()).toContain(t("moderation.signal.watch-words"));
    await moderator.page.locator("#akt-keep > summary").click();
    await press(moderator.page, t("moderation.decide.release"), moderator.page.locator("#akt-keep"));
    await expect
      .poll(
        async () => {
          await guest.page.goto(paths.threadById(thread.id));
          return guest.page.locator("main").textContent();
        },
        { timeout: 15_000 },
      )
      .toContain("Jackpot");
    await tellDecisions();
    await openNews(writer.page, /jetzt sichtbar/);
    const reader = await open(asker, javaScript);
    await openNews(reader.page, /geantwortet/);
    for (const { context, complaints } of [writer, moderator, guest, reader]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  }, 120_000);

  test("a suspended person reads until when, and is refused with clear words", async () => {
    await setClock(ctx.db, monday);
    const user = await makeUser(ctx, { suspendedUntil: new Date("2026-11-19T09:00:00+01:00") });
    const thread = await makeThread(ctx);
    const visit = await open(user, javaScript);
    await visit.page.goto(paths.threadById(thread.id));
    const bar = visit.page.locator(".suspension-bar");
    expect(await bar.textContent()).toContain(t("moderation.suspended.until", { until: "19. Nov., 9:00" }));
    if (javaScript) expect(await findViolations(visit.page)).toEqual([]);
    expect(await visit.page.locator("#antworten").count()).toBe(0);
    const cookies = await visit.context.cookies();
    const answer = await fetch(site.origin + paths.threadById(thread.id), {
      method: "POST",
      headers: {
        Origin: site.origin,
        Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      },
      body: new URLSearchParams({ intent: "answer", body: "Trotzdem", submissionKey: "k".repeat(20) }),
    });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Ihr Konto ist gesperrt");
    // It ends by itself.
    await setClock(ctx.db, at(ctx, "2026-11-19T09:00:01+01:00").now);
    await visit.page.goto(paths.threadById(thread.id));
    expect(await bar.count()).toBe(0);
    expect(await visit.page.locator("#antworten").count()).toBe(1);
    await visit.context.close();
  }, 60_000);
});
