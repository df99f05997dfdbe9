import { sql } from "drizzle-orm";
import fc from "fast-check";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { usualTimes, writeTimes } from "#app/features/notifications/times.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { fanOut, fanOutJob } from "#app/platform/events.server.ts";
import { cronJobs, jobs, subscriptions } from "#app/worker.server.ts";
import { follows } from "#db/schema/forum.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";

/*
 * Jobs can run twice: after a crash, after a lock that ran out, in two workers. Whatever the order, each person is told
 * of each thing once at the bell and once by mail.
 */

type Queued = { name: string; payload: unknown };

/** Takes everything that waits in the queue, whenever it is due. */
async function takeAll(ctx: Ctx): Promise<Queued[]> {
  return ctx.db.execute<Queued>(sql`
    with taken as (delete from graphile_worker._private_jobs returning task_id, payload, id)
    select t.identifier as name, taken.payload
    from taken join graphile_worker._private_tasks t on t.id = taken.task_id order by taken.id`);
}

async function run(ctx: Ctx, { name, payload }: Queued): Promise<void> {
  if (name === fanOutJob.name) return fanOut(ctx, subscriptions, fanOutJob.schema.parse(payload));
  const all = [...jobs, ...subscriptions.map(({ job }) => job), ...cronJobs.map(({ job }) => job)];
  const job = all.find((one) => one.name === name);
  if (!job) throw new Error(`nobody handles ${name}`);
  await job.handle(ctx, job.schema.parse(payload));
}

/** Works off the queue, each job as often as `copies` says, all copies at the same moment. */
async function workOff(ctx: Ctx, copies: () => number): Promise<void> {
  for (let round = 0; round < 8; round++) {
    const queued = (await takeAll(ctx)).filter(({ name }) => /^(platform|notifications)\./.test(name));
    if (queued.length === 0) return;
    await Promise.all(queued.flatMap((one) => Array.from({ length: copies() }, () => run(ctx, one))));
  }
  throw new Error("the queue does not end");
}

const doubles = (ctx: Ctx) =>
  ctx.db.execute<{ told: string; n: string }>(sql`
    select 'bell ' || user_id || kind || subject as told, count(*) as n from notifications group by 1 having count(*) > 1
    union all
    select 'mail ' || (headers->>'Message-ID'), count(*) from demo_mails group by 1 having count(*) > 1
    union all
    select 'digest ' || user_id || period, count(*) from digests group by 1 having count(*) > 1`);

test("every job of the notifications run several times at once tells each thing once", async ({
  committed,
}) => {
  const ctx = at(committed.ctx, "2026-11-16T08:10:00+01:00");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 }),
      async (times) => {
        let turn = 0;
        const copies = () => times[turn++ % times.length] ?? 1;
        const erika = await makeUser(ctx, { lastSeenAt: ctx.now });
        const helper = await makeUser(ctx);
        const follower = await makeUser(ctx, { lastSeenAt: ctx.now });
        await writeTimes(ctx, follower.id, { ...usualTimes, digest: "daily" });
        for (let n = 0; n < 3; n++) {
          const thread = await makeThread(ctx, { author: erika });
          await ctx.db
            .insert(follows)
            .values({ threadId: thread.id, userId: follower.id, createdAt: new Date(0) });
          const answer = await createAnswer(as(ctx, helper), { threadId: thread.id, body: "Neu starten." });
          await createComment(as(ctx, erika), { postId: answer.id, body: "Hilft nicht." });
        }
        await workOff(ctx, copies);
        await Promise.all([1, 2, 3].map(() => run(ctx, { name: "notifications.digest-sweep", payload: {} })));
        await workOff(ctx, copies);
        expect(await doubles(ctx)).toEqual([]);
        const [sums] = await ctx.db.execute<{ told: number; mails: number }>(sql`
        select (select count(*)::int from notifications where user_id = ${erika.id}) as told,
          (select count(*)::int from demo_mails where recipient = ${erika.email}) as mails`);
        // Three answers; her own comments are no news to her.
        expect(sums).toMatchObject({ told: 3, mails: 3 });
      },
    ),
    { numRuns: 4 },
  );
}, 120_000);
