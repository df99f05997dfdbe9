import { and, desc, eq, sql } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { canWrite, type UserActor } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { tagFollows } from "#db/schema/follows.ts";
import { tags, threadTags } from "#db/schema/forum.ts";
import { type tagChangeKinds, tagChanges, tagSynonyms } from "#db/schema/tags.ts";
import { tagsChanged } from "../events.server.ts";
import { canCurateTags } from "../policy.ts";
import { parseTagWords, tagLimits } from "./tag-words.ts";
import { recountTags, tagIdArray } from "./thread-tags.server.ts";

type TagRow = typeof tags.$inferSelect;

/** Guides and staff keep the words in order. @throws unauthenticated, forbidden */
function assertCurator(ctx: Ctx): UserActor {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  if (!actor.isVerified) throw new AppError("unauthenticated", "errors.unverified");
  assertAllowed(canWrite(actor) && canCurateTags(actor));
  return actor;
}

async function lockTag(ctx: Ctx, tagId: number): Promise<TagRow> {
  const [row] = await ctx.db.select().from(tags).where(eq(tags.id, tagId)).for("update");
  return found(row);
}

/**
 * Gives a tag another name and description. The word it was known by stays a synonym, so that no address and no habit
 * breaks.
 * @returns the slug by which the tag is known now, as every act here
 * @throws unauthenticated, forbidden, not-found, invalid (no word), conflict (the word is another tag's)
 */
export async function renameTag(
  ctx: Ctx,
  input: { tagId: number; name: string; description: string },
): Promise<string> {
  assertCurator(ctx);
  return transact(ctx, async (ctx) => {
    const tag = await lockTag(ctx, input.tagId);
    const word = oneWord(input.name, "name");
    const { description } = input;
    assertPublicText(ctx, { name: input.name, description }, [tag.name, tag.slug, tag.description]);
    if (word.slug !== tag.slug) {
      await assertFree(ctx, word.slug, tag.id, "name");
      await ctx.db.delete(tagSynonyms).where(eq(tagSynonyms.slug, word.slug));
    }
    await ctx.db
      .update(tags)
      .set({ ...word, description })
      .where(eq(tags.id, tag.id));
    if (word.slug !== tag.slug) await ctx.db.insert(tagSynonyms).values({ slug: tag.slug, tagId: tag.id });
    const shown = tag.name || tag.slug;
    if (word.name !== shown) await noteChange(ctx, "rename", tag.id, shown, word.name);
    if (description !== tag.description) {
      await noteChange(ctx, "describe", tag.id, tag.description, description);
    }
    await emit(ctx, tagsChanged, { tagIds: [tag.id] });
    return word.slug;
  });
}

/**
 * Makes one tag of two: questions, followers and synonyms of the first go to the second, and its word becomes a
 * synonym.
 * @throws unauthenticated, forbidden, not-found, invalid (no such second tag, or the same)
 */
export async function mergeTags(ctx: Ctx, input: { tagId: number; into: string }): Promise<string> {
  assertCurator(ctx);
  return transact(ctx, async (ctx) => {
    const [target] = await ctx.db
      .select()
      .from(tags)
      .where(eq(tags.slug, oneWord(input.into, "into").slug));
    if (!target || target.id === input.tagId)
      throw new AppError("invalid", "tags.error.noTarget", {}, "into");
    // In the order of their ids, so that two merges at once do not wait for each other for ever.
    for (const id of [input.tagId, target.id].sort((a, b) => a - b)) await lockTag(ctx, id);
    const tag = await lockTag(ctx, input.tagId);
    await ctx.db.execute(sql`
      insert into ${threadTags} (thread_id, tag_id, last_activity_at)
      select x.thread_id, ${target.id}::bigint, x.last_activity_at from ${threadTags} x where x.tag_id = ${tag.id}
      on conflict do nothing`);
    await ctx.db.execute(sql`
      insert into ${tagFollows} (user_id, tag_id, created_at)
      select f.user_id, ${target.id}::bigint, f.created_at from ${tagFollows} f where f.tag_id = ${tag.id}
      on conflict do nothing`);
    await ctx.db.update(tagSynonyms).set({ tagId: target.id }).where(eq(tagSynonyms.tagId, tag.id));
    await ctx.db.delete(tags).where(eq(tags.id, tag.id));
    await ctx.db.insert(tagSynonyms).values({ slug: tag.slug, tagId: target.id });
    await recountTags(ctx, tagIdArray([target.id]));
    await noteChange(ctx, "merge", target.id, tag.name || tag.slug, target.name || target.slug);
    await emit(ctx, tagsChanged, { tagIds: [tag.id, target.id] });
    return target.slug;
  });
}

