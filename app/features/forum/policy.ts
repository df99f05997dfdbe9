import { type Actor, canWrite, isStaff, type UserActor } from "#app/platform/actor.ts";

/*
 * Who may do what in the forum (product.md, "People and what each may do"). Pure, so that the same function hides
 * a button and refuses the act.
 */

type ThreadFacts = {
  authorId: number;
  regionId: number | null;
  hiddenAt: Date | null;
  lockedAt: Date | null;
};
type PostFacts = { authorId: number; kind: "question" | "answer" | "comment"; hiddenAt: Date | null };

const isOwn = (actor: Actor, thing: { authorId: number }) =>
  actor.kind === "user" && actor.id === thing.authorId;
const hasRole = (actor: Actor, ...roles: string[]) => actor.kind === "user" && roles.includes(actor.role);
const isOpen = (thread: ThreadFacts) => thread.hiddenAt === null && thread.lockedAt === null;

/** Moderators and admins also see what is hidden. */
export const canSeeHidden = (actor: Actor) => actor.kind === "system" || hasRole(actor, "moderator", "admin");

/** Whoever has an account, also before the address is confirmed; each sees only the own ones, staff too. */
export const canKeepDrafts = (actor: Actor): actor is UserActor => actor.kind === "user";

export const canAsk = (actor: Actor) => canWrite(actor);

export const canAnswer = (actor: Actor, thread: ThreadFacts) => canWrite(actor) && isOpen(thread);

export const canComment = canAnswer;

/** A regional team answers as the team: its own members, in any thread. */
export function canAnswerOfficially(actor: Actor, thread: ThreadFacts, regionId: number): boolean {
  if (!canAnswer(actor, thread)) return false;
  return hasRole(actor, "agent", "lead") && actor.kind === "user" && actor.teamRegionId === regionId;
}

/** Own texts; moderators and admins everything. Titles: see {@link canEditTitle}. */
export function canEdit(actor: Actor, post: PostFacts, thread: ThreadFacts): boolean {
  if (!canWrite(actor) || post.hiddenAt) return false;
  if (hasRole(actor, "moderator", "admin")) return true;
  return isOwn(actor, post) && isOpen(thread);
}

/** Guides may also mend the titles of others. */
export function canEditTitle(actor: Actor, thread: ThreadFacts): boolean {
  if (!canWrite(actor) || !isOpen(thread)) return false;
  return isOwn(actor, thread) || hasRole(actor, "guide", "moderator", "admin");
}

/** The asker says what solved it, for an answer of anybody, also an own one. */
export function canAcceptSolution(actor: Actor, thread: ThreadFacts): boolean {
  return canWrite(actor) && isOwn(actor, thread) && isOpen(thread);
}

/** The team of the thread's region confirms for the company; the system when a ticket closes. */
export function canConfirmOfficially(actor: Actor, thread: ThreadFacts): boolean {
  if (actor.kind === "system") return true;
  if (!canWrite(actor) || !isOpen(thread)) return false;
  if (hasRole(actor, "moderator", "admin")) return true;
  return (
    hasRole(actor, "agent", "lead") && actor.teamRegionId !== null && actor.teamRegionId === thread.regionId
  );
}

/** Whoever could say it: the asker always, the team and the moderation what was confirmed officially. */
export function canTakeBack(actor: Actor, thread: ThreadFacts, source: "asker" | "official"): boolean {
  if (canAcceptSolution(actor, thread)) return true;
  return source === "official" && canConfirmOfficially(actor, thread);
}

/** The asker in one tap; staff when they learn that it does not hold. */
export function canReopen(actor: Actor, thread: ThreadFacts): boolean {
  return canWrite(actor) && isOpen(thread) && (isOwn(actor, thread) || isStaff(actor));
}

/** Helpful votes thank somebody else. */
export function canVoteHelpful(actor: Actor, post: PostFacts): boolean {
  return canWrite(actor) && !isOwn(actor, post) && post.hiddenAt === null && post.kind !== "comment";
}

/** Others who are affected; for their own question the asker already is. */
export function canMeToo(actor: Actor, thread: ThreadFacts): boolean {
  return canWrite(actor) && !isOwn(actor, thread) && isOpen(thread);
}

/** An independent confirmation: neither by who answered nor by the asker, who accepts instead. */
export function canConfirmWorked(actor: Actor, post: PostFacts, thread: ThreadFacts): boolean {
  if (!canWrite(actor) || post.kind !== "answer" || post.hiddenAt || thread.hiddenAt) return false;
  return !isOwn(actor, post) && !isOwn(actor, thread);
}

export const canFollow = (actor: Actor, thread: ThreadFacts) =>
  actor.kind === "user" && thread.hiddenAt === null;

export const canLock = (actor: Actor) => canWrite(actor) && hasRole(actor, "moderator", "admin");

/**
 * "Ich bin dran": helpers, experts and guides, for a question of somebody else that is still open. Staff hold back
 * (product.md, "The life of a question" 2).
 */
export function canClaim(actor: Actor, thread: ThreadFacts & { solvedAt: Date | null }): boolean {
  if (!canWrite(actor) || isOwn(actor, thread) || !isOpen(thread) || thread.solvedAt) return false;
  const isVolunteer = actor.role === "guide" || actor.role === "customer";
  return isVolunteer && (actor.role === "guide" || actor.rank === "helper" || actor.rank === "expert");
}

/** Who may say that an answer did not work: whoever may say that it did. The asker takes a solution back instead. */
export const canReportFailed = canConfirmWorked;

/** Ranks earned by answers that hold, guides and staff. */
export function isHelper(actor: Actor): actor is UserActor {
  return canWrite(actor) && (actor.role !== "customer" || actor.rank === "helper" || actor.rank === "expert");
}

/** "Gilt noch" of an older solution: who wrote it, who asked, and those who know their way. */
export function canCheckSolution(actor: Actor, post: PostFacts, thread: ThreadFacts): boolean {
  if (!canWrite(actor) || post.hiddenAt || thread.hiddenAt) return false;
  return isOwn(actor, post) || isOwn(actor, thread) || isHelper(actor);
}

/** Only who wrote it can say that it is out of date; others report what did not work. */
export const canCallOutdated = (actor: Actor, post: PostFacts, thread: ThreadFacts) =>
  canCheckSolution(actor, post, thread) && isOwn(actor, post);

/** Guides and staff look at what was reported or suggested. */
export function canReview(actor: Actor): actor is UserActor {
  return canWrite(actor) && (actor.role === "guide" || isStaff(actor));
}

/** Nobody judges a report about their own answer, nor their own report. */
export function canReviewReport(actor: Actor, report: { reporterId: number; authorId: number }): boolean {
  return canReview(actor) && actor.id !== report.reporterId && actor.id !== report.authorId;
}

/** Whose words become tags; everybody else chooses among those that are there. */
export const canMakeTags = isHelper;

/** Guides and staff rename and merge tags. */
export const canCurateTags = canReview;

/** Guides and staff move questions to another category and merge duplicates. */
export const canOrder = canReview;

/** The moderation takes a thread apart. */
export const canSplit = (actor: Actor) => canWrite(actor) && hasRole(actor, "moderator", "admin");

/** Those who know their way suggest category, duplicate and title; guides and staff decide. */
export const canSuggest = (actor: Actor, thread: ThreadFacts) => isHelper(actor) && thread.hiddenAt === null;

/** Nobody decides about their own suggestion. */
export const canDecideSuggestion = (actor: Actor, suggestion: { suggesterId: number }) =>
  canReview(actor) && actor.id !== suggestion.suggesterId;
