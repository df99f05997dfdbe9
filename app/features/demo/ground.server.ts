import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { setCategoryFields } from "#app/features/forum/category-fields.server.ts";
import { standardFields } from "#app/features/forum/standard-fields.ts";
import { postcodeAreas as areas } from "#app/features/regions/postcode-areas.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agentFrames, agentSkills, agents } from "#db/schema/escalation.ts";
import { categories } from "#db/schema/forum.ts";
import { postcodeAreas, regionFrames, regions } from "#db/schema/regions.ts";
import { type CategorySlug, demoCategories } from "./categories.ts";
import { demoForms } from "./facts.ts";
import { demoLogins, demoPassword } from "./logins.ts";
import { demoMembers, type PersonKey } from "./people.ts";
import { demoRegions, type Frame, type RegionKey } from "./regions.ts";
import { demoAgents } from "./teams.ts";
import { minuteOfDay } from "./time-of-day.ts";

export type UserRow = typeof users.$inferSelect;

/** What the stories stand on: ids by the names the stories use. */
export type Ground = {
  categories: ReadonlyMap<CategorySlug, number>;
  regions: ReadonlyMap<RegionKey, number>;
  people: ReadonlyMap<PersonKey, UserRow>;
};

const dayMs = 24 * 3_600_000;
/** Agents were there before the oldest question of the archive. */
const agentsJoinedDaysAgo = 1600;

/** Makes regions, categories and people; those with a log-in card can log in with the demo's password. */
export async function layGround(ctx: Ctx): Promise<Ground> {
  const categoryIds = await makeCategories(ctx);
  const regionIds = await makeRegions(ctx);
  const people = await makePeople(ctx, regionIds);
  await makeAgents(ctx, people, categoryIds);
  return { categories: categoryIds, regions: regionIds, people };
}

async function makeCategories(ctx: Ctx): Promise<Map<CategorySlug, number>> {
  const rows = await ctx.db
    .insert(categories)
    .values(demoCategories.map((category, index) => ({ ...category, position: index + 1 })))
    .returning({ id: categories.id, slug: categories.slug });
  for (const { id, slug } of rows) {
    const form = demoForms[slug as CategorySlug];
    if (form) await setCategoryFields(ctx, { categoryId: id, specs: standardFields[form] });
  }
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
  await ctx.db
    .insert(postcodeAreas)
    .values(areas.map((area) => ({ ...area, regionId: idOf(ids, regionOfPostcode(area.prefix)) })));
  return ids;
}

async function makePeople(
  ctx: Ctx,
  regionIds: ReadonlyMap<RegionKey, number>,
): Promise<Map<PersonKey, UserRow>> {
  const passwordHash = await hashPassword(demoPassword);
  const account = (displayName: string, joinedDaysAgo: number) => {
    const login = demoLogins.find((card) => card.displayName === displayName);
    const createdAt = new Date(ctx.now.getTime() - joinedDaysAgo * dayMs);
    return {
      ...{ displayName, createdAt, emailVerifiedAt: createdAt, isDemo: true },
      email: login?.email ?? addressOf(displayName),
      passwordHash: login ? passwordHash : null,
    };
  };
  const members = demoMembers.map(({ displayName, role, postcode, hue, about, joinedDaysAgo }) => ({
    ...account(displayName, joinedDaysAgo),
    ...{ role, postcode, hue, about },
    regionId: postcode ? idOf(regionIds, regionOfPostcode(postcode)) : null,
  }));
  const staff = demoAgents.map(({ displayName, isLead, team, hue, about }) => ({
    ...account(displayName, agentsJoinedDaysAgo),
    ...{ role: isLead ? ("lead" as const) : ("agent" as const), hue, about },
    regionId: idOf(regionIds, team),
    teamRegionId: idOf(regionIds, team),
  }));
  const rows = await ctx.db
    .insert(users)
    .values([...members, ...staff])
    .returning();
  const byName = new Map(rows.map((row) => [row.displayName, row]));
  return new Map(
    [...demoMembers, ...demoAgents].flatMap(({ key, displayName }) => {
      const row = byName.get(displayName);
      return row ? [[key, row] as const] : [];
    }),
  );
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

async function makeAgents(
  ctx: Ctx,
  people: ReadonlyMap<PersonKey, UserRow>,
  categoryIds: ReadonlyMap<CategorySlug, number>,
): Promise<void> {
  const staff = demoAgents.map((agent) => ({ ...agent, agentId: people.get(agent.key)?.id ?? 0 }));
  const allSlugs = demoCategories.map(({ slug }) => slug);
  await ctx.db
    .insert(agents)
    .values(staff.map(({ agentId, fullName, salutation }) => ({ userId: agentId, fullName, salutation })));
  await ctx.db
    .insert(agentFrames)
    .values(staff.flatMap(({ agentId, frames }) => framesOf(frames).map((frame) => ({ ...frame, agentId }))));
  await ctx.db.insert(agentSkills).values(
    staff.flatMap(({ agentId, skills }) =>
      [...new Set(skills === "all" ? allSlugs : skills)].map((slug) => ({
        agentId,
        categoryId: idOf(categoryIds, slug),
      })),
    ),
  );
}

/** @param postcode or its first two digits */
function regionOfPostcode(postcode: string): RegionKey {
  const region = demoRegions.find(({ areas }) => areas.split(" ").includes(postcode.slice(0, 2)));
  return region?.slug ?? "deutschland";
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
