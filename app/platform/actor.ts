import type { ranks, roles } from "#db/schema/accounts.ts";

export type Role = (typeof roles)[number];
export type Rank = (typeof ranks)[number];

/** Who acts. Policies take nothing else about a person. */
export type Actor =
  | { kind: "guest" }
  | { kind: "system" }
  | {
      kind: "user";
      id: number;
      displayName: string;
      role: Role;
      rank: Rank;
      hue: number;
      /** False until the e-mail address is confirmed: may look, but not write in public. */
      isVerified: boolean;
      regionId: number | null;
      /** The regional team of an agent or lead; null for everyone else. */
      teamRegionId: number | null;
      isSuspended: boolean;
      sessionId: string | null;
    };

export type UserActor = Extract<Actor, { kind: "user" }>;

export const guest: Actor = { kind: "guest" };
export const system: Actor = { kind: "system" };

/** Agents, leads, moderators and admins. Guides are volunteers, not staff. */
export function isStaff(actor: Actor): actor is UserActor {
  return actor.kind === "user" && ["agent", "lead", "moderator", "admin"].includes(actor.role);
}

/** A confirmed, not suspended member: may write. */
export function canWrite(actor: Actor): actor is UserActor {
  return actor.kind === "user" && actor.isVerified && !actor.isSuspended;
}

/** Agents and leads, who may answer in the name of their team. */
export function isInTeam(actor: Actor): actor is UserActor & { teamRegionId: number } {
  return isStaff(actor) && actor.teamRegionId !== null;
}
