import { and, eq, inArray, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { posts } from "#db/schema/forum.ts";
import { importLinks } from "#db/schema/platform.ts";
import { insertRows } from "./insert-rows.server.ts";

/**
 * What an outside id became here. `accepted` is a note for later: the answer with this outside id was accepted in the
 * thread with that local id.
 */
export type LinkKind = "user" | "former-member" | "post" | "comment" | "accepted";

/** Outside id → local id, for those that are here. */
export async function findLinks(
  ctx: Ctx,
  source: string,
  kind: LinkKind,
  externalIds: readonly string[],
): Promise<Map<string, number>> {
  if (externalIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ externalId: importLinks.externalId, localId: importLinks.localId })
    .from(importLinks)
    .where(wanted(source, kind, externalIds));
  return new Map(rows.map((row) => [row.externalId, row.localId]));
}

export type LinkedPost = { id: number; threadId: number };

/** Outside id → post, for questions and answers that came in and still exist. */
export async function findLinkedPosts(
  ctx: Ctx,
  source: string,
  externalIds: readonly string[],
): Promise<Map<string, LinkedPost & { kind: "question" | "answer" | "comment" }>> {
  if (externalIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ externalId: importLinks.externalId, id: posts.id, threadId: posts.threadId, kind: posts.kind })
    .from(importLinks)
    .innerJoin(posts, eq(posts.id, importLinks.localId))
    .where(wanted(source, "post", externalIds));
  return new Map(rows.map(({ externalId, ...post }) => [externalId, post]));
}

/** Pairs that are there already stay as they are. */
export async function addLinks(
  ctx: Ctx,
  source: string,
  kind: LinkKind,
  pairs: readonly (readonly [externalId: string, localId: number])[],
): Promise<void> {
  if (pairs.length === 0) return;
  const rows = pairs.map(([externalId, localId]) => ({ source, kind, externalId, localId }));
  await insertRows(ctx, importLinks, rows, sql`on conflict do nothing`);
}

/** Ids taken from a table's own sequence, so that rows and what points to them can be written in few statements. */
export async function reserveIds(
  ctx: Ctx,
  table: "users" | "threads" | "posts",
  count: number,
): Promise<number[]> {
  const rows = await ctx.db.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`,
  );
  return rows.map((row) => Number(row.id));
}

/** One import of a source at a time; a second one waits for the batch and then finds its rows here. */
export async function lockSource(ctx: Ctx, source: string): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext(${`import:${source}`}))`);
}

function wanted(source: string, kind: LinkKind, externalIds: readonly string[]) {
  return and(
    eq(importLinks.source, source),
    eq(importLinks.kind, kind),
    inArray(importLinks.externalId, [...new Set(externalIds)]),
  );
}
