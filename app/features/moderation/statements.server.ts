import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { appeals, moderationDecisions } from "#db/schema/moderation.ts";
import { appealDeadline, isRestriction } from "./decision.ts";
import { canModerate, canReadDecision } from "./policy.ts";

const deciders = alias(users, "deciders");

/**
 * The statement of reasons: for whom it concerns, and for the moderation. Who decided is told to staff only.
 * @throws unauthenticated, not-found
 */
export async function readStatement(ctx: Ctx, decisionId: number) {
  const { actor } = ctx;
  if (actor.kind === "guest") throw unauthenticated();
  const [row] = await ctx.db
    .select({
      decision: moderationDecisions,
      subject: { id: users.id, displayName: users.displayName },
      deciderName: deciders.displayName,
      post: {
        kind: posts.kind,
        bodyHtml: posts.bodyHtml,
        createdAt: posts.createdAt,
        hiddenAt: posts.hiddenAt,
      },
      threadTitle: threads.title,
      appeal: appeals,
    })
    .from(moderationDecisions)
    .innerJoin(users, eq(users.id, moderationDecisions.subjectId))
    .innerJoin(deciders, eq(deciders.id, moderationDecisions.deciderId))
    .leftJoin(posts, eq(posts.id, moderationDecisions.postId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(appeals, and(eq(appeals.decisionId, moderationDecisions.id), isNull(appeals.reportId)))
    .where(eq(moderationDecisions.id, decisionId));
  const { decision, deciderName, appeal, ...shown } = found(row);
  if (!canReadDecision(actor, decision)) throw notFound();
  const deadline = appealDeadline(decision.createdAt);
  const isSubject = actor.kind === "user" && actor.id === decision.subjectId;
  return {
    ...shown,
    ...decision,
    isOwn: isSubject,
    deciderName: canModerate(actor) ? deciderName : null,
    appeal,
    appealUntil: deadline,
    mayAppeal:
      isSubject && isRestriction(decision.kind) && !decision.revokedAt && !appeal && deadline > ctx.now,
  };
}

export type Statement = Awaited<ReturnType<typeof readStatement>>;

/** For each of these own posts the decision that hides it; for the notice beside it. Nothing for others. */
export async function findOwnStatements(ctx: Ctx, postIds: number[]): Promise<Record<number, number>> {
  if (ctx.actor.kind !== "user" || postIds.length === 0) return {};
  const rows = await ctx.db
    .select({ postId: moderationDecisions.postId, id: moderationDecisions.id })
    .from(moderationDecisions)
    .where(
      and(
        inArray(moderationDecisions.postId, postIds),
        eq(moderationDecisions.subjectId, ctx.actor.id),
        eq(moderationDecisions.kind, "hide"),
        isNull(moderationDecisions.revokedAt),
      ),
    );
  return Object.fromEntries(rows.map(({ postId, id }) => [postId, id]));
}

/** Everything that was decided about the reader and holds or held, the newest first; at most 50. */
export async function listOwnStatements(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.db
    .select({
      id: moderationDecisions.id,
      kind: moderationDecisions.kind,
      createdAt: moderationDecisions.createdAt,
      revokedAt: moderationDecisions.revokedAt,
      threadTitle: threads.title,
    })
    .from(moderationDecisions)
    .leftJoin(posts, eq(posts.id, moderationDecisions.postId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(moderationDecisions.subjectId, ctx.actor.id),
        inArray(moderationDecisions.kind, ["hide", "redact", "warn", "suspend"]),
        or(isNull(moderationDecisions.revokedAt), sql`${moderationDecisions.announcedAt} is not null`),
      ),
    )
    .orderBy(desc(moderationDecisions.id))
    .limit(50);
}

/** Until when the reader is suspended and where the reasons stand; null for everybody else. */
export async function readOwnSuspension(
  ctx: Ctx,
): Promise<{ until: Date; decisionId: number | null } | null> {
  const { actor, now } = ctx;
  if (actor.kind !== "user" || !actor.isSuspended) return null;
  const [row] = await ctx.db
    .select({ until: users.suspendedUntil, decisionId: moderationDecisions.id })
    .from(users)
    .leftJoin(
      moderationDecisions,
      and(
        eq(moderationDecisions.subjectId, users.id),
        eq(moderationDecisions.suspendedUntil, users.suspendedUntil),
        isNull(moderationDecisions.revokedAt),
      ),
    )
    .where(eq(users.id, actor.id))
    .limit(1);
  return row?.until && row.until > now ? { until: row.until, decisionId: row.decisionId } : null;
}
