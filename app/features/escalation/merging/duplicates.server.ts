import {
  lockForMerge,
  type MergeInput,
  mergeThreads,
} from "#app/features/forum/order/thread-merge.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { hasOpenTicket } from "../tickets/ticket-rows.server.ts";

/**
 * Merges a duplicate, if no ticket would lose its customer: an open ticket stays in the question it was opened for, and of
 * two only one can be left.
 * @throws as mergeThreads; conflict when the duplicate, or both, are with a regional team
 */
export async function mergeDuplicate(ctx: Ctx, input: MergeInput): Promise<void> {
  await transact(ctx, async (ctx) => {
    // Escalating takes the same locks, so that no ticket is opened meanwhile.
    const { from, into } = await lockForMerge(ctx, input);
    if (await hasOpenTicket(ctx, from.id)) {
      const hasBoth = await hasOpenTicket(ctx, into.id);
      throw new AppError("conflict", hasBoth ? "order.merge.bothTickets" : "order.merge.ticketHere");
    }
    await mergeThreads(ctx, input);
  });
}
