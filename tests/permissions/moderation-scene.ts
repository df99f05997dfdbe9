import type { Ctx } from "#app/platform/context.ts";
import { appeals, moderationCases, moderationDecisions, reports, textRules } from "#db/schema/moderation.ts";
import { makeAnswer, makeUser } from "../support/make.ts";
import type { Cast } from "./world.ts";

export type ModerationWish = {
  /** The post is hidden, so that it can be shown again. */
  isHidden?: boolean;
  /** Its author is suspended, so that this can be lifted. */
  isSuspended?: boolean;
};

export type ModerationScene = {
  /** An open case about a post of somebody who is not in the cast. */
  caseId: number;
  /** Just made by the moderator about that post; can be undone. */
  undoableId: number;
  /** A warning of the stranger by the moderator. */
  decisionId: number;
  /** Of somebody else, against a decision of the moderator. */
  appealId: number;
  /** Of the stranger, dismissed. */
  reportId: number;
  ruleId: number;
};

export const noModeration: ModerationScene = {
  caseId: 0,
  undoableId: 0,
  decisionId: 0,
  appealId: 0,
  reportId: 0,
  ruleId: 0,
};

/** Work of the moderation in all states, in a thread of the scene. */
export async function makeModeration(
  ctx: Ctx,
  cast: Cast,
  threadId: number,
  wish: ModerationWish,
): Promise<ModerationScene> {
  const { moderator, stranger } = cast.people;
  const { now: createdAt } = ctx;
  const author = await makeUser(ctx);
  const hiddenAt = wish.isHidden ? createdAt : null;
  const post = await makeAnswer(ctx, { id: threadId }, { author, hiddenAt });
  const done = await makeAnswer(ctx, { id: threadId }, { author, hiddenAt: createdAt });
  const makeCase = async (values: { postId: number | null; subjectId: number; closedAt: Date | null }) => {
    const [row] = await ctx.db
      .insert(moderationCases)
      .values({
        origin: "report",
        openedAt: createdAt,
        closedById: values.closedAt && moderator.id,
        ...values,
      })
      .returning();
    return row!.id;
  };
  const decide = async (
    values: Pick<typeof moderationDecisions.$inferInsert, "caseId" | "subjectId" | "kind"> &
      Partial<typeof moderationDecisions.$inferInsert>,
  ) => {
    const [row] = await ctx.db
      .insert(moderationDecisions)
      .values({ deciderId: moderator.id, source: "report", facts: "So geht es nicht.", createdAt, ...values })
      .returning();
    return row!.id;
  };
  const caseId = await makeCase({ postId: post.id, subjectId: author.id, closedAt: null });
  const doneCase = await makeCase({ postId: done.id, subjectId: author.id, closedAt: createdAt });
  const warnedCase = await makeCase({ postId: null, subjectId: stranger.id, closedAt: createdAt });
  if (wish.isSuspended) {
    const suspendedUntil = new Date(createdAt.getTime() + 86_400_000);
    await decide({ caseId: doneCase, subjectId: author.id, kind: "suspend", step: 1, suspendedUntil });
  }
  const undoableId = await decide({ caseId: doneCase, postId: done.id, subjectId: author.id, kind: "hide" });
  const decisionId = await decide({ caseId: warnedCase, subjectId: stranger.id, kind: "warn", step: 0 });
  const keptId = await decide({
    caseId: doneCase,
    subjectId: author.id,
    kind: "keep",
    announcedAt: createdAt,
  });
  const [report] = await ctx.db
    .insert(reports)
    .values({
      caseId: doneCase,
      reporterId: stranger.id,
      reason: "insult",
      createdAt,
      outcome: "dismissed",
      decisionId: keptId,
    })
    .returning();
  const [appeal] = await ctx.db
    .insert(appeals)
    .values({ decisionId: keptId, text: "Das stimmt nicht.", createdAt, dueAt: createdAt })
    .returning();
  const [rule] = await ctx.db
    .insert(textRules)
    .values({ kind: "word", pattern: "Quitte", action: "hold", createdById: moderator.id, createdAt })
    .returning();
  return { caseId, undoableId, decisionId, appealId: appeal!.id, reportId: report!.id, ruleId: rule!.id };
}
