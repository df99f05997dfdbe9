import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Thread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents, promises, ratings, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { regions } from "#db/schema/regions.ts";
import { ticketThreads } from "#db/schema/ticket-threads.ts";
import { type Contact, makeContact } from "../contact/contact.ts";
import { readTeam } from "../contact/duty.server.ts";
import { readStanding } from "../limits/standing.server.ts";
import { canRate, canSeeTicket, type EscalationStanding } from "../policy.ts";
import { type AutoEscalation, readAutoEscalation } from "../rules/auto-escalation.server.ts";
import { photoKeyOf } from "../team/photo-key.server.ts";
import { ticketEnd } from "../tickets/ending.server.ts";
import { isLastPromise } from "../tickets/ticket-rows.server.ts";
import { readPublicTimeline } from "../tickets/timeline.server.ts";
import type { TimelineStep } from "../tickets/timeline.ts";
import { type JourneyStep, makeJourney } from "./journey.ts";

export type ShownPromise = {
  dueAt: Date;
  /** late: missed, or about to be found so. */
  state: "open" | "late" | "paused" | "kept" | "missed";
  /** Since when the clock stands, and why: an answer is awaited, one was accepted, or there is an outage. */
  paused: { since: Date; why: string } | null;
};

export type ShownTicket = {
  id: number;
  code: string;
  openedAt: Date;
  closedAt: Date | null;
  handoverCount: number;
  /** The team's last answer in the thread. */
  lastAnswerAt: Date | null;
  contact: Contact;
  promise: ShownPromise | null;
  timeline: TimelineStep[];
};

export type ThreadEscalation = {
  journey: JourneyStep[];
  /** The open ticket, else the one that closed last. */
  ticket: ShownTicket | null;
  isWithTeam: boolean;
  /** May this viewer escalate, and if not, why not. */
  standing: EscalationStanding;
  /** Set for the customer of a closed ticket. */
  rating: { ticketId: number; score: number | null; comment: string } | null;
  /** What rules are about to do. */
  auto: AutoEscalation;
  /** Addresses the card: "Ihre Ansprechpartnerin" to the customer. */
  viewer: "customer" | "team" | "public";
};

/**
 * Everything the thread page needs to know about the regional team, for this viewer.
 * @param thread read through the forum's visibility scope
 */
export async function getThreadEscalation(ctx: Ctx, thread: Thread): Promise<ThreadEscalation> {
  const [row, auto] = await Promise.all([readShownTicket(ctx, thread.id), readAutoEscalation(ctx, thread)]);
  const isOpen = row !== undefined && row.ticket.closedAt === null;
  const isCustomer = ctx.actor.kind === "user" && ctx.actor.id === thread.authorId;
  const isTeam = row !== undefined && canSeeTicket(ctx.actor, row.ticket);
  const viewer = isCustomer ? "customer" : isTeam ? "team" : "public";
  return {
    journey: makeJourney({
      thread,
      ticket: row
        ? {
            closedAt: row.ticket.closedAt,
            waitingSince: row.ticket.waitingSince,
            dueAt: row.promise?.dueAt ?? null,
            isRated: row.rating !== null,
          }
        : null,
      ruleAt: auto.ahead?.at ?? null,
      isCustomer,
      now: ctx.now,
    }),
    ticket: row ? await showTicket(ctx, row, viewer) : null,
    isWithTeam: isOpen,
    standing: await readStanding(ctx, thread, { hasOpenTicket: isOpen }),
    rating:
      row && canRate(ctx.actor, { ...row.ticket, end: row.end })
        ? { ticketId: row.ticket.id, score: row.rating?.score ?? null, comment: row.rating?.comment ?? "" }
        : null,
    auto,
    viewer,
  };
}

/** Which of these threads a regional team has in hand; for lists. A question that was attached to a ticket is one of them. */
export async function listThreadsWithTeam(ctx: Ctx, threadIds: number[]): Promise<Set<number>> {
  if (threadIds.length === 0) return new Set();
  const rows = await ctx.db
    .select({ threadId: ticketThreads.threadId })
    .from(ticketThreads)
    .where(and(inArray(ticketThreads.threadId, threadIds), isNull(ticketThreads.endedAt)));
  return new Set(rows.map(({ threadId }) => threadId));
}

