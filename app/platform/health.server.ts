import { sql } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { heartbeats, partFailures } from "#db/schema/platform.ts";

/** Older than this the worker counts as dead; it beats every ten seconds. */
export const heartbeatLimitSeconds = 45;

export type Readiness = {
  ready: boolean;
  checks: {
    database: "ok" | "down";
    migrations: "ok" | "missing" | "unknown";
    worker: "ok" | "silent" | "unknown";
  };
};

/** For load balancers and the start script. Tells states only, no addresses or messages. */
export async function readReadiness(db: Db, now: Date): Promise<Readiness> {
  try {
    const [tables] = await db.execute<{ migrated: boolean }>(
      sql`select to_regclass('public.heartbeats') is not null and to_regclass('graphile_worker._private_jobs') is not null as migrated`,
    );
    if (!tables?.migrated) {
      return { ready: false, checks: { database: "ok", migrations: "missing", worker: "unknown" } };
    }
    const beats = await db.select().from(heartbeats);
    const isBeating = beats.some(
      ({ beatAt }) => now.getTime() - beatAt.getTime() < heartbeatLimitSeconds * 1000,
    );
    return {
      ready: isBeating,
      checks: { database: "ok", migrations: "ok", worker: isBeating ? "ok" : "silent" },
    };
  } catch {
    return { ready: false, checks: { database: "down", migrations: "unknown", worker: "unknown" } };
  }
}

export async function beatHeart(db: Db, processName: string, now: Date): Promise<void> {
  await db
    .insert(heartbeats)
    .values({ process: processName, beatAt: now })
    .onConflictDoUpdate({ target: heartbeats.process, set: { beatAt: now } });
}

/** Notes that a part (search, mail) failed: staff see it until {@link clearFailure}. No private text in `message`. */
export async function noteFailure(db: Db, part: string, message: string): Promise<void> {
  await db
    .insert(partFailures)
    .values({ part, since: sql`now()`, lastAt: sql`now()`, message: message.slice(0, 300) })
    .onConflictDoUpdate({
      target: partFailures.part,
      set: { lastAt: sql`now()`, message: message.slice(0, 300) },
    });
}

/** The part works again. Costs one cheap statement; call it where the part has just been used with success. */
export async function clearFailure(db: Db, part: string): Promise<void> {
  await db.delete(partFailures).where(sql`${partFailures.part} = ${part}`);
}

export type Trouble = { part: string; since: Date };

/**
 * What staff should know: parts that failed and have not worked since, and a worker that is silent. By the database's
 * clock, because a test's clock may stand.
 */
export async function listTroubles(db: Db): Promise<Trouble[]> {
  const rows = await db.execute<{ part: string; since: string }>(sql`
    select part, since from ${partFailures}
    union all
    select 'worker', max(beat_at) from ${heartbeats}
      having max(beat_at) < now() - ${heartbeatLimitSeconds} * interval '1 second'
    order by 2`);
  return rows.map(({ part, since }) => ({ part, since: new Date(since) }));
}

/** The failures with their messages, for operators; pages show {@link listTroubles}. */
export async function listFailures(db: Db) {
  return db.select().from(partFailures).orderBy(partFailures.since);
}
