import { sql } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoLogins, demoPassword } from "#app/features/demo/logins.ts";
import { seedDemo } from "#app/features/demo/seed.server.ts";
import type { MessageKey, MessageParams } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import type { Site } from "../support/site.ts";

/*
 * The main job as people do it, on the demo community, with the real worker: from signing up to "tadellos?". Once with
 * JavaScript, once without. The clock of the whole site stands on a Monday morning.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);
const monday = new Date("2026-11-16T09:00:00+01:00");

let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;

beforeAll(async () => {
  journey = await startJourney(monday, { worker: true, prepare: seedDemo });
  ({ site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

/** Presses a button by its visible name and waits for the page that follows. */
async function press(page: Page, name: string | RegExp, within = page.locator("main")): Promise<void> {
  const button = within.getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

/** A folded part (details) works without JavaScript; opening it twice would close it. */
async function unfold(page: Page, name: string): Promise<void> {
  const summary = page.locator("main summary", { hasText: name }).first();
  if (!(await summary.locator("xpath=..").evaluate((node) => (node as HTMLDetailsElement).open)))
    await summary.click();
}

async function logIn(visit: Visit, email: string): Promise<void> {
  await visit.page.goto(paths.login());
  await visit.page.locator("input[name=email]").first().fill(email);
  await visit.page.locator("input[name=password]").first().fill(demoPassword);
  await press(visit.page, t("accounts.login.button"));
  expect(await visit.page.locator("details.menu summary").count()).toBe(1);
}

const emailOf = (role: string) => demoLogins.find((login) => login.role === role)?.email ?? "";

/** The newest mail to this address, once the worker has sent it. */
async function openMail(page: Page, recipient: string, subject: RegExp): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(paths.demoMailbox());
    const mail = page.locator("li", { hasText: recipient }).getByRole("link", { name: subject }).first();
    if ((await mail.count()) > 0) {
      await Promise.all([page.waitForEvent("domcontentloaded"), mail.click()]);
      return;
    }
    await page.waitForTimeout(250);
  }
  throw new Error(`No mail ${subject} to ${recipient} arrived`);
}

