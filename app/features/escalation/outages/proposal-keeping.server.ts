import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { outageProposalReports, outageProposals } from "#db/schema/outages.ts";
import { readCoveredPostcodes } from "./areas.server.ts";
import type { Detection, Report } from "./detect.ts";
import { outageProposed } from "./events.server.ts";
import { distanceKm } from "./geo.ts";
import type { RadarParameters } from "./parameters.ts";
import type { OutageService } from "./service.ts";
import type { World } from "./usual-rate.ts";

/*
 * One open proposal per cluster: what is found again makes it grow. The caller holds the radar's lock.
 */

type Proposal = typeof outageProposals.$inferSelect;

/** For so long a dismissal stands against the same evidence. */
const dismissedHours = 48;

type Found = { service: OutageService; detection: Detection; parameters: RadarParameters };

/** Adds to the open proposal of this place, or makes one, unless it is known or was dismissed with this evidence. */
export async function keepDetection(ctx: Ctx, { service, detection, parameters }: Found): Promise<void> {
  const open = (await listOpen(ctx, service)).find((proposal) => isSamePlace(proposal, detection));
  if (open) return grow(ctx, open, detection.reports, detection);
  if (await isKnown(ctx, service, detection)) return;
  if (await wasDismissed(ctx, { service, detection, parameters })) return;
  const places = detection.reports.flatMap(({ postcode }) => postcode ?? []);
  const times = detection.reports.map(({ at }) => at);
  const [proposal] = await ctx.db
    .insert(outageProposals)
    .values({
      service,
      categoryId: mostFrequent(detection.reports.map(({ categoryId }) => categoryId)) ?? 0,
      regionId: await regionOfMost(ctx, places),
      firstReportAt: new Date(Math.min(...times)),
      lastReportAt: new Date(Math.max(...times)),
      foundAt: ctx.now,
      peopleCount: detection.reports.length,
      ...figuresOf(detection),
    })
    .returning();
  if (!proposal) return;
  await addReports(ctx, proposal.id, detection.reports);
  await emit(ctx, outageProposed, { proposalId: proposal.id });
}

const figuresOf = ({ centre, ...detection }: Detection) => ({
  latitude: centre.latitude,
  longitude: centre.longitude,
  radiusKm: detection.radiusKm,
  windowMinutes: detection.windowMinutes,
  seenCount: detection.seen,
  expectedCount: detection.expected,
  tail: detection.tail,
  stream: detection.stream,
});

function listOpen(ctx: Ctx, service: OutageService): Promise<Proposal[]> {
  return ctx.db
    .select()
    .from(outageProposals)
    .where(and(eq(outageProposals.service, service), isNull(outageProposals.endedAt)))
    .orderBy(outageProposals.id);
}

/** Circles that overlap in more than a rim are one cluster. */
const isSamePlace = (proposal: Proposal, { centre, radiusKm }: Detection) =>
  distanceKm(proposal, centre) <= Math.max(proposal.radiusKm, radiusKm) + 1;

/** Most of these people live where an outage of this service is known, or work is going on. */
async function isKnown(ctx: Ctx, service: OutageService, { reports }: Detection): Promise<boolean> {
  const postcodes = reports.flatMap(({ postcode }) => postcode ?? []);
  const covered = await readCoveredPostcodes(ctx, service, postcodes);
  return postcodes.filter((postcode) => covered.has(postcode)).length * 2 > postcodes.length;
}

/** The same people once more are no new evidence: only so many others as a proposal needs are. */
async function wasDismissed(ctx: Ctx, { service, detection, parameters }: Found): Promise<boolean> {
  const since = new Date(ctx.now.getTime() - dismissedHours * 3_600_000);
  const dismissed = await ctx.db
    .select()
    .from(outageProposals)
    .where(
      and(
        eq(outageProposals.service, service),
        eq(outageProposals.end, "dismissed"),
        gt(outageProposals.endedAt, since),
      ),
    );
  const here = dismissed.filter((proposal) => isSamePlace(proposal, detection));
  if (here.length === 0) return false;
  const ids = here.map(({ id }) => id);
  const known = await ctx.db
    .select({ userId: outageProposalReports.userId })
    .from(outageProposalReports)
    .where(inArray(outageProposalReports.proposalId, ids));
  const seen = new Set(known.map(({ userId }) => userId));
  return detection.reports.filter(({ userId }) => !seen.has(userId)).length < parameters.leastPeople;
}

