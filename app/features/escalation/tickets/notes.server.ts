import { and, asc, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { ticketNotes, tickets } from "#db/schema/escalation.ts";
import { noteAdded } from "../events.server.ts";
import { canNote } from "../policy.ts";
import { lockTicket, logEvent, type TicketRow, visibleTickets } from "./ticket-rows.server.ts";

export type Note = {
  id: number;
  body: string;
  createdAt: Date;
  author: { id: number; displayName: string; hue: number };
};

/** Writes something only the team reads, also after the end. @throws not-found */
export async function addNote(ctx: Ctx, input: { ticketId: number; body: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, input.ticketId);
    assertAllowed(canNote(ctx.actor, ticket), notFound);
    await insertNote(ctx, ticket, input.body);
  });
}

/** For use cases of this feature that have checked who may. */
export async function insertNote(ctx: Ctx, ticket: TicketRow, body: string): Promise<void> {
  if (ctx.actor.kind !== "user") throw notFound();
  const [note] = await ctx.db
    .insert(ticketNotes)
    .values({ ticketId: ticket.id, authorId: ctx.actor.id, body, createdAt: ctx.now })
    .returning({ id: ticketNotes.id });
  const { id: noteId } = found(note);
  await logEvent(ctx, ticket.id, "noted", { noteId });
  await emit(ctx, noteAdded, { ticketId: ticket.id, threadId: ticket.threadId, noteId });
}

/** The team's notes, the oldest first; nothing for anybody else. */
export async function listNotes(ctx: Ctx, ticketId: number): Promise<Note[]> {
  return ctx.db
    .select({
      id: ticketNotes.id,
      body: ticketNotes.body,
      createdAt: ticketNotes.createdAt,
      author: { id: users.id, displayName: users.displayName, hue: users.hue },
    })
    .from(ticketNotes)
    .innerJoin(tickets, eq(tickets.id, ticketNotes.ticketId))
    .innerJoin(users, eq(users.id, ticketNotes.authorId))
    .where(and(eq(ticketNotes.ticketId, ticketId), visibleTickets(ctx.actor)))
    .orderBy(asc(ticketNotes.createdAt), asc(ticketNotes.id));
}
