import { and, eq, isNull } from "drizzle-orm";
import { describe } from "vitest";
import { offerCallBack } from "#app/features/escalation/call-backs/offering.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { readCustomerHistory } from "#app/features/escalation/relations/history.server.ts";
import {
  linkTickets,
  listRelations,
  unlinkTickets,
} from "#app/features/escalation/relations/links.server.ts";
import { mergeTickets } from "#app/features/escalation/relations/merging.server.ts";
import { splitTicket } from "#app/features/escalation/relations/splitting.server.ts";
import { getThreadEscalation } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { addNote } from "#app/features/escalation/tickets/notes.server.ts";
import { readTicketPage } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import * as mails from "#app/features/notifications/mail.server.ts";
import * as notifications from "#app/features/notifications/subscribers.server.ts";
import { promises, ticketNotes, tickets } from "#db/schema/escalation.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { notifications as inbox } from "#db/schema/notifications.ts";
import { dayBefore, formOf } from "../escalation/scene.ts";
import { makeAgent, makeRegion, makeThread, makeUser } from "../support/make.ts";
import { as, drainJobs, expect, test } from "../support/test.ts";
import { makeSecondTicket, makeToolScene, person } from "./scene.ts";

describe("Two tickets of one customer that are merged", () => {
  test("go on as the older one, with the earlier promise, and the questions of both show it", async ({
    ctx,
  }) => {
    const scene = await makeToolScene(ctx);
    const leyla = person(ctx, scene.leyla, "10:00");
    const later = new Date("2026-11-25T12:00:00+01:00");
    await movePromise(leyla, {
      ticketId: scene.ticketId,
      dueAt: later,
      reason: "Das Ersatzteil fehlt noch.",
    });
    const { ticket: gone, thread } = await makeSecondTicket(ctx, scene);
    await addNote(leyla, { ticketId: gone.id, body: "Rauschen auf der Leitung." });
    await offerCallBack(leyla, { ticketId: gone.id });
    const merged = await mergeTickets(leyla, { ticketId: gone.id, code: scene.ticket.code });
    expect(merged.code).toBe(scene.ticket.code);
    const open = await ctx.db.select().from(tickets).where(isNull(tickets.closedAt));
    expect(open.map(({ id }) => id)).toEqual([scene.ticketId]);
    const [promise] = await ctx.db
      .select()
      .from(promises)
      .where(and(eq(promises.ticketId, scene.ticketId), eq(promises.state, "open")));
    expect(promise?.dueAt).toEqual(new Date("2026-11-23T18:00:00+01:00"));
    expect(await ctx.db.$count(promises, eq(promises.state, "open"))).toBe(1);
    expect(await ctx.db.$count(ticketNotes, eq(ticketNotes.ticketId, scene.ticketId))).toBe(1);
    const customer = as(ctx, scene.customer);
    const shown = await getThreadEscalation(customer, await getThread(customer, thread.id));
    expect(shown.ticket?.code).toBe(scene.ticket.code);
    expect(await listRelations(leyla, scene.ticketId)).toMatchObject([
      { word: "merged-from", code: gone.code },
    ]);
    const rating = { ticketId: gone.id, score: 5, comment: "" };
    await expect(rateTicket(customer, rating)).rejects.toMatchObject({ code: "not-found" });
    expect((await readTicketPage(leyla, { code: gone.code, threadPage: 1 })).ticket.end).toBe("merged");
  });

  test("are told to the customer once", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const { ticket: gone } = await makeSecondTicket(ctx, scene);
    await drainJobs(ctx, { subscriptions: notifications.subscriptions, jobs: mails.jobs });
    await ctx.db.delete(inbox);
    await mergeTickets(person(ctx, scene.leyla, "10:00"), { ticketId: scene.ticketId, code: gone.code });
    await drainJobs(ctx, { subscriptions: notifications.subscriptions, jobs: mails.jobs });
    const told = await ctx.db.select().from(inbox).where(eq(inbox.userId, scene.customer.id));
    expect(told.map(({ kind }) => kind)).toEqual(["ticket-merged"]);
  });

  test("cannot be those of two people", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const stranger = await makeUser(ctx);
    const { ticket } = await makeSecondTicket(ctx, { customer: stranger, category: scene.category });
    const merging = mergeTickets(person(ctx, scene.lead, "10:00"), {
      ticketId: scene.ticketId,
      code: ticket.code,
    });
    await expect(merging).rejects.toMatchObject({ code: "invalid", field: "code" });
  });
});

