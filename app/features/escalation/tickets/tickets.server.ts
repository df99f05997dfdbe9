import { desc, eq, sql } from "drizzle-orm";
import { lockThread, type ThreadRow } from "#app/features/forum/threads.server.ts";
import { type Region, resolveRegion } from "#app/features/regions/regions.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { categories, threadPlaces, threads } from "#db/schema/forum.ts";
import { readTeam } from "../contact/duty.server.ts";
import { chooseOwner, type OwnerChoice, type Team } from "../contact/duty.ts";
import { ticketOpened } from "../events.server.ts";
import { escalationError } from "../limits/escalation-error.ts";
import { lockHistory } from "../limits/history.server.ts";
import { readStanding } from "../limits/standing.server.ts";
import { readKeptPostcode } from "../opening/escalation-page.server.ts";
import { canEscalateAs, type EscalationStanding } from "../policy.ts";
import { readPolicyBook } from "../promise/policy-book.server.ts";
import { choosePolicy } from "../promise/promise-policy.ts";
import { promiseDue } from "../promise/promise-time.ts";
import { makePromise } from "../promise/promises.server.ts";
import type { RuleCause } from "../rules/rule.ts";
import type { Severity } from "../severity.ts";
import { formatTicketCode } from "./ticket-code.ts";
import { hasOpenTicket, logEvent, type TicketRow } from "./ticket-rows.server.ts";

export type EscalationInput = {
  threadId: number;
  /** Five digits. Null: the one kept with the question or in the asker's profile, else the central team. */
  postcode: string | null;
  categoryId: number;
  severity: Severity;
  tried: string;
  /** One sentence. */
  summary: string;
};

/**
 * Hands a question to the regional team of its postcode: one open ticket with a named owner and a promised time. Imported
 * questions too; only rules leave those alone.
 * @throws not-found; unauthenticated; forbidden (neither asker nor guide nor staff); conflict (already with the team,
 *   solved, locked); invalid (fields `severity`: the asker before 24 hours have passed, `categoryId`); unavailable (no team anywhere)
 */
export async function escalateThread(ctx: Ctx, input: EscalationInput): Promise<TicketRow> {
  assertPublicText(ctx, { summary: input.summary, tried: input.tried });
  return transact(ctx, async (ctx) => {
    // The thread's lock lets one of ten go first; the others find its ticket.
    const thread = await lockThread(ctx, input.threadId);
    await lockHistory(ctx);
    const standing = await readStanding(ctx, thread, { hasOpenTicket: await hasOpenTicket(ctx, thread.id) });
    if (!standing.may || ctx.actor.kind !== "user") throw escalationError(ctx, standing);
    assertNotTooEarly(ctx, standing, input.severity);
    await assertCategory(ctx, input.categoryId);

    return openTicket(ctx, thread, input, { openedById: ctx.actor.id, openedBy: standing.by }, {});
  });
}

export type RuleHandOver = {
  threadId: number;
  cause: RuleCause;
  /** Of working time that the community had. */
  minutes: number;
  severity: Severity;
};

/**
 * A rule hands a question to its regional team, in the name of nobody: as the asker would, with the facts that are known.
 * @throws as {@link escalateThread}
 */
export async function escalateByRule(
  ctx: Ctx,
  { threadId, cause, minutes, severity }: RuleHandOver,
): Promise<TicketRow> {
  return transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, threadId);
    if (await hasOpenTicket(ctx, threadId)) throw new AppError("conflict", "escalation.error.withTeam");
    const input: EscalationInput = {
      threadId,
      postcode: null,
      categoryId: thread.categoryId,
      severity,
      tried: "",
      summary: thread.title,
    };
    const by = { openedById: null, openedBy: "rule" as const };
    return openTicket(ctx, thread, input, by, { cause, minutes });
  });
}

