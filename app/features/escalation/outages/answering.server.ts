import { and, eq, isNull, sql } from "drizzle-orm";
import { issueToken, readToken } from "#app/features/accounts/link-tokens.server.ts";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { t } from "#app/i18n/t.ts";
import { canWrite } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { threads } from "#db/schema/forum.ts";
import { type outageAnswers, outagePeople, outageThreads } from "#db/schema/outages.ts";
import { closeRequested } from "../events.server.ts";
import { lockOpenTicketOf } from "../tickets/ticket-rows.server.ts";
import { escalateByRule } from "../tickets/tickets.server.ts";
import { readAreas } from "./areas.server.ts";
import { getOutage, lockOutage, type OutageRow } from "./outage-rows.server.ts";
import { canAnswer, canJoin } from "./policy.ts";
import { resumeTicketOf } from "./ticket-clock.server.ts";

/*
 * "Betrifft mich auch" while it lasts, "Behoben?" afterwards: one tap each.
 */

export type OutageAnswer = (typeof outageAnswers)[number];

const linkDays = 30;

/**
 * Says that it concerns oneself too; a second tap takes it back, unless one asked or has it too in one of its questions.
 * @throws unauthenticated, forbidden (staff, suspended), conflict (ended)
 */
export async function toggleJoin(ctx: Ctx, { outageId }: { outageId: number }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  if (!actor.isVerified) throw new AppError("unauthenticated", "errors.unverified");
  await transact(ctx, async (ctx) => {
    const outage = await lockOutage(ctx, outageId);
    if (outage.endedAt) throw new AppError("conflict", "outages.error.ended");
    assertAllowed(canJoin(actor, outage));
    const own = and(eq(outagePeople.outageId, outageId), eq(outagePeople.userId, actor.id));
    const gone = await ctx.db
      .delete(outagePeople)
      .where(and(own, isNull(outagePeople.threadId)))
      .returning({ userId: outagePeople.userId });
    if (gone.length === 0) {
      await ctx.db
        .insert(outagePeople)
        .values({ outageId, userId: actor.id, joinedAt: ctx.now })
        .onConflictDoNothing();
    }
  });
}

/** The secret of the one-tap link in the mail; it holds for 30 days and only for this outage. */
export const issueFixedLink = (
  ctx: Ctx,
  { outageId, userId }: { outageId: number; userId: number },
): Promise<string> =>
  issueToken(ctx, { purpose: "outage-fixed", userId, subject: { outageId }, days: linkDays });

export type FixedPage = {
  outage: Pick<OutageRow, "id" | "title" | "cause">;
  answer: OutageAnswer | null;
  /** The question with which it goes on. */
  followUpThreadId: number | null;
};

/** What the page of the link shows; null when the link does not hold. Changes nothing: mail scanners open every link. */
export async function readFixedPage(ctx: Ctx, { secret }: { secret: string }): Promise<FixedPage | null> {
  const grant = await readGrant(ctx, secret);
  if (!grant) return null;
  const { id, title, cause } = await getOutage(ctx, grant.outageId);
  const [person] = await ctx.db
    .select({ answer: outagePeople.answer, followUpThreadId: outagePeople.followUpThreadId })
    .from(outagePeople)
    .where(and(eq(outagePeople.outageId, id), eq(outagePeople.userId, grant.userId)));
  return { outage: { id, title, cause }, answer: null, followUpThreadId: null, ...person };
}

async function readGrant(ctx: Ctx, secret: string): Promise<{ outageId: number; userId: number } | null> {
  const grant = await readToken(ctx, { purpose: "outage-fixed", secret });
  const outageId = Number(grant?.subject.outageId);
  return grant && Number.isSafeInteger(outageId) ? { outageId, userId: grant.userId } : null;
}

/** Answers through the link of the mail, without logging in. @throws conflict when the link does not hold any more */
export async function answerByLink(
  ctx: Ctx,
  { secret, answer }: { secret: string; answer: OutageAnswer },
): Promise<void> {
  const grant = await readGrant(ctx, secret);
  const [user] = grant ? await ctx.db.select().from(users).where(eq(users.id, grant.userId)) : [];
  if (!grant || !user) throw new AppError("conflict", "outages.error.link");
  await answerOutage({ ...ctx, actor: toActor(user, ctx.now) }, { outageId: grant.outageId, answer });
}

/**
 * "Läuft wieder" or "noch nicht". Fixed: the owner of an open ticket is asked to close it. Not yet: the own ticket goes on, and who
 * has none gets one, with a question of their own where there was none. It may be said anew.
 * @throws unauthenticated, not-found (not concerned), conflict (has not ended)
 */
