import { and, eq } from "drizzle-orm";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import type { UserActor } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { categories } from "#db/schema/forum.ts";
import {
  outageAreas,
  outagePeople,
  outagePromises,
  outageProposalReports,
  outageProposals,
  outages,
} from "#db/schema/outages.ts";
import { promiseDue } from "../promise/promise-time.ts";
import { attachThreads, joinFromThreads } from "./attaching.server.ts";
import { outageChanged, outageTold } from "./events.server.ts";
import { addUpdate, type OutageRow } from "./outage-rows.server.ts";
import { canLeadOutages } from "./policy.ts";
import type { OutageService } from "./service.ts";

/** Nobody promises further ahead than this. */
export const longestPromiseMs = 60 * 86_400_000;
/** Nobody opens an outage for what is longer ago, or announces work for what is further ahead. */
const longestAgoMs = 14 * 86_400_000;
const longestAheadMs = 180 * 86_400_000;

export type OpenInput = {
  title: string;
  areas: string[];
  categoryId: number;
  startsAt: Date;
  /** The one promise for all; of planned work: when it will be done. */
  dueAt: Date;
  /** What everybody is told first. */
  body: string;
};

/**
 * A lead confirms what the radar proposed: the public is told, everybody who reported is concerned, and their questions belong
 * to it. Two leads at once confirm once.
 * @throws not-found (not a lead), conflict (decided meanwhile: says by whom and when), invalid (fields `dueAt`, `startsAt`,
 *   `categoryId`; personal data in title or body)
 */
export async function confirmProposal(
  ctx: Ctx,
  input: OpenInput & { proposalId: number },
): Promise<OutageRow> {
  assertAllowed(canLeadOutages(ctx.actor), notFound);
  assertPublicText(ctx, { title: input.title, body: input.body });
  const { actor } = ctx;
  return transact(ctx, async (ctx) => {
    const proposal = await lockOpenProposal(ctx, input.proposalId);
    await ctx.db
      .update(outageProposals)
      .set({ endedAt: ctx.now, end: "confirmed", decidedById: actor.id })
      .where(eq(outageProposals.id, proposal.id));
    const outage = await insertOutage(ctx, actor, {
      ...input,
      ...{ kind: "outage", service: proposal.service, proposalId: proposal.id, regionId: proposal.regionId },
    });
    const reports = await ctx.db
      .select()
      .from(outageProposalReports)
      .where(eq(outageProposalReports.proposalId, proposal.id));
    await attachThreads(ctx, outage, { ofProposal: proposal.id });
    if (reports.length > 0) {
      const rows = reports.map(({ userId, threadId }) => ({
        ...{ outageId: outage.id, userId, threadId, joinedAt: ctx.now },
      }));
      for (let start = 0; start < rows.length; start += 1000) {
        await ctx.db
          .insert(outagePeople)
          .values(rows.slice(start, start + 1000))
          .onConflictDoNothing();
      }
    }
    await tellOpening(ctx, outage, input);
    return outage;
  });
}

/**
 * A lead opens an outage that nobody had to report, or announces planned work. The same form twice opens once.
 * @throws not-found (not a lead), invalid as {@link confirmProposal}
 */
export async function openOutage(
  ctx: Ctx,
  input: OpenInput & {
    kind: OutageRow["kind"];
    service: OutageService;
    submissionKey?: string;
  },
): Promise<OutageRow> {
  assertAllowed(canLeadOutages(ctx.actor), notFound);
  assertPublicText(ctx, { title: input.title, body: input.body });
  const { actor } = ctx;
  return transact(ctx, async (ctx) => {
    if (input.submissionKey) {
      const [sent] = await ctx.db
        .select()
        .from(outages)
        .where(and(eq(outages.submissionKey, input.submissionKey), eq(outages.openedById, actor.id)));
      if (sent) return sent;
    }
    const outage = await insertOutage(ctx, actor, {
      ...input,
      ...{ regionId: actor.teamRegionId, proposalId: null },
    });
    if (outage.startsAt <= ctx.now) await attachThreads(ctx, outage);
    await tellOpening(ctx, outage, input);
    return outage;
  });
}

