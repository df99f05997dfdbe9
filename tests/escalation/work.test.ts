import { asc, eq } from "drizzle-orm";
import { describe } from "vitest";
import { closeRequested } from "#app/features/escalation/events.server.ts";
import { subscriptions } from "#app/features/escalation/subscribers.server.ts";
import { addNote, listNotes } from "#app/features/escalation/tickets/notes.server.ts";
import {
  answerOfficially,
  resumeTicket,
  takeTicket,
  waitForCustomer,
} from "#app/features/escalation/tickets/work.server.ts";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import {
  acceptSolution,
  reopenThread,
  takeBackSolution,
} from "#app/features/forum/solving/solutions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { agentAbsences, promises, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { posts } from "#db/schema/forum.ts";
import { makeAnswer } from "../support/make.ts";
import { at, drainJobs, expect, test } from "../support/test.ts";
import { makeOutsiders, makeTicketScene, person } from "./scene.ts";

const readTicket = async (ctx: Ctx) => (await ctx.db.select().from(tickets).orderBy(asc(tickets.id)))[0]!;
const readDue = async (ctx: Ctx) => (await ctx.db.select().from(promises))[0]!.dueAt;
const kindsOf = async (ctx: Ctx) =>
  (await ctx.db.select().from(ticketEvents).orderBy(asc(ticketEvents.id))).map(({ kind }) => kind);
const monday = (clock: string) => new Date(`2026-11-23T${clock}:00+01:00`);

describe("Taking a ticket", () => {
  test("says that the owner has begun; twice changes nothing", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await takeTicket(person(ctx, leyla, "09:05"), { ticketId });
    await takeTicket(person(ctx, leyla, "09:30"), { ticketId });
    expect((await readTicket(ctx)).takenAt).toEqual(monday("09:05"));
    expect(await kindsOf(ctx)).toEqual(["opened", "taken"]);
  });

  test("from a colleague is refused with their name, also for the lead", async ({ ctx }) => {
    const { tom, lead, ticketId } = await makeTicketScene(ctx);
    for (const user of [tom, lead]) {
      await expect(takeTicket(person(ctx, user, "19:00"), { ticketId })).rejects.toMatchObject({
        code: "conflict",
        params: { name: "Leyla S. Beispiel" },
      });
    }
  });

  test("of somebody away for a working day makes the colleague the owner; the promise goes on", async ({
    ctx,
  }) => {
    const { tom, leyla, ticketId } = await makeTicketScene(ctx);
    await ctx.db.insert(agentAbsences).values({
      agentId: leyla.id,
      startsAt: monday("10:00"),
      endsAt: new Date("2026-11-27T18:00:00+01:00"),
    });
    await takeTicket(person(ctx, tom, "11:00"), { ticketId });
    expect(await readTicket(ctx)).toMatchObject({ ownerId: tom.id, nextDueAt: monday("18:00") });
    expect(await ctx.db.select().from(promises)).toMatchObject([{ state: "open", ownerId: tom.id }]);
    const [, taken] = await ctx.db.select().from(ticketEvents).orderBy(asc(ticketEvents.id));
    expect(taken).toMatchObject({ kind: "taken", actorId: tom.id, data: { fromId: leyla.id } });
  });
});

describe("Answering as the team", () => {
  test("posts an official answer and counts as taken and first response", async ({ ctx }) => {
    const { leyla, region, thread, ticketId } = await makeTicketScene(ctx);
    const first = await answerOfficially(person(ctx, leyla, "09:10"), {
      ticketId,
      body: "Ich messe gerade.",
    });
    await answerOfficially(person(ctx, leyla, "11:00"), { ticketId, body: "Es liegt am Verteiler." });
    const [post] = await ctx.db.select().from(posts).where(eq(posts.id, first));
    expect(post).toMatchObject({ threadId: thread.id, kind: "answer", officialRegionId: region.id });
    expect(await readTicket(ctx)).toMatchObject({
      takenAt: monday("09:10"),
      firstResponseAt: monday("09:10"),
    });
    expect(await kindsOf(ctx)).toEqual(["opened", "answered", "answered"]);
  });

  test("sent twice by a double click answers once", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    const input = { ticketId, body: "Ich messe gerade.", submissionKey: "0123456789abcdef" };
    const ids = [
      await answerOfficially(person(ctx, leyla, "09:10"), input),
      await answerOfficially(person(ctx, leyla, "09:10"), input),
    ];
    expect(ids[0]).toBe(ids[1]);
    expect(await kindsOf(ctx)).toEqual(["opened", "answered"]);
  });

  test("on the public page, without the desk, counts too, once", async ({ ctx }) => {
    const { leyla, region, thread } = await makeTicketScene(ctx);
    const owner = person(ctx, leyla, "09:10");
    const answer = { threadId: thread.id, body: "Ich messe gerade.", officialRegionId: region.id };
    await createAnswer(owner, answer);
    await drainJobs(at(ctx, monday("09:12")), { subscriptions });
    expect(await readTicket(ctx)).toMatchObject({
      takenAt: monday("09:10"),
      firstResponseAt: monday("09:10"),
    });
    await createAnswer(person(ctx, leyla, "09:20"), { threadId: thread.id, body: "Privat gesagt: gleich." });
    await drainJobs(at(ctx, monday("09:22")), { subscriptions });
    expect(await kindsOf(ctx)).toEqual(["opened", "answered"]);
  });

  test("is for a colleague only while the owner is not there", async ({ ctx }) => {
    const { tom, leyla, ticketId } = await makeTicketScene(ctx);
    const input = { ticketId, body: "Ich vertrete." };
    await expect(answerOfficially(person(ctx, tom, "09:10"), input)).rejects.toMatchObject({
      code: "conflict",
    });
    await answerOfficially(person(ctx, tom, "18:30"), input);
    expect((await readTicket(ctx)).ownerId).toBe(leyla.id);
  });
});

