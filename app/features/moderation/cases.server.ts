import { and, eq, isNull, sql } from "drizzle-orm";
import { getPost } from "#app/features/forum/post-rows.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { posts } from "#db/schema/forum.ts";
import { moderationCases } from "#db/schema/moderation.ts";
import { furtherReportUrgency, groundNames, heldUrgency, urgencyOf } from "./grounds.ts";
import { noteAction } from "./log.server.ts";
import { assertModerator } from "./moderator.server.ts";
import { type OtherText, type OtherTextRef, readOtherText } from "./other-texts.server.ts";
import { canActOn, type Subject } from "./policy.ts";
import type { FoundSignal } from "./spam.ts";

export type CaseRow = typeof moderationCases.$inferSelect;

type NewCase = Partial<OtherTextRef> & {
  postId: number | null;
  subjectId: number;
  origin: CaseRow["origin"];
  spam?: { score: number; signals: FoundSignal[] };
};

/** The open case of a post or a person; made when there is none. Locked until the transaction ends. */
export async function openCase(ctx: Ctx, { spam, ...input }: NewCase): Promise<CaseRow> {
  await ctx.db
    .insert(moderationCases)
    .values({ ...input, openedAt: ctx.now, spamScore: spam?.score ?? null, signals: spam?.signals ?? [] })
    .onConflictDoNothing();
  const [row] = await ctx.db
    .select()
    .from(moderationCases)
    .where(and(isAbout(input), isNull(moderationCases.closedAt)))
    .for("update");
  if (!row) throw new Error("The case was closed while it was opened");
  return row;
}

function isAbout({ postId, ideaId, meetupQuestionId, subjectId }: NewCase) {
  if (postId !== null) return eq(moderationCases.postId, postId);
  if (ideaId) return eq(moderationCases.ideaId, ideaId);
  if (meetupQuestionId) return eq(moderationCases.meetupQuestionId, meetupQuestionId);
  return and(
    isNull(moderationCases.postId),
    isNull(moderationCases.ideaId),
    isNull(moderationCases.meetupQuestionId),
    eq(moderationCases.subjectId, subjectId),
  );
}

/**
 * A moderator looks at a post or a person without a report.
 * @returns the id of the case, also of one that was open already
 * @throws unauthenticated, not-found, forbidden (an own post, or an admin's)
 */
export async function openOwnCase(ctx: Ctx, input: { postId: number } | { userId: number }): Promise<number> {
  assertModerator(ctx);
  return transact(ctx, async (ctx) => {
    const post = "postId" in input ? (await getPost(ctx, input.postId)).post : null;
    const subject = await readSubject(ctx, post ? post.authorId : "userId" in input ? input.userId : 0);
    assertAllowed(canActOn(ctx.actor, subject));
    const row = await openCase(ctx, { postId: post?.id ?? null, subjectId: subject.id, origin: "staff" });
    if (row.origin === "staff" && row.openedAt.getTime() === ctx.now.getTime()) {
      await noteAction(ctx, {
        action: "case.open",
        reason: "",
        caseId: row.id,
        postId: row.postId,
        threadId: post?.threadId,
        subjectId: subject.id,
      });
    }
    await recountUrgency(ctx, row.id);
    return row.id;
  });
}

/** @throws not-found */
export async function readSubject(ctx: Ctx, userId: number): Promise<Subject> {
  const [row] = await ctx.db
    .select({ id: users.id, role: users.role })
    .from(users)
    .where(eq(users.id, userId));
  return found(row);
}

export type LockedCase = {
  row: CaseRow;
  subject: Subject;
  post: typeof posts.$inferSelect | null;
  /** An idea, or a question at an evening. */
  other: OtherText | null;
};

/**
 * The case under a lock, for a decision about it.
 * @throws unauthenticated, not-found; forbidden (an own post, or an admin's); conflict when somebody else has decided
 */
export async function lockCase(ctx: Ctx, caseId: number): Promise<LockedCase> {
  assertModerator(ctx);
  const [row] = await ctx.db
    .select()
    .from(moderationCases)
    .where(eq(moderationCases.id, caseId))
    .for("update");
  const subject = await readSubject(ctx, found(row).subjectId);
  assertAllowed(canActOn(ctx.actor, subject));
  if (found(row).closedAt) throw new AppError("conflict", "moderation.case.closedMeanwhile");
  const [post] = found(row).postId
    ? await ctx.db
        .select()
        .from(posts)
        .where(eq(posts.id, found(row).postId ?? 0))
    : [];
  return { row: found(row), subject, post: post ?? null, other: await readOtherText(ctx, found(row)) };
}

const weights = sql.join(
  groundNames.map((name) => sql`when ${name} then ${urgencyOf[name]}::int`),
  sql` `,
);

/** Of a case `c`: its author waits to be read. */
export const isHeldCase = sql`(
  exists (select 1 from posts p where p.id = c.post_id and p.held_at is not null)
  or exists (select 1 from ideas i where i.id = c.idea_id and i.held_at is not null)
  or exists (select 1 from meetup_questions q where q.id = c.meetup_question_id and q.held_at is not null))`;

/** The most urgent report counts, each further one adds a little; a held text is at least as urgent as its author waits. */
export async function recountUrgency(ctx: Ctx, caseId: number): Promise<void> {
  await ctx.db.execute(sql`
    update moderation_cases c set urgency = least(100, greatest(
      coalesce((
        select max(case r.reason ${weights} end) + ${furtherReportUrgency}::int * (count(*) - 1)
        from reports r where r.case_id = c.id
      ), 0),
      case when ${isHeldCase} then ${heldUrgency}::int else 0 end,
      case when c.origin = 'appeal' then ${heldUrgency}::int else 0 end
    ))
    where c.id = ${caseId}`);
}
