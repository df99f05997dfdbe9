import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { ticketEvents, tickets } from "#db/schema/escalation.ts";
import { threads } from "#db/schema/forum.ts";
import { claimLetters, type exclusions, outageClaims } from "#db/schema/telecom-law.ts";
import { visits } from "#db/schema/visits.ts";
import { lockTicket, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { claimTextSent } from "./events.server.ts";

export type ClaimRow = typeof outageClaims.$inferSelect;

/*
 * What a person has to say about the law's clock. Every act is for the whole team of the ticket, also after its end: the
 * money is asked for afterwards. Nobody else sees anything of it.
 */

type ClaimInput = {
  ticketId: number;
  reportedAt: Date | null;
  restoredAt: Date | null;
  monthlyFee: number | null;
  reduction: number | null;
  exclusion: (typeof exclusions)[number] | null;
  exclusionNote: string;
};

/**
 * Keeps the facts of the calculation.
 * @throws not-found, invalid (fields `reportedAt`, `restoredAt`: in the future, or the wrong way round; `exclusionNote`:
 *   whoever says that nothing is due says why)
 */
export async function keepClaim(ctx: Ctx, input: ClaimInput): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, input.ticketId);
    const { reportedAt, restoredAt, exclusion, exclusionNote } = input;
    const reported = reportedAt ?? (await readAskedAt(ctx, ticket));
    for (const [field, at] of Object.entries({ reportedAt, restoredAt })) {
      if (at && at > ctx.now) throw new AppError("invalid", "law.error.future", {}, field);
    }
    if (restoredAt && restoredAt < reported)
      throw new AppError("invalid", "law.error.order", {}, "restoredAt");
    if (exclusion && exclusionNote.length < 3)
      throw new AppError("invalid", "law.error.why", {}, "exclusionNote");
    await upsert(ctx, ticket, {
      reportedAt,
      restoredAt,
      monthlyFeeCents: input.monthlyFee,
      reductionCents: input.reduction ?? 0,
      exclusion,
      exclusionNote: exclusion ? exclusionNote : "",
    });
  });
}

/** When the report came in, as long as nobody has said otherwise: when the question was asked. */
export async function readAskedAt(ctx: Ctx, ticket: Pick<TicketRow, "threadId">): Promise<Date> {
  const [row] = await ctx.db
    .select({ at: threads.createdAt })
    .from(threads)
    .where(eq(threads.id, ticket.threadId));
  return found(row).at;
}

async function upsert(ctx: Ctx, ticket: TicketRow, set: Partial<ClaimRow>): Promise<void> {
  const changedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const values = { ...set, changedById, changedAt: ctx.now };
  await ctx.db
    .insert(outageClaims)
    .values({ ticketId: ticket.id, ...values })
    .onConflictDoUpdate({ target: outageClaims.ticketId, set: values });
}

/**
 * The customer was told what is being done and until when it will take (§ 58 Abs. 2 Satz 2): by one of the team's answers
 * in the thread, or outside.
 * @throws not-found, invalid (field `postId`: no answer of the team; `at`: missing, or in the future)
 */
export async function noteInformed(
  ctx: Ctx,
  input: { ticketId: number; via: NonNullable<ClaimRow["informedVia"]>; at: Date | null; postId: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, input.ticketId);
    const at = input.via === "post" ? await readAnswerAt(ctx, ticket, input.postId) : input.at;
    if (!at) {
      const field = input.via === "post" ? "postId" : "at";
      throw new AppError("invalid", "law.error.informed", {}, field);
    }
    if (at > ctx.now) throw new AppError("invalid", "law.error.future", {}, "at");
    await upsert(ctx, ticket, {
      informedAt: at,
      informedVia: input.via,
      informedPostId: input.via === "post" ? input.postId : null,
    });
    await logEvent(ctx, ticket.id, "duty-informed");
  });
}

async function readAnswerAt(ctx: Ctx, ticket: TicketRow, postId: number): Promise<Date | null> {
  const [row] = await ctx.db
    .select({ at: ticketEvents.createdAt })
    .from(ticketEvents)
    .where(
      and(
        eq(ticketEvents.ticketId, ticket.id),
        eq(ticketEvents.kind, "answered"),
        sql`(${ticketEvents.data}->>'postId')::bigint = ${postId}`,
      ),
    );
  return row?.at ?? null;
}

/** A missed appointment for which nothing is due, because the customer is responsible; or after all not. @throws not-found */
export async function excuseVisit(
  ctx: Ctx,
  input: { ticketId: number; visitId: number; isExcused: boolean },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, input.ticketId);
    const rows = await ctx.db
      .update(visits)
      .set({ excusedAt: input.isExcused ? ctx.now : null })
      .where(and(eq(visits.id, input.visitId), eq(visits.ticketId, ticket.id), eq(visits.state, "missed")))
      .returning({ id: visits.id });
    if (rows.length === 0) throw notFound();
  });
}

/** The same letter within this time is a form that was sent twice. */
const sameLetterMs = 5 * 60_000;

/**
 * Sends the calculation to the customer by mail, to nobody else and not into the thread. A double click sends it once.
 * @throws not-found
 */
export async function sendClaimText(ctx: Ctx, input: { ticketId: number; text: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, input.ticketId);
    if (ctx.actor.kind !== "user") throw notFound();
    if (await isJustSent(ctx, input)) return;
    const [letter] = await ctx.db
      .insert(claimLetters)
      .values({ ticketId: ticket.id, sentById: ctx.actor.id, sentAt: ctx.now, body: input.text })
      .returning({ id: claimLetters.id });
    await emit(ctx, claimTextSent, {
      ticketId: ticket.id,
      threadId: ticket.threadId,
      letterId: found(letter).id,
    });
  });
}

async function isJustSent(
  ctx: Ctx,
  { ticketId, text }: { ticketId: number; text: string },
): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: claimLetters.id })
    .from(claimLetters)
    .where(
      and(
        eq(claimLetters.ticketId, ticketId),
        eq(claimLetters.body, text),
        gt(claimLetters.sentAt, new Date(ctx.now.getTime() - sameLetterMs)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** So long after a ticket's end the facts and letters stay; as the private half (product.md, "The life of a question" 8). */
const keptDays = 30;

/**
 * Each minute: what the law's clock knew of tickets that ended 30 days ago goes. Running twice changes nothing.
 * @returns how many rows, facts and letters
 */
export async function dropOldClaims(ctx: Ctx): Promise<number> {
  const until = new Date(ctx.now.getTime() - keptDays * 86_400_000);
  const ended = ctx.db.select({ id: tickets.id }).from(tickets).where(lte(tickets.closedAt, until));
  const facts = await ctx.db
    .delete(outageClaims)
    .where(inArray(outageClaims.ticketId, ended))
    .returning({ id: outageClaims.ticketId });
  const letters = await ctx.db
    .delete(claimLetters)
    .where(inArray(claimLetters.ticketId, ended))
    .returning({ id: claimLetters.id });
  return facts.length + letters.length;
}
