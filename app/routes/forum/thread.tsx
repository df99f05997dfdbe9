import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NameBadges } from "#app/features/badges/components/expert-badge.tsx";
import { readBadgesOf } from "#app/features/badges/read.server.ts";
import { CallPicker } from "#app/features/escalation/call-backs/components/call-picker.tsx";
import { readOwnCallBack } from "#app/features/escalation/call-backs/reading.server.ts";
import { ContactCard } from "#app/features/escalation/contact/components/contact-card.tsx";
import { withWayToContact } from "#app/features/escalation/contact/contact-writing.server.ts";
import { LastCallBar } from "#app/features/escalation/last-calls/components/last-call-bar.tsx";
import { AttachedLine } from "#app/features/escalation/merging/components/attached.tsx";
import { EscalationPrompt } from "#app/features/escalation/opening/components/escalation-prompt.tsx";
import { OutageBox } from "#app/features/escalation/outages/components/outage-box.tsx";
import { readThreadOutage } from "#app/features/escalation/outages/public-outages.server.ts";
import { HandOverPanel } from "#app/features/escalation/owners/components/hand-over-panel.tsx";
import { readOwnPrivate } from "#app/features/escalation/private-half/own-private.server.ts";
import { RatingForm } from "#app/features/escalation/ratings/components/rating-form.tsx";
import { RefusalNotice } from "#app/features/escalation/refusals/components/refusal-notice.tsx";
import { SpokenCode } from "#app/features/escalation/spoken-codes/components/spoken-code.tsx";
import { JourneyLine } from "#app/features/escalation/thread-view/components/journey-line.tsx";
import { getThreadEscalation } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import {
  PublicVisitLine,
  ThreadVisitPanel,
} from "#app/features/escalation/visits/components/thread-visits.tsx";
import { readFieldThread } from "#app/features/escalation/visits/field.server.ts";
import { SimilarList } from "#app/features/forum/asking/components/similar-list.tsx";
import { AnswerForm } from "#app/features/forum/components/answer-form.tsx";
import { CommentAdd } from "#app/features/forum/components/comment-add.tsx";
import { CommentList } from "#app/features/forum/components/comment-list.tsx";
import { EditorParts } from "#app/features/forum/components/editor-parts.tsx";
import { PostActs, QuestionActs } from "#app/features/forum/components/post-acts.tsx";
import { PostCard } from "#app/features/forum/components/post-card.tsx";
import { QuoteLink } from "#app/features/forum/components/quote-link.tsx";
import { ThreadEventList } from "#app/features/forum/components/thread-event-list.tsx";
import { ThreadNotices } from "#app/features/forum/components/thread-notices.tsx";
import { NewLine, NewPosts } from "#app/features/forum/components/visit-marks.tsx";
import { DraftParts } from "#app/features/forum/drafts/components/draft-parts.tsx";
import { refusedDraft } from "#app/features/forum/drafts/draft-state.ts";
import { findThreadDrafts } from "#app/features/forum/drafts/drafts.server.ts";
import { FactList } from "#app/features/forum/facts/components/fact-list.tsx";
import { readFactsOf } from "#app/features/forum/facts/facts.server.ts";
import { ThreadStatus } from "#app/features/forum/lists/components/thread-status.tsx";
import { TagLinks } from "#app/features/forum/order/components/tag-links.tsx";
import { listTagsOfThread } from "#app/features/forum/order/tags.server.ts";
import { canAnswer } from "#app/features/forum/policy.ts";
import { toQaPage } from "#app/features/forum/qa-page.server.ts";
import { readQuote } from "#app/features/forum/quotes.server.ts";
import { readClaims } from "#app/features/forum/solving/claims.server.ts";
import { ClaimBar } from "#app/features/forum/solving/components/claim-bar.tsx";
import { RefusedAct } from "#app/features/forum/solving/components/refused-act.tsx";
import { SolutionBox } from "#app/features/forum/solving/components/solution-box.tsx";
import { WorkedList } from "#app/features/forum/solving/components/worked-list.tsx";
import { readSolvingFacts } from "#app/features/forum/solving/solving-facts.server.ts";
import { submissionKey as newSubmissionKey } from "#app/features/forum/submission-key.ts";
import { threadActs } from "#app/features/forum/thread-acts.ts";
import type { ThreadPage as ThreadPageData } from "#app/features/forum/thread-page.server.ts";
import { markThreadRead, nothingNew } from "#app/features/forum/thread-reads.server.ts";
import { HiddenNotice } from "#app/features/moderation/components/hidden-notice.tsx";
import { ModerateButton } from "#app/features/moderation/components/moderate-button.tsx";
import { ReportLink } from "#app/features/moderation/components/report-link.tsx";
import { canModerate } from "#app/features/moderation/policy.ts";
import { findOwnStatements } from "#app/features/moderation/statements.server.ts";
import { LiveThread } from "#app/features/notifications/components/live-thread.tsx";
import { markThreadSeen } from "#app/features/notifications/inbox.server.ts";
import { readThreadPulses } from "#app/features/notifications/live-threads.server.ts";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { OwnPrivatePanel } from "#app/features/vault/components/own-panel.tsx";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form } from "#app/http/form.server.ts";
import { page, parseId, parsePageNumber } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { isInTeam } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { htmlToText } from "#app/platform/markdown.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { Pager } from "#app/ui/pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import { type Seo, toDescription } from "#app/ui/seo.tsx";
import { draftActs } from "./draft-acts.server.ts";
import { imageActs, withImages } from "./image-acts.server.ts";
import { readOrLeadOn } from "./merged.server.ts";
import { withChoices } from "./personal-data-acts.server.ts";
import { callingBackActs } from "./thread-acts/calling-back.server.ts";
import { claimingActs } from "./thread-acts/claiming.server.ts";
import { handingOverActs } from "./thread-acts/handing-over.server.ts";
import { privateActs } from "./thread-acts/private.server.ts";
import { solvingActs } from "./thread-acts/solving.server.ts";
import { visitingActs } from "./thread-acts/visiting.server.ts";
import { votingActs } from "./thread-acts/voting.server.ts";
import { writingActs } from "./thread-acts/writing.server.ts";

