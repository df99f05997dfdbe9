import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import type { TagRef } from "../order/tag-words.ts";
import { readClaims } from "../solving/claims.server.ts";
import { lastVisitOf } from "../visits.server.ts";
import { decodeCursor, encodeCursor } from "./list-cursor.ts";
import { isOwnList } from "./list-filter.ts";
import { listPageSize, type ThreadListInput, threadListQuery } from "./list-query.server.ts";

/** A row of a thread list: what the list shows and nothing else. */
export type ListedThread = {
  id: number;
  slug: string;
  title: string;
  createdAt: Date;
  lastActivityAt: Date;
  answerCount: number;
  meTooCount: number;
  solvedAt: Date | null;
  author: { id: number; displayName: string; hue: number };
  category: { id: number; slug: string; name: string };
  regionName: string | null;
  /** Has news for this reader; false for guests. */
  isUnread: boolean;
  tags: TagRef[];
  /** The name of who is at it right now. */
  claimedBy: string | null;
};

export type ListedPage = {
  threads: ListedThread[];
  /** For `after`; null on the last page. */
  next: string | null;
  isFirst: boolean;
};

/**
 * One page of threads in one query, and one more for who is at them; the latest activity first. Keyset paging: every
 * page costs the same, and nothing is shown twice or left out when threads move up meanwhile.
 * @throws unauthenticated for the lists that only members have
 */
export async function listThreads(ctx: Ctx, input: ThreadListInput): Promise<ListedPage> {
  if (isOwnList(input.filter) && ctx.actor.kind !== "user") throw unauthenticated();
  if (input.filter === "region" && !input.regionId) return { threads: [], next: null, isFirst: true };
  const rows = await threadListQuery(ctx, input);
  const shown = rows.slice(0, listPageSize);
  const last = rows.length > listPageSize ? shown.at(-1) : undefined;
  const open = shown.filter(({ solvedAt }) => solvedAt === null);
  const claims = await readClaims(
    ctx,
    open.map(({ id }) => id),
  );
  return {
    threads: shown.map(({ cursorMicros: _micros, cursorId: _id, ...thread }) => ({
      ...thread,
      claimedBy: claims.get(thread.id)?.user.displayName ?? null,
    })),
    next: last ? encodeCursor({ micros: Number(last.cursorMicros), id: Number(last.cursorId) }) : null,
    isFirst: decodeCursor(input.after) === null,
  };
}

/** When the member was here before; null for guests. */
export async function readLastVisit(ctx: Ctx): Promise<Date | null> {
  const { actor } = ctx;
  if (actor.kind !== "user") return null;
  const [row] = await ctx.db
    .select({ at: lastVisitOf(ctx, actor.id).mapWith(users.createdAt) })
    .from(users)
    .where(eq(users.id, actor.id));
  return row?.at ?? null;
}
