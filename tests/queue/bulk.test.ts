import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { readBatch } from "#app/features/escalation/queue/batch-page.server.ts";
import { actOnTickets, type BulkWish } from "#app/features/escalation/queue/bulk.server.ts";
import { undoBatch } from "#app/features/escalation/queue/undo.server.ts";
import { answerOfficially, takeTicket } from "#app/features/escalation/tickets/work.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { promises, ticketEvents, ticketNotes, tickets } from "#db/schema/escalation.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { makeCategory } from "../support/make.ts";
import { expect, test } from "../support/test.ts";
import { addTicket, monday } from "./scene.ts";

/** What an act may have changed, in one value. */
const stateOf = async (ctx: Ctx) => ({
  tickets: await ctx.db.select().from(tickets).orderBy(tickets.id),
  promises: await ctx.db.select().from(promises).orderBy(promises.id),
  snoozes: await ctx.db.select().from(deskSnoozes).orderBy(deskSnoozes.ticketId),
  notes: await ctx.db.select().from(ticketNotes).orderBy(ticketNotes.id),
});

describe("An act on several tickets", () => {
  test("does what it may, and says for each of the others why not", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const mine = await addTicket(ctx, scene, { ownerId: scene.tom.id });
    const closed = await addTicket(ctx, scene, { ownerId: scene.tom.id, closedAt: monday("09:30") });
    const tom = person(ctx, scene.tom, "10:00");
    const ticketIds = [closed.id, scene.ticketId, mine.id, 999_999];
    const id = await actOnTickets(tom, { ticketIds, wish: { act: "take" } });
    const batch = await readBatch(tom, id);
    expect(batch).toMatchObject({
      act: "take",
      done: [{ ticketId: mine.id }],
      refused: [
        { ticketId: scene.ticketId, refusal: { key: "escalation.error.ownerHasIt" } },
        { ticketId: closed.id, refusal: { key: "escalation.error.closed" } },
      ],
      undoUntil: monday("10:10"),
    });
    expect(await readBatch(person(ctx, scene.lead, "10:01"), id)).toBeNull();
  });

  test("assigns for a lead only what nobody has begun", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const begun = await addTicket(ctx, scene, { ownerId: scene.leyla.id, takenAt: monday("09:10") });
    const lead = person(ctx, scene.lead, "10:00");
    const wish: BulkWish = { act: "assign", toId: scene.tom.id };
    const ticketIds = [scene.ticketId, begun.id];
    const batch = await readBatch(lead, await actOnTickets(lead, { ticketIds, wish }));
    expect(batch?.done.map(({ ticketId }) => ticketId)).toEqual([scene.ticketId]);
    expect(batch?.refused).toMatchObject([{ refusal: { key: "queue.refused.begun" } }]);
    const [ofTom] = await ctx.db.select().from(tickets).where(eq(tickets.id, scene.ticketId));
    expect(ofTom).toMatchObject({ ownerId: scene.tom.id, nextDueAt: monday("18:00") });
    const asAgent = actOnTickets(person(ctx, scene.leyla, "10:00"), { ticketIds, wish });
    await expect(asAgent).rejects.toMatchObject({ code: "not-found" });
  });

  test("is nobody's outside the team", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const before = await stateOf(ctx);
    for (const [name, user] of Object.entries(await makeOutsiders(ctx, scene))) {
      const outside = person(ctx, user, "10:00");
      const acted = actOnTickets(outside, { ticketIds: [scene.ticketId], wish: { act: "wait" } });
      if (!name.startsWith("foreign")) await expect(acted, name).rejects.toMatchObject({ code: "not-found" });
      else expect(await readBatch(outside, await acted)).toMatchObject({ done: [], refused: [] });
    }
    expect(await stateOf(ctx)).toEqual(before);
  });
});

