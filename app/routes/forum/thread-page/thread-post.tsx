import { NameBadges } from "#app/features/badges/components/expert-badge.tsx";
import { CommentAdd } from "#app/features/forum/components/comment-add.tsx";
import { CommentList } from "#app/features/forum/components/comment-list.tsx";
import { PostActs, QuestionActs } from "#app/features/forum/components/post-acts.tsx";
import { PostCard } from "#app/features/forum/components/post-card.tsx";
import { QuoteLink } from "#app/features/forum/components/quote-link.tsx";
import { refusedDraft } from "#app/features/forum/drafts/draft-state.ts";
import { FactList } from "#app/features/forum/facts/components/fact-list.tsx";
import { WorkedList } from "#app/features/forum/solving/components/worked-list.tsx";
import { HiddenNotice } from "#app/features/moderation/components/hidden-notice.tsx";
import { ModerateButton } from "#app/features/moderation/components/moderate-button.tsx";
import { ReportLink } from "#app/features/moderation/components/report-link.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import type { ThreadView } from "./view.server.ts";

type PostProps = {
  view: ThreadView;
  post: ThreadView["question"];
  /** Of the form that was refused, if any. */
  state: Parameters<typeof PostActs>[0]["state"];
};

/** The question or an answer with its badges, facts, acts and comments. */
export function ThreadPost({ view, post, state }: PostProps) {
  const { thread, may, isAsker } = view;
  const notice = (post: PostProps["post"]) =>
    post.hiddenAt ? <HiddenNotice post={post} statementId={view.statements[post.id]} /> : null;
  return (
    <PostCard
      post={post}
      isAsker={post.authorId === thread.authorId}
      regionName={post.kind === "question" ? thread.region?.name : undefined}
      notice={notice(post)}
      badges={
        <NameBadges
          badges={post.officialRegion ? [] : (view.badges[post.authorId] ?? [])}
          teamName={post.officialRegion}
        />
      }
      facts={
        post.kind === "question" ? (
          <FactList facts={view.facts} askedFor={thread.askedFor} />
        ) : (
          <WorkedList count={post.workedCount} confirmations={view.solving.confirmations[post.id] ?? []} />
        )
      }
      acts={
        <>
          {post.kind === "question" ? (
            <QuestionActs thread={thread} post={post} own={view.own} may={may} url={view.url} />
          ) : (
            <PostActs
              post={post}
              own={view.own}
              may={may}
              isSolved={thread.solvedAt !== null}
              reportedAuthors={view.solving.reportedAuthors}
              state={state}
            />
          )}
          {view.mayModerate ? <ModerateButton postId={post.id} /> : <ReportLink post={post} />}
          {may.write ? <QuoteLink post={post} thread={thread} page={view.page} /> : null}
          <CommentAdd
            postId={post.id}
            threadId={thread.id}
            isAsker={isAsker}
            mayComment={may.write}
            submissionKey={view.submissionKey}
            state={stateOf(state, "comment") ?? refusedDraft(state, "comment")}
            draft={view.drafts.comments[post.id]}
          />
        </>
      }
    >
      <CommentList
        comments={view.comments[post.id] ?? []}
        allHref={
          view.hasOlderComments.includes(post.id)
            ? `${paths.thread(thread, view.page, post.id)}#${paths.postAnchor(post.id)}`
            : null
        }
        askerId={thread.authorId}
        may={may}
        notice={notice}
        link={(comment) => (view.mayModerate ? null : <ReportLink post={comment} isInline />)}
        acts={(comment) => (view.mayModerate ? <ModerateButton postId={comment.id} /> : null)}
      />
    </PostCard>
  );
}
