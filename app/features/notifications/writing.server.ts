import { eq } from "drizzle-orm";
import { canAnswer } from "#app/features/forum/policy.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, unauthenticated } from "#app/platform/errors.ts";
import { announce } from "#app/platform/live.server.ts";
import { noticeTimes } from "#db/schema/mailing.ts";

/**
 * "… schreibt gerade": told to who is looking at the thread and logged in, and kept nowhere. Whoever does not want it
 * to be seen is passed over in silence.
 * @throws unauthenticated, not-found, forbidden (may not write there)
 */
export async function tellWriting(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  const thread = await getThread(ctx, threadId);
  assertAllowed(canAnswer(actor, thread));
  const [times] = await ctx.db
    .select({ showsWriting: noticeTimes.showsWriting })
    .from(noticeTimes)
    .where(eq(noticeTimes.userId, actor.id));
  if (times && times.showsWriting === 0) return;
  await announce(ctx, { kind: "writing", threadId, userId: actor.id });
}
