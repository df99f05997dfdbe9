import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { confirmations } from "#db/schema/forum.ts";
import { recountPost } from "../counters.server.ts";
import { confirmationChanged } from "../events.server.ts";
import { canConfirmWorked } from "../policy.ts";
import { getPost } from "../post-rows.server.ts";
import { assertWriter } from "../threads.server.ts";

/** One "Hat bei mir funktioniert" as it is shown. */
export type Confirmation = {
  postId: number;
  device: string;
  note: string;
  createdAt: Date;
  author: { id: number; displayName: string };
};

/** So many of the newest stand in the list at an answer. */
const shownPerPost = 30;

/** The confirmations of posts the actor has read through the visibility scope, by post, the newest first. */
export async function readConfirmations(
  ctx: Ctx,
  postIds: number[],
): Promise<Record<number, Confirmation[]>> {
  const byPost: Record<number, Confirmation[]> = {};
  if (postIds.length === 0) return byPost;
  const ranked = ctx.db
    .select({
      postId: confirmations.postId,
      userId: confirmations.userId,
      device: confirmations.device,
      note: confirmations.note,
      createdAt: confirmations.createdAt,
      nth: sql<number>`row_number() over (partition by ${confirmations.postId} order by ${confirmations.createdAt} desc)`.as(
        "nth",
      ),
    })
    .from(confirmations)
    .where(inArray(confirmations.postId, postIds))
    .as("ranked");
  const rows = await ctx.db
    .select({
      postId: ranked.postId,
      device: ranked.device,
      note: ranked.note,
      createdAt: ranked.createdAt,
      author: { id: users.id, displayName: users.displayName },
    })
    .from(ranked)
    .innerJoin(users, eq(users.id, ranked.userId))
    .where(sql`${ranked.nth} <= ${shownPerPost}`)
    .orderBy(desc(ranked.createdAt));
  for (const row of rows) {
    byPost[row.postId] ??= [];
    byPost[row.postId]?.push(row);
  }
  return byPost;
}

/**
 * "Hat bei mir funktioniert": an independent confirmation. A second tap takes it back; with a device or a note it is
 * kept and says more.
 * @throws unauthenticated, not-found, forbidden
 */
export async function toggleWorked(
  ctx: Ctx,
  input: { postId: number; device?: string; note?: string },
): Promise<void> {
  const { id: userId } = assertWriter(ctx);
  const { postId, device = "", note = "" } = input;
  await transact(ctx, async (ctx) => {
    const { post, thread } = await getPost(ctx, postId);
    assertAllowed(canConfirmWorked(ctx.actor, post, thread));
    assertPublicText(ctx, { device, note });
    const saysMore = device !== "" || note !== "";
    if (saysMore || !(await withdrawConfirmation(ctx, { postId, userId }))) {
      await ctx.db
        .insert(confirmations)
        .values({ postId, userId, device, note, createdAt: ctx.now })
        .onConflictDoUpdate({
          target: [confirmations.postId, confirmations.userId],
          set: { device, note },
        });
    }
    await recountPost(ctx, postId);
    await emit(ctx, confirmationChanged, { threadId: post.threadId, postId });
  });
}

/** @returns whether there was one. The caller counts again. */
export async function withdrawConfirmation(
  ctx: Ctx,
  { postId, userId }: { postId: number; userId: number },
): Promise<boolean> {
  const gone = await ctx.db
    .delete(confirmations)
    .where(and(eq(confirmations.postId, postId), eq(confirmations.userId, userId)))
    .returning({ postId: confirmations.postId });
  return gone.length > 0;
}
