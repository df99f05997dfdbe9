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
  /** Stands for the page that is being made; absent in acts, jobs and transactions ({@link oncePerPage}). */
  page?: object;
};

/**
 * Runs `work` in a transaction; inside another one it is a savepoint, so that a caught error leaves the
 * outer transaction usable. Use cases call this, routes never do. No network inside.
 */
export function transact<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx, page: undefined }));
}

/**
 * Wraps a read that several parts of a page need, whoever looks: it is done once per page. Where something may have changed
 * in between, in acts, jobs and transactions, each call reads.
 */
export function oncePerPage<K, T>(read: (ctx: Ctx, key: K) => Promise<T>): (ctx: Ctx, key: K) => Promise<T> {
  const pages = new WeakMap<object, Map<K, Promise<T>>>();
  return (ctx, key) => {
    if (!ctx.page) return read(ctx, key);
    const kept = pages.get(ctx.page) ?? new Map<K, Promise<T>>();
    pages.set(ctx.page, kept);
    const value = kept.get(key) ?? read(ctx, key);
    kept.set(key, value);
    return value;
  };
}
