import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachThread } from "#app/features/escalation/merging/attached-threads.server.ts";
import { ensureSpokenCode } from "#app/features/escalation/spoken-codes/codes.server.ts";
import { missOverdueVisits } from "#app/features/escalation/visits/arrival.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { paths } from "#app/ui/paths.ts";
import { tickets } from "#db/schema/escalation.ts";
import { visits } from "#db/schema/visits.ts";
import { makeTicketScene } from "../escalation/scene.ts";
import { findViolations, openWindow } from "../support/browser.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeThread, type User } from "../support/make.ts";
import { logIn } from "../support/site.ts";
import { at, monday } from "../support/test.ts";

/*
 * An agent and the customer, in two browsers: a technician's visit from the first suggestion to the one that was missed, the
 * code in the shop, and the law. The agent with JavaScript, the customer without.
 */

let journey: Journey;
let scene: Awaited<ReturnType<typeof makeTicketScene>>;

beforeAll(async () => {
  journey = await startJourney(monday, { worker: true });
  scene = await makeTicketScene(journey.ctx);
  await journey.ctx.db
    .update(tickets)
    .set({ severity: "total-outage" })
    .where(eq(tickets.id, scene.ticketId));
  await ensureSpokenCode(journey.ctx, { ticketId: scene.ticketId });
}, 240_000);

afterAll(async () => {
  await journey?.end();
});

async function windowOf(user: User, options: Parameters<typeof openWindow>[2] = {}) {
  const visit = await openWindow(journey.browser, journey.site.origin, options);
  const [name = "", value = ""] = (await logIn({ ctx: journey.ctx, url: journey.clone.url }, user)).split(
    "=",
  );
  await visit.context.addCookies([{ name, value, url: journey.site.origin }]);
  visit.context.setDefaultTimeout(30_000);
  return visit;
}

/** Opens a fold and sends its form. */
async function send(page: Page, intent: string, fields: Record<string, string> = {}): Promise<void> {
  const fold = page.locator(`#akt-${intent}`);
  if (!(await fold.evaluate((node) => (node as HTMLDetailsElement).open)))
    await fold.locator("summary").click();
  for (const [name, value] of Object.entries(fields)) {
    const field = fold.locator(`[name="${name}"]`);
    if ((await field.evaluate((node) => node.nodeName)) === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    fold.locator("button[type=submit]").last().click(),
  ]);
}

