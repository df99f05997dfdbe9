import { asc, eq } from "drizzle-orm";
import { describe } from "vitest";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { sweepJob } from "#app/features/escalation/sweep.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { waitForCustomer } from "#app/features/escalation/tickets/work.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import * as worker from "#app/worker.server.ts";
import { promises } from "#db/schema/escalation.ts";
import { notifications } from "#db/schema/notifications.ts";
import { promiseRungs } from "#db/schema/promise-rungs.ts";
import { makeTicketScene, person } from "../escalation/scene.ts";
import { at, drainJobs, expect, test } from "../support/test.ts";

/* The scene's promise: made on Monday at 9, due at 18. Three quarters are 15:45, nine tenths 17:06. */

const monday = (ctx: Ctx, time: string) => at(ctx, `2026-11-23T${time}:00+01:00`);
const sweepAt = (ctx: Ctx, time: string) => climbPromises(monday(ctx, time));
const run = (ctx: Ctx, time: string) => drainJobs(monday(ctx, time));

const told = async (ctx: Ctx, { id }: { id: number }) => {
  const rows = await ctx.db
    .select({ kind: notifications.kind })
    .from(notifications)
    .where(eq(notifications.userId, id))
    .orderBy(asc(notifications.id));
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith("promise"));
};
const rungs = async (ctx: Ctx) =>
  Object.fromEntries((await ctx.db.select().from(promiseRungs)).map(({ rung, outcome }) => [rung, outcome]));

describe("The ladder of a promise", () => {
  test("reminds the owner at three quarters, not before", async ({ ctx }) => {
    const { leyla, lead } = await makeTicketScene(ctx);
    expect(await sweepAt(ctx, "15:44")).toBe(0);
    expect(await sweepAt(ctx, "15:45")).toBe(1);
    expect(await sweepAt(ctx, "15:46")).toBe(0);
    await run(ctx, "15:46");
    expect(await told(ctx, leyla)).toEqual(["promise-near"]);
    expect(await told(ctx, lead)).toEqual([]);
  });

  test("reminds whoever is on duty and the lead at nine tenths", async ({ ctx }) => {
    const { leyla, lead, tom, customer } = await makeTicketScene(ctx);
    await sweepAt(ctx, "15:45");
    await sweepAt(ctx, "17:06");
    await run(ctx, "17:06");
    expect(await told(ctx, leyla)).toEqual(["promise-at-risk"]);
    expect(await told(ctx, lead)).toEqual(["promise-at-risk"]);
    expect([await told(ctx, tom), await told(ctx, customer)]).toEqual([[], []]);
  });

  test("tells the customer on the stroke, and asks the team for a new time when it is there", async ({
    ctx,
  }) => {
    const { leyla, lead, customer } = await makeTicketScene(ctx);
    await sweepAt(ctx, "18:00");
    await run(ctx, "18:01");
    expect(await told(ctx, customer)).toEqual(["promise-missed"]);
    expect(await told(ctx, leyla)).toEqual([]);
    const morning = at(ctx, "2026-11-24T08:00:00+01:00");
    await climbPromises(morning);
    await drainJobs(morning);
    expect(await told(ctx, leyla)).toEqual(["promise-renewal"]);
    expect(await told(ctx, lead)).toEqual(["promise-renewal"]);
    expect(await told(ctx, customer)).toEqual(["promise-missed"]);
  });

  test("does not remind of what was kept, moved or paused before the job ran", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await sweepAt(ctx, "15:45");
    const dueAt = new Date("2026-11-24T12:00:00+01:00");
    await movePromise(person(ctx, leyla, "15:50"), { ticketId, dueAt, reason: "Das Teil fehlt." });
    await run(ctx, "15:55");
    expect(await told(ctx, leyla)).toEqual([]);
    expect(await sweepAt(ctx, "17:30")).toBe(0);
  });

  test("stands while the customer is awaited, and ends with the ticket", async ({ ctx }) => {
    const { leyla, ticketId } = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, leyla, "10:00"), { ticketId });
    expect(await sweepAt(ctx, "20:00")).toBe(0);
    await closeTicket(person(ctx, leyla, "17:00"), { ticketId, outcome: "Der Verteiler wurde getauscht." });
    expect(await ctx.db.select().from(promises)).toMatchObject([{ state: "kept", nextRungAt: null }]);
    expect(await climbPromises(at(ctx, "2026-11-30T10:00:00+01:00"))).toBe(0);
  });
});

describe("A worker that stood still for two hours", () => {
  test("tells the newest rung only", async ({ ctx }) => {
    const { leyla, lead } = await makeTicketScene(ctx);
    await sweepAt(ctx, "15:40");
    await sweepAt(ctx, "17:40");
    await run(ctx, "17:40");
    expect(await rungs(ctx)).toEqual({ owner: "skipped", duty: "told" });
    expect(await told(ctx, leyla)).toEqual(["promise-at-risk"]);
    expect(await told(ctx, lead)).toEqual(["promise-at-risk"]);
  });

  test("tells the customer of the miss and nobody of shares that are long past", async ({ ctx }) => {
    const { leyla, customer } = await makeTicketScene(ctx);
    await sweepAt(ctx, "17:00");
    await run(ctx, "17:00");
    await sweepAt(ctx, "19:00");
    await run(ctx, "19:00");
    expect(await rungs(ctx)).toEqual({ owner: "told", duty: "skipped", customer: "told" });
    expect(await told(ctx, customer)).toEqual(["promise-missed"]);
    expect(await told(ctx, leyla)).toEqual(["promise-near"]);
  });

  test("and comes back four times at once ends in no wrong promise and no doubled message", async ({
    committed,
  }) => {
    const { ctx } = committed;
    const { leyla, lead, customer } = await makeTicketScene(ctx);
    const twice = async (moment: string) => {
      const then = at(ctx, moment);
      await Promise.all([1, 2, 3, 4].map(() => sweepJob.handle(then, {})));
      // Each job runs twice: the first run was cut off after its work and before its end.
      await drainJobs(then, { ...worker, subscriptions: twiceEach });
    };
    const twiceEach = worker.subscriptions.map(({ eventName, job }) => ({
      eventName,
      job: {
        ...job,
        handle: async (ctx: Ctx, payload: unknown) => {
          await job.handle(ctx, payload);
          await job.handle(ctx, payload);
        },
      },
    }));
    await twice("2026-11-23T17:40:00+01:00");
    await twice("2026-11-23T19:40:00+01:00");
    await twice("2026-11-24T08:30:00+01:00");
    await twice("2026-11-24T08:31:00+01:00");
    expect(await told(ctx, customer)).toEqual(["promise-missed"]);
    expect(await told(ctx, leyla)).toEqual(["promise-at-risk", "promise-renewal"]);
    expect(await told(ctx, lead)).toEqual(["promise-at-risk", "promise-renewal"]);
    const [promise, ...others] = await ctx.db.select().from(promises);
    expect(others).toEqual([]);
    expect(promise).toMatchObject({ state: "missed", dueAt: new Date("2026-11-23T18:00:00+01:00") });
  });
});
