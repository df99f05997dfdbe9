import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { visiblePosts, visibleThreads } from "../scope.server.ts";

/** `<a href="/m/12" …>@Karin</a>`, as platform/markdown.server.ts writes it. */
const mention = /(<a href="\/m\/([1-9]\d{0,14})(?:\/[\w-]*)?"[^>]*>)@[^<]*(<\/a>)/g;
/** A link whose words are its own address; leads to a thread or a post when the address is one of this site. */
const bare = /(<a href="([^"]+)"[^>]*>)([^<]+)(<\/a>)/g;

/**
 * Says in posts what is true now: people are called by the name they have today, and a link to a thread of this site
 * that was pasted as an address shows the thread's title. Read each time, through the reader's visibility scope: the
 * title of a hidden thread is never shown, a changed one at once (docs/decisions/013).
 */
export async function freshenLinks<P extends { bodyHtml: string }>(ctx: Ctx, shown: P[]): Promise<P[]> {
  const wanted = { people: new Set<number>(), threads: new Set<number>(), posts: new Set<number>() };
  for (const { bodyHtml } of shown) {
    for (const [, , id] of bodyHtml.matchAll(mention)) wanted.people.add(Number(id));
    for (const [, , href = "", words = ""] of bodyHtml.matchAll(bare)) {
      const target = targetOf(href, words);
      if (target) wanted[target.kind].add(target.id);
    }
  }
  if (wanted.people.size + wanted.threads.size + wanted.posts.size === 0) return shown;
  const [names, threadTitles, postTitles] = await Promise.all([
    readNames(ctx, [...wanted.people]),
    readThreadTitles(ctx, [...wanted.threads]),
    readPostTitles(ctx, [...wanted.posts]),
  ]);
  const titles = { threads: threadTitles, posts: postTitles };
  const freshen = (html: string) =>
    html
      .replace(mention, (whole, open: string, id: string, close: string) => {
        const name = names.get(Number(id));
        return name === undefined ? whole : `${open}@${escapeHtml(name)}${close}`;
      })
      .replace(bare, (whole, open: string, href: string, words: string, close: string) => {
        const target = targetOf(href, words);
        const title = target && titles[target.kind].get(target.id);
        return title ? `${open}${escapeHtml(title)}${close}` : whole;
      });
  return shown.map((post) => ({ ...post, bodyHtml: freshen(post.bodyHtml) }));
}

function targetOf(href: string, words: string): { kind: "threads" | "posts"; id: number } | null {
  if (href !== words && href !== `${words}/`) return null;
  const { publicUrl } = env();
  if (!href.startsWith(`${publicUrl}/`)) return null;
  const [, kind, id] = /^\/([tp])\/([1-9]\d{0,14})(?=[/?#]|$)/.exec(href.slice(publicUrl.length)) ?? [];
  return kind ? { kind: kind === "t" ? "threads" : "posts", id: Number(id) } : null;
}

async function readNames(ctx: Ctx, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(inArray(users.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readThreadTitles(ctx: Ctx, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: threads.id, title: threads.title })
    .from(threads)
    .where(and(inArray(threads.id, ids), visibleThreads(ctx.actor)));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function readPostTitles(ctx: Ctx, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: posts.id, title: threads.title })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(inArray(posts.id, ids), visiblePosts(ctx.actor)));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
