import { inArray } from "drizzle-orm";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { transact } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import type { ImportTarget, IncomingPost, IncomingUser } from "./incoming.ts";
import { insertRows } from "./insert-rows.server.ts";
import { addLinks, findLinks, type LinkKind, lockSource, reserveIds } from "./links.server.ts";
import { noteChanged } from "./tally.ts";

const MAX_NAME_LENGTH = 60;

/**
 * Members of the source as authors: a name and the day they joined, nothing else. Without an e-mail address nobody
 * can log in as them, and their names may repeat.
 */
export async function writeUsers(ctx: Ctx, target: ImportTarget, incoming: IncomingUser[]): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockSource(ctx, target.source);
    const ids = incoming.map((user) => user.externalId);
    const seen = new Set((await findLinks(ctx, target.source, "user", ids)).keys());
    const fresh = incoming.filter(({ externalId }) => !seen.has(externalId) && seen.add(externalId));
    await insertAuthors(ctx, target, "user", fresh);
    target.tally.came.users += fresh.length;
    target.tally.known.users += incoming.length - fresh.length;
  });
}

export type Author = { id: number; name: string };

/** The local author of each post; for deleted accounts a stand-in by the name that is left, or one without. */
export async function findAuthors(
  ctx: Ctx,
  target: ImportTarget,
  posts: readonly IncomingPost[],
): Promise<(post: IncomingPost) => Author> {
  const members = await findMembers(ctx, target, posts);
  const memberOf = (post: IncomingPost) => members.get(post.authorExternalId ?? "");
  const orphaned = posts.filter((post) => !memberOf(post));
  noteChanged(
    target.tally,
    "posts",
    "the author's account is gone, a stand-in took its place",
    orphaned.length,
  );
  const standIns = await findStandIns(ctx, target, orphaned);
  const formerMember = t(ctx.locale, "importers.formerMember");
  return (post) => {
    const name = post.authorName ?? "";
    return memberOf(post) ?? { id: standIns.get(name)!, name: name || formerMember };
  };
}

async function findMembers(
  ctx: Ctx,
  target: ImportTarget,
  posts: readonly IncomingPost[],
): Promise<Map<string, Author>> {
  const wanted = posts.flatMap(({ authorExternalId }) => authorExternalId ?? []);
  const links = await findLinks(ctx, target.source, "user", wanted);
  if (links.size === 0) return new Map();
  const rows = await ctx.db
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(inArray(users.id, [...links.values()]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    [...links].flatMap(([externalId, id]) => {
      const author = byId.get(id);
      return author ? [[externalId, author] as const] : [];
    }),
  );
}

async function findStandIns(
  ctx: Ctx,
  target: ImportTarget,
  posts: readonly IncomingPost[],
): Promise<Map<string, number>> {
  const names = [...new Set(posts.map((post) => post.authorName ?? ""))];
  const known = await findLinks(ctx, target.source, "former-member", names);
  const fresh = names
    .filter((name) => !known.has(name))
    .map((name) => ({
      externalId: name,
      displayName: name || t(ctx.locale, "importers.formerMember"),
      createdAt: ctx.now,
    }));
  const made = await insertAuthors(ctx, target, "former-member", fresh);
  return new Map([...known, ...made]);
}

async function insertAuthors(
  ctx: Ctx,
  target: ImportTarget,
  kind: LinkKind,
  fresh: readonly IncomingUser[],
): Promise<Map<string, number>> {
  if (fresh.length === 0) return new Map();
  const ids = await reserveIds(ctx, "users", fresh.length);
  const rows = fresh.map(({ displayName, createdAt }, i) => ({
    id: ids[i]!,
    displayName: displayName.slice(0, MAX_NAME_LENGTH),
    hue: ids[i]! % 8,
    createdAt,
  }));
  await insertRows(ctx, users, rows);
  const pairs = fresh.map((user, i) => [user.externalId, ids[i]!] as const);
  await addLinks(ctx, target.source, kind, pairs);
  return new Map(pairs);
}
