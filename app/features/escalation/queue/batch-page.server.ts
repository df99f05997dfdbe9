import { and, asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { deskBatches, deskBatchItems, type deskBatches as table } from "#db/schema/desk.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import type { Refusal } from "./bulk.server.ts";
import { undoUntil } from "./undo.server.ts";

export type BatchResult = {
  id: number;
  act: (typeof table.$inferSelect)["act"];
  undoneAt: Date | null;
  /** Until when it can be taken back; null when it cannot. */
  undoUntil: Date | null;
  done: { ticketId: number; code: string; title: string; undoRefusal: Refusal | null; isUndone: boolean }[];
  refused: { ticketId: number; code: string; title: string; refusal: Refusal }[];
};

/** What became of one's own act on several tickets. @returns null for anything else */
export async function readBatch(ctx: Ctx, batchId: number): Promise<BatchResult | null> {
  if (ctx.actor.kind !== "user") return null;
  const [batch] = await ctx.db
    .select()
    .from(deskBatches)
    .where(and(eq(deskBatches.id, batchId), eq(deskBatches.actorId, ctx.actor.id)));
  if (!batch) return null;
  const items = await ctx.db
    .select({
      ticketId: deskBatchItems.ticketId,
      code: tickets.code,
      title: threads.title,
      refusal: deskBatchItems.refusal,
      undoneAt: deskBatchItems.undoneAt,
      undoRefusal: deskBatchItems.undoRefusal,
    })
    .from(deskBatchItems)
    .innerJoin(tickets, eq(tickets.id, deskBatchItems.ticketId))
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .where(and(eq(deskBatchItems.batchId, batchId), visibleTickets(ctx.actor)))
    .orderBy(asc(deskBatchItems.ticketId));
  const until = undoUntil(batch);
  const done = items.flatMap(({ refusal, undoneAt, ...item }) =>
    refusal ? [] : [{ ...item, isUndone: undoneAt !== null }],
  );
  return {
    id: batch.id,
    act: batch.act,
    undoneAt: batch.undoneAt,
    undoUntil: !batch.undoneAt && done.length > 0 && until >= ctx.now ? until : null,
    done,
    refused: items.flatMap(({ ticketId, code, title, refusal }) =>
      refusal ? [{ ticketId, code, title, refusal }] : [],
    ),
  };
}