/** A question that was taken out of a ticket shows nothing of it any more. */
const isLastOf = sql`${ticketThreads.endedAt} is not distinct from ${tickets.closedAt}`;

type Row = NonNullable<Awaited<ReturnType<typeof readShownTicket>>>;

async function readShownTicket(ctx: Ctx, threadId: number) {
  const [row] = await ctx.db
    .select({
      ticket: tickets,
      end: ticketEnd,
      regionName: regions.name,
      owner: {
        id: users.id,
        displayName: users.displayName,
        fullName: agents.fullName,
        salutation: agents.salutation,
        hue: users.hue,
        photoKey: photoKeyOf(agents.userId),
      },
      promise: { dueAt: promises.dueAt, state: promises.state },
      rating: { score: ratings.score, comment: ratings.comment },
      waitingFor: sql<string | null>`(
        select e.data->>'why' from ${ticketEvents} e where e.ticket_id = ${tickets.id} and e.kind = 'waiting'
        order by e.created_at desc, e.id desc limit 1)`,
      lastAnswerAt: sql<string | null>`(
        select max(e.created_at)::text from ${ticketEvents} e where e.ticket_id = ${tickets.id} and e.kind = 'answered')`,
    })
    .from(tickets)
    .innerJoin(ticketThreads, and(eq(ticketThreads.ticketId, tickets.id), isLastOf))
    .innerJoin(regions, eq(regions.id, tickets.regionId))
    .innerJoin(users, eq(users.id, tickets.ownerId))
    .innerJoin(agents, eq(agents.userId, tickets.ownerId))
    .leftJoin(promises, isLastPromise)
    .leftJoin(ratings, eq(ratings.ticketId, tickets.id))
    .where(
      and(
        eq(ticketThreads.threadId, threadId),
        // What was sent back is told as such (refusals/), not as something that was solved.
        sql`${ticketEnd} is distinct from 'refused'`,
      ),
    )
    .orderBy(sql`${tickets.closedAt} desc nulls first, ${tickets.id} desc`)
    .limit(1);
  return row;
}

async function showTicket(ctx: Ctx, row: Row, viewer: ThreadEscalation["viewer"]): Promise<ShownTicket> {
  const { ticket } = row;
  const [team, timeline] = await Promise.all([
    ticket.closedAt ? null : readTeam(ctx, ticket.regionId),
    readPublicTimeline(ctx, ticket.id),
  ]);
  return {
    id: ticket.id,
    code: ticket.code,
    openedAt: ticket.openedAt,
    closedAt: ticket.closedAt,
    handoverCount: ticket.handoverCount,
    lastAnswerAt: row.lastAnswerAt ? new Date(row.lastAnswerAt) : null,
    contact: makeContact({
      owner: row.owner,
      regionName: row.regionName,
      team,
      now: ctx.now,
      hasFullNames: viewer !== "public",
    }),
    promise: showPromise(row, ctx.now),
    timeline,
  };
}

function showPromise({ ticket, promise, waitingFor }: Row, now: Date): ShownPromise | null {
  if (!promise) return null;
  const { waitingSince: since } = ticket;
  const paused = since && !ticket.closedAt ? { since, why: waitingFor ?? "question" } : null;
  return { dueAt: promise.dueAt, paused, state: promiseState(ticket, promise, now) };
}

function promiseState(
  ticket: Row["ticket"],
  promise: NonNullable<Row["promise"]>,
  now: Date,
): ShownPromise["state"] {
  const { dueAt } = promise;
  if (promise.state === "kept") return "kept";
  if (ticket.closedAt) return "missed";
  if (ticket.waitingSince && promise.state === "open") return "paused";
  return promise.state === "missed" || dueAt <= now ? "late" : "open";
}
