import { eq, sql } from "drizzle-orm";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { textLimits } from "#app/features/forum/text.ts";
import type { IdeaRow } from "#app/features/ideas/idea-rows.server.ts";
import { proposeIdea } from "#app/features/ideas/proposing.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { shorten } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { ideas } from "#db/schema/ideas.ts";
import { getSteeredMeetup } from "./meetup-rows.server.ts";
import { lockQuestion } from "./question-rows.server.ts";

/**
 * A wish of the evening becomes an idea of whoever said it, with everybody's votes: from here on it has a status and an
 * answer.
 * @throws unauthenticated, not-found (nobody who leads the evening), conflict (it is one already, or hidden)
 */
export async function makeWishAnIdea(
  ctx: Ctx,
  input: { meetupId: number; questionId: number; title: string },
): Promise<IdeaRow> {
  return transact(ctx, async (ctx) => {
    const meetup = await getSteeredMeetup(ctx, input.meetupId);
    const wish = await lockQuestion(ctx, input);
    if (wish.hiddenAt) throw new AppError("conflict", "meetups.question.isHidden");
    assertPublicText(ctx, { title: input.title }, [wish.body]);
    const made = await ctx.db.$count(ideas, eq(ideas.sourceQuestionId, wish.id));
    if (made > 0) throw new AppError("conflict", "meetups.wish.isIdea");
    const [author] = await ctx.db.select().from(users).where(eq(users.id, wish.authorId));
    const origin = t("de", "meetups.wish.origin", {
      title: meetup.title,
      day: formatLongDay("de", meetup.startsAt),
    });
    // In the name of who wished it; that the person may write was asked when the wish was sent.
    const actor = { ...toActor(found(author), ctx.now), isVerified: true, isSuspended: false };
    const idea = await proposeIdea(
      { ...ctx, actor },
      {
        title: input.title || shorten(wish.body, textLimits.titleMax),
        body: `${wish.body}\n\n${origin}`,
        categoryId: null,
        regionId: meetup.regionId,
        meetupId: meetup.id,
        sourceQuestionId: wish.id,
      },
    );
    await ctx.db.execute(sql`
      insert into idea_votes (idea_id, user_id, created_at)
      select ${idea.id}, user_id, created_at from meetup_question_votes where question_id = ${wish.id}
      on conflict do nothing`);
    await ctx.db.execute(sql`
      update ideas set vote_count = (select count(*) from idea_votes v where v.idea_id = ideas.id)
      where id = ${idea.id}`);
    return idea;
  });
}
