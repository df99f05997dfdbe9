import { eq } from "drizzle-orm";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { setCategoryFields } from "#app/features/forum/facts/category-fields.server.ts";
import { standardFields } from "#app/features/forum/facts/standard-fields.ts";
import { postcodeAreas as areas } from "#app/features/regions/postcode-areas.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { categoryFields } from "#db/schema/category-forms.ts";
import { agentFrames, agentSkills, agents } from "#db/schema/escalation.ts";
import { categories, tags } from "#db/schema/forum.ts";
import { postcodeAreas, regionFrames, regions } from "#db/schema/regions.ts";
import { tagSynonyms } from "#db/schema/tags.ts";
import { type CategorySlug, demoCategories } from "./categories.ts";
import { demoForms } from "./facts.ts";
import { demoLogins, demoPassword } from "./logins.ts";
import { demoMembers, type PersonKey } from "./people.ts";
import { demoRegions, type Frame, type RegionKey } from "./regions.ts";
import { demoTags } from "./tags.ts";
import { appointDeputies } from "./team-life.server.ts";
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
  await makeForms(ctx);
  await makeTags(ctx);
  const people = await makePeople(ctx, regionIds, new Set());
  await makeAgents(ctx, people, categoryIds);
  return { categories: categoryIds, regions: regionIds, people };
}

/** What a version before this one did not lay yet: forms, tags and members that came later. */
export async function completeGround(ctx: Ctx): Promise<Ground> {
  await makeForms(ctx);
  await makeTags(ctx);
  const { regions, people } = await readGround(ctx);
  await makePeople(ctx, regions, new Set([...people.values()].map(({ displayName }) => displayName)));
  return readGround(ctx);
}

/** What {@link layGround} laid, as it stands now: ranks have changed meanwhile. */
export async function readGround(ctx: Ctx): Promise<Ground> {
  const topics = await ctx.db.select({ id: categories.id, slug: categories.slug }).from(categories);
  const teams = await ctx.db.select({ id: regions.id, slug: regions.slug }).from(regions);
  const rows = await ctx.db.select().from(users).where(eq(users.isDemo, true));
  const byName = new Map(rows.map((row) => [row.displayName, row]));
  return {
    categories: new Map(topics.map(({ id, slug }) => [slug as CategorySlug, id])),
    regions: new Map(teams.map(({ id, slug }) => [slug as RegionKey, id])),
    people: new Map(
      [...demoMembers, ...demoAgents].flatMap(({ key, displayName }) => {
        const row = byName.get(displayName);
        return row ? [[key, row] as const] : [];
      }),
    ),
  };
}

async function makeCategories(ctx: Ctx): Promise<Map<CategorySlug, number>> {
  const rows = await ctx.db
    .insert(categories)
    .values(demoCategories.map((category, index) => ({ ...category, position: index + 1 })))
    .returning({ id: categories.id, slug: categories.slug });
  return new Map(rows.map(({ id, slug }) => [slug as CategorySlug, id]));
}

async function makeForms(ctx: Ctx): Promise<void> {
  const rows = await ctx.db.select({ id: categories.id, slug: categories.slug }).from(categories);
  for (const { id, slug } of rows) {
    const form = demoForms[slug as CategorySlug];
    const isThere = (await ctx.db.$count(categoryFields, eq(categoryFields.categoryId, id))) > 0;
    if (form && !isThere) await setCategoryFields(ctx, { categoryId: id, specs: standardFields[form] });
  }
}

async function makeTags(ctx: Ctx): Promise<void> {
  await ctx.db
    .insert(tags)
    .values(demoTags.map(({ slug, name, description }) => ({ slug, name, description })))
    .onConflictDoNothing();
  const rows = await ctx.db.select({ id: tags.id, slug: tags.slug }).from(tags);
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  await ctx.db
    .insert(tagSynonyms)
    .values(
      demoTags.flatMap(({ slug, synonyms }) =>
        synonyms.filter((word) => !ids.has(word)).map((word) => ({ slug: word, tagId: idOf(ids, slug) })),
      ),
    )
    .onConflictDoNothing();
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
  known: ReadonlySet<string>,
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
  const fresh = [...members, ...staff].filter(({ displayName }) => !known.has(displayName));
  if (fresh.length === 0) return new Map();
  const rows = await ctx.db.insert(users).values(fresh).returning();
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
  await ctx.db.insert(agents).values(
    staff.map(({ key, agentId, fullName, salutation }) => ({
      ...{ userId: agentId, fullName, salutation },
      joinedAt: people.get(key)?.createdAt,
    })),
  );
  await appointDeputies(ctx, people);
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
