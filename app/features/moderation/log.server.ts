import { and, asc, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { toCsv } from "#app/platform/csv.ts";
import { users } from "#db/schema/accounts.ts";
import type { actionNames } from "#db/schema/moderation.ts";
import { moderationActions } from "#db/schema/moderation.ts";
import { assertModerator } from "./moderator.server.ts";

export type ActionName = (typeof actionNames)[number];

type Note = Omit<typeof moderationActions.$inferInsert, "id" | "createdAt" | "actorId">;

/** Writes down what was done, by whom and why; in the transaction of the act. Nothing is ever changed here. */
export async function noteAction(ctx: Ctx, note: Note): Promise<void> {
  const actorId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db.insert(moderationActions).values({ ...note, actorId, createdAt: ctx.now });
}

export type LogFilter = {
  action?: ActionName;
  actorId?: number;
  subjectId?: number;
  postId?: number;
  from?: Date;
  /** Exclusive. */
  to?: Date;
};

export type LogEntry = Awaited<ReturnType<typeof readEntries>>[number];

export const logPageSize = 50;

/**
 * The record, the newest first; keyset paging by id.
 * @throws unauthenticated, not-found
 */
export async function listActions(
  ctx: Ctx,
  { before, ...filter }: LogFilter & { before?: number | null },
): Promise<{ entries: LogEntry[]; next: number | null }> {
  assertModerator(ctx);
  const rows = await readEntries(
    ctx,
    and(matches(filter), before ? lt(moderationActions.id, before) : undefined),
    logPageSize + 1,
  );
  const entries = rows.slice(0, logPageSize);
  return { entries, next: rows.length > logPageSize ? (entries.at(-1)?.id ?? null) : null };
}

/** People who appear in the record as acting, for the filter. */
export async function listLogActors(ctx: Ctx) {
  assertModerator(ctx);
  return ctx.db
    .selectDistinct({ id: users.id, displayName: users.displayName })
    .from(moderationActions)
    .innerJoin(users, eq(users.id, moderationActions.actorId))
    .orderBy(asc(users.displayName));
}

const csvRows = 100_000;
const csvColumns = [
  "id",
  "createdAt",
  "actorId",
  "actor",
  "action",
  "subjectId",
  "subject",
  "threadId",
  "postId",
  "caseId",
  "decisionId",
  "reason",
  "data",
] as const;

/**
 * The record as a table for spreadsheets (semicolons, UTF-8 with byte order mark), the newest first.
 * @throws unauthenticated, not-found
 */
export async function exportActions(ctx: Ctx, filter: LogFilter): Promise<string> {
  assertModerator(ctx);
  const rows = await readEntries(ctx, matches(filter), csvRows);
  return toCsv(csvColumns, rows);
}

function matches({ action, actorId, subjectId, postId, from, to }: LogFilter): SQL | undefined {
  return and(
    action ? eq(moderationActions.action, action) : undefined,
    actorId ? eq(moderationActions.actorId, actorId) : undefined,
    subjectId ? eq(moderationActions.subjectId, subjectId) : undefined,
    postId ? eq(moderationActions.postId, postId) : undefined,
    from ? gte(moderationActions.createdAt, from) : undefined,
    to ? lt(moderationActions.createdAt, to) : undefined,
  );
}

const subjects = alias(users, "subjects");

function readEntries(ctx: Ctx, where: SQL | undefined, limit: number) {
  return ctx.db
    .select({
      id: moderationActions.id,
      createdAt: moderationActions.createdAt,
      actorId: moderationActions.actorId,
      actor: users.displayName,
      action: moderationActions.action,
      reason: moderationActions.reason,
      caseId: moderationActions.caseId,
      decisionId: moderationActions.decisionId,
      threadId: moderationActions.threadId,
      postId: moderationActions.postId,
      subjectId: moderationActions.subjectId,
      subject: subjects.displayName,
      data: moderationActions.data,
    })
    .from(moderationActions)
    .leftJoin(users, eq(users.id, moderationActions.actorId))
    .leftJoin(subjects, eq(subjects.id, moderationActions.subjectId))
    .where(where)
    .orderBy(desc(moderationActions.id))
    .limit(limit);
}
