import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { readClockSources, replayTickets } from "#app/features/escalation/promise/clocks.server.ts";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { recountClocks } from "#app/features/escalation/promise/recount.server.ts";
import { readBatch } from "#app/features/escalation/queue/batch-page.server.ts";
import { actOnTickets } from "#app/features/escalation/queue/bulk.server.ts";
import { undoBatch } from "#app/features/escalation/queue/undo.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { readPublicTimeline } from "#app/features/escalation/tickets/timeline.server.ts";
import {
  answerOfficially,
  resumeTicket,
  waitForCustomer,
} from "#app/features/escalation/tickets/work.server.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { promisePolicies } from "#db/schema/promise-policies.ts";
import { formOf, makeScene, person } from "../escalation/scene.ts";
import { as, at, expect, test } from "../support/test.ts";
import { monday } from "./scene.ts";

const minute = 60_000;
const later = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * minute);

/** A ticket of Leyla's with all three targets of the team, opened on Monday at nine and promised for 18:00. */
async function makeClockScene(ctx: Ctx, targets = { firstResponseMinutes: 120, nextUpdateMinutes: 300 }) {
  const scene = await makeScene(ctx);
  await ctx.db.update(promisePolicies).set(targets);
  const { id: ticketId } = await escalateThread(as(ctx, scene.customer), formOf(scene));
  const wait = (moment: Date) =>
    actOnTickets(person(ctx, scene.leyla, moment.toISOString()), {
      ticketIds: [ticketId],
      wish: { act: "wait" },
    });
  const undo = (moment: Date, batchId: number) =>
    undoBatch(person(ctx, scene.leyla, moment.toISOString()), { batchId });
  return { ...scene, ticketId, wait, undo };
}

/** The same with clocks that run for more than a week: the promise until Friday next week, the targets as long. */
async function makeLongScene(ctx: Ctx) {
  const scene = await makeClockScene(ctx, { firstResponseMinutes: 5_000, nextUpdateMinutes: 5_500 });
  const dueAt = new Date("2026-12-04T12:00:00+01:00");
  const reason = "Das Kabel wird neu verlegt.";
  await movePromise(person(ctx, scene.leyla, "09:10"), { ticketId: scene.ticketId, dueAt, reason });
  return scene;
}

/** Everything that says when something is due: as it is stored, and as the log says it. */
async function clockOf(ctx: Ctx, ticketId: number) {
  const [ticket] = await ctx.db
    .select({
      nextDueAt: tickets.nextDueAt,
      nextDueKind: tickets.nextDueKind,
      firstResponseDueAt: tickets.firstResponseDueAt,
      nextUpdateDueAt: tickets.nextUpdateDueAt,
      solutionTargetAt: tickets.solutionTargetAt,
      waitingSince: tickets.waitingSince,
    })
    .from(tickets)
    .where(eq(tickets.id, ticketId));
  const [replayed] = await replayTickets(ctx, [ticketId], await readClockSources(ctx));
  return {
    ticket,
    promises: await ctx.db.select().from(promises).orderBy(promises.id),
    replayed: replayed!.clocks,
  };
}

class Rollback extends Error {}

/** Each story on its own: nothing of the one before is left. */
async function takenBack(ctx: Ctx, story: (ctx: Ctx) => Promise<void>): Promise<void> {
  const told = transact(ctx, async (ctx) => {
    await story(ctx);
    throw new Rollback();
  });
  await told.catch((error) => {
    if (!(error instanceof Rollback)) throw error;
  });
}