describe("Waiting for the customer", () => {
  test("stops the clock; it goes on with the same working time left", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "17:00"), { ticketId });
    expect(await readTicket(ctx)).toMatchObject({ waitingSince: monday("17:00"), nextDueAt: null });
    await resumeTicket(person(ctx, leyla, "2026-11-24T09:30:00+01:00"), { ticketId });
    const dueAt = new Date("2026-11-24T10:30:00+01:00");
    expect(await readTicket(ctx)).toMatchObject({ waitingSince: null, nextDueAt: dueAt });
    expect(await readDue(ctx)).toEqual(dueAt);
  });

  test("ends when the customer writes in the question", async ({ ctx }) => {
    const { leyla, customer, thread, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "10:00"), { ticketId });
    const asker = person(ctx, customer, "12:00");
    await createComment(asker, { postId: thread.question.id, body: "Das Modem ist das zweite Modell." });
    await drainJobs(asker, { subscriptions });
    expect(await readTicket(ctx)).toMatchObject({
      waitingSince: null,
      nextDueAt: new Date("2026-11-24T10:00:00+01:00"),
    });
  });

  test("goes on when others write, or what the customer wrote is older", async ({ ctx }) => {
    const { leyla, tom, customer, thread, ticketId } = await makeTicketScene(ctx);
    await createAnswer(person(ctx, customer, "09:30"), { threadId: thread.id, body: "Noch etwas." });
    await waitForCustomer(person(ctx, leyla, "10:00"), { ticketId });
    await createAnswer(person(ctx, tom, "11:00"), { threadId: thread.id, body: "Auch bei mir." });
    await drainJobs(at(ctx, monday("11:30")), { subscriptions });
    expect((await readTicket(ctx)).waitingSince).toEqual(monday("10:00"));
  });

  test("said twice stands since the first time", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "10:00"), { ticketId });
    await waitForCustomer(person(ctx, leyla, "11:00"), { ticketId });
    expect((await readTicket(ctx)).waitingSince).toEqual(monday("10:00"));
    await resumeTicket(person(ctx, leyla, "12:00"), { ticketId });
    await resumeTicket(person(ctx, leyla, "13:00"), { ticketId });
    expect(await kindsOf(ctx)).toEqual(["opened", "waiting", "resumed"]);
  });
});

describe("When the asker accepts an answer while the ticket is open", () => {
  const heard: unknown[] = [];
  const listen = on(closeRequested, "test.listen", async (_, payload) => void heard.push(payload));
  const withListener = [...subscriptions, listen];

  test("the clock stands and the owner is asked to close, once", async ({ ctx }) => {
    heard.length = 0;
    const { customer, thread, ticketId } = await makeTicketScene(ctx);
    const [first, second] = [await makeAnswer(ctx, thread), await makeAnswer(ctx, thread)];
    const asker = person(ctx, customer, "11:00");
    await acceptSolution(asker, { threadId: thread.id, postId: first.id });
    await acceptSolution(asker, { threadId: thread.id, postId: second.id });
    await drainJobs(asker, { subscriptions: withListener });
    expect(await readTicket(ctx)).toMatchObject({ waitingSince: monday("11:00"), closedAt: null });
    expect(heard).toEqual([{ ticketId, threadId: thread.id }]);
  });

  test("and takes it back, the clock runs on", async ({ ctx }) => {
    const { customer, thread } = await makeTicketScene(ctx);
    const answer = await makeAnswer(ctx, thread);
    const [eleven, one] = [person(ctx, customer, "11:00"), person(ctx, customer, "13:00")];
    await acceptSolution(eleven, { threadId: thread.id, postId: answer.id });
    await drainJobs(eleven, { subscriptions });
    await takeBackSolution(one, { threadId: thread.id, postId: answer.id });
    await drainJobs(one, { subscriptions });
    expect(await readTicket(ctx)).toMatchObject({
      waitingSince: null,
      nextDueAt: new Date("2026-11-24T10:00:00+01:00"),
    });
  });

  test("and reopens the question, the clock runs on, told once", async ({ ctx }) => {
    const { customer, thread } = await makeTicketScene(ctx);
    const answer = await makeAnswer(ctx, thread);
    const asker = person(ctx, customer, "11:00");
    await acceptSolution(asker, { threadId: thread.id, postId: answer.id });
    await drainJobs(asker, { subscriptions });
    await reopenThread(asker, { threadId: thread.id });
    await drainJobs(asker, { subscriptions });
    expect((await kindsOf(ctx)).filter((kind) => kind === "resumed")).toHaveLength(1);
  });
});

describe("Internal notes", () => {
  test("are written and read by the whole team", async ({ ctx }) => {
    const { tom, leyla, ticketId } = await makeTicketScene(ctx);
    await addNote(person(ctx, tom, "10:00"), { ticketId, body: "Nachbarin ist auch betroffen." });
    const notes = await listNotes(person(ctx, leyla, "10:05"), ticketId);
    expect(notes).toMatchObject([
      { body: "Nachbarin ist auch betroffen.", author: { displayName: "Tom B." } },
    ]);
  });

  test("are not there for anybody else", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const { ticketId } = scene;
    await addNote(person(ctx, scene.tom, "10:00"), { ticketId, body: "Nachbarin ist auch betroffen." });
    for (const user of Object.values(await makeOutsiders(ctx, scene))) {
      const outside = person(ctx, user, "10:05");
      expect(await listNotes(outside, ticketId)).toEqual([]);
      await expect(addNote(outside, { ticketId, body: "Hallo" })).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });
});
