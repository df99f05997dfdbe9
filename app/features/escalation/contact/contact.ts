import { type Duty, onDuty, type Presence, presenceOf, type Team } from "./duty.ts";

export type Contact = {
  name: string;
  salutation: "f" | "m";
  hue: number;
  /** Of the portrait; null: initials. */
  photoKey: string | null;
  regionName: string;
  /** Null when the ticket is closed. */
  presence: Presence | null;
  /** Who answers while the owner is away; null when the owner is there, or nobody is. */
  standIn: { name: string; kind: "deputy" | "colleague"; until: Date } | null;
};

/**
 * The contact card: the owner's name, when they are there, and who answers in the meantime.
 * @param input.hasFullNames the customer and the team see them; everybody else the names that stand on posts
 */
export function makeContact(input: {
  owner: {
    id: number;
    displayName: string;
    fullName: string;
    salutation: "f" | "m";
    hue: number;
    photoKey?: string | null;
  };
  regionName: string;
  team: Team | null;
  now: Date;
  hasFullNames: boolean;
}): Contact {
  const { owner, team, now, hasFullNames } = input;
  const named = (person: { fullName: string; displayName: string }) =>
    hasFullNames ? person.fullName : person.displayName;
  return {
    name: named(owner),
    salutation: owner.salutation,
    hue: owner.hue,
    photoKey: owner.photoKey ?? null,
    regionName: input.regionName,
    presence: team ? ownerPresence(team, owner.id, now) : null,
    standIn: team ? standInOf(onDuty(team, owner.id, now), named) : null,
  };
}

function ownerPresence(team: Team, ownerId: number, now: Date): Presence {
  const member = team.members.find(({ id }) => id === ownerId);
  return member ? presenceOf(member, now) : { isPresent: false, nextAt: null };
}

function standInOf(
  duty: Duty,
  named: (person: { fullName: string; displayName: string }) => string,
): Contact["standIn"] {
  if (duty.kind !== "deputy" && duty.kind !== "colleague") return null;
  return { name: named(duty.member), kind: duty.kind, until: duty.until };
}