/** Whoever reports from the circle of an open proposal belongs to it, also when it no longer stands out by itself. */
export async function growProposals(
  ctx: Ctx,
  { service, reports, world }: { service: OutageService; reports: readonly Report[]; world: World },
): Promise<void> {
  for (const proposal of await listOpen(ctx, service)) {
    const inside = reports.filter(({ postcode }) => {
      const place = postcode ? world.locate(postcode) : null;
      return place !== null && distanceKm(proposal, place) <= proposal.radiusKm;
    });
    await grow(ctx, proposal, inside, null);
  }
}

async function grow(
  ctx: Ctx,
  proposal: Proposal,
  reports: readonly Report[],
  detection: Detection | null,
): Promise<void> {
  await addReports(ctx, proposal.id, reports);
  const isRarer = detection !== null && detection.tail < proposal.tail;
  const ofProposal = sql`from ${outageProposalReports} r where r.proposal_id = ${outageProposals.id}`;
  await ctx.db
    .update(outageProposals)
    .set({
      ...(isRarer ? figuresOf(detection) : {}),
      peopleCount: sql`(select count(*) ${ofProposal})`,
      firstReportAt: sql`(select min(r.reported_at) ${ofProposal})`,
      lastReportAt: sql`(select max(r.reported_at) ${ofProposal})`,
    })
    .where(eq(outageProposals.id, proposal.id));
}

/** One row per person: other accounts of the same person are no further evidence. */
async function addReports(ctx: Ctx, proposalId: number, reports: readonly Report[]): Promise<void> {
  const firstOf = new Map<string, Report>();
  for (const report of reports) if (!firstOf.has(report.person)) firstOf.set(report.person, report);
  const rows = [...firstOf.values()].flatMap(({ userId, threadId, kind, postcode, at }) =>
    postcode ? [{ proposalId, userId, threadId, kind, postcode, reportedAt: new Date(at) }] : [],
  );
  for (let start = 0; start < rows.length; start += 1000) {
    await ctx.db
      .insert(outageProposalReports)
      .values(rows.slice(start, start + 1000))
      .onConflictDoNothing();
  }
}

/** Nobody was added for long: it was nothing, or is over. */
export async function fadeProposals(
  ctx: Ctx,
  { service, fadeMinutes }: { service: OutageService; fadeMinutes: number },
): Promise<void> {
  await ctx.db
    .update(outageProposals)
    .set({ endedAt: ctx.now, end: "faded" })
    .where(
      and(
        eq(outageProposals.service, service),
        isNull(outageProposals.endedAt),
        lt(outageProposals.lastReportAt, new Date(ctx.now.getTime() - fadeMinutes * 60_000)),
      ),
    );
}

/** Who said so is kept for so long after a proposal has ended; its figures stay. */
const evidenceDays = 90;

export async function forgetEvidence(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - evidenceDays * 86_400_000);
  await ctx.db.execute(sql`
    delete from outage_proposal_reports r using outage_proposals p
    where p.id = r.proposal_id and p.ended_at < ${before.toISOString()}::timestamptz`);
}

export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

async function regionOfMost(ctx: Ctx, postcodes: readonly string[]): Promise<number> {
  const regionOf = new Map<string, number>();
  for (const postcode of new Set(postcodes)) regionOf.set(postcode, (await resolveRegion(ctx, postcode)).id);
  const most = mostFrequent(postcodes.flatMap((postcode) => regionOf.get(postcode) ?? []));
  return most ?? (await resolveRegion(ctx, null)).id;
}
