import type { Ctx } from "#app/platform/context.ts";
import type { SearchTerm } from "./query.ts";

/** One public post as the engines know it. */
export type SearchDocument = {
  postId: number;
  threadId: number;
  kind: "question" | "answer" | "comment";
  /** Of the thread. */
  title: string;
  /** The post's words without markup; the beginning of a very long post. */
  text: string;
  categoryId: number;
  regionId: number | null;
  isSolved: boolean;
  createdAt: Date;
};

export type SearchFilters = {
  categoryId?: number;
  isSolved?: boolean;
  /** All of them. Only PostgreSQL knows tags: such a search is asked of no other engine. */
  tagIds?: readonly number[];
};

export type SearchRequest = {
  /** At least one of them is not excluded; all of them must fit. */
  terms: SearchTerm[];
  hasPrefix: boolean;
  filters: SearchFilters;
  limit: number;
  /** A multiple of `limit`. */
  offset: number;
};

export type SimilarRequest = {
  /** As from `wordsOf`, the most telling first; any of them may fit. */
  words: string[];
  excludeThreadId?: number;
  limit: number;
};

/** The best post of a thread. Scores of one answer can be compared, those of two engines cannot. */
export type SearchHit = { threadId: number; postId: number; score: number };

export type SearchHits = {
  hits: SearchHit[];
  /** Threads found. */
  total: number;
  /** False: at least so many. */
  isTotalExact: boolean;
  hasMore: boolean;
};

/**
 * What a search engine has to do. It returns ids, best first and one per thread, never texts: the caller reads the rows
 * again through the visibility scope, so that a late index shows nothing that was hidden or edited away. Every method
 * throws when the engine does not answer; writing methods have finished when they return and can be repeated.
 */
export type SearchEngine = {
  name: "postgresql" | "meilisearch";
  search(ctx: Ctx, request: SearchRequest): Promise<SearchHits>;
  /** Questions that share words with these. */
  similar(ctx: Ctx, request: SimilarRequest): Promise<SearchHit[]>;
  /** Adds documents or replaces those of the same post. */
  index(ctx: Ctx, documents: SearchDocument[]): Promise<void>;
  remove(ctx: Ctx, postIds: number[]): Promise<void>;
  clear(ctx: Ctx): Promise<void>;
  /** Throws when the engine does not answer. */
  health(ctx: Ctx): Promise<void>;
};

/** What readers need of an engine. */
export type SearchReader = Pick<SearchEngine, "search" | "similar">;