/** The caller holds the thread's lock and has asked whether it may be. @param why beside the owner's, for the log */
async function openTicket(
  ctx: Ctx,
  thread: ThreadRow,
  input: EscalationInput,
  by: Pick<TicketRow, "openedById" | "openedBy">,
  why: Record<string, string | number>,
): Promise<TicketRow> {
  const postcode = input.postcode ?? (await readKeptPostcode(ctx, thread));
  if (input.postcode) await keepPostcode(ctx, thread.id, input.postcode);
  const { region, team } = await findTeam(ctx, postcode);
  if (postcode && thread.regionId === null) await showRegion(ctx, thread.id, region.id);
  const choice = await pickOwner(ctx, team, thread.authorId, input.categoryId);
  const ticket = await insertTicket(ctx, {
    code: await nextCode(ctx, region),
    threadId: thread.id,
    regionId: region.id,
    customerId: thread.authorId,
    ownerId: choice.member.id,
    ...by,
    categoryId: input.categoryId,
    severity: input.severity,
    summary: input.summary,
    tried: input.tried,
    openedAt: ctx.now,
  });
  const policy = choosePolicy(await readPolicyBook(ctx), ticket);
  const dueAt = promiseDue(team.site, ctx.now, policy.solution);
  await makePromise(ctx, ticket, { dueAt, site: team.site });
  await logEvent(ctx, ticket.id, "opened", {
    ownerId: ticket.ownerId,
    why: choice.why,
    dueAt: dueAt.toISOString(),
    ...why,
  });
  await emit(ctx, ticketOpened, { ticketId: ticket.id, threadId: thread.id });
  const [opened] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticket.id));
  return found(opened);
}

function assertNotTooEarly(ctx: Ctx, standing: EscalationStanding, severity: Severity): void {
  if (canEscalateAs(standing, severity) || !standing.may || !standing.onlyTotalOutageUntil) return;
  const moment = formatMoment(ctx.locale, standing.onlyTotalOutageUntil, ctx.now);
  throw new AppError("invalid", "escalation.error.tooEarly", { moment }, "severity");
}

async function assertCategory(ctx: Ctx, categoryId: number): Promise<void> {
  const rows = await ctx.db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, categoryId));
  if (rows.length === 0) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
}

async function keepPostcode(ctx: Ctx, threadId: number, postcode: string): Promise<void> {
  await ctx.db
    .insert(threadPlaces)
    .values({ threadId, postcode })
    .onConflictDoUpdate({ target: threadPlaces.threadId, set: { postcode } });
}

async function showRegion(ctx: Ctx, threadId: number, regionId: number): Promise<void> {
  await ctx.db.update(threads).set({ regionId }).where(eq(threads.id, threadId));
}

/** A region whose team is empty is looked after by the central team. */
async function findTeam(ctx: Ctx, postcode: string | null): Promise<{ region: Region; team: Team }> {
  const region = await resolveRegion(ctx, postcode);
  const team = await readTeam(ctx, region.id);
  if (team.members.some(({ hasLeft }) => !hasLeft)) return { region, team };
  const central = await resolveRegion(ctx, null);
  return { region: central, team: await readTeam(ctx, central.id) };
}

async function pickOwner(ctx: Ctx, team: Team, customerId: number, categoryId: number): Promise<OwnerChoice> {
  const [last] = await ctx.db
    .select({ ownerId: tickets.ownerId })
    .from(tickets)
    .where(eq(tickets.customerId, customerId))
    .orderBy(desc(tickets.openedAt), desc(tickets.id))
    .limit(1);
  const choice = chooseOwner(team, { lastHelperId: last?.ownerId ?? null, categoryId, now: ctx.now });
  if (!choice) throw new AppError("unavailable", "escalation.error.noTeam");
  return choice;
}

async function nextCode(ctx: Ctx, region: Region): Promise<string> {
  const [row] = await ctx.db.execute<{ number: string }>(sql`select nextval('ticket_numbers') as number`);
  return formatTicketCode(region.code, Number(row?.number));
}

/** The unique index is the last word on "one open ticket per thread". */
async function insertTicket(ctx: Ctx, values: typeof tickets.$inferInsert): Promise<TicketRow> {
  const [row] = await ctx.db.insert(tickets).values(values).onConflictDoNothing().returning();
  if (!row) throw new AppError("conflict", "escalation.error.withTeam");
  return row;
}