describe("Undoing", () => {
  const wishes: ((
    scene: Awaited<ReturnType<typeof makeTicketScene>>,
    otherCategoryId: number,
  ) => BulkWish)[] = [
    () => ({ act: "take" }),
    ({ tom }) => ({ act: "assign", toId: tom.id }),
    () => ({ act: "snooze", until: monday("12:00") }),
    () => ({ act: "note", body: "Nachbarn auch betroffen." }),
    (_, categoryId) => ({ act: "category", categoryId }),
    () => ({ act: "severity", severity: "question" }),
  ];

  test("puts every ticket back as it was, whatever was done, and both stand in the log", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const other = await makeCategory(ctx);
    const second = await addTicket(ctx, scene, { ownerId: scene.lead.id });
    // The lead may do everything; taking is for the owner.
    for (const wishOf of wishes) {
      const wish = wishOf(scene, other.id);
      const who = person(ctx, scene.lead, "10:00");
      const ticketIds = wish.act === "take" ? [second.id] : [scene.ticketId, second.id];
      const before = await stateOf(ctx);
      const events = (await ctx.db.select().from(ticketEvents)).length;
      const batchId = await actOnTickets(who, { ticketIds, wish });
      expect(await stateOf(ctx), wish.act).not.toEqual(before);
      await undoBatch(person(ctx, scene.lead, "10:05"), { batchId });
      expect(await stateOf(ctx), wish.act).toEqual(before);
      expect((await ctx.db.select().from(ticketEvents)).length).toBe(events + 2 * ticketIds.length);
      const batch = await readBatch(who, batchId);
      expect(
        batch?.done.every(({ isUndone }) => isUndone),
        wish.act,
      ).toBe(true);
    }
  });

  test("of a stopped clock lets it run on as if it had not stood (undo-clock.test.ts)", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const leyla = person(ctx, scene.leyla, "10:00");
    const batchId = await actOnTickets(leyla, { ticketIds: [scene.ticketId], wish: { act: "wait" } });
    await undoBatch(person(ctx, scene.leyla, "10:04"), { batchId });
    const [row] = await ctx.db.select().from(tickets);
    expect(row).toMatchObject({ waitingSince: null, nextDueAt: monday("18:00") });
  });

  test("of bringing back puts aside again, unless its time has come", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const ticketIds = [scene.ticketId];
    const at = (time: string) => person(ctx, scene.leyla, time);
    await actOnTickets(at("10:00"), { ticketIds, wish: { act: "snooze", until: monday("12:00") } });
    const before = await stateOf(ctx);
    const batchId = await actOnTickets(at("11:00"), { ticketIds, wish: { act: "wake" } });
    expect((await stateOf(ctx)).snoozes).toEqual([]);
    await undoBatch(at("11:02"), { batchId });
    expect(await stateOf(ctx)).toEqual(before);
    const late = await actOnTickets(at("11:55"), { ticketIds, wish: { act: "wake" } });
    await undoBatch(at("12:01"), { batchId: late });
    const batch = await readBatch(at("12:01"), late);
    expect(batch?.done).toMatchObject([{ isUndone: false, undoRefusal: { key: "queue.undo.changed" } }]);
  });

  test("leaves alone what somebody has changed since, and says so", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const second = await addTicket(ctx, scene, { ownerId: scene.leyla.id });
    const ticketIds = [scene.ticketId, second.id];
    const leyla = person(ctx, scene.leyla, "10:00");
    const batchId = await actOnTickets(leyla, { ticketIds, wish: { act: "take" } });
    await answerOfficially(person(ctx, scene.leyla, "10:01"), { ticketId: second.id, body: "Guten Tag!" });
    await undoBatch(person(ctx, scene.leyla, "10:02"), { batchId });
    expect(await readBatch(leyla, batchId)).toMatchObject({
      done: [
        { ticketId: scene.ticketId, isUndone: true },
        { ticketId: second.id, isUndone: false, undoRefusal: { key: "queue.undo.changed" } },
      ],
    });
    const rows = await ctx.db.select({ takenAt: tickets.takenAt }).from(tickets).orderBy(tickets.id);
    expect(rows.map(({ takenAt }) => takenAt)).toEqual([null, monday("10:00")]);
  });

  test("of an assignment stops where the new owner has begun", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const lead = person(ctx, scene.lead, "10:00");
    const wish: BulkWish = { act: "assign", toId: scene.tom.id };
    const batchId = await actOnTickets(lead, { ticketIds: [scene.ticketId], wish });
    await takeTicket(person(ctx, scene.tom, "10:01"), { ticketId: scene.ticketId });
    await undoBatch(person(ctx, scene.lead, "10:02"), { batchId });
    const [row] = await ctx.db.select().from(tickets);
    expect(row!.ownerId).toBe(scene.tom.id);
  });

  test("is one's own, once, and for ten minutes", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const at = (time: string) => person(ctx, scene.leyla, time);
    const act = () => actOnTickets(at("10:00"), { ticketIds: [scene.ticketId], wish: { act: "wake" } });
    const batchId = await act();
    const byLead = undoBatch(person(ctx, scene.lead, "10:01"), { batchId });
    await expect(byLead).rejects.toMatchObject({ code: "not-found" });
    await expect(undoBatch(at("10:11"), { batchId })).rejects.toMatchObject({
      messageKey: "queue.undo.late",
    });
    await undoBatch(at("10:10"), { batchId });
    await expect(undoBatch(at("10:10"), { batchId })).rejects.toMatchObject({
      messageKey: "queue.undo.done",
    });
  });
});
