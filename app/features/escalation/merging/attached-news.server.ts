import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { threadChanged } from "#app/features/forum/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { type AppEvent, emit, on } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import {
  handoverAccepted,
  promiseMissed,
  promiseMoved,
  ticketAnswered,
  ticketClosed,
  ticketPaused,
  ticketResumed,
  ticketTaken,
} from "../events.server.ts";

type OfTicket = { ticketId: number; threadId: number };

/** What is news for the question of a ticket is news for the others that were attached to it: their pages are made anew. */
async function tellAttached(ctx: Ctx, { ticketId, threadId }: OfTicket): Promise<void> {
  const rows = await ctx.db
    .select({ threadId: ticketThreads.threadId })
    .from(ticketThreads)
    .innerJoin(tickets, eq(tickets.id, ticketThreads.ticketId))
    .where(
      and(
        eq(ticketThreads.ticketId, ticketId),
        ne(ticketThreads.threadId, threadId),
        or(isNull(ticketThreads.endedAt), sql`${ticketThreads.endedAt} = ${tickets.closedAt}`),
      ),
    );
  for (const row of rows) await emit(ctx, threadChanged, row);
}

const news: [AppEvent<OfTicket>, string][] = [
  [ticketTaken, "taken"],
  [ticketAnswered as AppEvent<OfTicket>, "answered"],
  [promiseMoved as AppEvent<OfTicket>, "promise-moved"],
  [promiseMissed as AppEvent<OfTicket>, "promise-missed"],
  [ticketPaused, "paused"],
  [ticketResumed, "resumed"],
  [handoverAccepted as AppEvent<OfTicket>, "handover-accepted"],
  [ticketClosed, "closed"],
];

export const attachedSubscriptions = news.map(([event, name]) =>
  on(event, `escalation.tell-attached-${name}`, tellAttached),
);
