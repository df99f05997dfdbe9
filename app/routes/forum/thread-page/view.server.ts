import { readBadgesOf } from "#app/features/badges/read.server.ts";
import { readOwnCallBack } from "#app/features/escalation/call-backs/reading.server.ts";
import { withWayToContact } from "#app/features/escalation/contact/contact-writing.server.ts";
import { readThreadOutage } from "#app/features/escalation/outages/public-outages.server.ts";
import { readOwnPrivate } from "#app/features/escalation/private-half/own-private.server.ts";
import { getThreadEscalation } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { readFieldThread } from "#app/features/escalation/visits/field.server.ts";
import { findThreadDrafts } from "#app/features/forum/drafts/drafts.server.ts";
import { readFactsOf } from "#app/features/forum/facts/facts.server.ts";
import { listTagsOfThread } from "#app/features/forum/order/tags.server.ts";
import { canAnswer } from "#app/features/forum/policy.ts";
import { toQaPage } from "#app/features/forum/qa-page.server.ts";
import { readQuote } from "#app/features/forum/quotes.server.ts";
import { readClaims } from "#app/features/forum/solving/claims.server.ts";
import { readSolvingFacts } from "#app/features/forum/solving/solving-facts.server.ts";
import { submissionKey as newSubmissionKey } from "#app/features/forum/submission-key.ts";
import { threadActs } from "#app/features/forum/thread-acts.ts";
import type { ThreadPage } from "#app/features/forum/thread-page.server.ts";
import { markThreadRead, nothingNew } from "#app/features/forum/thread-reads.server.ts";
import { canModerate } from "#app/features/moderation/policy.ts";
import { findOwnStatements } from "#app/features/moderation/statements.server.ts";
import { markThreadSeen } from "#app/features/notifications/inbox.server.ts";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { t } from "#app/i18n/t.ts";
import { isInTeam } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { htmlToText } from "#app/platform/markdown.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { paths } from "#app/ui/paths.ts";
import { type Seo, toDescription } from "#app/ui/seo.tsx";

/** What the address asks for beside the posts. */
export type ThreadWish = {
  /** The post to answer with its words; null for none. */
  quotedId: number | null;
  /** The draft that this browser keeps. */
  draftId: string | null;
  /** An open page that only refreshes what it shows has not been looked at. */
  isGlance: boolean;
};

export type ThreadView = Awaited<ReturnType<typeof readThreadView>>;

/** Everything that stands on the page of a question beside its posts, for this reader; marks it as read. */
export async function readThreadView(ctx: Ctx, shown: ThreadPage, wish: ThreadWish) {
  const { thread, question, answers, solutions } = shown;
  const authors = [question, ...answers, ...solutions].map(({ authorId }) => authorId);
  const posts = [question, ...answers, ...solutions, ...Object.values(shown.comments).flat()];
  const { isGlance } = wish;
  if (!isGlance) await markThreadSeen(ctx, { threadId: thread.id, postIds: posts.map(({ id }) => id) });
  const reading = isGlance ? nothingNew : await markThreadRead(ctx, shown);
  const [parts, writer, escalation, statements] = await Promise.all([
    readParts(ctx, shown, wish),
    withWayToContact(ctx, thread.id),
    getThreadEscalation(ctx, thread),
    findOwnStatements(
      ctx,
      posts.flatMap(({ id, hiddenAt }) => (hiddenAt ? id : [])),
    ),
  ]);
  return {
    ...shown,
    ...parts,
    reading,
    escalation,
    statements,
    badges: Object.fromEntries(await readBadgesOf(ctx, [...new Set(authors)])),
    field: await readFieldThread(ctx, thread, escalation.ticket?.id ?? null),
    may: { ...threadActs(ctx.actor, shown), write: threadActs(writer.actor, shown).write },
    isAsker: ctx.actor.kind === "user" && ctx.actor.id === thread.authorId,
    isInTeam: isInTeam(ctx.actor),
    mayModerate: canModerate(ctx.actor),
    submissionKey: newSubmissionKey(randomSecret(), ctx.now),
    url: env().publicUrl + paths.thread(thread),
    seo: thread.hiddenAt ? undefined : seoOf(ctx, shown),
  };
}

/** What stands beside the posts, each from its own feature. */
async function readParts(ctx: Ctx, shown: ThreadPage, { quotedId, draftId }: ThreadWish) {
  const { thread, question, answers } = shown;
  const [facts, solving, drafts, claims, tags, similar, quote, callBack, belonging, privatePanel] =
    await Promise.all([
      readFactsOf(ctx, thread.id),
      readSolvingFacts(ctx, shown),
      findThreadDrafts(ctx, {
        threadId: thread.id,
        postIds: [question, ...answers].map(({ id }) => id),
        clientId: draftId,
      }),
      readClaims(ctx, [thread.id]),
      listTagsOfThread(ctx, thread.id),
      findSimilar(ctx, {
        title: thread.title,
        categoryId: thread.categoryId,
        excludeThreadId: thread.id,
        limit: 4,
      }),
      quotedId && canAnswer(ctx.actor, thread)
        ? readQuote(ctx, { threadId: thread.id, postId: quotedId })
        : null,
      readOwnCallBack(ctx, thread.id),
      readThreadOutage(ctx, thread.id),
      readOwnPrivate(ctx, thread),
    ]);
  const claim = claims.get(thread.id) ?? null;
  return { facts, solving, drafts, claim, tags, similar, quote, callBack, belonging, privatePanel };
}

function seoOf(ctx: Ctx, shown: ThreadPage): Seo {
  const { thread, question, page } = shown;
  return {
    path: paths.thread(thread, page),
    title: thread.title,
    description: toDescription(htmlToText(question.bodyHtml)) || thread.title,
    type: "article",
    picture: { path: paths.threadCard(thread.id), text: thread.title },
    feed: {
      path: paths.threadFeed(thread.id),
      title: t("de", "found.feed.of", { name: thread.title, site: ctx.site.name }),
    },
    // Search engines come as guests; members may see more than may be told.
    data: ctx.actor.kind === "guest" ? toQaPage(shown, env().publicUrl) : undefined,
  };
}
