import type { Actor } from "#app/platform/actor.ts";
import {
  canAcceptSolution,
  canAnswer,
  canClaim,
  canConfirmOfficially,
  canConfirmWorked,
  canEdit,
  canEditTitle,
  canFollow,
  canMeToo,
  canOrder,
  canReopen,
  canReportFailed,
  canSuggest,
  canTakeBack,
  canVoteHelpful,
} from "./policy.ts";
import type { ShownPost, ThreadPage } from "./thread-page.server.ts";

/** Which buttons the thread page shows this actor. */
export type ThreadActs = {
  /** Answers and comments. */
  write: boolean;
  meToo: boolean;
  follow: boolean;
  /** "Ich bin dran". */
  claim: boolean;
  accept: boolean;
  confirm: boolean;
  reopen: boolean;
  /** Move, retitle, merge; with the moderation also split and lock. */
  order: boolean;
  suggest: boolean;
  /** By the id of the post. */
  posts: Record<
    number,
    { helpful: boolean; worked: boolean; edit: boolean; takeBack: boolean; failed: boolean }
  >;
};

/** Asks the same policies that guard the acts. */
export function threadActs(
  actor: Actor,
  page: Pick<ThreadPage, "thread" | "question" | "answers" | "comments">,
): ThreadActs {
  const { thread } = page;
  const ofPost = (post: ShownPost) => ({
    helpful: canVoteHelpful(actor, post),
    worked: canConfirmWorked(actor, post, thread),
    failed: canReportFailed(actor, post, thread),
    edit: canEdit(actor, post, thread) || (post.kind === "question" && canEditTitle(actor, thread)),
    takeBack: post.solution !== null && canTakeBack(actor, thread, post.solution.source),
  });
  const all = [page.question, ...page.answers, ...Object.values(page.comments).flat()];
  return {
    write: canAnswer(actor, thread),
    meToo: canMeToo(actor, thread),
    follow: canFollow(actor, thread),
    claim: canClaim(actor, thread),
    accept: canAcceptSolution(actor, thread),
    confirm: canConfirmOfficially(actor, thread),
    reopen: thread.solvedAt !== null && canReopen(actor, thread),
    order: canOrder(actor),
    suggest: canSuggest(actor, thread),
    posts: Object.fromEntries(all.map((post) => [post.id, ofPost(post)])),
  };
}
