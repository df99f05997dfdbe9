import { eq } from "drizzle-orm";
import type { Thread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { type AttachedThread, listAttachedThreads } from "../merging/attached-threads.server.ts";
import { canSeeTicket } from "../policy.ts";
import {
  type DeskRefusal,
  readDeskRefusal,
  readThreadRefusal,
  type ShownRefusal,
} from "../refusals/reading.server.ts";
import { formatSpokenCode } from "../spoken-codes/code.ts";
import { readSpokenCode } from "../spoken-codes/codes.server.ts";
import { type DeskClaim, readDeskClaim } from "../telecom-law/reading.server.ts";
import type { TicketRow } from "../tickets/ticket-rows.server.ts";
import {
  type DeskVisits,
  readDeskVisits,
  readPublicVisitDay,
  readThreadVisits,
  type ThreadVisits,
} from "./reading.server.ts";

/*
 * What the pages of a ticket and of a question show of visits, spoken codes, refusals, attached questions and the law:
 * read together, each by its own rules of who may see it.
 */

export type FieldDesk = {
  spokenCode: string | null;
  visits: DeskVisits;
  claim: DeskClaim | null;
  refusal: DeskRefusal | null;
  attached: AttachedThread[];
};

/** @param ticket read through the team's visibility scope */
export async function readFieldDesk(ctx: Ctx, ticket: TicketRow): Promise<FieldDesk> {
  const [code, visits, claim, refusal, attached] = await Promise.all([
    readSpokenCode(ctx, ticket.id),
    readDeskVisits(ctx, ticket),
    readDeskClaim(ctx, ticket),
    readDeskRefusal(ctx, ticket.id),
    listAttachedThreads(ctx, ticket),
  ]);
  return { spokenCode: code && formatSpokenCode(code), visits, claim, refusal, attached };
}

export type FieldThread = {
  /** The customer and the team only. */
  spokenCode: string | null;
  /** The customer only. */
  visits: ThreadVisits | null;
  /** Everybody. */
  visitDay: Date | null;
  refusal: ShownRefusal | null;
  /** The question a case was opened for, when this one was attached to it. */
  attachedTo: { id: number; title: string; slug: string; code: string } | null;
};

/**
 * @param thread read through the forum's visibility scope
 * @param ticketId of what its page shows, null when there is none
 */
export async function readFieldThread(
  ctx: Ctx,
  thread: Pick<Thread, "id" | "authorId" | "solvedAt">,
  ticketId: number | null,
): Promise<FieldThread> {
  const refusal = await readThreadRefusal(ctx, thread);
  const nothing: FieldThread = { spokenCode: null, visits: null, visitDay: null, refusal, attachedTo: null };
  if (ticketId === null) return nothing;
  const [row] = await ctx.db
    .select({
      ticket: tickets,
      first: { id: threads.id, title: threads.title, slug: threads.slug, hiddenAt: threads.hiddenAt },
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .where(eq(tickets.id, ticketId));
  if (!row) return nothing;
  const { ticket, first } = row;
  const isCustomer = ctx.actor.kind === "user" && ctx.actor.id === ticket.customerId;
  const maySeeCode = isCustomer || canSeeTicket(ctx.actor, ticket);
  const [code, visits, visitDay] = await Promise.all([
    maySeeCode ? readSpokenCode(ctx, ticket.id) : null,
    readThreadVisits(ctx, ticket),
    readPublicVisitDay(ctx, ticket.id),
  ]);
  const isAttached = ticket.threadId !== thread.id && first.hiddenAt === null;
  return {
    spokenCode: code && formatSpokenCode(code),
    visits,
    visitDay,
    refusal,
    attachedTo: isAttached ? { id: first.id, title: first.title, slug: first.slug, code: ticket.code } : null,
  };
}
