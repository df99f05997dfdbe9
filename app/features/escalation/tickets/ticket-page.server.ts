import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { readThreadPage, type ThreadPage } from "#app/features/forum/thread-page.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { agents, promises, ratings, ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { categories, threadPlaces, threads } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { type Contact, makeContact } from "../contact/contact.ts";
import { readTeam } from "../contact/duty.server.ts";
import { isLongAbsent, presenceOf } from "../contact/duty.ts";
import { canAnswerHandover, canFollowUp, canHandOver, canTake, canWorkOn } from "../policy.ts";
import { readPolicyBook } from "../promise/policy-book.server.ts";
import { choosePolicy } from "../promise/promise-policy.ts";
import { promiseDue } from "../promise/promise-time.ts";
import { photoKeyOf } from "../team/photo-key.server.ts";
import { type TicketEnd, ticketEnd } from "./ending.server.ts";
import { listNotes, type Note } from "./notes.server.ts";
import { isLastPromise, ownerStanding, type TicketRow, visibleTickets } from "./ticket-rows.server.ts";
import { readTeamTimeline } from "./timeline.server.ts";
import type { TimelineStep } from "./timeline.ts";

export type Colleague = { id: number; fullName: string; isPresent: boolean; openCount: number };

export type TicketPage = {
  ticket: TicketRow & {
    end: TicketEnd | null;
    title: string;
    slug: string;
    categoryName: string;
    regionName: string;
    customerName: string;
    /** Null: a rule did it. */
    openedByName: string | null;
    /** For the team only. */
    postcode: string | null;
  };
  contact: Contact;
  /** The last one that was made. */
  promise: { madeAt: Date; dueAt: Date; state: "open" | "kept" | "missed" | "moved" } | null;
  handover: (typeof ticketHandovers.$inferSelect & { fromName: string; toName: string }) | null;
  rating: typeof ratings.$inferSelect | null;
  notes: Note[];
  timeline: TimelineStep[];
  /** Null when the moderation has hidden it. */
  thread: ThreadPage | null;
  /** Who could take over, those who are there first. */
  colleagues: Colleague[];
  /** What a promise made now would be; fills in the form. */
  suggestedDueAt: Date;
  may: {
    take: boolean;
    work: boolean;
    handOver: boolean;
    answerHandover: boolean;
    followUp: boolean;
  };
};

/** The id behind a code, for the acts of the page. @throws not-found as {@link readTicketPage} */
export async function readTicketId(ctx: Ctx, code: string): Promise<number> {
  const [row] = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.code, code), visibleTickets(ctx.actor)));
  return found(row).id;
}

/**
 * A ticket beside its thread, as the team sees it.
 * @throws not-found, also for other teams and for everybody without a desk
 */
export async function readTicketPage(
  ctx: Ctx,
  { code, threadPage }: { code: string; threadPage: number | null },
): Promise<TicketPage> {
  const row = await readTicket(ctx, code);
  const { ticket } = row;
  const [book, team, notes, timeline, thread] = await Promise.all([
    readPolicyBook(ctx),
    readTeam(ctx, ticket.regionId),
    listNotes(ctx, ticket.id),
    readTeamTimeline(ctx, ticket.id),
    readItsThread(ctx, ticket.threadId, threadPage),
  ]);
  const standing = ownerStanding(team, ticket.ownerId, ctx.now);
  const { handover } = row;
  return {
    ticket: { ...ticket, ...row.facts },
    contact: makeContact({
      owner: row.owner,
      regionName: row.facts.regionName,
      team,
      now: ctx.now,
      hasFullNames: true,
    }),
    promise: row.promise,
    handover: handover ? { ...handover, fromName: row.fromName ?? "", toName: row.toName ?? "" } : null,
    rating: row.rating,
    notes,
    timeline,
    thread,
    colleagues: team.members
      .filter((member) => member.id !== ticket.ownerId && !isLongAbsent(member, ctx.now))
      .map((member) => ({
        id: member.id,
        fullName: member.fullName,
        isPresent: presenceOf(member, ctx.now).isPresent,
        openCount: member.openCount,
      }))
      .sort((a, b) => Number(b.isPresent) - Number(a.isPresent) || a.openCount - b.openCount),
    suggestedDueAt: promiseDue(team.site, ctx.now, choosePolicy(book, ticket).solution),
    may: {
      take:
        canTake(ctx.actor, ticket, standing) &&
        (ticket.takenAt === null || (ctx.actor.kind === "user" && ctx.actor.id !== ticket.ownerId)),
      work: canWorkOn(ctx.actor, ticket, standing),
      handOver: canHandOver(ctx.actor, ticket) && !handover,
      answerHandover: handover !== null && canAnswerHandover(ctx.actor, ticket, handover),
      followUp:
        canFollowUp(ctx.actor, ticket) &&
        row.rating?.followUpDueAt != null &&
        row.rating.followedUpAt === null,
    },
  };
}

async function readTicket(ctx: Ctx, code: string) {
  const [owner, customer, opener] = [alias(users, "owner"), alias(users, "customer"), alias(users, "opener")];
  const [giver, receiver] = [alias(users, "giver"), alias(users, "receiver")];
  const [row] = await ctx.db
    .select({
      ticket: tickets,
      facts: {
        end: ticketEnd,
        title: threads.title,
        slug: threads.slug,
        categoryName: categoryName(ctx),
        regionName: regions.name,
        customerName: customer.displayName,
        openedByName: opener.displayName,
        postcode: threadPlaces.postcode,
      },
      owner: {
        id: owner.id,
        displayName: owner.displayName,
        hue: owner.hue,
        fullName: agents.fullName,
        salutation: agents.salutation,
        photoKey: photoKeyOf(agents.userId),
      },
      promise: { madeAt: promises.madeAt, dueAt: promises.dueAt, state: promises.state },
      handover: ticketHandovers,
      fromName: giver.displayName,
      toName: receiver.displayName,
      rating: ratings,
    })
    .from(tickets)
    .innerJoin(threads, eq(threads.id, tickets.threadId))
    .innerJoin(categories, eq(categories.id, tickets.categoryId))
    .innerJoin(regions, eq(regions.id, tickets.regionId))
    .innerJoin(owner, eq(owner.id, tickets.ownerId))
    .innerJoin(agents, eq(agents.userId, tickets.ownerId))
    .innerJoin(customer, eq(customer.id, tickets.customerId))
    .leftJoin(opener, eq(opener.id, tickets.openedById))
    .leftJoin(threadPlaces, eq(threadPlaces.threadId, tickets.threadId))
    .leftJoin(promises, isLastPromise)
    .leftJoin(
      ticketHandovers,
      and(
        eq(ticketHandovers.ticketId, tickets.id),
        isNull(ticketHandovers.acceptedAt),
        isNull(ticketHandovers.returnedAt),
      ),
    )
    .leftJoin(giver, eq(giver.id, ticketHandovers.fromId))
    .leftJoin(receiver, eq(receiver.id, ticketHandovers.toId))
    .leftJoin(ratings, eq(ratings.ticketId, tickets.id))
    .where(and(eq(tickets.code, code), visibleTickets(ctx.actor)));
  return found(row);
}

async function readItsThread(ctx: Ctx, threadId: number, page: number | null): Promise<ThreadPage | null> {
  try {
    const first = await readThreadPage(ctx, { threadId, page: page ?? 1 });
    // The newest answers are what the team needs.
    if (page !== null || first.pageCount === 1) return first;
    return await readThreadPage(ctx, { threadId, page: first.pageCount });
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}
