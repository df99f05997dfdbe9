import { and, eq, isNull } from "drizzle-orm";
import { postCreated } from "#app/features/forum/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { promiseMoved, ticketAnswered, ticketClosed, ticketPaused, ticketResumed } from "../events.server.ts";
import { refreshReplied } from "./replies.server.ts";
import { dropSnooze, endReminder, refreshSnooze } from "./snooze.server.ts";

async function hearPost(ctx: Ctx, { threadId }: { threadId: number }): Promise<void> {
  const open = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.threadId, threadId), isNull(tickets.closedAt)));
  for (const { id } of open) await refreshReplied(ctx, id);
}

type OfTicket = { ticketId: number };

export const subscriptions = [
  on(postCreated, "escalation.desk-hear-post", hearPost),
  on(ticketAnswered, "escalation.desk-answered", async (ctx, { ticketId }: OfTicket) => {
    await refreshReplied(ctx, ticketId);
    await endReminder(ctx, ticketId);
  }),
  on(ticketPaused, "escalation.desk-paused", (ctx, { ticketId }: OfTicket) => endReminder(ctx, ticketId)),
  on(ticketClosed, "escalation.desk-closed", (ctx, { ticketId }: OfTicket) => dropSnooze(ctx, ticketId)),
  on(promiseMoved, "escalation.desk-promise-moved", (ctx, { ticketId }: OfTicket) =>
    refreshSnooze(ctx, ticketId),
  ),
  on(ticketResumed, "escalation.desk-resumed", (ctx, { ticketId }: OfTicket) => refreshSnooze(ctx, ticketId)),
];
