import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { type MessageKey, type MessageParams, t as translate } from "#app/i18n/t.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAgent, makeCategory, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";
import { as, at } from "../support/test.ts";

/*
 * A day at the desk in two windows: an agent and her lead. Rows that come by themselves, colleagues who look and write,
 * keys, acts on several tickets and the way back; and the same without JavaScript.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);
const monday = new Date("2026-11-23T09:00:00+01:00");

let journey: Journey;
let clone: CommittedClone;
let site: Site;
let browser: Browser;
let ctx: Ctx;
let people: Record<"lead" | "leyla" | "jonas" | "customer", User>;
let categoryId: number;

beforeAll(async () => {
  journey = await startJourney(monday, { worker: true });
  ({ clone, site, browser, ctx } = journey);
  const region = await makeRegion(ctx, { position: 0, code: "FRA", name: "Frankfurt" });
  const category = await makeCategory(ctx, { slug: "glasfaser", name: "Glasfaser" });
  categoryId = category.id;
  people = {
    lead: await makeAgent(ctx, region, { isLead: true, displayName: "Katharina B." }),
    leyla: await makeAgent(ctx, region, { skills: [category], displayName: "Leyla S." }),
    jonas: await makeAgent(ctx, region, { displayName: "Jonas K." }),
    customer: await makeUser(ctx, { displayName: "Erika M." }),
  };
}, 240_000);

afterAll(() => journey?.end());

async function open(user: User, options: { javaScript?: boolean } = {}): Promise<Visit> {
  const visit = await openWindow(browser, site.origin, options);
  const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
  await visit.context.addCookies([{ name, value, url: site.origin }]);
  return visit;
}

/** A question that is with the team: Leyla's, promised for 18:00. */
async function makeTicket(title: string) {
  const dayBefore = new Date("2026-11-21T09:00:00+01:00");
  const thread = await makeThread(ctx, {
    author: people.customer,
    category: { id: categoryId },
    createdAt: dayBefore,
    title,
  });
  return escalateThread(as(at(ctx, monday), people.lead), {
    ...{ threadId: thread.id, postcode: null, categoryId, severity: "impaired" as const },
    ...{ tried: "Neustart", summary: "Seit gestern bricht die Verbindung ab." },
  });
}

const rowOf = (page: Page, title: string) => page.locator("tr[data-ticket]", { hasText: title });
const press = (page: Page, key: string) => page.keyboard.press(key);
const loaded = (page: Page, act: () => Promise<unknown>) =>
  Promise.all([page.waitForEvent("domcontentloaded"), act()]);