const shots = process.env.FIELD_SHOTS;
const look = async (page: Page, name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

describe("A visit at the customer's home", () => {
  test("is offered, chosen, announced through the link, missed once, and paid for", async () => {
    const agent = await windowOf(scene.leyla);
    const customer = await windowOf(scene.customer, { javaScript: false, phone: true });
    const guest = await openWindow(journey.browser, journey.site.origin, {});
    const desk = paths.ticket(scene.ticket.code);
    const thread = paths.threadById(scene.thread.id);

    await agent.page.goto(desk);
    await look(agent.page, "desk-first");
    await send(agent.page, "visit-offer", {
      day1: "2026-11-24",
      slot1: "8-12",
      day2: "2026-11-25",
      slot2: "12-16",
      day3: "",
    });
    await customer.page.goto(thread);
    const code = (await customer.page.locator(".spoken-code b").innerText()).trim();
    expect(code).toMatch(/^[A-Z]{4,10}-\d{4}$/);
    await look(customer.page, "customer-offer-390");
    const pick = customer.page.getByRole("button", { name: /Diesen Termin nehmen.*24\. November/ });
    await Promise.all([customer.page.waitForEvent("domcontentloaded"), pick.click()]);
    expect(await customer.page.locator(".visit-card").innerText()).toContain(
      "Dienstag, 24. November, 8:00 bis 12:00 Uhr",
    );

    // Everybody else reads the day, and nothing of the window or the code.
    await guest.page.goto(thread);
    const seen = await guest.page.locator("main").innerText();
    expect(seen).toContain("Technikertermin am Dienstag, 24. November");
    expect(seen).not.toContain("8:00 bis 12:00");
    expect(seen).not.toContain(code);

    await agent.page.goto(desk);
    await send(agent.page, "visit-link");
    const link = (await agent.page.locator(".visit-link").innerText()).trim();
    await agent.page.goto(desk);
    expect(await agent.page.locator("body").innerText()).not.toContain(link.split("/").at(-1));
    await guest.page.goto(new URL(link).pathname);
    expect(await findViolations(guest.page)).toEqual([]);
    await look(guest.page, "technician");
    await Promise.all([
      guest.page.waitForEvent("domcontentloaded"),
      guest.page.getByRole("button", { name: "30 Min." }).click(),
    ]);
    await customer.page.goto(thread);
    expect(await customer.page.locator(".visit-card").innerText()).toContain("Unterwegs, in etwa 30 Minuten");

    // Nobody came after all: the sweep finds it, and the customer is offered new windows.
    const afterwards = at(journey.ctx, "2026-11-24T12:30:00+01:00");
    await setClock(journey.ctx.db, afterwards.now);
    await expect
      .poll(async () => {
        await missOverdueVisits(afterwards);
        const [visit] = await journey.ctx.db.select().from(visits).where(eq(visits.ticketId, scene.ticketId));
        return visit?.state;
      })
      .toBe("missed");
    await customer.page.goto(thread);
    const missed = await customer.page.locator(".visit-card").innerText();
    expect(missed).toContain("niemand gekommen");
    expect(missed).toContain("§ 58 Abs. 4 TKG");
    await look(customer.page, "customer-missed-390");

    // In a shop of another team: a note, nothing to read.
    await agent.page.goto(paths.spokenCode());
    await agent.page.locator('[name="code"]').fill(code.toLowerCase().replace("-", " "));
    await Promise.all([
      agent.page.waitForURL(/\/desk\/FRA-/),
      agent.page.getByRole("button", { name: "Vorgang finden" }).click(),
    ]);
    await send(agent.page, "conversation", { channel: "shop", note: "Möchte am Samstag." });
    expect(await agent.page.locator("main").innerText()).toContain("Möchte am Samstag.");

    await send(agent.page, "keep-claim", { monthlyFee: "79,95", reportedAt: "2026-11-20T10:00" });
    const law = await agent.page.locator("#entschaedigung").innerText();
    // Day 3 and 4 (23 and 24 November) at 8.00, and one missed appointment at 15.99.
    expect(law.replaceAll("\u00a0", " ")).toContain("31,99 €");
    expect(await findViolations(agent.page)).toEqual([]);
    await look(agent.page, "desk-1280");
    await guest.page.goto(thread);
    // The log is folded: everything that is in the document counts.
    const open = (await guest.page.locator("body").textContent()) ?? "";
    expect(open).toContain("Im Shop besprochen");
    for (const secret of ["79,95", "31,99", "Samstag.", code]) expect(open).not.toContain(secret);
    expect([...agent.complaints, ...customer.complaints, ...guest.complaints]).toEqual([]);
    for (const { context } of [agent, customer, guest]) await context.close();
  }, 240_000);

  test("a second question joins the case, and a case is sent back with a reason", async () => {
    const customer = await windowOf(scene.customer, { javaScript: false });
    const agent = await windowOf(scene.leyla, { dark: true });
    const second = await makeThread(journey.ctx, {
      author: scene.customer,
      category: scene.category,
      title: "Fernsehen geht auch nicht",
    });
    await customer.page.goto(paths.escalate(second.id));
    await look(customer.page, "attach-1280");
    await Promise.all([
      customer.page.waitForEvent("domcontentloaded"),
      customer.page.getByRole("button", { name: `Ja, gehört zu ${scene.ticket.code}` }).click(),
    ]);
    expect(await customer.page.locator("main").innerText()).toContain(
      `gehört zum Vorgang ${scene.ticket.code}`,
    );
    await attachThread(journey.ctx, { ticketId: scene.ticketId, threadId: second.id, why: "asker" });

    await journey.ctx.db.update(tickets).set({ severity: "question" }).where(eq(tickets.id, scene.ticketId));
    await agent.page.goto(paths.ticket(scene.ticket.code));
    await send(agent.page, "refuse", {
      kind: "missing-facts",
      reason: "Ohne die Angabe, welche Lampen leuchten, können wir noch nichts messen.",
      nextStep: "Bitte schreiben Sie die Lampen am Router dazu.",
    });
    await customer.page.goto(paths.threadById(scene.thread.id));
    await look(customer.page, "refused-1280");
    await send(customer.page, "object", { objection: "Die Lampen stehen im zweiten Satz." });
    expect(await customer.page.locator(".refusal").innerText()).toContain("liegt bei der Teamleitung");
    const lead = await windowOf(scene.lead, { dark: true });
    await lead.page.goto(paths.desk());
    expect(await lead.page.locator("main").innerText()).toContain("Einsprüche, über die Sie entscheiden");
    await look(lead.page, "lead-dark");
    await lead.page.goto(paths.ticket(scene.ticket.code));
    await look(lead.page, "objection-dark");
    await send(lead.page, "decide-objection", {
      decision: "reopened",
      reason: "Stimmt, die Angaben sind alle da.",
    });
    await customer.page.goto(paths.threadById(scene.thread.id));
    expect(await customer.page.locator(".contact-card").innerText()).toContain(scene.ticket.code);
    for (const { context } of [agent, customer, lead]) await context.close();
  }, 240_000);
});
