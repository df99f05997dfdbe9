import { type Actor, canWrite, type UserActor } from "#app/platform/actor.ts";
import type { IdeaStatus } from "./status.ts";

/*
 * Who may do what with ideas. Pure, so that the same function hides a button and refuses the act.
 */

type IdeaFacts = {
  authorId: number;
  regionId: number | null;
  status: IdeaStatus;
  hiddenAt: Date | null;
  mergedIntoId: number | null;
};

const hasRole = (actor: UserActor, ...roles: string[]) => roles.includes(actor.role);
const isShown = (idea: IdeaFacts) => idea.hiddenAt === null && idea.mergedIntoId === null;

/** Moderators and admins also see what is hidden or held. */
export const canSeeHiddenIdeas = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && hasRole(actor, "moderator", "admin"));

export const canPropose = (actor: Actor): actor is UserActor => canWrite(actor);

/** As long as something can still become of it. */
export const canVoteIdea = (actor: Actor, idea: IdeaFacts): actor is UserActor =>
  canWrite(actor) && isShown(idea) && idea.status !== "done" && idea.status !== "declined";

/** The company's word: the lead of the idea's region, any lead when it is about all regions; moderators and admins. */
export function canDecideIdea(actor: Actor, idea: IdeaFacts): actor is UserActor {
  if (!canWrite(actor) || !isShown(idea)) return false;
  if (hasRole(actor, "moderator", "admin")) return true;
  return actor.role === "lead" && (idea.regionId === null || idea.regionId === actor.teamRegionId);
}

/** Guides merge duplicates, as they do with questions. */
export const canMergeIdeas = (actor: Actor): actor is UserActor =>
  canWrite(actor) && hasRole(actor, "guide", "lead", "moderator", "admin");

/** Opening the discussion of an idea that has none yet. */
export const canDiscussIdea = (actor: Actor, idea: IdeaFacts & { threadId: number | null }): boolean =>
  canWrite(actor) && isShown(idea) && idea.threadId === null;
