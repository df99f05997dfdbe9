import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { outageProposalReports, outageProposals, outages } from "#db/schema/outages.ts";
import { regions } from "#db/schema/regions.ts";
import { suggestAreas } from "./areas.ts";
import { distanceKm, type Place } from "./geo.ts";
import { lockOpenProposal } from "./opening.server.ts";
import { canLeadOutages, canSeeProposals } from "./policy.ts";
import type { World } from "./usual-rate.ts";
import { readWorld } from "./world.server.ts";

type Row = typeof outageProposals.$inferSelect;

export type Proposal = Omit<Row, "decidedById"> & {
  regionName: string;
  categoryName: string;
  decidedBy: string | null;
  /** What became of it. */
  outageId: number | null;
};

const columns = (ctx: Ctx) => ({
  proposal: outageProposals,
  regionName: regions.name,
  categoryName: categoryName(ctx),
  decidedBy: users.displayName,
  outageId: outages.id,
});

const query = (ctx: Ctx) =>
  ctx.db
    .select(columns(ctx))
    .from(outageProposals)
    .innerJoin(regions, eq(regions.id, outageProposals.regionId))
    .innerJoin(categories, eq(categories.id, outageProposals.categoryId))
    .leftJoin(users, eq(users.id, outageProposals.decidedById))
    .leftJoin(outages, eq(outages.proposalId, outageProposals.id));

type Found = Awaited<ReturnType<typeof query>>[number];

function toProposal({ proposal, ...row }: Found): Proposal {
  const { decidedById: _decidedById, ...rest } = proposal;
  return { ...rest, ...row };
}

/** Those that wait, the one with the most people first. @throws not-found for everybody but leads and admins */
export async function listProposals(ctx: Ctx): Promise<Proposal[]> {
  assertAllowed(canSeeProposals(ctx.actor), notFound);
  const rows = await query(ctx)
    .where(isNull(outageProposals.endedAt))
    .orderBy(desc(outageProposals.peopleCount), desc(outageProposals.id));
  return rows.map(toProposal);
}

/** What became of the last ones. @throws not-found */
export async function listDecidedProposals(ctx: Ctx): Promise<Proposal[]> {
  assertAllowed(canSeeProposals(ctx.actor), notFound);
  const rows = await query(ctx)
    .where(isNotNull(outageProposals.endedAt))
    .orderBy(desc(outageProposals.endedAt))
    .limit(12);
  return rows.map(toProposal);
}

/** How many wait, for the link at the desk; 0 for whom there are none. */
export async function countProposals(ctx: Ctx): Promise<number> {
  if (!canSeeProposals(ctx.actor)) return 0;
  return ctx.db.$count(outageProposals, isNull(outageProposals.endedAt));
}

export type Evidence = {
  proposal: Proposal;
  /** How many of each kind, and how many say that nothing works. */
  kinds: { kind: "question" | "me-too" | "ticket"; count: number }[];
  /** The questions, those with the most people first. */
  threads: { id: number; slug: string; title: string; peopleCount: number; firstAt: Date }[];
  /** People by place. */
  places: { place: Place; count: number }[];
  /** Places around, so that the map can be read. */
  ground: Place[];
  /** People by quarter of an hour, the earliest first. */
  course: { at: Date; count: number }[];
  suggestedAreas: string[];
};

const quarterMs = 15 * 60_000;

/** Everything a lead needs to decide. @throws not-found for everybody but leads and admins */
export async function readEvidence(ctx: Ctx, proposalId: number): Promise<Evidence> {
  assertAllowed(canSeeProposals(ctx.actor), notFound);
  const [row] = await query(ctx).where(eq(outageProposals.id, proposalId));
  const proposal = toProposal(found(row));
  const [reports, world, asked] = [
    await ctx.db
      .select()
      .from(outageProposalReports)
      .where(eq(outageProposalReports.proposalId, proposalId))
      .orderBy(asc(outageProposalReports.reportedAt)),
    await readWorld(ctx),
    await ctx.db
      .select({
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        peopleCount: sql<number>`count(*)::int`,
        firstAt: sql<string>`min(${outageProposalReports.reportedAt})`,
      })
      .from(outageProposalReports)
      .innerJoin(threads, eq(threads.id, outageProposalReports.threadId))
      .where(and(eq(outageProposalReports.proposalId, proposalId), isNull(threads.hiddenAt)))
      .groupBy(threads.id)
      .orderBy(desc(sql`count(*)`), asc(threads.id)),
  ];
  const postcodes = reports.map(({ postcode }) => postcode);
  return {
    proposal,
    kinds: (["question", "me-too", "ticket"] as const).map((kind) => ({
      kind,
      count: reports.filter((report) => report.kind === kind).length,
    })),
    threads: asked.map((thread) => ({ ...thread, firstAt: new Date(thread.firstAt) })),
    places: countPlaces(postcodes.flatMap((postcode) => world.locate(postcode) ?? [])),
    ground: groundAround(world, proposal),
    course: courseOf(reports.map(({ reportedAt }) => reportedAt)),
    suggestedAreas: suggestAreas(world, postcodes),
  };
}

/** What lies around; where single postcodes are not loaded, the areas of the whole country. */
function groundAround(world: World, proposal: Proposal): Place[] {
  if (world.places[0]?.code.length === 2) return [...world.places];
  const reach = Math.max(25, proposal.radiusKm * 2.5);
  return world.places.filter((place) => distanceKm(proposal, place) <= reach);
}

function countPlaces(places: Place[]): Evidence["places"] {
  const counts = new Map<string, { place: Place; count: number }>();
  for (const place of places) {
    counts.set(place.code, { place, count: (counts.get(place.code)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function courseOf(times: Date[]): Evidence["course"] {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return [];
  const start = Math.floor(first.getTime() / quarterMs);
  const length = Math.min(96, Math.floor(last.getTime() / quarterMs) - start + 1);
  const counts = new Array<number>(length).fill(0);
  for (const time of times) {
    const index = Math.floor(time.getTime() / quarterMs) - start;
    if (index < length) counts[index]! += 1;
  }
  return counts.map((count, index) => ({ at: new Date((start + index) * quarterMs), count }));
}

/**
 * It is no outage. The same evidence makes no second proposal (proposal-keeping.server.ts).
 * @throws not-found (not a lead), conflict (decided meanwhile)
 */
export async function dismissProposal(
  ctx: Ctx,
  { proposalId, reason }: { proposalId: number; reason: string },
): Promise<void> {
  assertAllowed(canLeadOutages(ctx.actor), notFound);
  const { actor } = ctx;
  await transact(ctx, async (ctx) => {
    const proposal = await lockOpenProposal(ctx, proposalId);
    await ctx.db
      .update(outageProposals)
      .set({ endedAt: ctx.now, end: "dismissed", decidedById: actor.id, reason })
      .where(eq(outageProposals.id, proposal.id));
  });
}
