import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LastCallBar } from "#app/features/escalation/last-calls/components/last-call-bar.tsx";
import { OutageBox } from "#app/features/escalation/outages/components/outage-box.tsx";
import { JourneyLine } from "#app/features/escalation/thread-view/components/journey-line.tsx";
import { SimilarList } from "#app/features/forum/asking/components/similar-list.tsx";
import { AnswerForm } from "#app/features/forum/components/answer-form.tsx";
import { EditorParts } from "#app/features/forum/components/editor-parts.tsx";
import { ThreadEventList } from "#app/features/forum/components/thread-event-list.tsx";
import { ThreadNotices } from "#app/features/forum/components/thread-notices.tsx";
import { NewLine, NewPosts } from "#app/features/forum/components/visit-marks.tsx";
import { DraftParts } from "#app/features/forum/drafts/components/draft-parts.tsx";
import { refusedDraft } from "#app/features/forum/drafts/draft-state.ts";
import { ThreadStatus } from "#app/features/forum/lists/components/thread-status.tsx";
import { TagLinks } from "#app/features/forum/order/components/tag-links.tsx";
import { ClaimBar } from "#app/features/forum/solving/components/claim-bar.tsx";
import { RefusedAct } from "#app/features/forum/solving/components/refused-act.tsx";
import { SolutionBox } from "#app/features/forum/solving/components/solution-box.tsx";
import { LiveThread } from "#app/features/notifications/components/live-thread.tsx";
import { readThreadPulses } from "#app/features/notifications/live-threads.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form } from "#app/http/form.server.ts";
import { page, parseId, parsePageNumber } from "#app/http/page.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { Pager } from "#app/ui/pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
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
import { ThreadAside } from "./thread-page/thread-aside.tsx";
import { ThreadPost } from "./thread-page/thread-post.tsx";
import { readThreadView } from "./thread-page/view.server.ts";

/** With the slug of today and everything that stands behind it. */
const canonicalPath = (thread: { id: number; slug: string }, url: URL) => paths.thread(thread) + url.search;

export const loader = page(async (ctx, { params, url, request, keep, isAfterForm }) => {
  const threadId = parseId(params.threadId);
  const query = url.searchParams;
  const quoted = query.get("zitat");
  // Before the posts: what is written in between is told as new rather than never.
  const [pulse] = await readThreadPulses(ctx, ctx.actor, [threadId]);
  const shown = await readOrLeadOn(ctx, {
    threadId,
    page: parsePageNumber(query.get("seite")),
    allCommentsOf: query.has("kommentare") ? parseId(query.get("kommentare")) : undefined,
  });
  // A form that was refused keeps its address: a redirect would lose what was typed.
  if (params.slug !== shown.thread.slug && !isAfterForm)
    throw redirect(canonicalPath(shown.thread, url), 301);
  keep({ threadId });
  const view = await readThreadView(ctx, shown, {
    quotedId: quoted ? parseId(quoted) : null,
    draftId: query.get("entwurf"),
    isGlance: request.headers.has("X-Glance"),
  });
  return { ...view, pulse: pulse ?? null };
});

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
  const newSince = data.reading.newSince;
  const firstNew = newSince
    ? answers.find((answer) => answer.createdAt > newSince && answer.authorId !== viewer?.id)
    : undefined;

  const card = (post: typeof question) => <ThreadPost key={post.id} view={data} post={post} state={state} />;

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
          <SolutionBox
            solutions={data.solutions}
            solving={data.solving}
            mayReopen={may.reopen}
            reopening={stateOf(state, "reopen")}
          />
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
        <ThreadAside view={data} state={state} />
        <aside aria-label={t("forum.thread.similarOpen")}>
          <SimilarList threads={data.similar} />
        </aside>
      </div>
    </>
  );
}