export async function answerOutage(
  ctx: Ctx,
  { outageId, answer }: { outageId: number; answer: OutageAnswer },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const outage = await getOutage(ctx, outageId);
    const [person] = await ctx.db
      .select()
      .from(outagePeople)
      .where(and(eq(outagePeople.outageId, outageId), eq(outagePeople.userId, actor.id)))
      .for("update");
    const row = found(person);
    if (!outage.endedAt) throw new AppError("conflict", "outages.error.notEnded");
    assertAllowed(canAnswer(actor, outage, true), notFound);
    if (row.answer === answer) return;
    const ownThreadId = row.followUpThreadId ?? (await findOwnThread(ctx, outageId, actor.id));
    const followUpThreadId =
      answer === "fixed"
        ? await settle(ctx, ownThreadId, row.followUpThreadId)
        : await goOn(ctx, outage, ownThreadId);
    await ctx.db
      .update(outagePeople)
      .set({ answer, answeredAt: ctx.now, followUpThreadId })
      .where(and(eq(outagePeople.outageId, outageId), eq(outagePeople.userId, actor.id)));
  });
}

/** The own question that belonged to it. */
async function findOwnThread(ctx: Ctx, outageId: number, userId: number): Promise<number | null> {
  const [row] = await ctx.db
    .select({ id: threads.id })
    .from(outageThreads)
    .innerJoin(threads, eq(threads.id, outageThreads.threadId))
    .where(
      and(
        eq(outageThreads.outageId, outageId),
        isNull(outageThreads.detachedAt),
        eq(threads.authorId, userId),
        isNull(threads.hiddenAt),
      ),
    )
    .orderBy(sql`${threads.solvedAt} is not null`, threads.id)
    .limit(1);
  return row?.id ?? null;
}

async function settle(ctx: Ctx, threadId: number | null, followUpThreadId: number | null) {
  if (threadId === null) return followUpThreadId;
  const ticket = await lockOpenTicketOf(ctx, threadId);
  if (ticket) await emit(ctx, closeRequested, { ticketId: ticket.id, threadId });
  // Without a ticket nothing is left to hand over by itself.
  else await ctx.db.update(threads).set({ autoEscalateFrom: null }).where(eq(threads.id, threadId));
  return followUpThreadId;
}

/** @returns the question with which it goes on */
async function goOn(ctx: Ctx, outage: OutageRow, ownThreadId: number | null): Promise<number> {
  const bySystem: Ctx = { ...ctx, actor: { kind: "system" } };
  const threadId = ownThreadId ?? (await askFor(ctx, outage));
  if (await resumeTicketOf(bySystem, threadId)) return threadId;
  if (await lockOpenTicketOf(ctx, threadId)) return threadId;
  const [thread] = await ctx.db
    .select({ solvedAt: threads.solvedAt, lockedAt: threads.lockedAt })
    .from(threads)
    .where(eq(threads.id, threadId));
  // A question that is over stays so; the new trouble gets its own.
  const openId = thread?.solvedAt || thread?.lockedAt ? await askFor(ctx, outage) : threadId;
  await escalateByRule(bySystem, { threadId: openId, cause: "outage", minutes: 0, severity: "total-outage" });
  return openId;
}

/** A question in the name of who has none, so that the team has somewhere to answer. */
async function askFor(ctx: Ctx, outage: OutageRow): Promise<number> {
  if (!canWrite(ctx.actor)) throw new AppError("unauthenticated", "errors.unverified");
  const params = { title: outage.title };
  const thread = await askQuestion(ctx, {
    categoryId: outage.categoryId,
    title: t("de", "outages.followUp.title", params),
    body: t("de", "outages.followUp.body", params),
    postcode: await placeOf(ctx, outage),
    isKeptHere: true,
    submissionKey: `outage-${outage.id}-${ctx.actor.id}-${ctx.now.getTime()}`,
  });
  return thread.id;
}

/** The own postcode; without one a postcode of the area, which decides no more than the team. */
async function placeOf(ctx: Ctx, outage: OutageRow): Promise<string | null> {
  const userId = ctx.actor.kind === "user" ? ctx.actor.id : 0;
  const [user] = await ctx.db.select({ postcode: users.postcode }).from(users).where(eq(users.id, userId));
  if (user?.postcode) return user.postcode;
  return (await readAreas(ctx, outage.id)).find((area) => area.length === 5) ?? null;
}
