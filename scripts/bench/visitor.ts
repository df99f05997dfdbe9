import { endSessionById, readSession, startSession } from "#app/features/accounts/sessions.server.ts";
import { system } from "#app/platform/actor.ts";
import { readClock } from "#app/platform/clock.server.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import type { Db } from "#db/client.server.ts";

/** Logs somebody in for measuring; `leave` ends the session. To be loaded when the environment is complete. */
export async function enterAs(db: Db, userId: number) {
  const now = await readClock(db);
  const ctx = { db, actor: system, now, locale: "de", site: defaultSite, log, requestId: "bench" } as const;
  const cookie = (await startSession(ctx, userId, "Messung")).split(";")[0] ?? "";
  return {
    cookie,
    now,
    async leave() {
      const { actor } = await readSession(db, cookie, now);
      if (actor.kind === "user" && actor.sessionId) await endSessionById({ ...ctx, actor }, actor.sessionId);
    },
  };
}