describe("A second concern", () => {
  test("becomes a question and a ticket of its own, in the customer's own words", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const words = "Seit gestern blinkt die Lampe rot.";
    const { code } = await splitTicket(person(ctx, scene.leyla, "10:00"), {
      ticketId: scene.ticketId,
      postId: scene.thread.question.id,
      excerpt: words,
      title: "Die Lampe blinkt rot seit gestern",
      categoryId: scene.category.id,
    });
    const [made] = await ctx.db.select().from(tickets).where(eq(tickets.code, code));
    expect(made).toMatchObject({ customerId: scene.customer.id, ownerId: scene.leyla.id });
    const [question] = await ctx.db
      .select()
      .from(posts)
      .where(eq(posts.threadId, made?.threadId ?? 0));
    expect(question).toMatchObject({ authorId: scene.customer.id, body: expect.stringContaining(words) });
    expect(await listRelations(person(ctx, scene.leyla, "10:05"), scene.ticketId)).toMatchObject([
      { word: "split-off", code },
    ]);
  });

  test("is never put into the customer's mouth", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const splitting = splitTicket(person(ctx, scene.leyla, "10:00"), {
      ticketId: scene.ticketId,
      postId: scene.thread.question.id,
      excerpt: "Ich kündige hiermit meinen Vertrag.",
      title: "Kündigung des Vertrags",
      categoryId: scene.category.id,
    });
    await expect(splitting).rejects.toMatchObject({ code: "invalid", field: "excerpt" });
    expect(await ctx.db.$count(threads)).toBe(1);
  });
});

describe("A link between two tickets", () => {
  test("is read from both sides, is there once, and can be taken away", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    const { ticket: other } = await makeSecondTicket(ctx, scene);
    const leyla = person(ctx, scene.leyla, "10:00");
    await linkTickets(leyla, { ticketId: other.id, code: scene.ticket.code, kind: "related" });
    await linkTickets(leyla, { ticketId: scene.ticketId, code: other.code, kind: "follow-up" });
    const [own] = await listRelations(leyla, scene.ticketId);
    expect(own).toMatchObject({ word: "followed-by", code: other.code });
    expect(await listRelations(leyla, other.id)).toMatchObject([{ word: "follows" }]);
    await unlinkTickets(leyla, { ticketId: other.id, relationId: own?.id ?? 0 });
    expect(await listRelations(leyla, scene.ticketId)).toEqual([]);
  });
});

describe("What a customer had before", () => {
  test("is told in full of the own team, of others only what is public", async ({ ctx }) => {
    const scene = await makeToolScene(ctx);
    await makeSecondTicket(ctx, scene);
    const elsewhere = await makeRegion(ctx);
    const foreign = await makeAgent(ctx, elsewhere, { displayName: "Fremde F." });
    const thread = await makeThread(ctx, {
      author: scene.customer,
      category: scene.category,
      createdAt: dayBefore,
    });
    const made = await escalateThread(as(ctx, scene.customer), formOf({ thread, category: scene.category }));
    await ctx.db
      .update(tickets)
      .set({ regionId: elsewhere.id, ownerId: foreign.id })
      .where(eq(tickets.id, made.id));
    const history = await readCustomerHistory(person(ctx, scene.leyla, "10:00"), scene.ticketId);
    expect(history.tickets.map(({ own }) => own === null).sort()).toEqual([false, true]);
    const other = history.tickets.find(({ own }) => own === null);
    expect(other?.code).toBe(made.code);
    expect(JSON.stringify(other)).not.toMatch(/Fremde|blinkt/);
  });
});