describe("With scripts", () => {
  test("an agent and her lead work on one desk", async () => {
    await setClock(ctx.db, monday);
    const [first, second] = [await makeTicket("Modem blinkt rot"), await makeTicket("Telefon rauscht")];
    const [lead, leyla, jonas] = [
      await open(people.lead),
      await open(people.leyla),
      await open(people.jonas),
    ];
    await lead.page.goto(paths.desk("team"));
    await leyla.page.goto(paths.desk("meine"));
    await rowOf(lead.page, "Modem blinkt rot").waitFor();
    expect(await findViolations(lead.page)).toEqual([]);

    // --- A new ticket is announced; nothing moves until it is wanted.
    await lead.page.waitForTimeout(1500);
    await makeTicket("Kein Bild am Abend");
    const fresh = lead.page.locator("[data-fresh]");
    await fresh
      .getByText(t("queue.live.one"))
      .or(fresh)
      .first()
      .waitFor({ state: "visible", timeout: 20_000 });
    expect(await rowOf(lead.page, "Kein Bild am Abend").count()).toBe(0);
    expect(await fresh.textContent()).toBe(t("queue.live.one"));
    await press(lead.page, ".");
    await rowOf(lead.page, "Kein Bild am Abend").waitFor();

    // --- Whoever looks, and writes, is seen in the row and on the page; and is gone when they leave.
    await leyla.page.goto(paths.ticket(first.code));
    const inRow = rowOf(lead.page, "Modem blinkt rot").locator("[data-lookers]");
    await inRow.getByText(t("queue.live.looking", { names: "Leyla S." })).waitFor();
    await jonas.page.goto(paths.ticket(first.code));
    await leyla.page.getByText(t("queue.live.looking", { names: "Jonas K." })).waitFor();
    await press(leyla.page, "r");
    await leyla.page.keyboard.type("Guten Tag, ich messe gerade die Leitung.");
    await jonas.page.getByText(t("queue.live.writing", { names: "Leyla S." })).waitFor();
    await inRow.getByText(t("queue.live.writing", { names: "Leyla S." })).waitFor();

    // --- The customer writes meanwhile: it is said before the answer goes out, and the text stays.
    await createAnswer(as(at(ctx, monday), people.customer), {
      threadId: first.threadId,
      body: "Jetzt leuchtet es wieder grün.",
    });
    await leyla.page.getByText("Jetzt leuchtet es wieder grün.").waitFor({ timeout: 20_000 });
    const answer = leyla.page.locator("#akt-answer");
    await loaded(leyla.page, () => answer.getByRole("button", { name: t("desk.answer.send") }).click());
    expect(await leyla.page.locator("main").textContent()).toContain(
      "kam ein neuer Beitrag von Erika M. dazu",
    );
    expect(await answer.locator("textarea[name=body]").inputValue()).toContain("ich messe gerade");
    await loaded(leyla.page, () => answer.getByRole("button", { name: t("desk.answer.send") }).click());
    await leyla.page.locator(".ticket-thread").getByText("ich messe gerade die Leitung").waitFor();
    await leyla.page.goto(paths.desk("meine"));
    await jonas.page.goto(paths.home());
    await expect.poll(() => inRow.isVisible(), { timeout: 15_000 }).toBe(false);

    // --- Keys: two chosen, put aside with one act, and taken back.
    await press(leyla.page, "j");
    await press(leyla.page, "x");
    await press(leyla.page, "j");
    await press(leyla.page, "x");
    await leyla.page.locator("[data-bulk-count]", { hasText: "2 ausgewählt" }).waitFor();
    expect(await findViolations(leyla.page)).toEqual([]);
    await press(leyla.page, "s");
    await leyla.page.locator("#bulk-snooze input[value=reply]").check();
    const send = leyla.page.locator("#bulk-snooze").getByRole("button", { name: t("queue.snooze.send") });
    await loaded(leyla.page, () => send.click());
    await leyla.page.getByText(t("queue.done.snooze", { count: 2 })).waitFor();
    expect(await leyla.page.locator("tr[data-ticket]").count()).toBe(1);
    await loaded(leyla.page, () => press(leyla.page, "u"));
    await leyla.page.getByText(t("queue.undo.undone", { count: 2 })).waitFor();
    expect(await leyla.page.locator("tr[data-ticket]").count()).toBe(3);

    // --- The overview of keys; letters belong to whoever writes.
    await press(leyla.page, "?");
    await leyla.page.getByRole("dialog", { name: t("queue.keys.title") }).waitFor();
    expect(await findViolations(leyla.page)).toEqual([]);
    await press(leyla.page, "Escape");
    await press(leyla.page, "/");
    await leyla.page.keyboard.type("jax?");
    expect(await leyla.page.locator("[data-desk-search]").inputValue()).toBe("jax?");
    expect(await leyla.page.locator("dialog[open]").count()).toBe(0);
    expect(await leyla.page.locator("input[name=ticket]:checked").count()).toBe(0);

    // --- The lead assigns what nobody has begun; what is begun is refused with a reason.
    await lead.page.goto(paths.desk("team"));
    for (const title of ["Modem blinkt rot", "Telefon rauscht"]) {
      await rowOf(lead.page, title).locator("input[name=ticket]").check();
    }
    await press(lead.page, "m");
    await lead.page.locator("#bulk-assign select").selectOption(String(people.jonas.id));
    const assign = lead.page.locator("#bulk-assign").getByRole("button", { name: t("queue.bulk.assign") });
    await loaded(lead.page, () => assign.click());
    await lead.page.getByText(t("queue.done.assign", { count: 1 })).waitFor();
    expect(await lead.page.locator(".batch").textContent()).toContain(
      "Leyla S. Beispiel arbeitet schon daran",
    );
    expect(await rowOf(lead.page, "Telefon rauscht").textContent()).toContain("Jonas K.");
    expect(second.code).toMatch(/^FRA-/);
    for (const { complaints } of [lead, leyla, jonas]) expect(complaints).toEqual([]);
  });

  test("keys can be switched off", async () => {
    const { page } = await open(people.jonas);
    await page.goto(paths.display());
    await page.locator("input[name=hasNoShortcuts]").check();
    await loaded(page, () => page.getByRole("button", { name: t("display.save") }).click());
    await page.goto(paths.desk("team"));
    await page.locator("tr[data-ticket]").first().waitFor();
    await press(page, "?");
    await press(page, "j");
    expect(await page.locator("dialog").count()).toBe(0);
    expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
  });
});

test("Without scripts the same is done with boxes and buttons", async () => {
  const { page } = await open(people.leyla, { javaScript: false });
  await makeTicket("Rechnung doppelt");
  await page.goto(paths.desk("meine"));
  await rowOf(page, "Rechnung doppelt").locator("input[name=ticket]").check();
  await loaded(page, () => page.locator("[data-act=take]").click());
  expect(await page.locator(".batch").textContent()).toContain(t("queue.done.take", { count: 1 }));
  await loaded(page, () => page.getByRole("button", { name: t("queue.undo") }).click());
  expect(await page.locator(".batch").textContent()).toContain(t("queue.undo.undone", { count: 1 }));
  await page.locator(".desk-filter > summary").click();
  await page.locator(".desk-filter input[name=q]").fill("Rechnung");
  await loaded(page, () => page.getByRole("button", { name: t("queue.filter.apply") }).click());
  expect(await page.locator("tr[data-ticket]").count()).toBe(1);
  await page.locator(".view-fold > summary").click();
  await page.locator(".view-fold input[name=name]").fill("Nur Rechnungen");
  await loaded(page, () => page.getByRole("button", { name: t("queue.views.saveSend") }).click());
  expect(await page.locator(".desk-views [aria-current=page]").textContent()).toContain("Nur Rechnungen");
});
