import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { fastLaneClosedUntil, limitReached } from "#app/features/escalation/limits/limits.ts";
import { listAttachedThreads } from "#app/features/escalation/merging/attached-threads.server.ts";
import { attachToOpenTicket } from "#app/features/escalation/merging/own-tickets.server.ts";
import { readTodayFigures } from "#app/features/escalation/queue/figures.server.ts";
import { changeSeverity } from "#app/features/escalation/queue/sorting.server.ts";
import { rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import {
  decideObjection,
  listObjections,
  objectToRefusal,
} from "#app/features/escalation/refusals/objections.server.ts";
import { readThreadRefusal } from "#app/features/escalation/refusals/reading.server.ts";
import { refuseTicket } from "#app/features/escalation/refusals/refusals.server.ts";
import { getThreadEscalation } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { readTicketPage } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { dayBefore, formOf, makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { asGuest } from "../support/contexts.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { expect, test } from "../support/test.ts";

const words = {
  kind: "missing-facts" as const,
  reason: "Ohne die Angabe, welche Lampen leuchten, können wir noch nichts messen.",
  nextStep: "Bitte schreiben Sie die Lampen am Router dazu.",
};

async function refused(ctx: Ctx) {
  const scene = await makeTicketScene(ctx);
  await refuseTicket(person(ctx, scene.leyla, "10:00"), { ticketId: scene.ticketId, ...words });
  return scene;
}

describe("Sending a case back to the community", () => {
  test("shows one public reason with the next step, and no case any more", async ({ ctx }) => {
    const scene = await refused(ctx);
    const guest = asGuest(person(ctx, scene.customer, "10:05"));
    const thread = await getThread(guest, scene.thread.id);
    expect(await readThreadRefusal(guest, thread)).toMatchObject({
      ...words,
      objection: "",
      mayObject: false,
    });
    expect(await getThreadEscalation(guest, thread)).toMatchObject({
      ticket: null,
      isWithTeam: false,
      rating: null,
    });
    const [promise] = await ctx.db.select().from(promises).where(eq(promises.ticketId, scene.ticketId));
    expect(promise).toMatchObject({ state: "moved", reason: words.reason });
    const [row] = await ctx.db.select().from(threads).where(eq(threads.id, scene.thread.id));
    expect(row?.autoEscalateFrom).toBeNull();
  });

  test("is not done to a total outage, nor by anybody outside", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const leyla = person(ctx, scene.leyla, "10:00");
    await changeSeverity(leyla, { ticketId: scene.ticketId, severity: "total-outage" });
    await expect(refuseTicket(leyla, { ticketId: scene.ticketId, ...words })).rejects.toMatchObject({
      code: "conflict",
    });
    for (const user of Object.values(await makeOutsiders(ctx, scene))) {
      await expect(
        refuseTicket(person(ctx, user, "10:00"), { ticketId: scene.ticketId, ...words }),
      ).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("lets the asker hand it over again after a day, a total outage at once, and staff any time", async ({
    ctx,
  }) => {
    const scene = await refused(ctx);
    const asker = person(ctx, scene.customer, "11:00");
    await expect(escalateThread(asker, formOf(scene))).rejects.toMatchObject({
      code: "invalid",
      field: "severity",
    });
    const next = await escalateThread(
      person(ctx, scene.customer, "2026-11-24T10:00:00+01:00"),
      formOf(scene),
    );
    expect(next.id).not.toBe(scene.ticketId);
  });

  test("the asker objects once; the lead decides, not whoever refused", async ({ ctx }) => {
    const scene = await refused(ctx);
    const asker = person(ctx, scene.customer, "11:00");
    const objection = "Die Lampen stehen doch im zweiten Satz.";
    await expect(
      objectToRefusal(person(ctx, scene.tom, "11:00"), { threadId: scene.thread.id, objection }),
    ).rejects.toMatchObject({ code: "not-found" });
    await objectToRefusal(asker, { threadId: scene.thread.id, objection });
    await expect(objectToRefusal(asker, { threadId: scene.thread.id, objection })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await listObjections(person(ctx, scene.leyla, "11:05"))).toEqual([]);
    expect(await listObjections(person(ctx, scene.lead, "11:05"))).toMatchObject([
      { code: scene.ticket.code, objection },
    ]);
    const decision = {
      ticketId: scene.ticketId,
      decision: "reopened" as const,
      reason: "Stimmt, die Angaben sind alle da.",
    };
    await expect(decideObjection(person(ctx, scene.leyla, "11:10"), decision)).rejects.toMatchObject({
      code: "not-found",
    });
    await decideObjection(person(ctx, scene.lead, "11:10"), decision);
    await expect(decideObjection(person(ctx, scene.lead, "11:11"), decision)).rejects.toMatchObject({
      code: "conflict",
    });
    const thread = await getThread(asker, scene.thread.id);
    const shown = await getThreadEscalation(person(ctx, scene.customer, "11:12"), thread);
    expect(shown).toMatchObject({
      isWithTeam: true,
      ticket: { code: scene.ticket.code, promise: { state: "open" } },
    });
    expect(await readThreadRefusal(asker, thread)).toBeNull();
    // The desk's own list calls it neither refused nor solved.
    const lead = person(ctx, scene.lead, "11:12");
    expect((await readTicketPage(lead, { code: scene.ticket.code, threadPage: 1 })).ticket.end).toBeNull();
    // Decided is decided.
    await expect(
      refuseTicket(person(ctx, scene.leyla, "12:00"), { ticketId: scene.ticketId, ...words }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("is no solution on the desk, in its figures, and nobody asks how it was", async ({ ctx }) => {
    const scene = await refused(ctx);
    const leyla = person(ctx, scene.leyla, "10:05");
    const start = new Date("2026-11-23T00:00:00+01:00");
    expect((await readTicketPage(leyla, { code: scene.ticket.code, threadPage: 1 })).ticket.end).toBe(
      "refused",
    );
    expect(await readTodayFigures(leyla, { start })).toMatchObject({ closed: 0, sameDayShare: null });
    const rating = { ticketId: scene.ticketId, score: 1, comment: "" };
    await expect(rateTicket(person(ctx, scene.customer, "10:10"), rating)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("after an objection that was heard, the solution is shown and asked about like any other", async ({
    ctx,
  }) => {
    const scene = await refused(ctx);
    const asker = person(ctx, scene.customer, "11:00");
    await objectToRefusal(asker, { threadId: scene.thread.id, objection: "Die Lampen stehen doch da." });
    await decideObjection(person(ctx, scene.lead, "11:10"), {
      ticketId: scene.ticketId,
      decision: "reopened",
      reason: "Stimmt, die Angaben sind alle da.",
    });
    await closeTicket(person(ctx, scene.leyla, "12:00"), {
      ticketId: scene.ticketId,
      outcome: "Am Verteiler war ein Stecker lose, jetzt läuft es wieder.",
    });
    const later = person(ctx, scene.customer, "12:05");
    const shown = await getThreadEscalation(later, await getThread(later, scene.thread.id));
    expect(shown).toMatchObject({
      ticket: { code: scene.ticket.code },
      rating: { ticketId: scene.ticketId, score: null },
    });
    const leyla = person(ctx, scene.leyla, "12:05");
    expect((await readTicketPage(leyla, { code: scene.ticket.code, threadPage: 1 })).ticket.end).toBe(
      "solved",
    );
  });
});

describe("A second question about the same matter", () => {
  const second = (ctx: Ctx, scene: Awaited<ReturnType<typeof makeTicketScene>>) =>
    makeThread(ctx, {
      author: scene.customer,
      category: scene.category,
      createdAt: dayBefore,
      title: "Telefon geht auch nicht",
    });

  test("joins the open case at once: same contact, same promise, one outcome for both", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const thread = await second(ctx, scene);
    const asker = person(ctx, scene.customer, "10:00");
    await attachToOpenTicket(asker, { threadId: thread.id, code: scene.ticket.code });
    await attachToOpenTicket(asker, { threadId: thread.id, code: scene.ticket.code });
    const shown = await getThreadEscalation(asker, await getThread(asker, thread.id));
    const first = await getThreadEscalation(asker, await getThread(asker, scene.thread.id));
    expect(shown.ticket?.contact).toEqual(first.ticket?.contact);
    expect(shown.ticket?.promise).toEqual(first.ticket?.promise);
    await expect(escalateThread(asker, { ...formOf(scene), threadId: thread.id })).rejects.toMatchObject({
      code: "conflict",
    });
    await closeTicket(person(ctx, scene.leyla, "11:00"), {
      ticketId: scene.ticketId,
      outcome: "Am Verteiler war ein Stecker lose, jetzt läuft es wieder.",
      submissionKey: "k".repeat(30),
    });
    const solved = await ctx.db
      .select({ threadId: posts.threadId })
      .from(solutions)
      .innerJoin(posts, eq(posts.id, solutions.postId));
    expect(solved.map(({ threadId }) => threadId).sort()).toEqual([scene.thread.id, thread.id].sort());
    const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, scene.ticketId));
    expect(await listAttachedThreads(ctx, ticket ?? scene.ticket)).toMatchObject([
      { id: thread.id, why: "asker" },
    ]);
  });

  test("joins no case of somebody else, and strangers join nothing", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const stranger = await makeUser(ctx);
    const other = await makeThread(ctx, { author: stranger, category: scene.category, createdAt: dayBefore });
    const mine = await second(ctx, scene);
    const code = scene.ticket.code;
    await expect(
      attachToOpenTicket(person(ctx, stranger, "10:00"), { threadId: other.id, code }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      attachToOpenTicket(person(ctx, stranger, "10:00"), { threadId: mine.id, code }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("Limits against misuse", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const none = { openCount: 0, recent: [], falseAlarms: [] };

  test("three a day and three open for askers, ten a day for guides, none for staff", () => {
    expect(limitReached("asker", { ...none, recent: [ago(1), ago(2)] }, now)).toBeNull();
    expect(limitReached("asker", { ...none, recent: [ago(1), ago(5), ago(2)] }, now)).toEqual({
      why: "day",
      count: 3,
      until: ago(5 - 24),
    });
    expect(limitReached("asker", { ...none, recent: [ago(1), ago(2), ago(24)] }, now)).toBeNull();
    expect(limitReached("asker", { ...none, openCount: 3 }, now)).toMatchObject({ why: "open", until: null });
    const ten = Array.from({ length: 10 }, (_, i) => ago(i + 1));
    expect(limitReached("guide", { ...none, openCount: 9, recent: ten.slice(1) }, now)).toBeNull();
    expect(limitReached("guide", { ...none, recent: ten }, now)).toMatchObject({ until: ago(10 - 24) });
    expect(limitReached("staff", { ...none, openCount: 99, recent: ten }, now)).toBeNull();
  });

  test("the way without waiting closes after two false alarms in 90 days", () => {
    expect(fastLaneClosedUntil({ falseAlarms: [ago(24)] }, now)).toBeNull();
    expect(fastLaneClosedUntil({ falseAlarms: [ago(24), ago(48)] }, now)).toEqual(ago(48 - 90 * 24));
    expect(fastLaneClosedUntil({ falseAlarms: [ago(24), ago(91 * 24)] }, now)).toBeNull();
  });

  test("says when again, and attaching stays possible", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const asker = person(ctx, scene.customer, "10:00");
    const more = async () =>
      makeThread(ctx, { author: scene.customer, category: scene.category, createdAt: dayBefore });
    for (let i = 0; i < 2; i++)
      await escalateThread(asker, { ...formOf(scene), threadId: (await more()).id });
    const last = await more();
    await expect(escalateThread(asker, { ...formOf(scene), threadId: last.id })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("refusals.error.tooManyToday"),
    });
    await attachToOpenTicket(asker, { threadId: last.id, code: scene.ticket.code });
  });
});
