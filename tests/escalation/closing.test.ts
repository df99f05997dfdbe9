import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { listNotes } from "#app/features/escalation/tickets/notes.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { reopenThread } from "#app/features/forum/solving/solutions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { expect, test } from "../support/test.ts";
import { formOf, makeTicketScene, person } from "./scene.ts";

const outcome = "Am Verteiler war ein Stecker lose, seit 11 Uhr läuft es wieder.";
const readTicket = async (ctx: Ctx, id: number) =>
  (await ctx.db.select().from(tickets).where(eq(tickets.id, id)))[0]!;

describe("Closing a ticket", () => {
  test("publishes the outcome as an official answer and solution", async ({ ctx }) => {
    const { leyla, region, thread, ticketId } = await makeTicketScene(ctx);
    await closeTicket(person(ctx, leyla, "11:00"), { ticketId, outcome });
    const ticket = await readTicket(ctx, ticketId);
    expect(ticket).toMatchObject({ closedAt: new Date("2026-11-23T11:00:00+01:00"), nextDueAt: null });
    const [post] = await ctx.db.select().from(posts).where(eq(posts.id, ticket.outcomePostId!));
    expect(post).toMatchObject({
      kind: "answer",
      body: outcome,
      officialRegionId: region.id,
      authorId: leyla.id,
    });
    const [solution] = await ctx.db.select().from(solutions);
    expect(solution).toMatchObject({ postId: post!.id, source: "official", acceptedById: leyla.id });
    const [row] = await ctx.db.select().from(threads).where(eq(threads.id, thread.id));
    expect(row!.solvedAt).toEqual(ctx.now > ticket.closedAt! ? ctx.now : ticket.closedAt);
  });

  test("works for a ticket outside the thread's region", async ({ ctx }) => {
    const { leyla, ticketId, thread } = await makeTicketScene(ctx);
    await ctx.db.update(threads).set({ regionId: null }).where(eq(threads.id, thread.id));
    await closeTicket(person(ctx, leyla, "11:00"), { ticketId, outcome });
    expect(await ctx.db.select().from(solutions)).toHaveLength(1);
  });

  test("frees the thread for a new ticket after it was reopened, with the same contact", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await closeTicket(person(ctx, scene.leyla, "11:00"), { ticketId: scene.ticketId, outcome });
    const asker = person(ctx, scene.customer, "14:00");
    await expect(escalateThread(asker, formOf(scene))).rejects.toMatchObject({
      messageKey: "escalation.error.solved",
    });
    await reopenThread(asker, { threadId: scene.thread.id });
    const second = await escalateThread(asker, formOf(scene));
    expect(second).toMatchObject({ ownerId: scene.leyla.id, closedAt: null });
    expect(second.code).not.toBe(scene.ticket.code);
  });

  test("twice is a conflict, and there is one outcome", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await closeTicket(person(ctx, leyla, "11:00"), { ticketId, outcome });
    await expect(closeTicket(person(ctx, leyla, "11:01"), { ticketId, outcome })).rejects.toMatchObject({
      messageKey: "escalation.error.closed",
    });
    expect(await ctx.db.select().from(solutions)).toHaveLength(1);
  });

  test("by a double click is done once, without a word", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    const input = { ticketId, outcome, submissionKey: "0123456789abcdef" };
    await closeTicket(person(ctx, leyla, "11:00"), input);
    await closeTicket(person(ctx, leyla, "11:00"), input);
    expect(await ctx.db.select().from(solutions)).toHaveLength(1);
  });

  test("of a locked question is refused, and nothing is half done", async ({ ctx }) => {
    const { leyla, thread, ticketId } = await makeTicketScene(ctx);
    await ctx.db.update(threads).set({ lockedAt: ctx.now }).where(eq(threads.id, thread.id));
    await expect(closeTicket(person(ctx, leyla, "11:00"), { ticketId, outcome })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await readTicket(ctx, ticketId)).closedAt).toBeNull();
  });

  test("of a hidden question keeps the sentence as a note", async ({ ctx }) => {
    const { leyla, thread, ticketId } = await makeTicketScene(ctx);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
    await closeTicket(person(ctx, leyla, "11:00"), { ticketId, outcome });
    expect(await readTicket(ctx, ticketId)).toMatchObject({
      outcomePostId: null,
      closedAt: expect.any(Date),
    });
    expect(await listNotes(person(ctx, leyla, "11:01"), ticketId)).toMatchObject([{ body: outcome }]);
    expect(await ctx.db.select().from(posts)).toHaveLength(1);
  });
});

test("The owner closing while the customer escalates ends without waiting for each other", async ({
  committed,
}) => {
  const { ctx } = committed;
  const scene = await makeTicketScene(ctx);
  const results = await Promise.allSettled([
    closeTicket(person(ctx, scene.leyla, "11:00"), { ticketId: scene.ticketId, outcome }),
    escalateThread(person(ctx, scene.customer, "11:00"), formOf(scene)),
    closeTicket(person(ctx, scene.lead, "11:00"), { ticketId: scene.ticketId, outcome }),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
  }
  expect(await ctx.db.select().from(solutions)).toHaveLength(1);
});
