import { and, eq, inArray, isNull, lte, not, or, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { drafts } from "#db/schema/drafts.ts";
import { threads } from "#db/schema/forum.ts";
import { privateDetails } from "#db/schema/vault.ts";
import { openRow } from "./details.server.ts";
import { canKeepPrivate } from "./policy.ts";
import { draftDays, looseDraftDays } from "./retention.ts";
import { SealError } from "./seal.server.ts";

/** The author deletes everything private of an own question, at any time. @throws not-found */
export async function deleteOwnDetails(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [thread] = await ctx.db
      .select({ authorId: threads.authorId })
      .from(threads)
      .where(eq(threads.id, threadId));
    assertAllowed(canKeepPrivate(ctx.actor, found(thread)), notFound);
    await ctx.db.delete(privateDetails).where(eq(privateDetails.threadId, threadId));
  });
}

/** Whose time is over is decided by whoever knows of the cases. @returns how many values are gone */
export async function deleteDetailsOf(ctx: Ctx, threadIds: readonly number[]): Promise<number> {
  if (threadIds.length === 0) return 0;
  const gone = await ctx.db
    .delete(privateDetails)
    .where(inArray(privateDetails.threadId, [...threadIds]))
    .returning({ id: privateDetails.id });
  return gone.length;
}

/**
 * Private parts of drafts that nobody has gone on with, and of those whose public part was sent or thrown away.
 * @returns how many values are gone
 */
export async function deleteOldDrafts(ctx: Ctx): Promise<number> {
  const before = (days: number) => new Date(ctx.now.getTime() - days * 86_400_000);
  const hasPublicPart = sql`exists (select 1 from ${drafts} d where d.author_id = ${privateDetails.authorId}
    and d.client_id = ${privateDetails.draftKey} and d.discarded_at is null)`;
  const gone = await ctx.db
    .delete(privateDetails)
    .where(
      and(
        isNull(privateDetails.threadId),
        or(
          lte(privateDetails.updatedAt, before(draftDays)),
          and(lte(privateDetails.updatedAt, before(looseDraftDays)), not(hasPublicPart)),
        ),
      ),
    )
    .returning({ id: privateDetails.id });
  return gone.length;
}

/**
 * Everything one person has told in private, in the clear, for the copy of their own data. Not for showing: it asks for no
 * permission. What does not open is named and left out.
 */
export async function copyOwnDetails(ctx: Ctx, userId: number): Promise<Record<string, unknown>[]> {
  const rows = await ctx.db.select().from(privateDetails).where(eq(privateDetails.authorId, userId));
  return rows.map((row) => ({
    thread_id: row.threadId,
    is_draft: row.threadId === null,
    field: row.field,
    value: openOrNull(row),
    created_at: row.createdAt,
  }));
}

function openOrNull(row: typeof privateDetails.$inferSelect): string | null {
  try {
    return openRow(row);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}
