import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageKey, MessageParams } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import { paths } from "#app/ui/paths.ts";
import { outageProposals, outages } from "#db/schema/outages.ts";
import { ask, makeOutageScene, meToo, neighbour, type OutageScene } from "../outages/scene.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import type { User } from "../support/make.ts";
import { logIn } from "../support/site.ts";
import { monday } from "../support/test.ts";

/*
 * From the fifth "Habe ich auch" to the summary, with the real worker: the radar proposes, a lead confirms in one browser, a
 * guest without JavaScript and a neighbour read and tap in others.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);

let journey: Journey;
let scene: OutageScene;

beforeAll(async () => {
  journey = await startJourney(monday, { worker: true });
  scene = await makeOutageScene(journey.ctx);
}, 240_000);

afterAll(() => journey?.end());

async function visitAs(user: User | null, javaScript = true): Promise<Visit> {
  const { browser, site, ctx, clone } = journey;
  const visit = await openWindow(browser, site.origin, { javaScript });
  if (user) {
    const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
    await visit.context.addCookies([{ name, value, url: site.origin }]);
  }
  return visit;
}

const textOf = (page: Page) => page.locator("main").innerText();

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.locator("main").getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

/** The page says it, at the latest some seconds after the worker has heard. */
async function shows(page: Page, path: string, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(path);
        return textOf(page);
      },
      { timeout: 40_000, interval: 800 },
    )
    .toContain(text);
}

describe("An outage", () => {
  test("is noticed, confirmed, told, fixed and summed up", async () => {
    const { ctx } = journey;
    const { thread } = await ask(ctx, scene, { postcode: "60326", minutesAgo: 14 });
    for (const postcode of ["60326", "60327", "60329"]) await meToo(ctx, thread.id, postcode, 8);
    const fifth = await neighbour(ctx, "60327");
    const voter = await visitAs(fifth);
    const lead = await visitAs(scene.lead);
    const guest = await visitAs(null, false);

    // --- The fifth person says so, and the radar proposes.
    await voter.page.goto(paths.threadById(thread.id));
    await press(voter.page, new RegExp(t("forum.act.meToo")));
    await expect.poll(() => ctx.db.$count(outageProposals), { timeout: 40_000 }).toBe(1);

    // --- The lead sees why, and confirms.
    await lead.page.goto(paths.desk());
    await Promise.all([
      lead.page.waitForURL("**/desk/stoerungen"),
      lead.page
        .locator("main")
        .getByRole("link", { name: t("outages.desk.waiting", { count: 1 }) })
        .click(),
    ]);
    await lead.page.locator(".outage-row h3 a").first().click();
    await lead.page.locator("h1", { hasText: t("outages.proposal.heading") }).waitFor();
    expect(await textOf(lead.page)).toContain(thread.title);
    expect(await findViolations(lead.page)).toEqual([]);
    await lead.page.locator("[name=title]").fill("Internet und Telefon in Frankfurt-Gallus");
    await press(lead.page, t("outages.confirm.send"));
    await lead.page.getByText(t("outages.done.opened")).waitFor();
    const [outage] = await ctx.db.select().from(outages);
    const outageId = outage?.id ?? 0;

    // --- A guest of the region reads it everywhere, and need not ask.
    const title = "Internet und Telefon in Frankfurt-Gallus";
    await shows(guest.page, paths.home(undefined, undefined, scene.frankfurt.slug), title);
    await shows(guest.page, paths.threadById(thread.id), t("outages.box.covers"));
    await guest.page.goto(paths.ask());
    await guest.page.locator(`input[name=categoryId][value="${scene.category.id}"]`).check();
    await guest.page.locator("[name=title]").fill("Kein Internet seit heute früh");
    await guest.page.locator("[name=body]").fill("Bei uns geht seit heute früh gar nichts mehr.");
    await guest.page.locator("[name=postcode]").fill("60329");
    const preview = guest.page.locator("main button[name=intent][value=preview]").last();
    await Promise.all([guest.page.waitForEvent("domcontentloaded"), preview.click()]);
    expect(await textOf(guest.page)).toContain(t("outages.banner.known"));
    await guest.page.goto(paths.outages());
    expect(await textOf(guest.page)).toContain(title);

    // --- Written once, it stands in the question and is told.
    await lead.page.goto(paths.deskOutage(outageId));
    await lead.page.locator("#akt-update summary").click();
    await lead.page.locator("#akt-update textarea").fill("Der Verteiler wird gerade getauscht.");
    await Promise.all([
      lead.page.waitForEvent("domcontentloaded"),
      lead.page.locator("#akt-update button[type=submit]").click(),
    ]);
    await shows(guest.page, paths.threadById(thread.id), "Der Verteiler wird gerade getauscht.");
    await shows(voter.page, paths.inbox(), title);

    // --- Over: one tap, and the summary with its count.
    await lead.page.goto(paths.deskOutage(outageId));
    await lead.page.locator("#akt-end summary").click();
    await lead.page
      .locator("#akt-end textarea")
      .fill("Eine Karte im Verteiler war defekt und ist getauscht.");
    await Promise.all([
      lead.page.waitForEvent("domcontentloaded"),
      lead.page.locator("#akt-end button[type=submit]").click(),
    ]);
    await voter.page.goto(paths.outage(outageId));
    expect(await findViolations(voter.page)).toEqual([]);
    await press(voter.page, t("outages.fixed.yes"));
    expect(await textOf(voter.page)).toContain(t("outages.fixed.said.fixed"));
    await guest.page.goto(paths.outage(outageId));
    const summary = await textOf(guest.page);
    expect(summary).toContain("Eine Karte im Verteiler war defekt und ist getauscht.");
    expect(summary).toContain(t("outages.summary.kept"));
    for (const { context } of [voter, lead, guest]) await context.close();
  }, 240_000);
});
