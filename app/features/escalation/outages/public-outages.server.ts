import { and, asc, desc, eq, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { visibleThreads } from "#app/features/forum/scope.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { agents } from "#db/schema/escalation.ts";
import { categories, threads } from "#db/schema/forum.ts";
import {
  outageAreas,
  outagePeople,
  outagePromises,
  outages,
  outageThreads,
  outageUpdates,
} from "#db/schema/outages.ts";
import { regions } from "#db/schema/regions.ts";
import type { OutageAnswer } from "./answering.server.ts";
import { isLastOutagePromise } from "./outage-rows.server.ts";
import type { OutageService } from "./service.ts";

/*
 * What everybody may read of outages: never who, only how many.
 */

export type PublicPromise = { dueAt: Date; state: "open" | "late" | "kept" | "missed" };

export type PublicOutage = {
  id: number;
  kind: "outage" | "planned";
  service: OutageService;
  title: string;
  startsAt: Date;
  endedAt: Date | null;
  hasBegun: boolean;
  region: { name: string; slug: string };
  categoryName: string;
  areas: string[];
  peopleCount: number;
  promise: PublicPromise | null;
  /** The latest of its updates. */
  latest: { body: string; at: Date } | null;
};

/** Those of a region, or that reach into a postcode; open or announced. */
export async function listOpenOutages(
  ctx: Ctx,
  where: { regionId?: number; postcode?: string | null } = {},
): Promise<PublicOutage[]> {
  return list(ctx, and(isNull(outages.endedAt), placed(where)), desc(outages.startsAt));
}

/** A page of those that are over, the latest first; of planned work too. @param before the end of the last one shown */
export async function listPastOutages(ctx: Ctx, before: Date | null, limit: number): Promise<PublicOutage[]> {
  const isOlder = before ? lt(outages.endedAt, before) : undefined;
  return list(ctx, and(isNotNull(outages.endedAt), isOlder), desc(outages.endedAt), limit);
}

/** An outage that most likely concerns somebody there who has this kind of trouble. */
export async function findOutagesAt(
  ctx: Ctx,
  { postcode, categoryId }: { postcode: string | null; categoryId?: number },
): Promise<PublicOutage[]> {
  if (!postcode || !/^\d{5}$/.test(postcode)) return [];
  const isOfTopic = categoryId
    ? sql`(${outages.categoryId} = ${categoryId} or exists (
        select from radar_topics rt where rt.category_id = ${categoryId} and rt.service = ${outages.service}))`
    : undefined;
  return list(ctx, and(isNull(outages.endedAt), placed({ postcode }), isOfTopic), desc(outages.startsAt));
}

function placed({ regionId, postcode }: { regionId?: number; postcode?: string | null }): SQL | undefined {
  const isIn = (code: SQL) => sql`exists (
    select from ${outageAreas} a where a.outage_id = ${outages.id} and ${code})`;
  // An outage that reaches over a border stands in both regions.
  const inRegion = regionId
    ? or(
        eq(outages.regionId, regionId),
        isIn(sql`exists (
          select from postcode_areas pa where pa.region_id = ${regionId} and pa.prefix = left(a.prefix, 2))`),
      )
    : undefined;
  return and(inRegion, postcode ? isIn(sql`starts_with(${postcode}::text, a.prefix)`) : undefined);
}

async function list(ctx: Ctx, where: SQL | undefined, order: SQL, limit = 50): Promise<PublicOutage[]> {
  const rows = await ctx.db
    .select({
      outage: outages,
      region: { name: regions.name, slug: regions.slug },
      categoryName: categoryName(ctx),
      promise: { dueAt: outagePromises.dueAt, state: outagePromises.state },
      peopleCount: sql<number>`(select count(*)::int from ${outagePeople} p where p.outage_id = ${outages.id})`,
      areas: sql<string[]>`(
        select coalesce(array_agg(a.prefix order by a.prefix), '{}') from ${outageAreas} a where a.outage_id = ${outages.id})`,
      latestBody: sql<string | null>`${latest(sql`u.body`)}`,
      latestAt: sql<string | null>`${latest(sql`u.created_at`)}`,
    })
    .from(outages)
    .innerJoin(regions, eq(regions.id, outages.regionId))
    .innerJoin(categories, eq(categories.id, outages.categoryId))
    .leftJoin(outagePromises, and(eq(outagePromises.outageId, outages.id), isLastOutagePromise))
    .where(where)
    .orderBy(order, desc(outages.id))
    .limit(limit);
  return rows.map(({ outage, latestBody, latestAt, promise, peopleCount, ...row }) => ({
    ...row,
    id: outage.id,
    kind: outage.kind,
    service: outage.service,
    title: outage.title,
    startsAt: outage.startsAt,
    endedAt: outage.endedAt,
    hasBegun: outage.startsAt <= ctx.now,
    peopleCount: outage.affectedCount ?? peopleCount,
    promise: promise ? shown(promise, ctx.now) : null,
    latest: latestAt ? { body: latestBody ?? "", at: new Date(latestAt) } : null,
  }));
}

const latest = (column: SQL) => sql`(
  select ${column} from ${outageUpdates} u
  where u.outage_id = ${outages.id} and u.kind in ('opened', 'announced', 'update') order by u.id desc limit 1)`;

/** Kept or missed at the end; before it open, or late. A promise that was missed once was not kept. */
function shown({ dueAt, state }: { dueAt: Date; state: string }, now: Date): PublicPromise {
  if (state === "kept" || state === "missed") return { dueAt, state: state === "kept" ? "kept" : "late" };
  return { dueAt, state: dueAt <= now ? "late" : "open" };
}

export type OutageUpdate = {
  id: number;
  kind: (typeof outageUpdates.$inferSelect)["kind"];
  body: string;
  at: Date;
  dueAt: Date | null;
  /** Who wrote it; null: the clock. */
  author: string | null;
};

export type OutagePage = {
  outage: PublicOutage;
  cause: string;
  updates: OutageUpdate[];
  /** Questions that belong to it, as far as this reader may see them. */
  threads: { id: number; slug: string; title: string; answerCount: number }[];
  threadCount: number;
  answers: { fixed: number; notYet: number };
  /** How this reader is concerned; null: not at all. */
  own: { answer: OutageAnswer | null; viaThread: boolean; followUpThreadId: number | null } | null;
  /** Once missed, it stays so, whatever was promised afterwards. */
  wasPromiseMissed: boolean;
};

const shownThreads = 20;

/** @throws not-found */
export async function readOutagePage(ctx: Ctx, outageId: number): Promise<OutagePage> {
  const [outage] = await list(ctx, eq(outages.id, outageId), desc(outages.id), 1);
  const isOwn = ctx.actor.kind === "user" ? eq(outagePeople.userId, ctx.actor.id) : sql`false`;
  const [row, updates, attached, answers, own, missed] = [
    await ctx.db.select({ cause: outages.cause }).from(outages).where(eq(outages.id, outageId)),
    await readUpdates(ctx, outageId),
    await ctx.db
      .select({
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        answerCount: threads.answerCount,
        total: sql<number>`count(*) over ()::int`,
      })
      .from(outageThreads)
      .innerJoin(threads, eq(threads.id, outageThreads.threadId))
      .where(
        and(
          eq(outageThreads.outageId, outageId),
          isNull(outageThreads.detachedAt),
          visibleThreads(ctx.actor),
          isNull(threads.hiddenAt),
        ),
      )
      .orderBy(desc(threads.meTooCount), asc(threads.id))
      .limit(shownThreads),
    await ctx.db
      .select({ answer: outagePeople.answer, count: sql<number>`count(*)::int` })
      .from(outagePeople)
      .where(and(eq(outagePeople.outageId, outageId), isNotNull(outagePeople.answer)))
      .groupBy(outagePeople.answer),
    await ctx.db
      .select()
      .from(outagePeople)
      .where(and(eq(outagePeople.outageId, outageId), isOwn)),
    await ctx.db.$count(
      outagePromises,
      and(eq(outagePromises.outageId, outageId), eq(outagePromises.state, "missed")),
    ),
  ];
  const countOf = (name: OutageAnswer) => answers.find(({ answer }) => answer === name)?.count ?? 0;
  const [person] = own;
  return {
    outage: found(outage),
    cause: row[0]?.cause ?? "",
    updates,
    threads: attached.map(({ total: _total, ...thread }) => thread),
    threadCount: attached[0]?.total ?? 0,
    answers: { fixed: countOf("fixed"), notYet: countOf("not-yet") },
    own: person
      ? {
          answer: person.answer,
          viaThread: person.threadId !== null,
          followUpThreadId: person.followUpThreadId,
        }
      : null,
    wasPromiseMissed: missed > 0,
  };
}

/** What was told, the latest first. */
async function readUpdates(ctx: Ctx, outageId: number, limit = 100): Promise<OutageUpdate[]> {
  return ctx.db
    .select({
      id: outageUpdates.id,
      kind: outageUpdates.kind,
      body: outageUpdates.body,
      at: outageUpdates.createdAt,
      dueAt: outageUpdates.dueAt,
      author: agents.fullName,
    })
    .from(outageUpdates)
    .leftJoin(agents, eq(agents.userId, outageUpdates.authorId))
    .where(eq(outageUpdates.outageId, outageId))
    .orderBy(desc(outageUpdates.id))
    .limit(limit);
}

export type ThreadOutage = {
  outage: PublicOutage;
  cause: string;
  updates: OutageUpdate[];
  own: OutagePage["own"];
};

/** The outage a question belongs to, or belonged to last. The caller has read the thread through its visibility scope. */
export async function readThreadOutage(ctx: Ctx, threadId: number): Promise<ThreadOutage | null> {
  const [row] = await ctx.db
    .select({ outageId: outageThreads.outageId })
    .from(outageThreads)
    .where(and(eq(outageThreads.threadId, threadId), isNull(outageThreads.detachedAt)))
    .orderBy(desc(outageThreads.outageId))
    .limit(1);
  if (!row) return null;
  const { outage, cause, updates, own } = await readOutagePage(ctx, row.outageId);
  return { outage, cause, updates, own };
}

export type OutageFeedEntry = {
  id: number;
  outageId: number;
  title: string;
  body: string;
  kind: OutageUpdate["kind"];
  at: Date;
  dueAt: Date | null;
  author: { id: number; displayName: string } | null;
};

/** What was told of any outage, the latest first. The same for everybody. */
export async function readOutageFeed(ctx: Ctx): Promise<OutageFeedEntry[]> {
  const rows = await ctx.db.execute<Record<string, string | null>>(sql`
    select u.id, u.outage_id, o.title, u.body, u.kind, u.created_at, u.due_at, a.id as author_id, a.display_name
    from ${outageUpdates} u join ${outages} o on o.id = u.outage_id left join users a on a.id = u.author_id
    order by u.id desc limit 30`);
  return rows.map((row) => ({
    id: Number(row.id),
    outageId: Number(row.outage_id),
    title: row.title ?? "",
    body: row.body ?? "",
    kind: row.kind as OutageUpdate["kind"],
    at: new Date(String(row.created_at)),
    dueAt: row.due_at ? new Date(row.due_at) : null,
    author: row.author_id ? { id: Number(row.author_id), displayName: row.display_name ?? "" } : null,
  }));
}
