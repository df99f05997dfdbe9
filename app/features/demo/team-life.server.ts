import { and, eq, isNull, sql } from "drizzle-orm";
import { addDays, atLocalMinute, localDayOf } from "#app/features/regions/calendar.ts";
import { assignCoverage } from "#app/features/regions/coverage/changes.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { coverageChanges } from "#db/schema/coverage.ts";
import { agentAbsences, agents } from "#db/schema/escalation.ts";
import { postcodeAreas } from "#db/schema/regions.ts";
import { agentDeputies, agentLanguages } from "#db/schema/team.ts";
import type { PersonKey } from "./people.ts";
import type { RegionKey } from "./regions.ts";
import { type Stage, userOf } from "./stage.server.ts";
import { demoAbsences, demoCapacities, demoLanguages, demoMoves } from "./team-life.ts";
import { type AgentKey, demoAgents } from "./teams.ts";

const dayMs = 24 * 3_600_000;
const zone = { timeZone: "Europe/Berlin" };

/** In every team the next one stands in for the one before, from the first day on. */
export async function appointDeputies(
  ctx: Ctx,
  people: ReadonlyMap<PersonKey, { id: number; createdAt: Date }>,
): Promise<void> {
  const rows = demoAgents.flatMap((agent) => {
    const team = demoAgents.filter(({ team }) => team === agent.team);
    const next = team[(team.indexOf(agent) + 1) % team.length];
    const [own, deputy] = [people.get(agent.key), next && people.get(next.key)];
    return own && deputy && own.id !== deputy.id
      ? [{ agentId: own.id, deputyId: deputy.id, validFrom: own.createdAt, createdAt: own.createdAt }]
      : [];
  });
  await ctx.db.insert(agentDeputies).values(rows);
}

/** Languages, capacities, absences of these weeks, and what has changed between the teams. */
export async function tellTeamLife(stage: Stage, now: Date): Promise<void> {
  const ctx = stage.asSystem(now);
  for (const { key } of demoAgents) {
    const agentId = userOf(stage.ground, key).id;
    await ctx.db
      .insert(agentLanguages)
      .values(["de", ...(demoLanguages[key] ?? [])].map((language) => ({ agentId, language })))
      .onConflictDoNothing();
    await ctx.db
      .update(agents)
      .set({ capacity: demoCapacities[key] ?? 20 })
      .where(and(eq(agents.userId, agentId), isNull(agents.capacity)));
  }
  await planAbsences(stage, ctx);
  await moveAreas(stage, ctx);
}

async function planAbsences(stage: Stage, ctx: Ctx): Promise<void> {
  const id = (key: AgentKey) => userOf(stage.ground, key).id;
  // Those of an earlier telling; what somebody entered by hand stays.
  await ctx.db
    .delete(agentAbsences)
    .where(
      and(
        isNull(agentAbsences.enteredById),
        sql`${agentAbsences.agentId} in (select id from ${users} where is_demo)`,
      ),
    );
  const today = localDayOf(zone, ctx.now);
  const midnight = (days: number) => atLocalMinute(zone, addDays(today, days), 0);
  await ctx.db.insert(agentAbsences).values(
    demoAbsences.map(({ who, from, days, deputy, note }) => ({
      agentId: id(who),
      startsAt: midnight(from),
      endsAt: midnight(from + days),
      deputyId: id(deputy),
      note,
    })),
  );
}

/** Told once: the history of the areas only grows. */
async function moveAreas(stage: Stage, ctx: Ctx): Promise<void> {
  if ((await ctx.db.$count(coverageChanges, eq(coverageChanges.kind, "assigned"))) > 0) return;
  for (const { area, from, to, daysAgo, reason } of demoMoves) {
    const [before, after] = [from, to].map((key) => stage.ground.regions.get(key as RegionKey));
    if (!before || !after) throw new Error(`The demo has no region ${from} or ${to}`);
    await ctx.db.update(postcodeAreas).set({ regionId: before }).where(eq(postcodeAreas.prefix, area));
    await assignCoverage(stage.as("henrik", new Date(ctx.now.getTime() - daysAgo * dayMs)), {
      selection: [{ kind: "prefix", prefix: area }],
      regionId: after,
      withExceptions: false,
      reason,
    });
  }
}
