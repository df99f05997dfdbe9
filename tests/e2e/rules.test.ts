import { eq, sql } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sweepJob } from "#app/features/escalation/sweep.server.ts";
import type { MessageKey, MessageParams } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { addJob } from "#app/platform/jobs.server.ts";
import { paths } from "#app/ui/paths.ts";
import { lastCalls } from "#db/schema/escalation-rules.ts";
import { threads } from "#db/schema/forum.ts";
import { makeExpert, makeRuleScene, type RuleScene } from "../rules/scene.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";
import { monday } from "../support/test.ts";

/*
 * What happens to a question that nobody answers, with the real worker and a clock that the test sets: the last call, a
 * helper who is at it, the ticket by rule; and how an admin changes the rule. Once with JavaScript, once without.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;
let scene: RuleScene;

beforeAll(async () => {
  journey = await startJourney(monday, {
    worker: true,
    prepare: async (ctx) => {
      scene = await makeRuleScene(ctx);
      await ctx.db.delete(threads);
    },
  });
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

async function visitAs(user: User, javaScript: boolean): Promise<Visit> {
  const visit = await openWindow(browser, site.origin, { javaScript });
  const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
  await visit.context.addCookies([{ name, value, url: site.origin }]);
  return visit;
}

async function press(page: Page, name: string | RegExp, within = page.locator("main")): Promise<void> {
  const button = within.getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

/** The clock jumps, and the worker sweeps as it does each minute. */
async function minuteOf(time: string): Promise<void> {
  await setClock(ctx.db, new Date(`2026-11-23T${time}:00+01:00`));
  await addJob(ctx, sweepJob, {});
  await expect
    .poll(
      async () => {
        const [row] = await ctx.db.execute<{ n: string }>(
          sql`select count(*) as n from graphile_worker._private_jobs where run_at <= now()`,
        );
        return Number(row?.n);
      },
      { timeout: 20_000 },
    )
    .toBe(0);
}

const textOf = (page: Page) => page.locator("main").innerText();

