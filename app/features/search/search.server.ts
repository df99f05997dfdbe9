import { and, eq, inArray } from "drizzle-orm";
import { type Category, listCategories } from "#app/features/forum/categories.server.ts";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { parseTagWords, type TagRef, tagLimits } from "#app/features/forum/order/tag-words.ts";
import { readTags, resolveTagWords, type Tag } from "#app/features/forum/order/tags.server.ts";
import { visiblePosts, visibleThreads } from "#app/features/forum/scope.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { htmlToText } from "#app/platform/markdown.server.ts";
import { categories, posts, threads } from "#db/schema/forum.ts";
import { searchEngine } from "./engine.server.ts";
import { highlight, type Piece, snippet } from "./highlight.ts";
import { normalise } from "./normalise.ts";
import type { SearchHit } from "./port.ts";
import { postgresEngine } from "./postgres-engine.server.ts";
import { isSearchable, parseQuery, parseStatus, type SearchQuery, type SearchStatus } from "./query.ts";

export const hitsPerPage = 20;
/** Nobody reads further; it also bounds what an engine has to sort. */
export const maxPages = 50;

export type SearchInput = {
  /** As typed; may hold filters of its own, which win over the two below. */
  q: string;
  /** Slug of a category. */
  category?: string | null;
  /** In words, as behind `status:`. */
  status?: string | null;
  /** Words of tags between commas, beside those in `q`. */
  tags?: string | null;
  /** From 1. */
  page: number;
};

export type SearchResult = {
  thread: { id: number; slug: string; isSolved: boolean; answerCount: number; lastActivityAt: Date };
  /** The one that fits best. */
  post: { id: number; kind: "question" | "answer" | "comment" };
  categoryName: string;
  title: Piece[];
  snippet: Piece[];
};

export type SearchPage = {
  /** Without filters: for the box and for links. */
  text: string;
  /** False when there is no word to look for. */
  isSearchable: boolean;
  category: Category | null;
  /** A category that was asked for and does not exist. */
  unknownCategory: string | null;
  status: SearchStatus | null;
  tags: TagRef[];
  /** Words that mean no tag; the search then leaves them out. */
  unknownTags: string[];
  categories: Category[];
  results: SearchResult[];
  total: number;
  isTotalExact: boolean;
  page: number;
  hasMore: boolean;
};

/** One page of threads that fit the query, of what this reader may see, with texts as they are now. */
export async function searchThreads(ctx: Ctx, input: SearchInput): Promise<SearchPage> {
  const query = parseQuery(input.q);
  const all = await listCategories(ctx);
  const wanted = query.category ?? normalise(input.category ?? "");
  const category = findCategory(all, wanted);
  const status = query.status ?? parseStatus(input.status ?? "");
  const page = Math.min(Math.max(1, input.page), maxPages);
  const tags = await findFilterTags(ctx, [...query.tags, input.tags ?? ""].join(","));
  const found: SearchPage = {
    text: query.text,
    isSearchable: isSearchable(query),
    category,
    unknownCategory: wanted !== "" && !category ? wanted : null,
    status,
    tags: tags.known,
    unknownTags: tags.unknown,
    categories: all,
    results: [],
    total: 0,
    isTotalExact: true,
    page,
    hasMore: false,
  };
  if (!found.isSearchable) return found;
  const tagIds = tags.known.map(({ id }) => id);
  const engine = tagIds.length > 0 ? postgresEngine : searchEngine();
  const { hits, ...counts } = await engine.search(ctx, {
    terms: query.terms,
    hasPrefix: query.hasPrefix,
    filters: {
      categoryId: category?.id,
      isSolved: status === null ? undefined : status === "solved",
      tagIds,
    },
    limit: hitsPerPage,
    offset: (page - 1) * hitsPerPage,
  });
  const results = await readResults(ctx, hits, query);
  return { ...found, ...counts, results, hasMore: counts.hasMore && page < maxPages };
}

/** Synonyms mean their tag. */
async function findFilterTags(ctx: Ctx, text: string): Promise<{ known: Tag[]; unknown: string[] }> {
  const words = parseTagWords(text).slice(0, tagLimits.perThread);
  const ids = await resolveTagWords(ctx, words);
  return {
    known: await readTags(ctx, [...new Set(ids.values())]),
    unknown: words.filter(({ slug }) => !ids.has(slug)).map(({ name }) => name),
  };
}

/** By its slug, its name or the beginning of its name: `thema:internet` is enough. */
function findCategory(all: Category[], wanted: string): Category | null {
  if (wanted === "") return null;
  return (
    all.find(({ slug, name }) => normalise(slug) === wanted || normalise(name) === wanted) ??
    all.find(({ name }) => normalise(name).startsWith(wanted)) ??
    null
  );
}

/** Reads the hits again as this reader may see them now; the index may be late. */
async function readResults(ctx: Ctx, hits: SearchHit[], query: SearchQuery): Promise<SearchResult[]> {
  if (hits.length === 0) return [];
  const postIds = hits.map(({ postId }) => postId);
  const rows = await ctx.db
    .select({
      thread: {
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        solvedAt: threads.solvedAt,
        answerCount: threads.answerCount,
        lastActivityAt: threads.lastActivityAt,
      },
      post: { id: posts.id, kind: posts.kind, html: posts.bodyHtml },
      categoryName: categoryName(ctx),
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(and(inArray(posts.id, postIds), visibleThreads(ctx.actor), visiblePosts(ctx.actor)));
  const byPost = new Map(rows.map((row) => [row.post.id, row]));
  return postIds.flatMap((postId) => {
    const row = byPost.get(postId);
    if (!row) return [];
    const { title, solvedAt, ...thread } = row.thread;
    const { html, ...post } = row.post;
    return {
      thread: { ...thread, isSolved: solvedAt !== null },
      post,
      categoryName: row.categoryName,
      title: highlight(title, query),
      snippet: snippet(htmlToText(html), query),
    };
  });
}
