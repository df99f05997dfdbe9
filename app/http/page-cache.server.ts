import { createHash } from "node:crypto";
import { openLine } from "#app/platform/live-line.server.ts";
import type { Logger } from "#app/platform/log.server.ts";
import { type PageNews, pageChannel, parsePageNews } from "#app/platform/page-news.server.ts";

/** What a page says about being kept. Without it nothing is kept. */
export type Keep = {
  /** So long it may be out of date in what no event tells of: names, figures, "5 minutes ago". Default: a minute. */
  seconds?: number;
  /** Set: news of other threads leave it alone. Not set: it is a list and goes with all news. */
  threadId?: number;
  /** The same for members and guests, in every language, for instance a feed. */
  isForAll?: boolean;
  /** It names nothing that could be hidden and outlives all news. */
  isLasting?: boolean;
};

/** A finished answer. */
export type KeptPage = {
  headers: [string, string][];
  body: Buffer;
  etag: string;
  keep: Keep;
  /** In milliseconds of `performance.now()`. */
  until: number;
  /** Compressed once, when first asked for. */
  packed: Map<string, Promise<Buffer>>;
};

const usualSeconds = 60;
const mostBytes = 64 * 1024 * 1024;
/** Addresses longer than this are somebody's game. */
const longestKey = 500;

/** Events that change one thread and the lists it is in. All others empty the cache: hiding must be seen at once. */
const ofOneThread = new Set([
  "forum.thread-asked",
  "forum.post-created",
  "forum.post-edited",
  "forum.solution-accepted",
  "forum.solution-taken-back",
  "forum.thread-reopened",
  "forum.confirmation-changed",
  "forum.me-too-changed",
]);

export type PageCache = ReturnType<typeof openPageCache>;

/**
 * Finished pages in the memory of one web process. Every process hears of changes by NOTIFY, in the moment they are
 * committed; while it hears nothing it keeps nothing.
 * @param options.url a direct address of the database: LISTEN does not pass a transaction pooler
 */
export function openPageCache(options: { url: string; log: Logger }) {
  const pages = new Map<string, KeptPage>();
  const rendering = new Map<string, Promise<KeptPage | null>>();
  let bytes = 0;
  let isListening = false;
  /** Raised by all news: what was rendered while something changed is not kept. */
  let generation = 0;

  const line = openLine({
    url: options.url,
    channel: pageChannel,
    log: options.log,
    onOpen: () => {
      clear();
      isListening = true;
    },
    onLost: () => {
      isListening = false;
      clear();
    },
    onPayload: (payload) => hear(parsePageNews(payload)),
  });

  function hear(news: PageNews | null): void {
    generation++;
    const isNarrow = news !== null && news.threadId !== null && ofOneThread.has(news.event);
    for (const [key, { keep }] of pages) {
      const isUntouched = isNarrow && keep.threadId !== undefined && keep.threadId !== news.threadId;
      if (!isUntouched && !keep.isLasting) drop(key);
    }
  }

  function clear(): void {
    generation++;
    pages.clear();
    bytes = 0;
  }

  function drop(key: string): void {
    const page = pages.get(key);
    if (!page) return;
    pages.delete(key);
    bytes -= sizeOf(page);
  }

  function find(key: string): KeptPage | undefined {
    const page = pages.get(key);
    if (!page) return undefined;
    if (page.until < performance.now()) {
      drop(key);
      return undefined;
    }
    // The least recently used stands first.
    pages.delete(key);
    pages.set(key, page);
    return page;
  }

  function put(key: string, page: KeptPage, startedAt: number): void {
    if (!isListening || startedAt !== generation || key.length > longestKey) return;
    drop(key);
    pages.set(key, page);
    bytes += sizeOf(page);
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  /**
   * The page, kept or made by `render`. Many who ask at the same time wait for one.
   * @param keys where to look, and where to put what is for guests and what is for all
   */
  async function get(
    keys: { guest: string | null; all: string },
    render: () => Promise<KeptPage | null>,
  ): Promise<KeptPage | null> {
    const kept = find(keys.all) ?? (keys.guest ? find(keys.guest) : undefined);
    if (kept) return kept;
    const key = keys.guest ?? keys.all;
    const waiting = keys.guest ? rendering.get(key) : undefined;
    const shared = waiting ? await waiting : null;
    if (shared) return shared;
    const startedAt = generation;
    const made = render();
    const outcome = made.catch(() => null);
    if (keys.guest) rendering.set(key, outcome);
    try {
      const page = await made;
      if (page && (page.keep.isForAll || keys.guest))
        put(page.keep.isForAll ? keys.all : key, page, startedAt);
      return page;
    } finally {
      if (rendering.get(key) === outcome) rendering.delete(key);
    }
  }

  return {
    get,
    count: () => pages.size,
    isListening: () => isListening,
    close: () => line.close(),
  };
}

/** Compressed forms are about a fifth; they come later. */
const sizeOf = ({ body }: KeptPage) => Math.ceil(body.length * 1.4) + 1000;

/** A finished answer as a page to keep. */
export async function toKeptPage(response: Response, keep: Keep): Promise<KeptPage> {
  const body = Buffer.from(await response.arrayBuffer());
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return {
    headers: [...response.headers].filter(([name]) => name !== "content-length"),
    body,
    etag,
    keep,
    until: performance.now() + (keep.seconds ?? usualSeconds) * 1000,
    packed: new Map(),
  };
}
