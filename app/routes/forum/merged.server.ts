import { redirect } from "@remix-run/node";
import { findMergeTarget } from "#app/features/forum/order/thread-merge.server.ts";
import { locatePost, readThreadPage, type ThreadPage } from "#app/features/forum/thread-page.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";

/**
 * A page of a thread. One that was merged into another leads on for good: to what was its question.
 * @throws a permanent redirect; as readThreadPage
 */
export async function readOrLeadOn(
  ctx: Ctx,
  input: Parameters<typeof readThreadPage>[1],
): Promise<ThreadPage> {
  try {
    return await readThreadPage(ctx, input);
  } catch (error) {
    const isGone = error instanceof AppError && error.code === "not-found";
    const target = isGone ? await findMergeTarget(ctx, input.threadId) : null;
    if (!target) throw error;
    throw redirect(await addressOf(ctx, target), 301);
  }
}

async function addressOf(ctx: Ctx, target: { threadId: number; postId: number | null }): Promise<string> {
  if (!target.postId) return paths.threadById(target.threadId);
  const { thread, page, allCommentsOf } = await locatePost(ctx, target.postId);
  return `${paths.thread(thread, page, allCommentsOf)}#${paths.postAnchor(target.postId)}`;
}
