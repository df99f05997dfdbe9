import { and, eq, lte } from "drizzle-orm";
import {
  isOpen,
  nextOpening,
  type SiteCalendar,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { promises } from "#db/schema/escalation.ts";
import { promiseMissed, promiseMoved } from "../events.server.ts";
import {
  findOpenPromise,
  lockForWork,
  logEvent,
  type PromiseRow,
  type TicketRow,
} from "../tickets/ticket-rows.server.ts";
import { noteRungs } from "./rungs.server.ts";

/** Nobody promises further ahead than this. */
const longestMs = 60 * 24 * 3_600_000;

/** Gives the customer a time. The ticket has no open promise; the caller writes the event of it into the log. */
export async function makePromise(
  ctx: Ctx,
  ticket: Pick<TicketRow, "id" | "ownerId">,
  { dueAt, site }: { dueAt: Date; site: SiteCalendar },
): Promise<PromiseRow> {
  const workingMinutes = workingMinutesBetween(site, ctx.now, dueAt);
  const [row] = await ctx.db
    .insert(promises)
    .values({ ticketId: ticket.id, ownerId: ticket.ownerId, madeAt: ctx.now, dueAt, workingMinutes })
    .returning();
  return row!;
}

/**
 * Gives a new time with one public reason: moves the open promise, or follows a missed one, which stays missed.
 * @throws not-found, conflict (closed, waiting for the customer, the owner has it), invalid (field `dueAt`: past, too
 *   far ahead, or when nobody is there)
 */
export async function movePromise(
  ctx: Ctx,
  input: { ticketId: number; dueAt: Date; reason: string },
): Promise<void> {
  assertPublicText(ctx, { reason: input.reason });
  await transact(ctx, async (ctx) => {
    const { ticket, team } = await lockForWork(ctx, input.ticketId);
    if (ticket.waitingSince) throw new AppError("conflict", "escalation.error.paused");
    assertKeepable(ctx, team.site, input.dueAt);
    await settleOverdue(ctx, ticket);
    const open = await findOpenPromise(ctx, ticket.id);
    const before = open ?? (await readLastPromise(ctx, ticket.id));
    if (!before) throw new Error(`Ticket ${ticket.id} never had a promise`);
    await ctx.db
      .update(promises)
      .set(open ? { state: "moved", endedAt: ctx.now, reason: input.reason } : { reason: input.reason })
      .where(eq(promises.id, before.id));
    const { id: promiseId } = await makePromise(ctx, ticket, { dueAt: input.dueAt, site: team.site });
    await logEvent(ctx, ticket.id, "promise-moved", {
      promiseId: before.id,
      dueAt: input.dueAt.toISOString(),
    });
    await emit(ctx, promiseMoved, { ticketId: ticket.id, threadId: ticket.threadId, promiseId });
  });
}

/** A promise lies ahead and in the site's working time; its last stroke counts. */
function assertKeepable(ctx: Ctx, site: SiteCalendar, dueAt: Date): void {
  if (dueAt <= ctx.now) throw new AppError("invalid", "escalation.error.duePast", {}, "dueAt");
  if (dueAt.getTime() - ctx.now.getTime() > longestMs) {
    throw new AppError("invalid", "escalation.error.dueFar", {}, "dueAt");
  }
  if (isOpen(site, dueAt) || isOpen(site, new Date(dueAt.getTime() - 1))) return;
  const moment = formatMoment(ctx.locale, nextOpening(site, dueAt), ctx.now);
  throw new AppError("invalid", "escalation.error.dueClosed", { moment }, "dueAt");
}

async function readLastPromise(ctx: Ctx, ticketId: number): Promise<PromiseRow | undefined> {
  const rows = await ctx.db
    .select()
    .from(promises)
    .where(eq(promises.ticketId, ticketId))
    .orderBy(promises.madeAt, promises.id);
  return rows.at(-1);
}

/** The ticket's end: the open promise was kept or, when its time has passed, missed. While paused the clock stood. */
export async function settlePromise(ctx: Ctx, ticket: TicketRow): Promise<void> {
  await settleOverdue(ctx, ticket);
  await ctx.db
    .update(promises)
    .set({ state: "kept", endedAt: ctx.now })
    .where(and(eq(promises.ticketId, ticket.id), eq(promises.state, "open")));
}

/**
 * Marks the open promise as missed when its time has passed, and tells it. The caller holds the ticket's lock.
 * Happens once, however often it is asked.
 */
export async function settleOverdue(ctx: Ctx, ticket: TicketRow): Promise<void> {
  if (ticket.waitingSince || ticket.closedAt) return;
  const [missed] = await ctx.db
    .update(promises)
    .set({ state: "missed", endedAt: ctx.now })
    .where(and(eq(promises.ticketId, ticket.id), eq(promises.state, "open"), lte(promises.dueAt, ctx.now)))
    .returning();
  if (!missed) return;
  await noteRungs(ctx, missed.id, { told: "customer", skipped: ["owner", "duty"] });
  await logEvent(ctx, ticket.id, "promise-missed", { promiseId: missed.id });
  await emit(ctx, promiseMissed, { ticketId: ticket.id, threadId: ticket.threadId, promiseId: missed.id });
}