/** With the slug of today and everything that stands behind it. */
const canonicalPath = (thread: { id: number; slug: string }, url: URL) => paths.thread(thread) + url.search;

export const loader = page(async (ctx, { params, url, request, keep, isAfterForm }) => {
  const threadId = parseId(params.threadId);
  // Before the posts: what is written in between is told as new rather than never.
  const [pulse] = await readThreadPulses(ctx, ctx.actor, [threadId]);
  const shown = await readOrLeadOn(ctx, {
    threadId,
    page: parsePageNumber(url.searchParams.get("seite")),
    allCommentsOf: url.searchParams.has("kommentare")
      ? parseId(url.searchParams.get("kommentare"))
      : undefined,
  });
  const { thread, question, answers, solutions } = shown;
  // A form that was refused keeps its address: a redirect would lose what was typed.
  if (params.slug !== thread.slug && !isAfterForm) throw redirect(canonicalPath(thread, url), 301);
  keep({ threadId });
  const authorIds = [...new Set([question, ...answers, ...solutions].map(({ authorId }) => authorId))];
  const posts = [question, ...answers, ...solutions, ...Object.values(shown.comments).flat()];
  // An open page that only refreshes what it shows has not been looked at.
  const isGlance = request.headers.has("X-Glance");
  if (!isGlance) await markThreadSeen(ctx, { threadId: thread.id, postIds: posts.map(({ id }) => id) });
  const reading = isGlance ? nothingNew : await markThreadRead(ctx, shown);
  const writer = await withWayToContact(ctx, thread.id);
  const quoted = url.searchParams.get("zitat");
  const quote =
    quoted && canAnswer(ctx.actor, thread)
      ? await readQuote(ctx, { threadId: thread.id, postId: parseId(quoted) })
      : null;
  const [facts, solving, drafts, claims, tags, escalation, badges, similar] = await Promise.all([
    readFactsOf(ctx, thread.id),
    readSolvingFacts(ctx, shown),
    findThreadDrafts(ctx, {
      threadId: thread.id,
      postIds: [question, ...answers].map(({ id }) => id),
      clientId: url.searchParams.get("entwurf"),
    }),
    readClaims(ctx, [thread.id]),
    listTagsOfThread(ctx, thread.id),
    getThreadEscalation(ctx, thread),
    readBadgesOf(ctx, authorIds),
    findSimilar(ctx, {
      title: thread.title,
      categoryId: thread.categoryId,
      excludeThreadId: thread.id,
      limit: 4,
    }),
  ]);
  return {
    ...shown,
    callBack: await readOwnCallBack(ctx, thread.id),
    pulse: pulse ?? null,
    reading,
    facts,
    solving,
    drafts,
    quote,
    claim: claims.get(thread.id) ?? null,
    belonging: await readThreadOutage(ctx, thread.id),
    tags,
    escalation,
    badges: Object.fromEntries(badges),
    similar,
    may: { ...threadActs(ctx.actor, shown), write: threadActs(writer.actor, shown).write },
    isAsker: ctx.actor.kind === "user" && ctx.actor.id === thread.authorId,
    isInTeam: isInTeam(ctx.actor),
    statements: await findOwnStatements(
      ctx,
      posts.flatMap(({ id, hiddenAt }) => (hiddenAt ? id : [])),
    ),
    mayModerate: canModerate(ctx.actor),
    field: await readFieldThread(ctx, thread, escalation.ticket?.id ?? null),
    privatePanel: await readOwnPrivate(ctx, thread),
    submissionKey: newSubmissionKey(randomSecret(), ctx.now),
    url: env().publicUrl + paths.thread(thread),
    seo: thread.hiddenAt ? undefined : seoOf(ctx, shown),
  };
});

