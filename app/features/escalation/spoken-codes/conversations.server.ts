import { and, eq, isNull } from "drizzle-orm";
import { threadChanged } from "#app/features/forum/events.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { agents, tickets } from "#db/schema/escalation.ts";
import { regions } from "#db/schema/regions.ts";
import { type spokenChannels, spokenCodes, spokenNotes } from "#db/schema/visits.ts";
import { hasDesk } from "../policy.ts";
import { insertNote } from "../tickets/notes.server.ts";
import { lockTicket, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { isSameWord, parseSpokenCode } from "./code.ts";
import { conversationKept } from "./events.server.ts";

export type Channel = (typeof spokenChannels)[number];

/** What a code leads to: the own team opens the case; everybody else with a desk learns who has it, and may add a note. */
export type FoundBySpokenCode =
  | { isOwnTeam: true; ticketCode: string }
  | { isOwnTeam: false; regionName: string; contactName: string; openedAt: Date };

/**
 * The open case behind a spoken code.
 * @throws not-found (no desk), invalid (field `code`: no such code, which is also said of a closed case)
 */
export async function findBySpokenCode(ctx: Ctx, input: { code: string }): Promise<FoundBySpokenCode> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const { ticket, regionName, contactName } = await readByCode(ctx, input.code);
  if (ticket.regionId === actor.teamRegionId) return { isOwnTeam: true, ticketCode: ticket.code };
  return { isOwnTeam: false, regionName, contactName, openedAt: ticket.openedAt };
}

async function readByCode(ctx: Ctx, text: string) {
  const typed = parseSpokenCode(text);
  const [row] = typed
    ? await ctx.db
        .select({
          ticket: tickets,
          word: spokenCodes.word,
          regionName: regions.name,
          contactName: agents.fullName,
        })
        .from(spokenCodes)
        .innerJoin(tickets, eq(tickets.id, spokenCodes.ticketId))
        .innerJoin(regions, eq(regions.id, tickets.regionId))
        .innerJoin(agents, eq(agents.userId, tickets.ownerId))
        .where(
          and(eq(spokenCodes.digits, typed.digits), isNull(spokenCodes.endedAt), isNull(tickets.closedAt)),
        )
    : [];
  if (!row || !typed || !isSameWord(typed.word, row.word)) {
    throw new AppError("invalid", "spoken.error.unknown", {}, "code");
  }
  return row;
}

/**
 * Writes down what was said on the telephone or in a shop, by code: a note for the case's team and a neutral line in
 * public. Whoever is of another team writes, but does not read.
 * @throws as {@link findBySpokenCode}
 */
export async function noteByCode(
  ctx: Ctx,
  input: { code: string; channel: Channel; note: string },
): Promise<FoundBySpokenCode> {
  return transact(ctx, async (ctx) => {
    const foundCase = await findBySpokenCode(ctx, input);
    const { ticket } = await readByCode(ctx, input.code);
    const [locked] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticket.id)).for("update");
    await keep(ctx, found(locked), input);
    return foundCase;
  });
}

/** The same from the page of the case. @throws not-found */
export async function noteConversation(
  ctx: Ctx,
  input: { ticketId: number; channel: Channel; note: string },
): Promise<void> {
  await transact(ctx, async (ctx) => keep(ctx, await lockTicket(ctx, input.ticketId), input));
}

async function keep(
  ctx: Ctx,
  ticket: TicketRow,
  { channel, note }: { channel: Channel; note: string },
): Promise<void> {
  if (ctx.actor.kind !== "user") throw notFound();
  if (ticket.closedAt) throw new AppError("conflict", "escalation.error.closed");
  const [kept] = await ctx.db
    .insert(spokenNotes)
    .values({ ticketId: ticket.id, authorId: ctx.actor.id, channel, createdAt: ctx.now })
    .returning({ id: spokenNotes.id });
  await logEvent(ctx, ticket.id, channel === "phone" ? "phone-note" : "shop-note");
  await insertNote(ctx, ticket, note);
  const ofTicket = { ticketId: ticket.id, threadId: ticket.threadId };
  await emit(ctx, conversationKept, { ...ofTicket, spokenNoteId: found(kept).id });
  await emit(ctx, threadChanged, { threadId: ticket.threadId });
}
