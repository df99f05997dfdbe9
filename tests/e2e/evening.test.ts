import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMeetup, publishMeetup } from "#app/features/meetups/editing.server.ts";
import { preparePoll } from "#app/features/meetups/polls.server.ts";
import { t as translate } from "#app/i18n/t.ts";
import { paths } from "#app/ui/paths.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import { as } from "../support/contexts.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAgent, makeRegion, type User } from "../support/make.ts";
import { logIn } from "../support/site.ts";

/*
 * An evening in the room: the lead's laptop throws the wall, a guest's phone without an account joins with the code and votes,
 * and the wall moves by itself within two seconds. The same phone without JavaScript.
 */

const evening = new Date("2026-11-24T18:20:00+01:00");
const hour = 3_600_000;
const t = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]) =>
  translate("de", key, params);

let journey: Journey;
let lead: User;
let meetup: { id: number; code: string };

beforeAll(async () => {
  journey = await startJourney(evening, { worker: false });
  const { ctx } = journey;
  const region = await makeRegion(ctx, { name: "Frankfurt", position: 0 });
  lead = await makeAgent(ctx, region, { isLead: true, displayName: "Katharina B." });
  const asLead = as(ctx, lead);
  meetup = await createMeetup(asLead, {
    title: "Regionalabend im Gallus",
    lead: "Fragen, abstimmen, wünschen.",
    body: "",
    regionId: region.id,
    startsAt: new Date(evening.getTime() - hour / 3),
    endsAt: new Date(evening.getTime() + 2 * hour),
    ...{ place: "Saalbau Gallus", address: "", onlineUrl: "", capacity: 40, programme: "" },
  });
  await publishMeetup(asLead, { meetupId: meetup.id });
  await preparePoll(asLead, {
    meetupId: meetup.id,
    question: "Was sollen wir zuerst angehen?",
    kind: "single",
    options: ["Die Rechnung", "Kürzere Termine"],
  });
}, 240_000);

afterAll(() => journey?.end());

async function enter(visit: Visit, user: User): Promise<void> {
  const cookie = await logIn({ ctx: journey.ctx, url: journey.clone.url }, user);
  const [name = "", value = ""] = cookie.split("=");
  await visit.context.addCookies([{ name, value, url: journey.site.origin }]);
}

const go = (page: Page, path: string) => page.goto(journey.site.origin + path);

describe("An evening with a live vote", () => {
  test("the lead opens the poll, a guest's phone votes, and the wall moves within two seconds", async () => {
    const laptop = await openWindow(journey.browser, journey.site.origin, {});
    await enter(laptop, lead);
    const wall = laptop.page;
    await go(wall, paths.meetupScreen(meetup.id));
    expect(await wall.locator(".screen-code").textContent()).toBe(meetup.code);
    expect(await findViolations(wall)).toEqual([]);

    const phone = await openWindow(journey.browser, journey.site.origin, { phone: true });
    await go(phone.page, paths.joinMeetup(meetup.code));
    await phone.page.getByRole("button", { name: t("meetups.join.act") }).click();
    await phone.page.getByText(t("meetups.poll.soon")).waitFor();

    const desk = await laptop.context.newPage();
    await go(desk, paths.steerMeetup(meetup.id));
    await desk.getByRole("button", { name: new RegExp(`^${t("meetups.poll.act.open")}`) }).click();
    await desk.getByRole("button", { name: new RegExp(`^${t("meetups.poll.act.show")}`) }).click();

    // Nobody has touched the phone or the wall.
    const choice = phone.page.getByRole("radio", { name: "Kürzere Termine" });
    await choice.waitFor({ timeout: 5000 });
    await wall.locator("[data-bar]").first().waitFor({ state: "attached", timeout: 5000 });
    expect(await findViolations(phone.page)).toEqual([]);

    await choice.check();
    const tapped = Date.now();
    await phone.page.getByRole("button", { name: t("meetups.poll.vote") }).click();
    const bar = wall.locator(".poll-bar", { hasText: "Kürzere Termine" });
    await expect
      .poll(() => bar.locator("[data-share]").textContent(), { timeout: 5000, interval: 20 })
      .toMatch(/^100\s%$/);
    expect(Date.now() - tapped).toBeLessThan(2000);
    expect(await bar.locator("[data-bar]").getAttribute("width")).toBe("100");
    expect(await wall.locator("[data-guests]").textContent()).toBe("1");

    await phone.page.getByText(t("meetups.poll.voted")).waitFor();
    await phone.page.getByRole("radio", { name: "Die Rechnung" }).check();
    await phone.page.getByRole("button", { name: t("meetups.poll.change") }).click();
    const other = wall.locator(".poll-bar", { hasText: "Die Rechnung" });
    await expect
      .poll(() => other.locator("[data-share]").textContent(), { timeout: 5000 })
      .toMatch(/^100\s%$/);
    expect(await wall.locator("[data-voters]").textContent()).toBe("1");

    await desk.getByRole("button", { name: new RegExp(`^${t("meetups.poll.act.close")}`) }).click();
    await expect.poll(() => phone.page.locator(".poll-vote").count(), { timeout: 5000 }).toBe(0);
    await laptop.context.close();
    await phone.context.close();
  });

  test("a phone without JavaScript joins, votes in the next poll and sees the result after reloading", async () => {
    const { ctx } = journey;
    const poll = await preparePoll(as(ctx, lead), {
      ...{ meetupId: meetup.id, question: "Wie war es?", kind: "scale" as const, options: [] },
    });
    const { closePoll, openPoll } = await import("#app/features/meetups/polls.server.ts");
    await openPoll(as(ctx, lead), { meetupId: meetup.id, pollId: poll.id });
    const phone = await openWindow(journey.browser, journey.site.origin, { phone: true, javaScript: false });
    await go(phone.page, paths.joinMeetup(meetup.code));
    await phone.page.getByRole("button", { name: t("meetups.join.act") }).click();
    await phone.page.getByRole("radio", { name: "4" }).check();
    await phone.page.getByRole("button", { name: t("meetups.poll.vote") }).click();
    await phone.page.getByText(t("meetups.poll.voted")).waitFor();
    await closePoll(as(ctx, lead), { meetupId: meetup.id, pollId: poll.id });
    await phone.page.getByRole("link", { name: t("meetups.reload") }).click();
    expect(await phone.page.locator("[data-mean]").textContent()).toBe("4");
    await phone.context.close();
  });
});