async function ask(
  page: Page,
  title: string,
  body = "Seit heute früh blinkt die Leuchte rot, ein Neustart half nicht.",
): Promise<number> {
  await page.goto(paths.ask());
  await page.locator(`input[name=categoryId][value="${scene.category.id}"]`).check();
  await page.locator("[name=title]").fill(title);
  await page.locator("[name=body]").fill(body);
  // The last look, then sending.
  for (const step of ["preview", "ask"]) {
    const button = page.locator(`main button[name=intent][value=${step}]`).last();
    await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
  }
  await page.locator("h1", { hasText: title }).waitFor();
  const [row] = await ctx.db.select({ id: threads.id }).from(threads).where(eq(threads.title, title));
  return row?.id ?? 0;
}

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("A question that nobody answers, $name", ({ javaScript }) => {
  test("is called out, looked at, and handed to the regional team by the rule", async () => {
    await setClock(ctx.db, monday);
    await ctx.db.delete(threads);
    const mark = javaScript ? "mit" : "ohne";
    const person = (name: string) => ({
      displayName: `${name} ${mark}`,
      email: `${name}-${mark}@example.org`,
    });
    const askerUser = await makeUser(ctx, person("Erika"));
    const helperUser = await makeExpert(ctx, scene.category, { ...person("Jana"), points: 500, solved: 12 });
    const asker = await visitAs(askerUser, javaScript);
    const helper = await visitAs(helperUser, javaScript);
    const guest = await openWindow(browser, site.origin, { javaScript });

    // --- She asks, and reads when the team takes over by itself.
    const title = `Router ${mark} roter Leuchte`;
    const threadId = await ask(asker.page, title);
    const ahead = t("rules.ahead.asker", { cause: "unanswered", moment: "heute, 13:00" });
    expect(await textOf(asker.page)).toContain(ahead);
    await guest.page.goto(paths.threadById(threadId));
    expect(await guest.page.locator(".journey").innerText()).toContain("heute, 13:00 von selbst, wenn nötig");

    // --- An hour before: a helper is asked and told why; the asker is told as well.
    await minuteOf("12:00");
    await helper.page.goto(paths.inbox());
    const notice = helper.page.locator("main a", { hasText: "Letzter Aufruf" }).first();
    expect(await notice.innerText()).toContain("weil Sie 12 Fragen zu Glasfaser gelöst haben");
    await Promise.all([helper.page.waitForEvent("domcontentloaded"), notice.click()]);
    expect(await textOf(helper.page)).toContain(t("rules.call.title"));
    await asker.page.goto(paths.inbox());
    expect(await textOf(asker.page)).toContain("heute bis 13:00 Uhr");

    // --- "Ich bin dran": everybody sees it, on the page and in the lists.
    await setClock(ctx.db, new Date("2026-11-23T12:50:00+01:00"));
    await helper.page.goto(paths.threadById(threadId));
    await press(helper.page, t("claims.claim"));
    expect(await textOf(helper.page)).toContain(t("claims.own", { left: "30 Min." }));
    await asker.page.goto(paths.threadById(threadId));
    expect(await textOf(asker.page)).toContain(
      t("claims.other", { name: helperUser.displayName, left: "30 Min." }),
    );
    await guest.page.goto(paths.home());
    await guest.page
      .getByText(t("claims.chip", { name: helperUser.displayName }))
      .first()
      .waitFor();
    if (javaScript) {
      expect(await findViolations(helper.page)).toEqual([]);
      expect(await findViolations(asker.page)).toEqual([]);
    }

    // --- That holds the hand-over back until her half hour is over.
    await minuteOf("13:00");
    await asker.page.goto(paths.threadById(threadId));
    expect(await asker.page.locator(".contact").count()).toBe(0);
    await minuteOf("13:20");
    await asker.page.goto(paths.threadById(threadId));
    const shown = await textOf(asker.page);
    expect(shown).toContain("Zugesagt: gelöst heute bis 18:00 Uhr");
    await asker.page.locator(".contact-log summary").click();
    expect(await textOf(asker.page)).toContain("weil in 4 Stunden Arbeitszeit keine Antwort kam");
    const [call] = await ctx.db.select().from(lastCalls).where(eq(lastCalls.threadId, threadId));
    expect(call?.outcome).toBe("escalated");

    // --- The owner sees at the desk that a rule did it.
    const agent = await visitAs(scene.agent, javaScript);
    await agent.page.goto(paths.desk());
    await Promise.all([
      agent.page.waitForEvent("domcontentloaded"),
      agent.page.getByRole("link", { name: title }).first().click(),
    ]);
    expect(await textOf(agent.page)).toContain(t("rules.openedBy"));

    // --- Another question she would rather keep in the community: one tap.
    await setClock(ctx.db, monday);
    const keptId = await ask(
      asker.page,
      `Welcher Verstärker passt ${mark} diesem Modem?`,
      "Im Dachgeschoss ist das Netz schwach. Es eilt nicht.",
    );
    await press(asker.page, t("rules.ahead.decline"));
    expect(await textOf(asker.page)).toContain(t("rules.ahead.declined"));
    await minuteOf("17:00");
    await asker.page.goto(paths.threadById(keptId));
    expect(await asker.page.locator(".contact").count()).toBe(0);

    // --- The helper takes a break from calls.
    await helper.page.goto(paths.settings("aufrufe"));
    await press(helper.page, t("rules.calls.pause"), helper.page.locator("#aufrufe"));
    expect(await helper.page.locator("#aufrufe").innerText()).toContain("Pausiert seit");

    const visits = [asker, helper, guest, agent];
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    for (const { context } of visits) await context.close();
  }, 240_000);
});

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("An admin, $name", ({ javaScript }) => {
  test("tries a rule before it holds, saves it and reads who changed what", async () => {
    await setClock(ctx.db, monday);
    await ctx.db.delete(threads);
    const name = javaScript ? "Ada" : "Grace";
    const admin = await visitAs(await makeUser(ctx, { role: "admin", displayName: name }), javaScript);
    const asker = await visitAs(await makeUser(ctx), javaScript);
    await ask(asker.page, "Keine Antwort seit einer Stunde");
    await setClock(ctx.db, new Date("2026-11-23T10:30:00+01:00"));
    const { page } = admin;
    await page.goto(paths.admin());
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page
        .locator("main")
        .getByRole("link", { name: t("admin.rules") })
        .click(),
    ]);
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page
        .getByRole("row", { name: /Glasfaser/ })
        .getByRole("link")
        .click(),
    ]);
    expect(await textOf(page)).toContain(t("rules.preview.due", { count: 0 }));

    // --- What makes no sense comes back with words and as it was typed.
    const hours = page.locator("[name=unansweredHours]");
    await hours.fill("bald");
    await press(page, t("rules.form.save"));
    expect(await textOf(page)).toContain(t("rules.error.hours"));
    expect(await hours.inputValue()).toBe("bald");

    // --- A stricter rule, tried first: it would catch the question; nothing is saved yet.
    await hours.fill("1");
    await page.locator("[name=lastCallMinutes]").fill("30");
    await press(page, t("rules.form.preview"));
    expect(await textOf(page)).toContain(t("rules.preview.unsaved"));
    expect(await textOf(page)).toContain(t("rules.preview.due", { count: 1 }));
    expect(await page.locator("#vorschau tbody").innerText()).toContain("Keine Antwort seit einer Stunde");
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    await press(page, t("rules.form.save"));
    expect(await textOf(page)).toContain(t("rules.saved"));
    expect(await textOf(page)).toContain(t("rules.history.changed", { name, category: "Glasfaser" }));
    await minuteOf("10:31");
    await page.reload();
    expect(await page.locator("section", { has: page.locator("#results-title") }).innerText()).toContain(
      "Glasfaser",
    );
    await press(page, t("rules.form.drop"));
    expect(await textOf(page)).toContain(t("rules.dropped"));

    expect([...admin.complaints, ...asker.complaints]).toEqual([]);
    await admin.context.close();
    await asker.context.close();
  }, 240_000);
});
