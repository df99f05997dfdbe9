import {
  type Index,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestTimeOutError,
  type MultiSearchParams,
} from "meilisearch";
import { foldSpelling } from "./normalise.ts";
import type { SearchDocument, SearchEngine, SearchFilters, SearchHit, SearchRequest } from "./port.ts";

export type MeilisearchPlace = { url: string; key: string; index: string };

/** A reader waits no longer than this; then PostgreSQL answers. */
const searchTimeout = 2_000;
const writeTimeout = 15_000;
/** Meilisearch works off its tasks in batches of about half a second, large ones take longer. */
const taskTimeout = 120_000;
/** As many as a reader can page through; counting goes no further. */
const maxTotal = 1_000;
const maxSimilarWords = 12;
const hitsPerWord = 100;

type Row = {
  postId: number;
  threadId: number;
  kind: SearchDocument["kind"];
  /** Questions: the thread's title. */
  title: string;
  text: string;
  /** Other posts: the thread's title, which counts least. */
  context: string;
  categoryId: number;
  regionId: number | null;
  isSolved: boolean;
  createdAt: number;
};

const settings = {
  searchableAttributes: ["title", "text", "context"],
  filterableAttributes: ["postId", "threadId", "kind", "categoryId", "regionId", "isSolved"],
  sortableAttributes: ["createdAt"],
  displayedAttributes: ["postId", "threadId"],
  rankingRules: [
    "words",
    "typo",
    "proximity",
    "attributeRank",
    "sort",
    "wordPosition",
    "exactness",
    "isSolved:desc",
    "createdAt:desc",
  ],
  // One post per thread.
  distinctAttribute: "threadId",
  // Takes compounds apart: "Störung" finds "Internetstörung".
  localizedAttributes: [{ attributePatterns: ["*"], locales: ["deu" as const] }],
  // 7590 and 7530 are two devices, not a typo.
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
  pagination: { maxTotalHits: maxTotal },
};

export type MeilisearchEngine = SearchEngine & {
  /** Makes the index with its settings; `true` when it was not there and therefore is empty. */
  prepare(): Promise<boolean>;
  /** The posts it holds, in batches, for finding those that should be gone. */
  listPostIds(): AsyncGenerator<number[]>;
};

/** The engine behind MEILI_URL. It gets texts in one spelling, so that queries in any spelling fit. */
export function meilisearchEngine({ url, key, index }: MeilisearchPlace): MeilisearchEngine {
  const reading = new Meilisearch({ host: url, apiKey: key, timeout: searchTimeout });
  const writing = new Meilisearch({
    host: url,
    apiKey: key,
    timeout: writeTimeout,
    defaultWaitOptions: { timeout: taskTimeout, interval: 100 },
  });
  const readable: Index<Row> = reading.index(index);
  const writable: Index<Row> = writing.index(index);
  // Once per process: a new release may bring new ones.
  let hasSettings = false;

  return {
    name: "meilisearch",

    async search(_ctx, request) {
      const answer = await readable.search(toQueryText(request), {
        filter: toFilter(request.filters),
        matchingStrategy: "all",
        attributesToRetrieve: ["postId", "threadId"],
        showRankingScore: true,
        // Asked for by page, the server counts threads; by offset it would guess from posts.
        hitsPerPage: request.limit,
        page: Math.floor(request.offset / request.limit) + 1,
      });
      return {
        hits: answer.hits.map(toHit),
        total: answer.totalHits,
        isTotalExact: answer.totalHits < maxTotal,
        hasMore: answer.page < answer.totalPages,
      };
    },

    // The server knows no "any of these words": each is asked for by itself, and rare ones count more.
    async similar(_ctx, request) {
      if (request.words.length === 0) return [];
      const exclude = request.excludeThreadId ? [`threadId != ${request.excludeThreadId}`] : [];
      const { results } = await reading.multiSearch<MultiSearchParams, Row>({
        queries: request.words.slice(0, maxSimilarWords).map((word) => ({
          indexUid: index,
          q: `${word} `,
          filter: ["kind = question", ...exclude],
          attributesToRetrieve: ["postId", "threadId"],
          showRankingScore: true,
          limit: hitsPerWord,
        })),
      });
      return addUp(results).slice(0, request.limit);
    },

    async index(_ctx, documents) {
      if (documents.length > 0) {
        await finish(writable.addDocuments(documents.map(toRow), { primaryKey: "postId" }));
      }
    },

    async remove(_ctx, postIds) {
      if (postIds.length > 0) await finish(writable.deleteDocuments(postIds));
    },

    async clear() {
      await finish(writable.deleteAllDocuments());
    },

    async health() {
      await readable.getStats();
    },

    async prepare() {
      const isNew = !(await exists(writable));
      if (isNew) await finish(writing.createIndex(index, { primaryKey: "postId" }));
      if (isNew || !hasSettings) await finish(writable.updateSettings(settings));
      hasSettings = true;
      return isNew;
    },

    async *listPostIds() {
      const limit = 1_000;
      for (let offset = 0; ; offset += limit) {
        const { results } = await writable.getDocuments({ fields: ["postId"], limit, offset });
        if (results.length > 0) yield results.map(({ postId }) => postId);
        if (results.length < limit) return;
      }
    },
  };
}