/** @throws not-found, conflict */
export async function lockOpenProposal(ctx: Ctx, proposalId: number) {
  const [proposal] = await ctx.db
    .select()
    .from(outageProposals)
    .where(eq(outageProposals.id, proposalId))
    .for("update");
  const row = found(proposal);
  if (!row.endedAt || !row.end) return row;
  const [by] = row.decidedById
    ? await ctx.db.select({ name: users.displayName }).from(users).where(eq(users.id, row.decidedById))
    : [];
  throw new AppError("conflict", "outages.error.decided", {
    end: row.end,
    name: by?.name ?? "",
    moment: formatMoment(ctx.locale, row.endedAt, ctx.now),
  });
}

type Insert = OpenInput &
  Pick<OutageRow, "kind" | "service" | "regionId" | "proposalId"> & { submissionKey?: string };

async function insertOutage(ctx: Ctx, actor: UserActor, input: Insert): Promise<OutageRow> {
  await assertSound(ctx, input);
  const { kind, service, categoryId, regionId, title, startsAt, proposalId, submissionKey } = input;
  const [outage] = await ctx.db
    .insert(outages)
    .values({
      ...{ kind, service, categoryId, regionId, title, startsAt, proposalId, submissionKey },
      ...{ openedAt: ctx.now, openedById: actor.id },
    })
    .returning();
  const { id: outageId } = found(outage);
  await ctx.db.insert(outageAreas).values(input.areas.map((prefix) => ({ outageId, prefix })));
  await ctx.db.insert(outagePromises).values({ outageId, madeAt: ctx.now, dueAt: input.dueAt });
  return found(outage);
}

async function assertSound(ctx: Ctx, { kind, startsAt, dueAt, categoryId }: Insert): Promise<void> {
  const now = ctx.now.getTime();
  const invalid = (key: "startsPast" | "startsFar" | "startsFuture" | "dueBefore", field: string) =>
    new AppError("invalid", `outages.error.${key}`, {}, field);
  if (startsAt.getTime() < now - longestAgoMs) throw invalid("startsPast", "startsAt");
  if (startsAt.getTime() > now + longestAheadMs) throw invalid("startsFar", "startsAt");
  if (kind === "outage" && startsAt.getTime() > now) throw invalid("startsFuture", "startsAt");
  if (dueAt <= startsAt) throw invalid("dueBefore", "dueAt");
  assertPromise(ctx, startsAt, dueAt);
  const rows = await ctx.db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, categoryId));
  if (rows.length === 0) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
}

/** A promise lies ahead, and not further than anybody can see. @throws invalid (field `dueAt`) */
export function assertPromise(ctx: Ctx, from: Date, dueAt: Date): void {
  if (dueAt <= ctx.now) throw new AppError("invalid", "escalation.error.duePast", {}, "dueAt");
  const start = Math.max(from.getTime(), ctx.now.getTime());
  if (dueAt.getTime() - start > longestPromiseMs)
    throw new AppError("invalid", "escalation.error.dueFar", {}, "dueAt");
}

async function tellOpening(ctx: Ctx, outage: OutageRow, { body, dueAt }: OpenInput): Promise<void> {
  await joinFromThreads(ctx, outage);
  const kind = outage.startsAt > ctx.now ? "announced" : "opened";
  const update = found(await addUpdate(ctx, { outageId: outage.id, kind, body, dueAt }));
  await emit(ctx, outageChanged, { outageId: outage.id });
  await emit(ctx, outageTold, { outageId: outage.id, updateId: update.id });
}

/** As for a total outage: the same day, or within half of the next one. */
const soon = { kind: "same-day", nextDayMinutes: 240 } as const;

/** The time the team's calendar would promise for a total outage: what the form begins with. */
export async function suggestPromise(ctx: Ctx, regionId: number): Promise<Date> {
  return promiseDue(await readSiteCalendar(ctx, regionId), ctx.now, soon);
}
