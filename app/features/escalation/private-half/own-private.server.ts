import { type OwnPanel, readOwnPanel } from "#app/features/vault/own-panel.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { readDeletionDue } from "./retention.server.ts";

/** The private half of an own question, for its page; null for everybody else. */
export async function readOwnPrivate(
  ctx: Ctx,
  thread: { id: number; authorId: number },
): Promise<OwnPanel | null> {
  if (ctx.actor.kind !== "user" || ctx.actor.id !== thread.authorId) return null;
  const deletesAt = await readDeletionDue(ctx, thread.id);
  return readOwnPanel(ctx, { threadId: thread.id, deletesAt });
}