/** What went wrong in a word, without any text of people: for staff and logs. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? `HTTP ${error.response.status}`;
  if (error instanceof MeilisearchRequestTimeOutError) return "timeout";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause instanceof Error ? failureOf(error.cause) : error.name;
}

function toRow({ title, text, createdAt, ...document }: SearchDocument): Row {
  const isQuestion = document.kind === "question";
  return {
    ...document,
    title: isQuestion ? foldSpelling(title) : "",
    text: foldSpelling(text),
    context: isQuestion ? "" : foldSpelling(title),
    createdAt: Math.floor(createdAt.getTime() / 1000),
  };
}

type Found = { postId: number; threadId: number; _rankingScore?: number };

function toHit({ postId, threadId, _rankingScore }: Found): SearchHit {
  return { postId, threadId, score: _rankingScore ?? 0 };
}

function addUp(results: { hits: Found[]; estimatedTotalHits?: number }[]): SearchHit[] {
  const sums = new Map<number, SearchHit>();
  for (const { hits, estimatedTotalHits = hits.length } of results) {
    const worth = 1 / Math.log(Math.E + estimatedTotalHits);
    for (const found of hits) {
      const hit = toHit(found);
      const sum = sums.get(hit.threadId) ?? { ...hit, score: 0 };
      sums.set(hit.threadId, { ...sum, score: sum.score + worth * hit.score });
    }
  }
  return [...sums.values()].sort((a, b) => b.score - a.score || b.threadId - a.threadId);
}

/** Words hold letters and digits only, so that nothing in them is an operator. */
function toQueryText({ terms, hasPrefix }: SearchRequest): string {
  const parts = terms.map(({ words, isExcluded }) => {
    const text = words.length > 1 ? `"${words.join(" ")}"` : words.join("");
    return isExcluded ? `-${text}` : text;
  });
  // The server takes the last word for a beginning unless a space follows.
  return parts.join(" ") + (hasPrefix ? "" : " ");
}

function toFilter({ categoryId, isSolved }: SearchFilters): string[] {
  const parts: string[] = [];
  if (categoryId !== undefined) parts.push(`categoryId = ${categoryId}`);
  if (isSolved !== undefined) parts.push(`isSolved = ${isSolved}`);
  return parts;
}

async function exists(index: Index<Row>): Promise<boolean> {
  try {
    await index.getRawInfo();
    return true;
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === "index_not_found") return false;
    throw error;
  }
}

async function finish(task: ReturnType<Index<Row>["deleteAllDocuments"]>): Promise<void> {
  const { status, error } = await task.waitTask();
  if (status !== "succeeded")
    throw new Error(`Meilisearch task ${status}: ${error?.code ?? "no reason given"}`);
}
