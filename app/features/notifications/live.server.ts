import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { readSessionActors } from "#app/features/accounts/live-sessions.server.ts";
import { hasDesk } from "#app/features/escalation/policy.ts";
import {
  type DeskPulse,
  readDeskPulses,
  readRegionsOf,
} from "#app/features/escalation/queue/pulse.server.ts";
import { visiblePosts } from "#app/features/forum/scope.server.ts";
import { pulseFor, readMeetupStates } from "#app/features/meetups/live.server.ts";
import { type Actor, guest, type UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { LiveChange, PreparePulses } from "#app/platform/live-hub.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { unreadLimit } from "./inbox.server.ts";
import { readThreadPulses, type ThreadPulse } from "./live-threads.server.ts";

type Listening = { actor: Actor; change: LiveChange };

/**
 * What each listener may know at this moment. Whatever the news said, the state is read again as the person sees it now:
 * a session that has ended, a role that was lost, a thread that was hidden meanwhile count at once. Few statements for
 * any number of listeners: those for whom the same condition holds share one.
 */
export const preparePulses: PreparePulses = async (ctx, changes) => {
  const sessionIds = changes.flatMap(({ wish }) => wish.sessionId ?? []);
  const actors = await readSessionActors(ctx, sessionIds);
  const listening = changes.map((change): Listening | null => {
    if (change.wish.sessionId === null) return { actor: guest, change };
    const actor = actors.get(change.wish.sessionId);
    return actor ? { actor, change } : null;
  });
  const present = listening.filter((one) => one !== null);
  const [unread, pulses, names, meetups, desks] = await Promise.all([
    countUnreadOf(ctx, present),
    readPulsesOf(ctx, present),
    readWriterNames(ctx, present),
    readMeetupStates(ctx, [...new Set(present.flatMap(({ change }) => change.meetupIds))]),
    readDesksOf(ctx, present),
  ]);
  return listening.map((one) => (one ? pulseOf(one, { unread, pulses, names, meetups, desks }) : "end"));
};

type Read = {
  unread: Map<number, number>;
  /** By the reader's scope, then by thread. */
  pulses: Map<string, Map<number, ThreadPulse>>;
  names: Map<number, string>;
  meetups: Awaited<ReturnType<typeof readMeetupStates>>;
  /** By team; only those whose listeners are to be told. */
  desks: Map<number, DeskPulse>;
};

function pulseOf({ actor, change }: Listening, read: Read): Record<string, unknown> {
  const userId = actor.kind === "user" ? actor.id : null;
  const seen = read.pulses.get(scopeKey(actor));
  const pulse: Record<string, unknown> = { viewer: userId };
  if (change.inbox && userId !== null) pulse.unread = read.unread.get(userId) ?? 0;
  // A thread that this reader may not see (any more) is null, as one that never was.
  for (const id of change.threadIds) pulse[`thread:${id}`] = seen?.get(id) ?? null;
  for (const id of change.meetupIds) pulse[`meetup:${id}`] = pulseFor(read.meetups.get(id), actor);
  if (userId === null) return pulse;
  // The team's own people only, by the role they have now.
  const desk = hasDesk(actor) ? read.desks.get(actor.teamRegionId) : undefined;
  if (desk) pulse.desk = desk;
  const writing = change.writing
    .filter((one) => one.userId !== userId && seen?.has(one.threadId))
    .flatMap(({ threadId, userId }) => ({ threadId, name: read.names.get(userId) ?? "" }))
    .filter(({ name }) => name !== "");
  return writing.length > 0 ? { ...pulse, writing } : pulse;
}

async function countUnreadOf(ctx: Ctx, listening: Listening[]): Promise<Map<number, number>> {
  const readers = listening
    .filter(({ change }) => change.inbox)
    .map(({ actor }) => actor)
    .filter((actor): actor is UserActor => actor.kind === "user");
  const counts = new Map<number, number>();
  for (const group of groupByScope(readers, (reader) => reader)) {
    const [first] = group;
    if (!first) continue;
    const rows = await ctx.db
      .select({
        userId: notifications.userId,
        count: sql<number>`least(count(*), ${unreadLimit})::int`,
      })
      .from(notifications)
      .leftJoin(threads, eq(threads.id, notifications.threadId))
      .leftJoin(posts, eq(posts.id, notifications.postId))
      .where(
        and(
          inArray(
            notifications.userId,
            group.map(({ id }) => id),
          ),
          isNull(notifications.readAt),
          visiblePosts(first),
        ),
      )
      .groupBy(notifications.userId);
    for (const { userId, count } of rows) counts.set(userId, count);
  }
  return counts;
}

async function readPulsesOf(ctx: Ctx, listening: Listening[]): Promise<Read["pulses"]> {
  const pulses: Read["pulses"] = new Map();
  for (const group of groupByScope(listening, ({ actor }) => actor)) {
    const [first] = group;
    if (!first) continue;
    const ids = group.flatMap(({ change }) => [
      ...change.threadIds,
      ...change.writing.map(({ threadId }) => threadId),
    ]);
    const rows = await readThreadPulses(ctx, first.actor, [...new Set(ids)]);
    pulses.set(scopeKey(first.actor), new Map(rows.map((row) => [row.id, row])));
  }
  return pulses;
}

/** The desks of which something has changed, or which are told in full to somebody. */
async function readDesksOf(ctx: Ctx, listening: Listening[]): Promise<Map<number, DeskPulse>> {
  const told = new Set<number>();
  const asked = new Set<number>();
  for (const { actor, change } of listening) {
    if (!hasDesk(actor) || change.wish.deskRegionId == null) continue;
    if (change.deskTicketIds === null) told.add(actor.teamRegionId);
    for (const id of change.deskTicketIds ?? []) asked.add(id);
  }
  for (const regionId of await readRegionsOf(ctx, [...asked])) told.add(regionId);
  return readDeskPulses(ctx, [...told]);
}

async function readWriterNames(ctx: Ctx, listening: Listening[]): Promise<Map<number, string>> {
  const ids = new Set(
    listening
      .filter(({ actor }) => actor.kind === "user")
      .flatMap(({ change }) => change.writing.map(({ userId }) => userId)),
  );
  if (ids.size === 0) return new Map();
  const rows = await ctx.db
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const dialect = new PgDialect({ casing: "snake_case" });

/** The reader's visibility as text: whoever has the same condition sees the same. */
function scopeKey(actor: Actor): string {
  const scope: SQL | undefined = visiblePosts(actor);
  if (!scope) return "";
  const { sql: text, params } = dialect.sqlToQuery(scope);
  return `${text} ${JSON.stringify(params)}`;
}

function groupByScope<T>(list: T[], actorOf: (one: T) => Actor): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = scopeKey(actorOf(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
