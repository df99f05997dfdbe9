import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { postcodeAreas as areas } from "#app/features/regions/postcode-areas.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agentFrames, agentSkills, agents } from "#db/schema/escalation.ts";
import { categories } from "#db/schema/forum.ts";
import { postcodeAreas, regionFrames, regions } from "#db/schema/regions.ts";
import { type CategorySlug, demoCategories } from "./categories.ts";
import { demoLogins, demoPassword } from "./logins.ts";
import { demoMembers, type PersonKey } from "./people.ts";
import { demoRegions, type Frame, type RegionKey } from "./regions.ts";
import { type DemoAgent, demoAgents } from "./teams.ts";
import { minuteOfDay } from "./time-of-day.ts";

export type UserRow = typeof users.$inferSelect;

/** What the stories stand on: ids by the names the stories use. */
export type Ground = {
  categories: ReadonlyMap<CategorySlug, number>;
  people: ReadonlyMap<PersonKey, UserRow>;
};

const dayMs = 24 * 3_600_000;
/** Agents were there before the oldest question of the archive. */
const agentsJoinedDaysAgo = 1600;

/** Makes regions, categories and people; the people can log in with the demo's password where they have a log-in card. */
export async function layGround(ctx: Ctx): Promise<Ground> {
  const categoryIds = await makeCategories(ctx);
  const regionIds = await makeRegions(ctx);
  const passwordHash = await hashPassword(demoPassword);
  const people = new Map<PersonKey, UserRow>();
  for (const member of demoMembers) {
    const region = member.postcode ? await resolveRegion(ctx, member.postcode) : null;
    const row = await makeUser(ctx, passwordHash, {
      ...member,
      role: member.role ?? "customer",
      regionId: region?.id ?? null,
    });
    people.set(member.key, row);
  }
  for (const agent of demoAgents) {
    const teamRegionId = idOf(regionIds, agent.team);
    const row = await makeUser(ctx, passwordHash, {
      displayName: agent.displayName,
      hue: agent.hue,
      about: agent.about,
      role: agent.isLead ? "lead" : "agent",
      joinedDaysAgo: agentsJoinedDaysAgo,
      regionId: teamRegionId,
      teamRegionId,
    });
    await makeAgent(ctx, agent, row.id, categoryIds);
    people.set(agent.key, row);
  }
  return { categories: categoryIds, people };
}

async function makeCategories(ctx: Ctx): Promise<Map<CategorySlug, number>> {
  const rows = await ctx.db
    .insert(categories)
    .values(demoCategories.map((category, index) => ({ ...category, position: index + 1 })))
    .returning({ id: categories.id, slug: categories.slug });
  return new Map(rows.map(({ id, slug }) => [slug as CategorySlug, id]));
}

async function makeRegions(ctx: Ctx): Promise<Map<RegionKey, number>> {
  const rows = await ctx.db
    .insert(regions)
    .values(
      demoRegions.map(({ slug, name, code, siteCity, federalState, cutoff }, position) => ({
        ...{ slug, name, code, siteCity, federalState, position },
        cutoffMinute: minuteOfDay(cutoff),
      })),
    )
    .returning({ id: regions.id, slug: regions.slug });
  const ids = new Map(rows.map(({ id, slug }) => [slug as RegionKey, id]));
  await ctx.db
    .insert(regionFrames)
    .values(
      demoRegions.flatMap(({ slug, frames }) =>
        framesOf(frames).map((frame) => ({ ...frame, regionId: idOf(ids, slug) })),
      ),
    );
  const regionOf = new Map(
    demoRegions.flatMap(({ slug, areas }) => areas.split(" ").map((area) => [area, slug])),
  );
  await ctx.db
    .insert(postcodeAreas)
    .values(
      areas.map((area) => ({ ...area, regionId: idOf(ids, regionOf.get(area.prefix) ?? "deutschland") })),
    );
  return ids;
}

type NewUser = Pick<UserRow, "displayName" | "role" | "hue" | "regionId"> &
  Partial<Pick<UserRow, "about" | "postcode" | "teamRegionId">> & { joinedDaysAgo: number };

async function makeUser(ctx: Ctx, passwordHash: string, person: NewUser): Promise<UserRow> {
  const { displayName, role, hue, regionId, about, postcode, teamRegionId, joinedDaysAgo } = person;
  const login = demoLogins.find((card) => card.displayName === displayName);
  const createdAt = new Date(ctx.now.getTime() - joinedDaysAgo * dayMs);
  const [row] = await ctx.db
    .insert(users)
    .values({
      ...{ displayName, role, hue, regionId, about, postcode, teamRegionId, createdAt },
      isDemo: true,
      email: login?.email ?? addressOf(displayName),
      emailVerifiedAt: createdAt,
      passwordHash: login ? passwordHash : null,
      lastSeenAt: null,
    })
    .returning();
  if (!row) throw new Error(`The member ${displayName} could not be made`);
  return row;
}

/** Nobody receives anything there: `.invalid` never exists (RFC 2606). */
function addressOf(displayName: string): string {
  const mailbox = displayName
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `${mailbox}@mitglieder.demo.tadellos.invalid`;
}

async function makeAgent(
  ctx: Ctx,
  { fullName, salutation, skills, frames }: DemoAgent,
  agentId: number,
  categoryIds: ReadonlyMap<CategorySlug, number>,
): Promise<void> {
  await ctx.db.insert(agents).values({ userId: agentId, fullName, salutation });
  await ctx.db.insert(agentFrames).values(framesOf(frames).map((frame) => ({ ...frame, agentId })));
  const slugs = skills === "all" ? demoCategories.map(({ slug }) => slug) : [...new Set(skills)];
  await ctx.db
    .insert(agentSkills)
    .values(slugs.map((slug) => ({ agentId, categoryId: idOf(categoryIds, slug) })));
}

function framesOf(frames: Frame[]) {
  return frames.flatMap(({ days, from, to }) =>
    days.map((weekday) => ({ weekday, startMinute: minuteOfDay(from), endMinute: minuteOfDay(to) })),
  );
}

function idOf<K>(ids: ReadonlyMap<K, number>, key: K): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo has no ${String(key)}`);
  return id;
}