function seoOf(ctx: Ctx, shown: ThreadPageData): Seo {
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

export const action = form(
  {
    ...writingActs,
    ...draftActs,
    ...imageActs,
    ...votingActs,
    ...solvingActs,
    ...claimingActs,
    ...handingOverActs,
    ...visitingActs,
    ...callingBackActs,
    ...privateActs,
  },
  { ...withImages, ...withChoices },
);

export const meta: MetaFunction<typeof loader> = (args) => {
  if (!args.data) return [{ title: titled(args, undefined) }];
  const { thread, page } = args.data;
  return [{ title: titled(args, page > 1 ? `${thread.title} (${page})` : thread.title) }];
};

export default function ThreadPage() {
  const data = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const t = useT();
  const { viewer } = useReader();
  const { thread, question, answers, may, isAsker, submissionKey, escalation } = data;
  const answerState = stateOf(state, "answer") ?? refusedDraft(state, "answer");
  const commentState = stateOf(state, "comment") ?? refusedDraft(state, "comment");

  const newSince = data.reading.newSince;
  const firstNew = newSince
    ? answers.find((answer) => answer.createdAt > newSince && answer.authorId !== viewer?.id)
    : undefined;

  const notice = (post: typeof question) =>
    post.hiddenAt ? <HiddenNotice post={post} statementId={data.statements[post.id]} /> : null;

  const card = (post: typeof question) => (
    <PostCard
      key={post.id}
      post={post}
      isAsker={post.authorId === thread.authorId}
      regionName={post.kind === "question" ? thread.region?.name : undefined}
      notice={notice(post)}
      badges={
        <NameBadges
          badges={post.officialRegion ? [] : (data.badges[post.authorId] ?? [])}
          teamName={post.officialRegion}
        />
      }
      facts={
        post.kind === "question" ? (
          <FactList facts={data.facts} askedFor={thread.askedFor} />
        ) : (
          <WorkedList count={post.workedCount} confirmations={data.solving.confirmations[post.id] ?? []} />
        )
      }
      acts={
        <>
          {post.kind === "question" ? (
            <QuestionActs thread={thread} post={post} own={data.own} may={may} url={data.url} />
          ) : (
            <PostActs
              post={post}
              own={data.own}
              may={may}
              isSolved={thread.solvedAt !== null}
              reportedAuthors={data.solving.reportedAuthors}
              state={state}
            />
          )}
          {data.mayModerate ? <ModerateButton postId={post.id} /> : <ReportLink post={post} />}
          {may.write ? <QuoteLink post={post} thread={thread} page={data.page} /> : null}
          <CommentAdd
            postId={post.id}
            threadId={thread.id}
            isAsker={isAsker}
            mayComment={may.write}
            submissionKey={submissionKey}
            state={commentState}
            draft={data.drafts.comments[post.id]}
          />
        </>
      }
    >
      <CommentList
        comments={data.comments[post.id] ?? []}
        allHref={
          data.hasOlderComments.includes(post.id)
            ? `${paths.thread(thread, data.page, post.id)}#${paths.postAnchor(post.id)}`
            : null
        }
        askerId={thread.authorId}
        may={may}
        notice={notice}
        link={(comment) => (data.mayModerate ? null : <ReportLink post={comment} isInline />)}
        acts={(comment) => (data.mayModerate ? <ModerateButton postId={comment.id} /> : null)}
      />
    </PostCard>
  );

  return (
    <>
      <Crumbs trail={[{ label: thread.category.name, to: paths.category(thread.category.slug) }]} />
      <div className="thread-title">
        <h1 lang={useContentLang()}>{thread.title}</h1>
        <ThreadStatus
          thread={{
            isSolved: thread.solvedAt !== null,
            isLocked: thread.lockedAt !== null,
            answerCount: thread.answerCount,
          }}
          isWithTeam={escalation.isWithTeam}
        />
      </div>
      <TagLinks tags={data.tags} />
      <NewPosts reading={data.reading} />
      <JourneyLine steps={escalation.journey} isOwn={isAsker} />
      <ThreadNotices thread={isAsker ? { ...thread, hiddenAt: null } : thread} />
      <LastCallBar auto={escalation.auto} thread={thread} />
      <RefusedAct state={state} />
      <DraftParts />
      <EditorParts />
      <PersonalDataParts />
      <div className="grid thread-grid">
        <div className="thread-main">
          {card(question)}
          <OutageBox belonging={data.belonging} />
          {thread.solvedAt ? null : (
            <ClaimBar claim={data.claim} mayClaim={may.claim && !escalation.isWithTeam} />
          )}
          <ThreadEventList events={data.solving.events} />
          <SolutionBox solutions={data.solutions} solving={data.solving} mayReopen={may.reopen} />
          {thread.answerCount > 0 || !thread.lockedAt ? (
            <h2 className="answers-title">{t("forum.thread.answers", { count: thread.answerCount })}</h2>
          ) : null}
          {thread.answerCount === 0 && !thread.lockedAt ? (
            <p className="muted">{t(isAsker ? "forum.thread.noAnswersOwn" : "forum.thread.noAnswers")}</p>
          ) : null}
          {answers.map((answer) => [answer.id === firstNew?.id ? <NewLine key="new" /> : null, card(answer)])}
          <Pager
            page={data.page}
            pageCount={data.pageCount}
            label={t("forum.thread.pages")}
            to={(page) => paths.thread(thread, page)}
          />
          {data.pulse ? <LiveThread pulse={data.pulse} /> : null}
          {may.write || answerState ? (
            <AnswerForm
              threadId={thread.id}
              isAsker={isAsker}
              isInTeam={data.isInTeam}
              submissionKey={submissionKey}
              state={answerState}
              draft={data.drafts.answer}
              quote={data.quote}
            />
          ) : null}
          {!viewer && !thread.lockedAt && !answerState ? (
            <section className="card post">
              <p>{t("forum.answer.loginHint")}</p>
              <a className="btn" href={paths.login(paths.thread(thread, data.page))}>
                <Icon name="user" />
                {t("forum.answer.login")}
              </a>
            </section>
          ) : null}
          {viewer && !viewer.isVerified ? (
            <p className="notice waiting">
              <Icon name="mail" />
              {t("forum.answer.unverified")}
            </p>
          ) : null}
        </div>
        <aside className="first" aria-label={t("forum.thread.progress")}>
          {escalation.rating ? (
            <RatingForm
              action={paths.rateThread(thread.id)}
              score={escalation.rating.score}
              comment={escalation.rating.comment}
            />
          ) : null}
          <AttachedLine to={data.field.attachedTo} />
          {data.field.refusal ? (
            <RefusalNotice refusal={data.field.refusal} isAsker={isAsker} state={state} />
          ) : null}
          {data.field.visits ? (
            <ThreadVisitPanel visits={data.field.visits} state={state} />
          ) : (
            <PublicVisitLine day={data.field.visitDay} />
          )}
          {escalation.ticket ? (
            <ContactCard
              ticket={escalation.ticket}
              viewer={escalation.viewer}
              messageAnchor={may.write ? "#antworten" : undefined}
            />
          ) : null}
          {data.callBack ? <CallPicker callBack={data.callBack} state={state} /> : null}
          {data.privatePanel ? <OwnPrivatePanel panel={data.privatePanel} state={state} /> : null}
          <SpokenCode code={data.field.spokenCode} isTeam={!isAsker} />
          <EscalationPrompt threadId={thread.id} standing={escalation.standing} />
          <HandOverPanel auto={escalation.auto} isAsker={isAsker} />
        </aside>
        <aside aria-label={t("forum.thread.similarOpen")}>
          <SimilarList threads={data.similar} />
        </aside>
      </div>
    </>
  );
}
