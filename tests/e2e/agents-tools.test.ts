import { and, asc, eq, isNull } from "drizzle-orm";
import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoLogins, demoPassword } from "#app/features/demo/logins.ts";
import { seedDemo } from "#app/features/demo/seed.server.ts";
import { type MessageKey, type MessageParams, t as translate } from "#app/i18n/t.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { callBackOffers, callBacks } from "#db/schema/call-backs.ts";
import { tickets } from "#db/schema/escalation.ts";
import { textModuleUses } from "#db/schema/text-modules.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import type { User } from "../support/make.ts";
import { logIn as startSession } from "../support/site.ts";

/*
 * Agent and customer at the same time, on the demo community: a text module, a macro, a call-back that the customer picks
 * and both find in their calendars. Once with JavaScript, once without.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);
const monday = new Date("2026-11-16T09:00:00+01:00");
const emailOf = (role: string) => demoLogins.find((login) => login.role === role)?.email ?? "";

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney(monday, { worker: true });
  await seedDemo(journey.ctx);
}, 400_000);

afterAll(() => journey?.end());

async function press(page: Page, name: string | RegExp, within = page.locator("main")): Promise<void> {
  const button = within.getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

async function unfold(page: Page, id: string): Promise<void> {
  const fold = page.locator(id);
  if (!(await fold.evaluate((node) => (node as HTMLDetailsElement).open))) {
    await fold.locator("summary").first().click();
  }
}

async function logIn({ page }: Visit, email: string): Promise<void> {
  await page.goto(paths.login());
  await page.locator("input[name=email]").first().fill(email);
  await page.locator("input[name=password]").first().fill(demoPassword);
  await press(page, t("accounts.login.button"));
}

/** For people of the demo who have no password: a session of their own. */
async function enter({ context }: Visit, user: User): Promise<void> {
  const { ctx, clone, site } = journey;
  const [name = "", value = ""] =
    (await startSession({ ctx, url: clone.url }, user)).split(";")[0]?.split("=") ?? [];
  await context.addCookies([{ name, value, url: site.origin }]);
}

/** An open ticket of Leyla's; without what the demo has agreed there. */
async function findTicket() {
  const { db } = journey.ctx;
  const [agent] = await db
    .select()
    .from(users)
    .where(eq(users.email, emailOf("agent")));
  const [row] = await db
    .select({ ticket: tickets, customer: users })
    .from(tickets)
    .innerJoin(users, eq(users.id, tickets.customerId))
    .where(and(eq(tickets.ownerId, agent?.id ?? 0), isNull(tickets.closedAt), isNull(tickets.waitingSince)))
    .orderBy(asc(tickets.id))
    .limit(1);
  if (!row) throw new Error("The demo has no open ticket of the agent");
  await db.delete(callBacks);
  await db.delete(callBackOffers);
  return { ...row.ticket, customer: row.customer };
}

async function download(visit: Visit, path: string): Promise<string> {
  const answer = await visit.page.context().request.get(journey.site.origin + path);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  return answer.text();
}

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("Agent and customer agree on a call, $name", ({ javaScript }) => {
  test("with a text module, a macro, a picked time and a file for both calendars", {
    timeout: 180_000,
  }, async () => {
    const ticket = await findTicket();
    const open = () => openWindow(journey.browser, journey.site.origin, { javaScript });
    const [agent, customer] = [await open(), await open()];
    await logIn(agent, emailOf("agent"));
    await enter(customer, ticket.customer);

    // --- A module comes below what is typed; with a script also by its keyword.
    const { page } = agent;
    await page.goto(paths.ticket(ticket.code));
    await unfold(page, "#akt-answer");
    const field = page.locator("#akt-answer textarea[name=body]");
    await field.fill("Danke für die Meldung!");
    if (javaScript) {
      await field.press("End");
      await field.pressSequentially(" ::vertr");
      await page.locator("#akt-answer .module-popup li").first().waitFor();
      await field.press("Enter");
    } else {
      await page
        .locator("#akt-answer select[name=moduleId]")
        .selectOption({ label: "Bitte in den vertraulichen Teil · vertraulich" });
      await press(page, t("textModules.pick.insert"), page.locator("#akt-answer"));
    }
    const text = await page.locator("#akt-answer textarea[name=body]").inputValue();
    expect(text).toContain("Danke für die Meldung!");
    expect(text).toContain("gehören in den vertraulichen Teil");
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    const before = await journey.ctx.db.$count(textModuleUses);
    await press(page, t("desk.answer.send"), page.locator("#akt-answer"));
    expect(await journey.ctx.db.$count(textModuleUses)).toBe(before + 1);

    // --- A macro shows what it will do, then does it.
    await Promise.all([
      page.waitForEvent("domcontentloaded"),
      page.locator("#makro").getByRole("link", { name: "Rückruf anbieten" }).click(),
    ]);
    expect(await page.locator(".macro-preview li").count()).toBe(2);
    await press(page, t("macros.preview.run"), page.locator("#makro"));
    expect(await page.locator("#rueckruf").textContent()).toContain(t("callBacks.panel.offered"));

    // --- The customer picks a time, and finds it in the calendar file.
    await customer.page.goto(paths.threadById(ticket.threadId));
    const picker = customer.page.locator("#rueckruf");
    await picker.waitFor();
    if (javaScript) expect(await findViolations(customer.page)).toEqual([]);
    const slot = picker.locator(".slot").nth(1);
    const startsAt = await slot.locator("input").getAttribute("value");
    await slot.click();
    await press(customer.page, t("callBacks.own.pick"), picker);
    const href = await customer.page.locator("#rueckruf a[download]").getAttribute("href");
    for (const visit of [customer, agent]) {
      const event = new ICAL.Event(
        new ICAL.Component(ICAL.parse(await download(visit, href ?? ""))).getFirstSubcomponent("vevent") ??
          undefined,
      );
      expect(event.startDate.toJSDate().toISOString()).toBe(startsAt);
      expect(event.duration.toSeconds()).toBe(20 * 60);
    }

    // --- The agent sees it on the ticket and, today, on the start page.
    await page.goto(paths.ticket(ticket.code));
    expect(await page.locator("#rueckruf .call-agreed").count()).toBe(1);
    await page.goto(paths.desk());
    expect(await page.locator(".todays-calls li").count()).toBe(1);
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    expect([...agent.complaints, ...customer.complaints]).toEqual([]);
    await Promise.all([agent.context.close(), customer.context.close()]);
  });
});
