import { and, asc, gt, gte, lt, sql } from "drizzle-orm";
import { guest } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { categories, tags, threads } from "#db/schema/forum.ts";
import { visibleThreads } from "../scope.server.ts";

export type SitemapEntry = { path: string; changedAt: Date | null };

/** The protocol allows 50,000; smaller files are made and read in one go. */
const idsPerFile = 10_000;
/** A tag of two questions is no page that anybody looks for. */
const tagsFrom = 3;

/** What a stranger finds worth reading: a question somebody answered. */
const isWorthReading = and(visibleThreads(guest), gt(threads.answerCount, 0));

/** The files of threads by number, each a range of ids, so that a file never changes its threads. */
export async function listSitemapFiles(ctx: Ctx): Promise<{ number: number; changedAt: Date }[]> {
  const file = sql`(${threads.id} - 1) / ${sql.raw(String(idsPerFile))}`;
  return ctx.db
    .select({
      number: sql<number>`(${file})::int + 1`,
      changedAt: sql`max(${threads.lastActivityAt})`.mapWith(threads.lastActivityAt),
    })
    .from(threads)
    .where(isWorthReading)
    .groupBy(file)
    .orderBy(asc(file)) as Promise<{ number: number; changedAt: Date }[]>;
}

/** The threads of one file; none for a number that is too high. */
export async function readSitemapFile(ctx: Ctx, { number }: { number: number }): Promise<SitemapEntry[]> {
  const from = (number - 1) * idsPerFile + 1;
  const rows = await ctx.db
    .select({ id: threads.id, slug: threads.slug, changedAt: threads.lastActivityAt })
    .from(threads)
    .where(and(gte(threads.id, from), lt(threads.id, from + idsPerFile), isWorthReading))
    .orderBy(asc(threads.id));
  return rows.map(({ changedAt, ...thread }) => ({ path: paths.thread(thread), changedAt }));
}

/** Start page, categories, tags and what does not change. */
export async function readSitemapTopics(ctx: Ctx): Promise<SitemapEntry[]> {
  const [ofCategories, ofTags] = await Promise.all([
    ctx.db.select({ slug: categories.slug }).from(categories).orderBy(asc(categories.position)),
    ctx.db
      .select({ slug: tags.slug })
      .from(tags)
      .where(gte(tags.threadCount, tagsFrom))
      .orderBy(asc(tags.id))
      .limit(idsPerFile),
  ]);
  const found = [
    paths.home(),
    paths.badges(),
    paths.figures(),
    paths.tags(),
    ...ofCategories.map(({ slug }) => paths.category(slug)),
    ...ofTags.map(({ slug }) => paths.tag(slug)),
  ];
  return found.map((path) => ({ path, changedAt: null }));
}
