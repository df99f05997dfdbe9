import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { t as translate } from "#app/i18n/t.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { findViolations, openWindow } from "../support/browser.ts";
import { as } from "../support/contexts.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAgent, makeCategory, makeRegion, makeUser, type User } from "../support/make.ts";
import { logIn } from "../support/site.ts";

/*
 * A customer is about to publish a bank account: it is caught while typing and moved to the private half in one tap. The
 * contact looks at it, and the customer reads who looked. The same without JavaScript, with the choices in the form.
 */

const monday = new Date("2026-11-23T10:00:00+01:00");
const iban = "DE89 3704 0044 0532 0130 00";
const t = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]) =>
  translate("de", key, params);

let journey: Journey;
let customer: User;
let agent: User;
let categoryId: number;

beforeAll(async () => {
  journey = await startJourney(monday, {});
  const { ctx } = journey;
  const region = await makeRegion(ctx, { position: 0 });
  const category = await makeCategory(ctx, { slug: "rechnung" });
  categoryId = category.id;
  agent = await makeAgent(ctx, region, { displayName: "Carla Weber" });
  await ctx.db
    .update(users)
    .set({ roleSince: new Date("2026-01-01") })
    .where(eq(users.id, agent.id));
  customer = await makeUser(ctx, { displayName: "Meryem" });
}, 400_000);

afterAll(() => journey?.end());

async function visit(user: User, path: string, options: { javaScript?: boolean } = {}): Promise<Page> {
  const cookie = await logIn({ ctx: journey.ctx, url: journey.clone.url }, user);
  const [name = "", value = ""] = cookie.split("=");
  const { context, page } = await openWindow(journey.browser, journey.site.origin, options);
  await context.addCookies([{ name, value, url: journey.site.origin }]);
  await page.goto(journey.site.origin + path);
  return page;
}

async function newest() {
  const [thread] = await journey.ctx.db.select().from(threads).orderBy(threads.id);
  const rows = await journey.ctx.db.select().from(threads);
  const last = rows.at(-1) ?? thread;
  const [post] = await journey.ctx.db.select().from(posts).where(eq(posts.threadId, last!.id));
  return { thread: last!, body: post!.body };
}

describe("With scripts", () => {
  test("a bank account is caught while typing, moved in one tap, looked at by the contact, and the look is told", async () => {
    const page = await visit(customer, `${paths.ask()}?thema=rechnung`);
    await page.fill("[name=title]", "Rechnung doppelt abgebucht");
    const editor = page.locator("[name=body]");
    await editor.focus();
    await page.locator(".ProseMirror").click();
    await page.keyboard.type(`Bitte erstatten Sie auf ${iban} den Betrag.`);
    const caught = page.locator(".caught.typing");
    await caught.getByText(t("vault.kind.iban")).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await caught.getByRole("button", { name: t("vault.caught.move") }).click();
    await expect.poll(() => page.inputValue("[name=body]")).not.toContain("3704");
    expect(await page.inputValue("[name=privateContract]")).toBe(`IBAN: ${iban}`);
    // Kept sealed on the server, nothing of it on the device.
    await page.getByText(t("vault.private.draftSaved")).waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("3704");
    await page.getByRole("button", { name: t("asking.next") }).click();
    await page.getByText(t("vault.review.note")).waitFor();
    await page.getByRole("button", { name: t("forum.ask.send") }).click();
    await page.locator("#vertraulich").waitFor();
    const { thread, body } = await newest();
    expect(body).toContain("(vertraulich mitgeteilt)");
    expect(body).not.toContain("3704");

    await escalateThread(as(journey.ctx, customer), {
      ...{ threadId: thread.id, postcode: null, categoryId, severity: "total-outage" },
      ...{ tried: "Kontoauszug verglichen.", summary: "Zweimal abgebucht." },
    });
    const desk = await visit(agent, paths.privateHalf(thread.id));
    expect(await desk.content()).not.toContain("3704");
    await desk.getByRole("button", { name: t("vault.team.reveal") }).click();
    await desk.getByText(iban).waitFor();
    expect(await findViolations(desk)).toEqual([]);
    await desk.goto(journey.site.origin + paths.privateHalf(thread.id));
    expect(await desk.content()).not.toContain("3704");

    await page.reload();
    await page.locator(".view-log").getByText("Carla Weber").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("Without scripts", () => {
  test("the form comes back with what was found, the choices and everything typed", async () => {
    const page = await visit(customer, `${paths.ask()}?thema=rechnung`, { javaScript: false });
    await page.fill("[name=title]", "Bitte um Rückruf wegen der Rechnung");
    await page.fill("[name=body]", `Mein Konto ist ${iban}, Telefon 0171 1234567.`);
    await page.getByRole("button", { name: t("asking.next") }).click();
    const found = page.locator("fieldset.caught");
    await found.waitFor();
    expect(await page.inputValue("[name=body]")).toContain(iban);
    expect(await found.locator("[type=radio][value=publish]").count()).toBe(1);
    await found.locator("[type=radio][value=publish]").check();
    await page.getByRole("button", { name: t("asking.next") }).click();
    await page.getByRole("button", { name: t("forum.ask.send") }).click();
    await page.locator("#vertraulich").waitFor();
    const { body } = await newest();
    expect(body).toBe("Mein Konto ist (vertraulich mitgeteilt), Telefon 0171 1234567.");
    expect(await page.locator("[name=privateContract]").inputValue()).toBe(`IBAN: ${iban}`);
  });
});
