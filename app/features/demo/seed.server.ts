import { eq, sql } from "drizzle-orm";
import { recountBadges } from "#app/features/badges/recount.server.ts";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { recountForum } from "#app/features/forum/counters.server.ts";
import { countRegions } from "#app/features/insights/region-counts.server.ts";
import { reindexAll } from "#app/features/search/reindex.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { settings } from "#db/schema/platform.ts";
import { tellAgentsTools } from "./agents-tools.server.ts";
import { tellBeside } from "./beside.server.ts";
import { tellDeskDay } from "./desk-day.server.ts";
import { tellEvenings } from "./evenings.server.ts";
import { tellFieldLife } from "./field-life.server.ts";
import { layGround, readGround } from "./ground.server.ts";
import { dropJobs } from "./news.server.ts";
import { tellOutages } from "./outages.server.ts";
import { tellPrivateHalves } from "./private-life.server.ts";
import { tellPolicies } from "./promise-policies.ts";
import { makeStage } from "./stage.server.ts";
import { clearStage } from "./stage-clearing.server.ts";
import { allStories } from "./stories.ts";
import { tellTeamLife } from "./team-life.server.ts";
import { tellStories } from "./tell.server.ts";

/** Kept with the moment from which the told present is the past: in the tables, and searchable as well. */
const filledKey = "demo.filled";
const seededKey = "demo.seeded";
const freshMs = 10 * 3_600_000;

export type SeedResult = { isNew: boolean; threadCount: number; postCount: number; userCount: number };

/**
 * Fills the demo community: the people of this folder live through their stories by the same functions that the pages
 * call, at moments relative to `ctx.now`. All or nothing; a second run changes nothing. A run on a later day lets the
 * same people live through them again (stage-clearing.server.ts), so that "today" is always today.
 *
 * Nobody is written to about the past: its jobs are taken from the queue before they become mails, and only the news of
 * the last days are laid into the inboxes (news.server.ts). What the events would have brought about elsewhere (badges,
 * search) is computed at the end.
 */
export async function seedDemo(ctx: Ctx): Promise<SeedResult> {
  if (await isFresh(ctx, seededKey)) return { isNew: false, ...(await countRows(ctx)) };
  if (!(await isFresh(ctx, filledKey))) await transact(ctx, fill);
  // Outside of the transaction: an engine outside may be asked. A start that is killed here does it again.
  await reindexAll(ctx);
  await setMark(ctx, seededKey);
  return { isNew: true, ...(await countRows(ctx)) };
}

async function fill(ctx: Ctx): Promise<void> {
  // Two starts at once: the second waits here and finds it done.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('tadellos.demo'))`);
  if (await isFresh(ctx, filledKey)) return;
  const staleFrom = await readMark(ctx, filledKey);
  const ground = staleFrom
    ? await clearStage(ctx, new Date(staleFrom.getTime() - freshMs))
    : await layGround(ctx);
  await tellPolicies(makeStage(ctx, ground), ctx.now);
  const scenes = await tellStories(makeStage(ctx, ground), allStories, ctx.now);
  // Tables filled in this transaction: without statistics the planner takes them for empty, and joins them by loops.
  await ctx.db.execute(sql`analyze`);
  await recountForum(ctx);
  await recountBadges(ctx);
  await tellBeside(makeStage(ctx, await readGround(ctx)), scenes, ctx.now);
  await tellPrivateHalves(makeStage(ctx, await readGround(ctx)), scenes, ctx.now);
  await tellEvenings(makeStage(ctx, await readGround(ctx)), ctx.now);
  await tellTeamLife(makeStage(ctx, await readGround(ctx)), ctx.now);
  await tellAgentsTools(makeStage(ctx, await readGround(ctx)), ctx.now);
  await tellOutages(makeStage(ctx, await readGround(ctx)), ctx.now);
  await tellFieldLife(makeStage(ctx, await readGround(ctx)), ctx.now);
  await tellDeskDay(makeStage(ctx, await readGround(ctx)), ctx.now);
  // What has come due in the told hours is missed now, and not in the first minute of the worker.
  await climbPromises(ctx);
  await dropJobs(ctx);
  await recountForum(ctx);
  await recountBadges(ctx);
  await countRegions(ctx);
  await setMark(ctx, filledKey);
}

async function isFresh(ctx: Ctx, key: string): Promise<boolean> {
  const staleFrom = await readMark(ctx, key);
  return staleFrom !== null && ctx.now < staleFrom;
}

async function readMark(ctx: Ctx, key: string): Promise<Date | null> {
  const [row] = await ctx.db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row ? new Date(String(row.value)) : null;
}

async function setMark(ctx: Ctx, key: string): Promise<void> {
  const mark = { value: new Date(ctx.now.getTime() + freshMs).toISOString(), updatedAt: ctx.now };
  await ctx.db
    .insert(settings)
    .values({ key, ...mark })
    .onConflictDoUpdate({ target: settings.key, set: mark });
}

async function countRows(ctx: Ctx): Promise<Omit<SeedResult, "isNew">> {
  const [threadCount, postCount, userCount] = await Promise.all([
    ctx.db.$count(threads),
    ctx.db.$count(posts),
    ctx.db.$count(users),
  ]);
  return { threadCount, postCount, userCount };
}
