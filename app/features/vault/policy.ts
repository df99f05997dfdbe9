import type { Actor, UserActor } from "#app/platform/actor.ts";

/*
 * Who may see the private half of a question (product.md, "The life of a question" 8, and "People and what each may
 * do"). Pure. The vault stands left of the tickets and knows none: whoever stands right of it hands in the facts.
 */

/** So long somebody must have had a role and a team before it opens anything: nobody appoints themselves to look. */
export const roleAgeMs = 24 * 3_600_000;

/** A consent opens for this long. */
export const viewWindowMs = 30 * 60_000;

/** So long a request waits for an answer. */
export const requestLifeMs = 24 * 3_600_000;

/** What the vault has to know about the case of a question. */
export type CaseFacts = {
  /** Of the team that has it. */
  regionId: number;
  ownerId: number;
  /** Who answers for it at this moment; null when nobody is there. */
  onDutyId: number | null;
  isOpen: boolean;
};

export type ViewerFacts = {
  /** Since when the actor has this role in this team. */
  roleSince: Date | null;
  /** A consent that was given to the actor and has not run out. */
  consentId: number | null;
  now: Date;
};

export type ViewerRole = "owner" | "on-duty" | "lead" | "consent";

export type ViewRight =
  | { may: true; as: ViewerRole; consentId: number | null }
  | { may: false; why: "stranger" | "not-yours" | "closed" | "new-role" };

/** The author's own half: added to, changed and deleted by nobody else. Also by those who may not write in public. */
export const canKeepPrivate = (actor: Actor, thread: { authorId: number }): actor is UserActor =>
  actor.kind === "user" && actor.id === thread.authorId;

const isOfTeam = (actor: Actor, facts: CaseFacts): actor is UserActor =>
  actor.kind === "user" &&
  !actor.isSuspended &&
  (actor.role === "agent" || actor.role === "lead") &&
  actor.teamRegionId === facts.regionId;

const isAdmin = (actor: Actor) => actor.kind === "user" && !actor.isSuspended && actor.role === "admin";

/** By which right of their own, leaving aside how old the role is. */
function ownRole(actor: UserActor, facts: CaseFacts): Exclude<ViewerRole, "consent"> | null {
  if (actor.id === facts.ownerId) return "owner";
  if (actor.role === "lead") return "lead";
  return actor.id === facts.onDutyId ? "on-duty" : null;
}

const isOldEnough = ({ roleSince, now }: Pick<ViewerFacts, "roleSince" | "now">) =>
  roleSince !== null && now.getTime() - roleSince.getTime() >= roleAgeMs;

/** Knows that there is a private half and who has looked at it, but not what it says. */
export const canSeePanel = (actor: Actor, facts: CaseFacts) => isOfTeam(actor, facts) || isAdmin(actor);

/**
 * May this person look, and as what? While the case is open: its owner, whoever is on duty for it, and the lead, with a
 * role that is a day old. Everybody else who may know of it needs the consent of a second person, admins always.
 */
export function viewRight(actor: Actor, facts: CaseFacts, viewer: ViewerFacts): ViewRight {
  if (!canSeePanel(actor, facts) || actor.kind !== "user") return { may: false, why: "stranger" };
  if (viewer.consentId !== null) return { may: true, as: "consent", consentId: viewer.consentId };
  const role = isOfTeam(actor, facts) ? ownRole(actor, facts) : null;
  if (!role) return { may: false, why: "not-yours" };
  if (!facts.isOpen) return { may: false, why: "closed" };
  if (!isOldEnough(viewer)) return { may: false, why: "new-role" };
  return { may: true, as: role, consentId: null };
}

/** Ask for a second person's consent: whoever knows of it and may not look already. */
export const canRequestConsent = (actor: Actor, facts: CaseFacts, right: ViewRight): actor is UserActor =>
  canSeePanel(actor, facts) && !right.may;

/**
 * Consent or say no: a second person with a right of their own and a role that is a day old; after the end of the case its
 * last owner and the lead.
 */
export function canDecideConsent(
  actor: Actor,
  facts: CaseFacts,
  request: { requesterId: number },
  viewer: Pick<ViewerFacts, "roleSince" | "now">,
): actor is UserActor {
  if (!isOfTeam(actor, facts) || actor.id === request.requesterId || !isOldEnough(viewer)) return false;
  const role = ownRole(actor, facts);
  return role !== null && (facts.isOpen || role !== "on-duty");
}
