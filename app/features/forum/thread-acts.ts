import type { Actor } from "#app/platform/actor.ts";
import {
  canAcceptSolution,
  canConfirmOfficially,
  canConfirmWorked,
  canEdit,
  canEditTitle,
  canFollow,
  canLock,
  canMeToo,
  canReopen,
  canVoteHelpful,
} from "./policy.ts";
import type { ShownPost, ThreadPage } from "./thread-page.server.ts";

/** Which buttons the thread page shows this actor. */
export type ThreadActs = {
  meToo: boolean;
  follow: boolean;
  accept: boolean;
  confirm: boolean;
  reopen: boolean;
  lock: boolean;
  /** By the id of the post. */
  posts: Record<number, { helpful: boolean; worked: boolean; edit: boolean }>;
};

/** Asks the same policies that guard the acts. */
export function threadActs(
  actor: Actor,
  page: Pick<ThreadPage, "thread" | "question" | "answers">,
): ThreadActs {
  const { thread } = page;
  const ofPost = (post: ShownPost) => ({
    helpful: canVoteHelpful(actor, post),
    worked: canConfirmWorked(actor, post, thread),
    edit: canEdit(actor, post, thread) || (post.kind === "question" && canEditTitle(actor, thread)),
  });
  return {
    meToo: canMeToo(actor, thread),
    follow: canFollow(actor, thread),
    accept: canAcceptSolution(actor, thread),
    confirm: canConfirmOfficially(actor, thread),
    reopen: thread.solvedAt !== null && canReopen(actor, thread),
    lock: canLock(actor),
    posts: Object.fromEntries([page.question, ...page.answers].map((post) => [post.id, ofPost(post)])),
  };
}
