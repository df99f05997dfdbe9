import { asc, eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptSolution } from "#app/features/forum/solving/solutions.server.ts";
import { sweepNudges } from "#app/features/notifications/nudge-sweep.server.ts";
import { type MessageKey, type MessageParams, t as translate } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { follows } from "#db/schema/forum.ts";
import { demoMails } from "#db/schema/platform.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import { as, at } from "../support/contexts.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAnswer, makeCategory, makeThread, makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";

/*
 * What worked, what did not, whether it is solved, and two questions that are one: as people do it, with and without
 * JavaScript. The clock stands on a Monday morning.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);
const monday = new Date("2026-11-16T09:00:00+01:00");
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);

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

const member = (values: Parameters<typeof makeUser>[1] = {}) =>
  makeUser(ctx, { createdAt: days(-30), ...values });

/** Presses a button by its visible name and waits for the page that follows. */
async function press(page: Page, name: string, within = page.locator("main")): Promise<void> {
  const button = within.getByRole("button", { name, exact: false }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

const unfold = (page: Page, name: string, within = page.locator("main")) =>
  within.locator("summary", { hasText: name }).first().click();

const cardOf = (page: Page, post: { id: number }) => page.locator(`#${paths.postAnchor(post.id)}`);

/** The address of the first link to `path` in the newest mail to this person, once the worker has sent it. */
async function linkInMail(recipient: User, path: string): Promise<string> {
  const pattern = new RegExp(`${path}/[\\w-]+[^\\s]*`);
  for (let tries = 0; tries < 80; tries++) {
    const mails = await ctx.db
      .select()
      .from(demoMails)
      .where(eq(demoMails.recipient, recipient.email ?? ""))
      .orderBy(asc(demoMails.id));
    const found = mails.flatMap(({ text }) => pattern.exec(text)?.[0] ?? []).at(-1);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`No mail with ${path} to ${recipient.email} arrived`);
}

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("$name", ({ javaScript }) => {
  const visits: Visit[] = [];
  const open = async (person?: User) => {
    const visit = await openWindow(browser, site.origin, { javaScript });
    visits.push(visit);
    if (person) {
      const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, person)).split("=");
      await visit.context.addCookies([{ name, value, url: site.origin }]);
    }
    return visit.page;
  };
  const expectNoViolations = async (page: Page) => {
    if (javaScript) expect(await findViolations(page)).toEqual([]);
  };
  const closeAll = async () => {
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    for (const { context } of visits.splice(0)) await context.close();
  };

  test("a solution is confirmed with a device, and opened again when it failed for three", async () => {
    const [asker, helper, first, ...others] = [
      await member(),
      await member({ displayName: `Helga ${javaScript}` }),
      await member(),
      await member(),
      await member(),
      await member(),
    ];
    const thread = await makeThread(ctx, { author: asker, createdAt: days(-3) });
    const answer = await makeAnswer(ctx, thread, { author: helper, createdAt: days(-2) });
    await acceptSolution(at(as(ctx, asker!), days(-2)), { threadId: thread.id, postId: answer.id });

    // One tap, and then with which device.
    const one = await open(first);
    await one.goto(paths.thread(thread));
    await press(one, t("forum.act.worked"), cardOf(one, answer));
    await unfold(one, t("solving.worked.more"), cardOf(one, answer));
    await cardOf(one, answer).locator("[name=device]").first().fill("FRITZ!Box 7590");
    await press(one, t("solving.worked.send"), cardOf(one, answer).locator(".act-form").first());
    expect(await one.locator(".solution-box").innerText()).toContain("FRITZ!Box 7590");
    await unfold(one, "FRITZ!Box 7590", one.locator(".solution-box"));
    expect(await one.locator(".solution-box").innerText()).toContain(first!.displayName);
    await expectNoViolations(one);

    // Three who have the problem too say that it did not work.
    for (const [index, person] of others.slice(0, 3).entries()) {
      const page = await open(person);
      await page.goto(paths.thread(thread));
      expect(await page.locator(".solution-box").count()).toBe(1);
      await unfold(page, t("solving.failed.open"), cardOf(page, answer));
      const form = cardOf(page, answer).locator("form:has([name=tried])");
      await form.locator("[name=tried]").fill(`Versuch ${index + 1}: Die Lampe bleibt rot.`);
      await form.locator("[name=isAffected]").check();
      await expectNoViolations(page);
      await press(page, t("solving.failed.send"), form);
      expect(await cardOf(page, answer).locator("[name=tried]").count()).toBe(0);
    }
    const page = await open(asker);
    await page.goto(paths.thread(thread));
    expect(await page.locator(".solution-box").count()).toBe(0);
    expect(await page.locator(".thread-events").innerText()).toContain(t("order.event.set-aside"));

    // A guide looks at them; one does not count, so the solution stands again.
    const guide = await open(await member({ role: "guide" }));
    await guide.goto(paths.failureReports());
    expect(await guide.locator(".review-list > li").count()).toBe(3);
    await expectNoViolations(guide);
    await press(guide, t("solving.review.uphold"));
    await press(guide, t("solving.review.dismiss"));
    expect(await guide.locator(".review-list > li").count()).toBe(1);
    await press(guide, t("solving.review.dismiss"));
    await page.reload();
    expect(await page.locator(".solution-box").count()).toBe(1);

    // She opens it again herself, with a reason.
    await unfold(page, t("solving.reopen.more"));
    await page.locator("[name=reason]").fill("Seit heute wieder rot.");
    await press(page, t("forum.thread.reopen"), page.locator(".reopen-act"));
    expect(await page.locator(".thread-events").innerText()).toContain("Seit heute wieder rot.");
    await closeAll();
  }, 120_000);

  test("a mail asks whether it is solved; a tap without logging in says by which answer", async () => {
    const asker = await member();
    const thread = await makeThread(ctx, { author: asker, createdAt: days(-5) });
    await ctx.db.insert(follows).values({ threadId: thread.id, userId: asker.id });
    await makeAnswer(ctx, thread, { createdAt: days(-4), body: "Bitte das Netzteil prüfen." });
    const second = await makeAnswer(ctx, thread, {
      createdAt: days(-3.5),
      body: "Bei mir war es der Stecker.",
    });
    await sweepNudges(ctx);
    const link = await linkInMail(asker, "/stand");

    const guest = await open();
    await guest.goto(link);
    expect(await guest.locator("h1").innerText()).toBe(t("solving.nudge.title"));
    await expectNoViolations(guest);
    await guest.getByRole("radio", { name: /der Stecker/ }).check();
    await press(guest, t("solving.nudge.send"));
    expect(await guest.locator("main").innerText()).toContain(t("solving.nudge.done.solved"));
    await guest.goto(paths.thread(thread));
    expect(await guest.locator(".solution-box").innerText()).toContain("der Stecker");
    expect(await cardOf(guest, second).getAttribute("class")).toContain("is-solution");
    await closeAll();
  }, 60_000);

  test("a guide merges a duplicate, whose old address leads to it; a helper suggests a title", async () => {
    const category = await makeCategory(ctx);
    const into = await makeThread(ctx, { category });
    await makeAnswer(ctx, into);
    const from = await makeThread(ctx, { category, title: `Modem leuchtet rot ${javaScript}` });
    const answer = await makeAnswer(ctx, from, { body: "Das Kabel war locker." });

    const guide = await open(await member({ role: "guide", displayName: `Gerda ${javaScript}` }));
    await guide.goto(paths.thread(from));
    await guide
      .getByRole("link", { name: t("order.link") })
      .first()
      .click();
    await guide.locator("h1", { hasText: t("order.title") }).waitFor();
    await unfold(guide, t("order.mergeTitle"));
    const form = guide.locator("form:has([name=into])");
    await form.locator("[name=into]").fill("das ist keine Adresse");
    await press(guide, t("order.merge"), form);
    expect(await form.locator(".field-error").innerText()).toBe(t("order.merge.address"));
    await form.locator("[name=into]").fill(site.origin + paths.thread(into));
    await expectNoViolations(guide);
    await press(guide, t("order.merge"), form);
    expect(new URL(guide.url()).pathname).toBe(paths.thread(into));
    expect(await guide.locator(".thread-events").innerText()).toContain(from.title);
    await expectNoViolations(guide);

    const guest = await open();
    await guest.goto(paths.thread(from));
    expect(guest.url()).toBe(`${site.origin}${paths.thread(into)}#${paths.postAnchor(from.question.id)}`);
    expect(await cardOf(guest, from.question).isVisible()).toBe(true);
    await guest.goto(paths.post(answer.id));
    expect(new URL(guest.url()).pathname).toBe(paths.thread(into));

    const helper = await open(await member({ rank: "helper" }));
    await helper.goto(paths.orderThread(into.id));
    await unfold(helper, t("order.retitleTitle"));
    const title = `Router blinkt rot nach dem Update ${javaScript}`;
    await helper.locator("form:has([name=title]) [name=title]").fill(title);
    await press(helper, t("order.suggest"), helper.locator("form:has([name=title])"));
    expect(await helper.locator("main").innerText()).toContain(t("order.suggest.done"));

    await guide.goto(paths.suggestions());
    await expectNoViolations(guide);
    await press(guide, t("order.suggestions.accept"));
    await guest.goto(paths.threadById(into.id));
    expect(await guest.locator("h1").innerText()).toBe(title);
    await closeAll();
  }, 90_000);
});
