import { asc, desc, eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { tags, threadTags } from "#db/schema/forum.ts";
import { tagSynonyms } from "#db/schema/tags.ts";
import { type TagRef, type TagWord, toTagSlug } from "./tag-words.ts";

export type Tag = { id: number; slug: string; name: string; description: string; threadCount: number };

/** Imported tags have no name of their own. */
const shownName = sql<string>`coalesce(nullif(${tags.name}, ''), ${tags.slug})`;

const columns = {
  id: tags.id,
  slug: tags.slug,
  name: shownName,
  description: tags.description,
  threadCount: tags.threadCount,
};

/**
 * The tag of an address, also by a synonym: its own slug then differs from the one asked for.
 * @throws not-found
 */
export async function readTag(ctx: Ctx, slug: string): Promise<Tag> {
  const [row] = await ctx.db.select(columns).from(tags).where(isCalled(slug));
  return found(row);
}

/** Those of these ids that are there, the most used first. */
export async function readTags(ctx: Ctx, ids: readonly number[]): Promise<Tag[]> {
  if (ids.length === 0) return [];
  return ctx.db
    .select(columns)
    .from(tags)
    .where(inArray(tags.id, [...ids]))
    .orderBy(desc(tags.threadCount), asc(tags.id));
}

/** By its own slug or by a synonym; one slug is never both. */
const isCalled = (slug: string): SQL =>
  sql`${tags.id} = coalesce(
    (select g.id from ${tags} g where g.slug = ${slug}),
    (select s.tag_id from ${tagSynonyms} s where s.slug = ${slug}))`;

/** The tags of a thread, the most used first. */
export function listTagsOfThread(ctx: Ctx, threadId: number): Promise<TagRef[]> {
  return ctx.db
    .select({ slug: tags.slug, name: shownName })
    .from(threadTags)
    .innerJoin(tags, eq(tags.id, threadTags.tagId))
    .where(eq(threadTags.threadId, threadId))
    .orderBy(desc(tags.threadCount), asc(tags.id));
}

/** Tags that at least one visible question carries, the most used first. */
export function listOftenTags(ctx: Ctx, limit: number): Promise<Tag[]> {
  return ctx.db
    .select(columns)
    .from(tags)
    .where(gt(tags.threadCount, 0))
    .orderBy(desc(tags.threadCount), asc(tags.id))
    .limit(limit);
}

/**
 * Tags whose name, slug or synonym begins so, the most used first: for completion and for finding one. An empty text
 * gives the most used of all.
 */
export function findTags(ctx: Ctx, text: string, limit: number): Promise<Tag[]> {
  const wanted = text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return listOftenTags(ctx, limit);
  const beginning = `${likeText(toTagSlug(wanted))}%`;
  const isSynonym = sql`exists (select 1 from ${tagSynonyms} s where s.tag_id = ${tags.id} and s.slug like ${beginning})`;
  return ctx.db
    .select(columns)
    .from(tags)
    .where(or(sql`${tags.slug} like ${beginning}`, isSynonym))
    .orderBy(desc(tags.threadCount), asc(tags.id))
    .limit(limit);
}

const likeText = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** Which tag each of these words means, by slug; words that mean none are missing. */
export async function resolveTagWords(ctx: Ctx, words: readonly TagWord[]): Promise<Map<string, number>> {
  const slugs = words.map(({ slug }) => slug);
  if (slugs.length === 0) return new Map();
  const [own, synonyms] = await Promise.all([
    ctx.db.select({ slug: tags.slug, id: tags.id }).from(tags).where(inArray(tags.slug, slugs)),
    ctx.db
      .select({ slug: tagSynonyms.slug, id: tagSynonyms.tagId })
      .from(tagSynonyms)
      .where(inArray(tagSynonyms.slug, slugs)),
  ]);
  return new Map([...synonyms, ...own].map(({ slug, id }) => [slug, id]));
}

/** Other words for a tag, in their order. */
export async function listSynonyms(ctx: Ctx, tagIds: readonly number[]): Promise<Map<number, string[]>> {
  const byTag = new Map<number, string[]>();
  if (tagIds.length === 0) return byTag;
  const rows = await ctx.db
    .select({ slug: tagSynonyms.slug, tagId: tagSynonyms.tagId })
    .from(tagSynonyms)
    .where(inArray(tagSynonyms.tagId, [...tagIds]))
    .orderBy(asc(tagSynonyms.slug));
  for (const { slug, tagId } of rows) byTag.set(tagId, [...(byTag.get(tagId) ?? []), slug]);
  return byTag;
}
