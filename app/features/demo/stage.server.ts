import { toActor } from "#app/features/accounts/sessions.server.ts";
import { readTeam } from "#app/features/escalation/contact/duty.server.ts";
import type { Team } from "#app/features/escalation/contact/duty.ts";
import { type Actor, system } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { Ground } from "./ground.server.ts";
import type { PersonKey } from "./people.ts";

/** Where stories are told: people by name, and the teams with their calendars. */
export type Stage = {
  ground: Ground;
  /** The context in which this person acts at that moment. */
  as: (person: PersonKey, at: Date) => Ctx;
  /** The same for somebody known by id. */
  asUser: (userId: number, at: Date) => Ctx;
  asSystem: (at: Date) => Ctx;
  /** The team that looks after this person's home. */
  teamOf: (person: PersonKey) => Promise<Team>;
};

export function makeStage(ctx: Ctx, ground: Ground): Stage {
  const byId = new Map([...ground.people.values()].map((user) => [user.id, user]));
  const teams = new Map<number, Promise<Team>>();
  const at = (now: Date, actor: Actor): Ctx => ({ ...ctx, now, actor });
  return {
    ground,
    as: (person, now) => at(now, toActor(userOf(ground, person), now)),
    asUser: (userId, now) => {
      const user = byId.get(userId);
      if (!user) throw new Error(`Nobody in the demo has the id ${userId}`);
      return at(now, toActor(user, now));
    },
    asSystem: (now) => at(now, system),
    teamOf: async (person) => {
      const regionId = userOf(ground, person).regionId ?? ground.regions.get("deutschland") ?? 0;
      const team = teams.get(regionId) ?? readTeam(ctx, regionId);
      teams.set(regionId, team);
      return team;
    },
  };
}

export function userOf({ people }: Ground, person: PersonKey) {
  const user = people.get(person);
  if (!user) throw new Error(`The demo has nobody called ${person}`);
  return user;
}
