import { eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  followUpRating,
  issueRatingLink,
  listFollowUps,
  rateByLink,
  rateTicket,
  readRatingPage,
} from "#app/features/escalation/ratings/ratings.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { listNotes } from "#app/features/escalation/tickets/notes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { ratings, ticketEvents } from "#db/schema/escalation.ts";
import { asGuest, at, expect, test } from "../support/test.ts";
import { makeOutsiders, makeTicketScene, person } from "./scene.ts";

async function makeClosed(ctx: Ctx) {
  const scene = await makeTicketScene(ctx);
  const input = { ticketId: scene.ticketId, outcome: "Der Verteiler wurde getauscht." };
  await closeTicket(person(ctx, scene.leyla, "11:00"), input);
  return scene;
}

const readRating = async (ctx: Ctx) => (await ctx.db.select().from(ratings))[0];
const best = { score: 5, comment: "" };
const worst = { score: 1, comment: "Niemand hat zurückgerufen." };

describe("Rating a closed ticket", () => {
  test("is the customer's word, given once and mended", async ({ ctx }) => {
    const { customer, ticketId } = await makeClosed(ctx);
    const asker = person(ctx, customer, "12:00");
    await rateTicket(asker, { ticketId, ...best });
    await rateTicket(asker, { ticketId, ...best });
    await rateTicket(asker, { ticketId, score: 4, comment: "Sehr freundlich." });
    expect(await readRating(ctx)).toMatchObject({
      score: 4,
      comment: "Sehr freundlich.",
      followUpDueAt: null,
    });
    const events = await ctx.db.select().from(ticketEvents).where(eq(ticketEvents.kind, "rated"));
    expect(events.map(({ data }) => data.score)).toEqual([5, 4]);
  });

  test("is nobody else's, and not before the end", async ({ ctx }) => {
    const open = await makeTicketScene(ctx);
    const asker = person(ctx, open.customer, "10:00");
    const tryIt = (as: Ctx) => rateTicket(as, { ticketId: open.ticketId, ...best });
    await expect(tryIt(asker)).rejects.toMatchObject({ code: "not-found" });
    const input = { ticketId: open.ticketId, outcome: "Der Verteiler wurde getauscht." };
    await closeTicket(person(ctx, open.leyla, "11:00"), input);
    const { customer: _, ...others } = await makeOutsiders(ctx, open);
    for (const user of [...Object.values(others), open.leyla, open.lead]) {
      await expect(tryIt(person(ctx, user, "12:00"))).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(tryIt(asGuest(ctx))).rejects.toMatchObject({ code: "not-found" });
    expect(await readRating(ctx)).toBeUndefined();
  });

  test("with 1 or 2 asks the lead to follow up within one working day", async ({ ctx }) => {
    const { customer, ticketId } = await makeClosed(ctx);
    await rateTicket(person(ctx, customer, "2026-11-27T16:00:00+01:00"), { ticketId, ...worst });
    expect((await readRating(ctx))!.followUpDueAt).toEqual(new Date("2026-11-30T16:00:00+01:00"));
  });

  test("worse a second time gives the lead no more time; better ends it", async ({ ctx }) => {
    const { customer, ticketId } = await makeClosed(ctx);
    await rateTicket(person(ctx, customer, "12:00"), { ticketId, score: 2, comment: "" });
    await rateTicket(person(ctx, customer, "15:00"), { ticketId, ...worst });
    expect((await readRating(ctx))!.followUpDueAt).toEqual(new Date("2026-11-24T12:00:00+01:00"));
    await rateTicket(person(ctx, customer, "16:00"), { ticketId, ...best });
    expect((await readRating(ctx))!.followUpDueAt).toBeNull();
  });
});

describe("The link in the mail", () => {
  test("shows without changing, rates without logging in, and may be used again", async ({ ctx }) => {
    const { thread, ticketId } = await makeClosed(ctx);
    const secret = await issueRatingLink(ctx, { ticketId });
    const guest = asGuest(ctx);
    expect(await readRatingPage(guest, { secret })).toMatchObject({
      thread: { id: thread.id },
      agentName: "Leyla S. Beispiel",
      score: null,
    });
    expect(await readRating(ctx)).toBeUndefined();
    await rateByLink(guest, { secret, ...best });
    await rateByLink(guest, { secret, score: 3, comment: "Dauerte etwas." });
    expect(await readRating(ctx)).toMatchObject({ score: 3 });
    expect(await readRatingPage(guest, { secret })).toMatchObject({ score: 3, comment: "Dauerte etwas." });
  });

  test("ends after 30 days and is nothing when it was made up", async ({ ctx }) => {
    const { ticketId } = await makeClosed(ctx);
    const secret = await issueRatingLink(ctx, { ticketId });
    const later = asGuest(at(ctx, "2026-12-24T09:00:00+01:00"));
    for (const [reader, tried] of [
      [later, secret],
      [asGuest(ctx), "x".repeat(27)],
    ] as const) {
      expect(await readRatingPage(reader, { secret: tried })).toBeNull();
      await expect(rateByLink(reader, { secret: tried, ...best })).rejects.toMatchObject({
        code: "conflict",
      });
    }
    expect(await readRating(ctx)).toBeUndefined();
  });
});

describe("Following up", () => {
  test("is on the lead's desk until it is done, with a note for the team", async ({ ctx }) => {
    const { customer, lead, ticket, ticketId } = await makeClosed(ctx);
    await rateTicket(person(ctx, customer, "12:00"), { ticketId, ...worst });
    const boss = person(ctx, lead, "13:00");
    expect(await listFollowUps(boss)).toEqual([
      {
        code: ticket.code,
        title: expect.any(String),
        customerName: "Erika M.",
        ...worst,
        dueAt: new Date("2026-11-24T12:00:00+01:00"),
      },
    ]);
    await followUpRating(boss, { ticketId, note: "Angerufen, Gutschrift vereinbart." });
    expect(await listFollowUps(boss)).toEqual([]);
    expect(await listNotes(boss, ticketId)).toMatchObject([{ body: "Angerufen, Gutschrift vereinbart." }]);
    await expect(followUpRating(boss, { ticketId, note: "Noch einmal." })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is nobody else's business", async ({ ctx }) => {
    const scene = await makeClosed(ctx);
    const { ticketId } = scene;
    await rateTicket(person(ctx, scene.customer, "12:00"), { ticketId, ...worst });
    const others = Object.values(await makeOutsiders(ctx, scene));
    for (const user of [...others, scene.leyla, scene.tom]) {
      const outside = person(ctx, user, "13:00");
      expect(await listFollowUps(outside)).toEqual([]);
      await expect(followUpRating(outside, { ticketId, note: "Hallo" })).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });
});
