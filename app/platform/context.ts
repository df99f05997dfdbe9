import type { Locale } from "#app/i18n/locale.ts";
import type { Db } from "#db/client.server.ts";
import type { Actor } from "./actor.ts";
import type { Logger } from "./log.server.ts";
import type { Site } from "./site.server.ts";

/** Who, where and when: the first argument of every feature function. Made once per request, job, command or test. */
export type Ctx = {
  /** The database or a transaction, so that functions compose. */
  db: Db;
  actor: Actor;
  /** The one "now" of this request; from platform/clock. */
  now: Date;
  /** The language and form of address for whoever acts; other people have theirs (`toLocale`). */
  locale: Locale;
  /** The settings of the site as a whole. */
  site: Site;
  log: Logger;
  requestId: string;
  /** What the person has said, in this request, is nothing personal (features/vault/public-text.server.ts). */
  acknowledged?: ReadonlySet<string>;
};

/**
 * Runs `work` in a transaction; inside another one it is a savepoint, so that a caught error leaves the
 * outer transaction usable. Use cases call this, routes never do. No network inside.
 */
export function transact<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx }));
}
