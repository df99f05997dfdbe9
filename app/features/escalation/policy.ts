import { type Actor, canWrite, isStaff, type UserActor } from "#app/platform/actor.ts";
import type { Severity } from "./severity.ts";
import type { TicketEnd } from "./tickets/ending.server.ts";

/*
 * Who may do what with tickets (product.md, "People and what each may do" and "The life of a question" 4 to 11). Pure,
 * so that the same function hides a button and refuses the act.
 */

type ThreadFacts = {
  authorId: number;
  createdAt: Date;
  solvedAt: Date | null;
  lockedAt: Date | null;
  hiddenAt: Date | null;
};
type TicketFacts = { regionId: number; ownerId: number; customerId: number; closedAt: Date | null };

const dayMs = 24 * 3_600_000;

/** The asker waits for the community this long, by the clock; for a total outage not at all. */
export const askerMayEscalateFrom = (thread: { createdAt: Date }) =>
  new Date(thread.createdAt.getTime() + dayMs);

export type EscalationStanding =
  | { may: true; by: "asker" | "guide" | "staff"; onlyTotalOutageUntil: Date | null }
  | { may: false; why: "guest" | "unverified" | "not-yours" | "with-team" | "solved" | "locked" }
  /** Not now: handed over too often (escalation/limits), or "nothing works" was wrong before. */
  | { may: false; why: "too-many-today" | "too-many-open" | "wait"; until: Date | null };

/**
 * May this person hand the thread to the regional team, and if not, why? The asker 24 hours after asking or at once for
 * a total outage; guides and staff at any time. One open ticket per thread.
 */
export function escalationStanding(
  actor: Actor,
  thread: ThreadFacts,
  {
    hasOpenTicket,
    now,
    notBefore = null,
  }: {
    hasOpenTicket: boolean;
    now: Date;
    /** After a refusal; for the asker. */
    notBefore?: Date | null;
  },
): EscalationStanding {
  if (actor.kind !== "user") return { may: false, why: "guest" };
  const by = roleToward(actor, thread);
  if (!by || actor.isSuspended) return { may: false, why: "not-yours" };
  if (!canWrite(actor)) return { may: false, why: "unverified" };
  if (hasOpenTicket) return { may: false, why: "with-team" };
  if (thread.solvedAt) return { may: false, why: "solved" };
  if (thread.lockedAt || thread.hiddenAt) return { may: false, why: "locked" };
  const asked = askerMayEscalateFrom(thread);
  const from = notBefore && notBefore > asked ? notBefore : asked;
  return { may: true, by, onlyTotalOutageUntil: by === "asker" && now < from ? from : null };
}

function roleToward(actor: Actor, thread: ThreadFacts): "asker" | "guide" | "staff" | null {
  const isAsker = actor.kind === "user" && actor.id === thread.authorId;
  if (actor.kind === "user" && actor.role === "guide") return "guide";
  if (isStaff(actor)) return "staff";
  return isAsker ? "asker" : null;
}

/** @param standing of the same actor and thread */
export function canEscalateAs(standing: EscalationStanding, severity: Severity): boolean {
  return standing.may && (standing.onlyTotalOutageUntil === null || severity === "total-outage");
}

/** Agents and leads have a desk: that of their team. */
export function hasDesk(actor: Actor): actor is UserActor & { teamRegionId: number } {
  return (
    actor.kind === "user" &&
    !actor.isSuspended &&
    (actor.role === "agent" || actor.role === "lead") &&
    actor.teamRegionId !== null
  );
}

const isOfTeam = (actor: Actor, ticket: TicketFacts) =>
  hasDesk(actor) && actor.teamRegionId === ticket.regionId;
const isOwner = (actor: Actor, ticket: TicketFacts) => actor.kind === "user" && actor.id === ticket.ownerId;
const isLeadOf = (actor: Actor, ticket: TicketFacts) =>
  isOfTeam(actor, ticket) && actor.kind === "user" && actor.role === "lead";

/** A ticket is seen by its own team only. */
export const canSeeTicket = (actor: Actor, ticket: TicketFacts) =>
  actor.kind === "system" || isOfTeam(actor, ticket);

/**
 * Answer as the team, move the promise, let the customer be awaited, close: the owner and the lead; colleagues while the
 * owner is not there, so that nobody waits and nobody meddles.
 */
export function canWorkOn(
  actor: Actor,
  ticket: TicketFacts,
  { isOwnerPresent }: { isOwnerPresent: boolean },
) {
  if (ticket.closedAt || !isOfTeam(actor, ticket)) return false;
  return isOwner(actor, ticket) || isLeadOf(actor, ticket) || !isOwnerPresent;
}

/** Notes are for the whole team, also on a closed ticket. */
export const canNote = (actor: Actor, ticket: TicketFacts) => isOfTeam(actor, ticket);

/** The owner takes it to work. Colleagues become the owner only when the owner is away for a working day or has left. */
export function canTake(actor: Actor, ticket: TicketFacts, { isOwnerAway }: { isOwnerAway: boolean }) {
  if (ticket.closedAt || !isOfTeam(actor, ticket)) return false;
  return isOwner(actor, ticket) || isOwnerAway;
}

/** The owner hands over, or the lead for them. */
export const canHandOver = (actor: Actor, ticket: TicketFacts) =>
  !ticket.closedAt && isOfTeam(actor, ticket) && (isOwner(actor, ticket) || isLeadOf(actor, ticket));

/** Accept or return: only the person it was offered to. */
export const canAnswerHandover = (actor: Actor, ticket: TicketFacts, handover: { toId: number }) =>
  !ticket.closedAt && isOfTeam(actor, ticket) && actor.kind === "user" && actor.id === handover.toId;

/** "Tadellos?" is asked of the customer, after a solution: not of what was sent back or goes on as another ticket. */
export const canRate = (actor: Actor, ticket: TicketFacts & { end: TicketEnd | null }) =>
  ticket.end === "solved" && actor.kind === "user" && !actor.isSuspended && actor.id === ticket.customerId;

/** Bad ratings are followed up by the lead. */
export const canFollowUp = (actor: Actor, ticket: TicketFacts) => isLeadOf(actor, ticket);

/** Which questions go over by themselves is no secret among those who lead a team; admins decide it. */
export const canReadRules = (actor: Actor) =>
  actor.kind === "system" ||
  (actor.kind === "user" && !actor.isSuspended && (actor.role === "admin" || actor.role === "lead"));

export const canEditRules = (actor: Actor) => canWrite(actor) && actor.role === "admin";

/** Whether the own question goes over by itself is the asker's own choice, as long as it is open. */
export const canDeclineRules = (actor: Actor, thread: ThreadFacts) =>
  canWrite(actor) && actor.id === thread.authorId && !thread.solvedAt && !thread.lockedAt && !thread.hiddenAt;

/** Last calls go to volunteers who have shown that their answers hold; whom to ask of them is chosen elsewhere. */
export const canBeCalled = (actor: UserActor) =>
  actor.role === "guide" ||
  (actor.role === "customer" && (actor.rank === "helper" || actor.rank === "expert"));
