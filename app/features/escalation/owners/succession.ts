import { findOpening } from "#app/features/regions/calendar.ts";
import {
  absenceAt,
  chooseOwner,
  isLongAbsent,
  type Member,
  standingDeputyAt,
  type Team,
} from "../contact/duty.ts";

/*
 * When a ticket gets another owner by itself, and whom (product.md, "The life of a question" 5: the owner changes only by
 * handover or by an absence of one working day or more). Pure.
 */

export type Held = {
  ownerId: number;
  categoryId: number;
  /** What is due next for the customer; null while they are awaited. */
  nextDueAt: Date | null;
  /** Whom it is offered to. */
  offeredToId: number | null;
};

/**
 * Why a ticket cannot stay with its owner; null when it can. Whoever has left has nothing left. Whoever is away for a
 * working day or more keeps what is not due before they are back: the customer keeps their contact, and whoever is on
 * duty answers meanwhile. An offered handover is waited for: it ends within half an hour of working time.
 */
export function whyNotKept(team: Team, held: Held, now: Date): "left" | "absent" | null {
  const owner = team.members.find(({ id }) => id === held.ownerId);
  if (!owner || owner.hasLeft) return "left";
  if (!isLongAbsent(owner, now) || held.offeredToId !== null || held.nextDueAt === null) return null;
  const backAt = findOpening(owner.calendar, now);
  return backAt === null || held.nextDueAt < backAt ? "absent" : null;
}

/**
 * Who takes over: whom it was offered to, else the deputy of the absence, else the standing deputy, else who would get a
 * new ticket of this kind. Never somebody who is away for a working day or more, unless everybody is.
 * @returns null when nobody else is in the team, or when somebody who is away could only pass it to others who are away
 */
export function chooseSuccessor(team: Team, held: Held, now: Date): Member | null {
  const owner = team.members.find(({ id }) => id === held.ownerId);
  const others: Team = { ...team, members: team.members.filter(({ id }) => id !== held.ownerId) };
  const wanted = [
    held.offeredToId,
    owner && absenceAt(owner, now)?.deputyId,
    owner && standingDeputyAt(owner, now),
  ];
  const fit = wanted.find((id) =>
    others.members.some((member) => member.id === id && !member.hasLeft && !isLongAbsent(member, now)),
  );
  const choice = chooseOwner(others, { lastHelperId: fit ?? null, categoryId: held.categoryId, now });
  if (!choice) return null;
  const hasLeft = !owner || owner.hasLeft;
  return hasLeft || !isLongAbsent(choice.member, now) ? choice.member : null;
}