/** @throws unauthenticated, forbidden, not-found, invalid (no word), conflict (the word is a tag of its own) */
export async function addSynonym(ctx: Ctx, input: { tagId: number; word: string }): Promise<string> {
  assertCurator(ctx);
  return transact(ctx, async (ctx) => {
    const tag = await lockTag(ctx, input.tagId);
    const { slug } = oneWord(input.word, "word");
    assertPublicText(ctx, { word: input.word });
    await assertFree(ctx, slug, tag.id, "word");
    const added = await ctx.db
      .insert(tagSynonyms)
      .values({ slug, tagId: tag.id, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ slug: tagSynonyms.slug });
    if (added.length > 0) await noteChange(ctx, "synonym", tag.id, "", slug);
    return tag.slug;
  });
}

/** @throws unauthenticated, forbidden, not-found */
export async function removeSynonym(ctx: Ctx, input: { tagId: number; word: string }): Promise<string> {
  assertCurator(ctx);
  return transact(ctx, async (ctx) => {
    const tag = await lockTag(ctx, input.tagId);
    const gone = await ctx.db
      .delete(tagSynonyms)
      .where(and(eq(tagSynonyms.tagId, input.tagId), eq(tagSynonyms.slug, input.word)))
      .returning({ slug: tagSynonyms.slug });
    found(gone[0]);
    await noteChange(ctx, "forget-synonym", tag.id, input.word, "");
    return tag.slug;
  });
}

function oneWord(text: string, field: string) {
  const [word, ...more] = parseTagWords(text);
  if (!word || more.length > 0) throw new AppError("invalid", "tags.error.oneWord", {}, field);
  if (word.name.length > tagLimits.nameMax) {
    throw new AppError("invalid", "errors.field.tooLong", { max: tagLimits.nameMax }, field);
  }
  return word;
}

/** @throws conflict when the word is another tag's own or its synonym */
async function assertFree(ctx: Ctx, slug: string, tagId: number, field: string): Promise<void> {
  const [taken] = await ctx.db.execute<{ name: string; is_tag: boolean }>(sql`
    select g.slug as name from ${tags} g where g.slug = ${slug}
    union all
    select g.slug from ${tagSynonyms} s join ${tags} g on g.id = s.tag_id where s.slug = ${slug} and g.id <> ${tagId}`);
  if (taken) throw new AppError("conflict", "tags.error.taken", { name: taken.name }, field);
}

type ChangeKind = (typeof tagChangeKinds)[number];

async function noteChange(ctx: Ctx, kind: ChangeKind, tagId: number, before: string, after: string) {
  const actorId = assertCurator(ctx).id;
  await ctx.db.insert(tagChanges).values({ kind, tagId, actorId, before, after, createdAt: ctx.now });
}

export type TagChange = {
  id: number;
  kind: ChangeKind;
  before: string;
  after: string;
  createdAt: Date;
  /** The tag's name today; null when it is gone. */
  tag: string | null;
  actor: { id: number; displayName: string };
};

/** What was done to tags last. @throws unauthenticated, forbidden */
export function listTagChanges(ctx: Ctx, limit: number): Promise<TagChange[]> {
  assertCurator(ctx);
  return ctx.db
    .select({
      id: tagChanges.id,
      kind: tagChanges.kind,
      before: tagChanges.before,
      after: tagChanges.after,
      createdAt: tagChanges.createdAt,
      tag: sql<string | null>`coalesce(nullif(${tags.name}, ''), ${tags.slug})`,
      actor: { id: users.id, displayName: users.displayName },
    })
    .from(tagChanges)
    .innerJoin(users, eq(users.id, tagChanges.actorId))
    .leftJoin(tags, eq(tags.id, tagChanges.tagId))
    .orderBy(desc(tagChanges.id))
    .limit(limit);
}