describe("Undoing that the customer is awaited", () => {
  test.for([
    ["in the middle of the day", "2026-11-23T10:00", "2026-11-23T10:04"],
    ["over the end of the working day", "2026-11-23T17:55", "2026-11-23T18:05"],
    ["in the night", "2026-11-23T22:00", "2026-11-23T22:10"],
    ["over midnight", "2026-11-23T23:55", "2026-11-24T00:05"],
    ["over the beginning of the working day", "2026-11-24T07:55", "2026-11-24T08:05"],
    ["over the moment of a reminder", "2026-12-01T16:25", "2026-12-01T16:34"],
    ["over the week’s end", "2026-11-27T17:58", "2026-11-27T18:02"],
  ] as const)("leaves the clock as if nothing had been, %s", async ([, from, to], { ctx }) => {
    const { ticketId, wait, undo } = await makeLongScene(ctx);
    const [start, end] = [new Date(`${from}:00+01:00`), new Date(`${to}:00+01:00`)];
    // What is over by then is settled by then, with or without the act.
    await climbPromises(at(ctx, start));
    const before = await clockOf(ctx, ticketId);
    expect(before.ticket?.nextDueAt?.getTime()).toBeGreaterThan(end.getTime());
    const batchId = await wait(start);
    expect((await clockOf(ctx, ticketId)).ticket?.waitingSince).toEqual(start);
    await undo(end, batchId);
    expect(await clockOf(ctx, ticketId)).toEqual(before);
    expect(await recountClocks(at(ctx, end))).toMatchObject({ changed: 0 });
    expect((await clockOf(ctx, ticketId)).ticket).toEqual(before.ticket);
  });

  test("does so at any moment of two weeks, answered or not, also after a pause that counted", async ({
    ctx,
  }) => {
    const story = fc.record({
      start: fc.integer({ min: 0, max: 14 * 24 * 60 }),
      delay: fc.nat(10),
      isAnswered: fc.boolean(),
      pause: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(story, ({ start, delay, isAnswered, pause }) =>
        takenBack(ctx, async (ctx) => {
          const { leyla, ticketId, wait, undo } = await makeLongScene(ctx);
          const by = (moment: Date) => person(ctx, leyla, moment.toISOString());
          if (isAnswered) await answerOfficially(by(monday("09:20")), { ticketId, body: "Wir sind dran." });
          const paused = monday("09:30");
          if (pause !== null) {
            await waitForCustomer(by(paused), { ticketId });
            await resumeTicket(by(later(paused, pause)), { ticketId });
          }
          const from = later(paused, (pause ?? 0) + start);
          const to = later(from, delay);
          const sweep = (moment: Date) => climbPromises(at(ctx, moment));
          await sweep(from);
          let control: unknown;
          await takenBack(ctx, async (ctx) => {
            await climbPromises(at(ctx, to));
            control = await clockOf(ctx, ticketId);
          });
          const batchId = await wait(from);
          await sweep(to);
          await undo(to, batchId);
          await sweep(to);
          expect(await clockOf(ctx, ticketId)).toEqual(control);
        }),
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  test("leaves an answer that was given meanwhile", async ({ ctx }) => {
    const { leyla, ticketId, wait, undo } = await makeClockScene(ctx);
    const batchId = await wait(monday("10:00"));
    await answerOfficially(person(ctx, leyla, "10:03"), { ticketId, body: "Wir sind dran." });
    await undo(monday("10:08"), batchId);
    const { ticket } = await clockOf(ctx, ticketId);
    // Five hours of working time after the answer.
    expect(ticket).toMatchObject({
      nextDueAt: monday("15:03"),
      nextDueKind: "next-update",
      waitingSince: null,
    });
  });

  test("does not undo what the customer has ended: their reply lets the clock run, and the minutes count", async ({
    ctx,
  }) => {
    const { leyla, ticketId, wait, undo } = await makeClockScene(ctx);
    const batchId = await wait(monday("10:00"));
    await resumeTicket(person(ctx, leyla, "10:04"), { ticketId });
    await undo(monday("10:06"), batchId);
    const batch = await readBatch(person(ctx, leyla, "10:06"), batchId);
    expect(batch?.done).toMatchObject([{ isUndone: false, undoRefusal: { key: "queue.undo.changed" } }]);
    expect((await clockOf(ctx, ticketId)).ticket).toMatchObject({ firstResponseDueAt: monday("11:04") });
  });

  test("says so in the log, where both stand", async ({ ctx }) => {
    const { ticketId, wait, undo } = await makeClockScene(ctx);
    await undo(monday("10:04"), await wait(monday("10:00")));
    const steps = (await readPublicTimeline(ctx, ticketId)).slice(-2);
    expect(steps).toMatchObject([
      { kind: "waiting", why: "question" },
      { kind: "resumed", why: "undone", dueAt: monday("18:00") },
    ]);
    expect(t("de", "escalation.timeline.resumed", { why: "undone" })).toContain(
      "als hätte sie nicht gestanden",
    );
    expect(t("de", "escalation.timeline.resumed", { why: "" })).toBe("Die Uhr läuft weiter");
  });
});
