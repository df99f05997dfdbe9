import { type Actor, canWrite, type Role, type UserActor } from "#app/platform/actor.ts";

/*
 * Who may do what in the moderation (product.md, "People and what each may do"). Pure, so that the same function hides
 * a button and refuses the act.
 */

/** Whom an act concerns: the author of a post, or a person as such. */
export type Subject = { id: number; role: Role };

/** The queue, the record and the rules. */
export const canModerate = (actor: Actor): actor is UserActor =>
  canWrite(actor) && (actor.role === "moderator" || actor.role === "admin");

/** Nobody judges themselves, and only admins judge admins. */
export const canActOn = (actor: Actor, subject: Subject): boolean =>
  canModerate(actor) && actor.id !== subject.id && (subject.role !== "admin" || actor.role === "admin");

/** Whoever stands above others by role is not suspended by the ladder: an admin takes the role away first. */
export const canSuspend = (actor: Actor, subject: Subject): boolean =>
  canActOn(actor, subject) && !["moderator", "admin"].includes(subject.role);

/** Members about anything but themselves, also while suspended; guests about what is illegal (Article 16). */
export const canReport = (actor: Actor, subject: { id: number }, reason: string): boolean =>
  actor.kind === "user" ? actor.id !== subject.id : actor.kind === "guest" && reason === "illegal";

export const canReadDecision = (actor: Actor, decision: { subjectId: number }): boolean =>
  (actor.kind === "user" && actor.id === decision.subjectId) || canModerate(actor);

/** Article 20: by another person than the one who decided; never by whom it concerns. */
export const canDecideAppeal = (
  actor: Actor,
  appeal: { deciderId: number; subject: Subject; reporterId: number | null },
): boolean =>
  canModerate(actor) &&
  canActOn(actor, appeal.subject) &&
  actor.id !== appeal.deciderId &&
  actor.id !== appeal.reporterId;