/** The person who owns the thread's open ticket, as a log-in. */
async function ownerOf(threadId: number) {
  const [row] = await ctx.db.execute<{ email: string; code: string; name: string; owner: string }>(sql`
    select u.email, k.code, u.display_name as name, k.owner_id as owner
    from tickets k join users u on u.id = k.owner_id where k.thread_id = ${threadId} and k.closed_at is null`);
  if (!row) throw new Error("There is no open ticket");
  return row;
}

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("A question goes from asked to tadellos, $name", ({ javaScript }) => {
  test("by everybody who has a part in it", async () => {
    const mark = javaScript ? "mit" : "ohne";
    const email = `karin-${mark}@example.org`;
    const title = `Glasfaser-Anschluss ${mark} Aussetzern seit dem Gewitter`;
    const open = () => openWindow(browser, site.origin, { javaScript });
    const [asker, helper, guide, agent, lead] = [
      await open(),
      await open(),
      await open(),
      await open(),
      await open(),
    ];
    const visits = [asker, helper, guide, agent, lead];

    // --- She signs up and confirms her address by the mail.
    await asker.page.goto(paths.signUp());
    await asker.page.locator("input[name=displayName]").fill(`Karin ${mark}`);
    await asker.page.locator("input[name=email]").fill(email);
    await asker.page.locator("input[name=password]").fill("ein langes Kennwort");
    await asker.page.locator("input[name=postcode]").fill("60326");
    await press(asker.page, t("accounts.signUp.button"));
    await openMail(asker.page, email, /bestätigen/i);
    const confirm = asker.page.locator("main a[href*='/bestaetigen/']").first();
    await Promise.all([asker.page.waitForEvent("domcontentloaded"), confirm.click()]);
    await press(asker.page, t("accounts.verify.button"));
    expect(await asker.page.locator("details.menu summary").textContent()).toContain(`Karin ${mark}`);

    // --- She asks; similar questions appear before she sends.
    await asker.page.goto(paths.ask());
    await asker.page.getByRole("radio", { name: "Glasfaser" }).check();
    await asker.page.locator("input[name=title]").pressSequentially("Glasfaser-Modem blinkt rot");
    if (!javaScript) {
      await asker.page.locator("textarea[name=body]").fill("Seit heute Nacht geht nichts mehr.");
      // The first press brings what the topic asks for, the second the last look.
      await press(asker.page, t("asking.next"));
      await press(asker.page, t("asking.next"));
    }
    await asker.page.locator(".hits li").first().waitFor();
    expect(await asker.page.locator(".hits .chip.solved").count()).toBeGreaterThan(0);
    if (!javaScript) await press(asker.page, t("asking.review.change"));
    await asker.page.locator("input[name=title]").fill(title);
    await asker.page
      .locator("textarea[name=body]")
      // The same text a second time would be held: spam repeats itself.
      .fill(
        `Seit heute Nacht blinkt **Link** rot, ${mark} Summen.\n\n- Modem: Glasfaser-Modem 2\n- Neustart: schon gemacht`,
      );
    expect(await asker.page.locator("input[name=postcode]").inputValue()).toBe("60326");
    await press(asker.page, t("asking.next"));
    await press(asker.page, t("forum.ask.send"));
    const threadUrl = new URL(asker.page.url()).pathname;
    const threadId = Number(/^\/t\/(\d+)/.exec(threadUrl)?.[1]);
    expect(await asker.page.locator("h1").textContent()).toBe(title);
    expect(await asker.page.locator(".prose strong").first().textContent()).toBe("Link");

    // --- A helper answers; she comments and says that it helped a little.
    await logIn(helper, emailOf("helper"));
    await helper.page.goto(threadUrl);
    await helper.page
      .locator("form.answer-form textarea")
      .fill("Bitte prüfen, ob der grüne Stecker eingerastet ist.");
    await press(helper.page, t("forum.answer.send"));
    await asker.page.goto(threadUrl);
    const answer = asker.page.locator("article.post", { hasText: "grüne Stecker" });
    expect(await answer.locator(".badge").count()).toBeGreaterThan(0);
    await press(asker.page, t("forum.act.helpful"), answer);
    await answer.locator("summary", { hasText: t("forum.comment.add") }).click();
    await answer.locator("textarea[name=body]").fill("Der Stecker sitzt, es bleibt rot.");
    await press(asker.page, t("forum.comment.send"), answer);
    expect(await answer.locator(".comments li").textContent()).toContain("Der Stecker sitzt");

    // --- A guide gives it to the regional team by the short form.
    await logIn(guide, emailOf("guide"));
    await guide.page.goto(threadUrl);
    await Promise.all([
      guide.page.waitForEvent("domcontentloaded"),
      guide.page
        .locator(`a[href^="${paths.escalate(threadId)}"]`)
        .first()
        .click(),
    ]);
    await guide.page.locator("input[name=severity][value=total-outage]").check();
    await guide.page.locator("[name=tried]").fill("Neustart, Stecker geprüft.");
    await guide.page
      .locator("[name=summary]")
      .fill("Kein Lichtsignal am Glasfaser-Modem, zu Hause nicht lösbar.");
    await press(guide.page, t("escalation.form.send"));
    const owner = await ownerOf(threadId);
    await asker.page.goto(threadUrl);
    const text = await asker.page.locator("main").innerText();
    expect(text).toContain(owner.code);
    expect(text).toContain("Zugesagt: gelöst heute bis");

    // --- The named contact takes it, answers officially and leaves a note that nobody outside reads.
    await logIn(agent, owner.email);
    await agent.page.goto(paths.desk());
    await agent.page.getByRole("link", { name: title }).first().waitFor();
    await agent.page.goto(paths.ticket(owner.code));
    await press(agent.page, t("desk.ticket.take"));
    await unfold(agent.page, t("desk.note.title"));
    await agent.page
      .locator("form:has(input[value=note]) textarea, form:has(button[value=note]) textarea")
      .first()
      .fill("Verteiler 17 ist betroffen.");
    await press(agent.page, t("desk.note.send"));
    await unfold(agent.page, t("desk.answer.title"));
    await agent.page
      .locator("form:has(input[value=answer]) textarea, form:has(button[value=answer]) textarea")
      .first()
      .fill("Am Verteiler fehlt das Signal, die Kollegin ist unterwegs.");
    await press(agent.page, t("desk.answer.send"));
    await asker.page.goto(threadUrl);
    expect(await asker.page.locator("article.official").innerText()).toContain("die Kollegin ist unterwegs");
    expect(await asker.page.content()).not.toContain("Verteiler 17");

    // --- The promise moves, with a public reason; then a handover that the colleague accepts.
    await agent.page.goto(paths.ticket(owner.code));
    await unfold(agent.page, t("desk.promise.title"));
    await agent.page.locator("input[type=datetime-local]").first().fill("2026-11-16T19:00");
    await agent.page.locator("[name=reason]").first().fill("Das Ersatzteil kommt erst am Nachmittag.");
    await press(agent.page, t("desk.promise.send"));
    await unfold(agent.page, t("desk.handover.title"));
    const colleague = agent.page.locator("select[name=toId] option:not([value=''])").first();
    const colleagueId = Number(await colleague.getAttribute("value"));
    await agent.page.locator("select[name=toId]").selectOption(String(colleagueId));
    await agent.page.locator("[name=known]").fill("Verteiler ohne Signal.");
    await agent.page.locator("form [name=tried]").last().fill("Messung aus der Ferne.");
    await agent.page.locator("[name=nextStep]").fill("Rückmeldung der Technik abwarten.");
    await agent.page.locator("[name=promiseCarried]").fill("Gelöst bis 19 Uhr.");
    await press(agent.page, t("desk.handover.send"));
    const [other] = await ctx.db.execute<{ email: string }>(
      sql`select email from users where id = ${colleagueId}`,
    );
    const colleagueVisit = await open();
    visits.push(colleagueVisit);
    await logIn(colleagueVisit, other?.email ?? "");
    await colleagueVisit.page.goto(paths.ticket(owner.code));
    await press(colleagueVisit.page, t("desk.handover.accept"));
    expect(Number((await ownerOf(threadId)).owner)).toBe(colleagueId);
    await asker.page.goto(threadUrl);
    expect(await asker.page.locator("main").innerText()).toContain(
      "Das Ersatzteil kommt erst am Nachmittag.",
    );

    // --- It is closed with one public sentence, which becomes the solution.
    await colleagueVisit.page.goto(paths.ticket(owner.code));
    await unfold(colleagueVisit.page, t("desk.close.title"));
    await colleagueVisit.page
      .getByLabel(t("desk.close.label"))
      .fill("Am Verteiler wurde ein defekter Splitter getauscht.");
    // The topic's checklist asks for more than this story does.
    const despite = colleagueVisit.page.locator("[name=isDespite]");
    if ((await despite.count()) > 0) await despite.first().check();
    await press(colleagueVisit.page, t("desk.close.send"));
    await asker.page.goto(threadUrl);
    expect(await asker.page.locator(".solution-box").innerText()).toContain("defekter Splitter getauscht");

    // --- Tadellos? By the mail, without logging in; a bad rating reaches the lead.
    const stranger = await open();
    visits.push(stranger);
    await openMail(stranger.page, email, /tadellos/i);
    const rate = stranger.page.locator("main a[href*='/wertung/']").first();
    await Promise.all([stranger.page.waitForEvent("domcontentloaded"), rate.click()]);
    await press(stranger.page, new RegExp(t("escalation.rating.score", { score: "2" })));
    await logIn(lead, emailOf("lead"));
    await lead.page.goto(paths.desk());
    expect(await lead.page.locator("main").innerText()).toContain(
      t("desk.followUps.line", { name: `Karin ${mark}`, score: 2 }),
    );

    // --- Each was told once: in the app and by mail.
    await asker.page.goto(paths.inbox());
    const told = await ctx.db.execute<{ kind: string; n: string }>(sql`
      select n.kind, count(*) as n from notifications n join users u on u.id = n.user_id where u.email = ${email} group by 1`);
    const kinds = Object.fromEntries(told.map(({ kind, n }) => [kind, Number(n)]));
    expect(kinds).toMatchObject({
      "ticket-opened": 1,
      "official-answer": 1,
      "promise-moved": 1,
      "ticket-closed": 1,
    });
    expect(await asker.page.locator("main").innerText()).toContain(title);

    // --- One click in the mail ends such mails.
    await openMail(stranger.page, email, /tadellos/i);
    const leave = stranger.page.locator("main a[href*='/abbestellen/']").first();
    await Promise.all([stranger.page.waitForEvent("domcontentloaded"), leave.click()]);
    await press(stranger.page, t("notifications.unsubscribe.one"));

    // --- What was solved is found, by everybody.
    await stranger.page.goto(paths.search("Splitter Verteiler"));
    await expect
      .poll(
        async () => {
          await stranger.page.reload();
          return stranger.page.getByRole("link", { name: title }).count();
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0);

    if (javaScript) {
      await asker.page.goto(threadUrl);
      expect(await findViolations(asker.page)).toEqual([]);
      await colleagueVisit.page.goto(paths.ticket(owner.code));
      expect(await findViolations(colleagueVisit.page)).toEqual([]);
    }
    // --- She logs out.
    await asker.page.goto(paths.settings());
    await asker.page.locator("details.menu summary").click();
    await press(asker.page, t("site.logout"), asker.page.locator("details.menu"));
    expect(await asker.page.locator("details.menu").count()).toBe(0);

    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    for (const { context } of visits) await context.close();
  }, 240_000);
});
