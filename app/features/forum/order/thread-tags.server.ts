import { and, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { canWrite } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { tags, threads, threadTags } from "#db/schema/forum.ts";
import { canMakeTags } from "../policy.ts";
import { parseTagWords, type TagWord, tagLimits } from "./tag-words.ts";
import { resolveTagWords } from "./tags.server.ts";

/**
 * Gives a thread exactly the tags that the text names; the caller has locked the thread and asked who may. Synonyms
 * become their tag. New words become tags when the actor may make some.
 * @throws invalid (too many, too long, or words that only others may add), at the field `tags`
 * @returns whether anything changed
 */
export async function writeThreadTags(ctx: Ctx, threadId: number, text: string): Promise<boolean> {
  const words = parseTagWords(text);
  const known = await resolveTagWords(ctx, words);
  assertFew(words, known);
  const fresh = words.filter(({ slug }) => !known.has(slug));
  if (fresh.length > 0 && !(canWrite(ctx.actor) && canMakeTags(ctx.actor))) {
    const names = fresh.map(({ name }) => `„${name}“`).join(", ");
    throw new AppError("invalid", "tags.error.unknown", { names, count: fresh.length }, "tags");
  }
  const wanted = new Set([...known.values(), ...(await makeTags(ctx, fresh))]);
  const gone = await ctx.db
    .delete(threadTags)
    .where(
      and(
        eq(threadTags.threadId, threadId),
        wanted.size > 0 ? notInArray(threadTags.tagId, [...wanted]) : undefined,
      ),
    )
    .returning({ id: threadTags.tagId });
  const added = await addTags(ctx, threadId, [...wanted]);
  const changed = [...gone, ...added].map(({ id }) => id);
  if (changed.length > 0) await recountTags(ctx, tagIdArray(changed));
  return changed.length > 0;
}

/** Words that mean the same tag count once. */
function assertFew(words: readonly TagWord[], known: Map<string, number>): void {
  const tooLong = words.find(({ name }) => name.length > tagLimits.nameMax);
  if (tooLong) {
    throw new AppError(
      "invalid",
      "tags.error.tooLong",
      { name: tooLong.name, max: tagLimits.nameMax },
      "tags",
    );
  }
  const distinct = new Set(words.map(({ slug }) => known.get(slug) ?? slug));
  if (distinct.size > tagLimits.perThread) {
    throw new AppError("invalid", "tags.error.tooMany", { max: tagLimits.perThread }, "tags");
  }
}

async function makeTags(ctx: Ctx, words: readonly TagWord[]): Promise<number[]> {
  if (words.length === 0) return [];
  // Somebody else may make the same word at this moment: both then mean the one that is there.
  await ctx.db
    .insert(tags)
    .values(words.map(({ slug, name }) => ({ slug, name })))
    .onConflictDoNothing();
  const rows = await ctx.db
    .select({ id: tags.id })
    .from(tags)
    .where(
      inArray(
        tags.slug,
        words.map(({ slug }) => slug),
      ),
    );
  return rows.map(({ id }) => id);
}

async function addTags(ctx: Ctx, threadId: number, tagIds: number[]): Promise<{ id: number }[]> {
  if (tagIds.length === 0) return [];
  const lastActivityAt = sql`(select ${threads.lastActivityAt} from ${threads} where ${threads.id} = ${threadId})`;
  return ctx.db
    .insert(threadTags)
    .values(tagIds.map((tagId) => ({ threadId, tagId, lastActivityAt })))
    .onConflictDoNothing()
    .returning({ id: threadTags.tagId });
}

/** How many visible questions carry these tags; `ids` is an array in SQL. Counted under a lock, as other counters are. */
export async function recountTags(ctx: Ctx, ids: SQL) {
  await ctx.db.execute(
    sql`select 1 from ${tags} g where g.id = any (${ids}) order by g.id for no key update`,
  );
  return ctx.db.execute(sql`
    update tags g set thread_count = counted.n
    from (
      select c.id, count(t.id) as n
      from unnest(${ids}) as c (id)
        left join ${threadTags} x on x.tag_id = c.id
        left join ${threads} t on t.id = x.thread_id and t.hidden_at is null
      group by c.id
    ) counted
    where g.id = counted.id and g.thread_count is distinct from counted.n`);
}

/** After a thread that carries tags was hidden, shown again or merged. Can be repeated. */
export async function recountTagsOfThread(ctx: Ctx, threadId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    await recountTags(ctx, sql`array(select x.tag_id from ${threadTags} x where x.thread_id = ${threadId})`);
  });
}

export const tagIdArray = (ids: readonly number[]) => sql`${`{${ids.join(",")}}`}::bigint[]`;
