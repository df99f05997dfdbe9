import { randomUUID } from "node:crypto";
import { defaultLocale } from "#app/i18n/locale.ts";
import type { Db } from "#db/client.server.ts";
import { system } from "./actor.ts";
import { readClock } from "./clock.server.ts";
import type { Ctx } from "./context.ts";
import { AppError } from "./errors.ts";
import { type LiveNews, parseNews } from "./live.server.ts";
import { type LiveLine, openLine } from "./live-line.server.ts";
import type { Logger } from "./log.server.ts";
import { readSite } from "./site.server.ts";

/** At most four messages per second and listener. */
const tickMs = 250;
const heartbeatMs = 25_000;
/** After a failure of the database. */
const retryMs = 2000;
/** So many parts of the stream may wait for a slow reader; then it is let go and comes back. */
const mostWaiting = 64;

/**
 * How many connections one process holds, and one person or address (several devices, a household). A phone that has joined
 * an evening counts for itself: a whole room shares one address.
 */
export const liveLimits = { all: 5000, person: 8, address: 40 };

/** Who listens to what. */
export type LiveWish = {
  /** Counts against the limit: "user:5", "device:…" or "address:…". */
  owner: string;
  userId: number | null;
  sessionId: string | null;
  threadIds: number[];
  /** Evenings that are open on a screen. */
  meetupIds?: number[];
  /** Of the desk that this person has, if any. */
  deskRegionId?: number | null;
};

/** What has changed for one listener since it was last told. */
export type LiveChange = {
  wish: LiveWish;
  inbox: boolean;
  threadIds: number[];
  meetupIds: number[];
  writing: { threadId: number; userId: number }[];
  /** Tickets of whatever team that are shown differently; null: everything is to be told. */
  deskTicketIds: number[] | null;
};

/**
 * What a listener is told: named parts, each sent only when it differs from what was sent before, except `writing`.
 * "end": this listener may no longer listen.
 */
export type LivePulse = Record<string, unknown> | "end";

/** Reads, for many listeners at once, what they may know. Everything about permission happens here, each time. */
export type PreparePulses = (ctx: Ctx, changes: LiveChange[]) => Promise<LivePulse[]>;

type Listener = {
  wish: LiveWish;
  prepare: PreparePulses;
  controller: ReadableStreamDefaultController<Uint8Array>;
  told: Map<string, string>;
  inbox: boolean;
  threadIds: Set<number>;
  meetupIds: Set<number>;
  writing: Map<string, { threadId: number; userId: number }>;
  deskTicketIds: Set<number>;
  isDeskStale: boolean;
};

export type LiveHub = ReturnType<typeof openLiveHub>;

const encoder = new TextEncoder();
const heartbeat = encoder.encode(":\n\n");

/**
 * The listeners of one web process and the one connection that hears of changes. Made by the process, passed on in the
 * load context; the connection is opened for the first listener.
 */
export function openLiveHub({ db, url, log }: { db: Db; url: string; log: Logger }) {
  const listeners = new Set<Listener>();
  const dirty = new Set<Listener>();
  const byTopic = new Map<string, Set<Listener>>();
  const perOwner = new Map<string, number>();
  let line: LiveLine | undefined;
  let pulse: NodeJS.Timeout | undefined;
  let tick: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** Event stream for one browser. @throws too-many, unavailable (shutting down or full) */
  function open(wish: LiveWish, prepare: PreparePulses, signal: AbortSignal): ReadableStream<Uint8Array> {
    assertRoom(wish);
    line ??= openLine({ url, log, onOpen: () => listeners.forEach(wakeAll), onPayload: hear });
    pulse ??= setInterval(beat, heartbeatMs);
    let own: Listener | undefined;
    return new ReadableStream<Uint8Array>({
      start(controller) {
        own = {
          wish,
          prepare,
          controller,
          told: new Map(),
          inbox: false,
          threadIds: new Set(),
          meetupIds: new Set(),
          writing: new Map(),
          deskTicketIds: new Set(),
          isDeskStale: false,
        };
        add(own);
        // The first state is sent at once: what happened before the connection stood is caught up with.
        controller.enqueue(heartbeat);
        wakeAll(own);
        signal.addEventListener("abort", () => own && remove(own), { once: true });
      },
      cancel() {
        if (own) remove(own);
      },
    });
  }

  function assertRoom({ owner }: LiveWish): void {
    const most = owner.startsWith("address:") ? liveLimits.address : liveLimits.person;
    if (isClosed || listeners.size >= liveLimits.all) throw new AppError("unavailable", "errors.text.503");
    if ((perOwner.get(owner) ?? 0) >= most) {
      throw new AppError("too-many", "errors.tooMany", { retrySeconds: 60, minutes: 1 });
    }
  }

  function add(listener: Listener): void {
    listeners.add(listener);
    perOwner.set(listener.wish.owner, (perOwner.get(listener.wish.owner) ?? 0) + 1);
    for (const topic of topicsOf(listener.wish)) {
      const group = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, group.add(listener));
    }
  }

  function remove(listener: Listener): void {
    if (!listeners.delete(listener)) return;
    dirty.delete(listener);
    const { owner } = listener.wish;
    const left = (perOwner.get(owner) ?? 1) - 1;
    if (left > 0) perOwner.set(owner, left);
    else perOwner.delete(owner);
    for (const topic of topicsOf(listener.wish)) {
      const group = byTopic.get(topic);
      group?.delete(listener);
      if (group?.size === 0) byTopic.delete(topic);
    }
    try {
      listener.controller.close();
    } catch {
      // The reader has gone already.
    }
  }

  function hear(payload: string): void {
    const news = parseNews(payload);
    if (!news) return;
    for (const listener of byTopic.get(topicOf(news)) ?? []) {
      if (news.kind === "inbox") listener.inbox = true;
      else if (news.kind === "thread") listener.threadIds.add(news.threadId);
      else if (news.kind === "meetup") listener.meetupIds.add(news.meetupId);
      else if (news.kind === "desk") listener.deskTicketIds.add(news.ticketId);
      else listener.writing.set(`${news.threadId}:${news.userId}`, news);
      wake(listener);
    }
  }

  function wakeAll(listener: Listener): void {
    listener.inbox = listener.wish.userId !== null;
    for (const id of listener.wish.threadIds) listener.threadIds.add(id);
    for (const id of listener.wish.meetupIds ?? []) listener.meetupIds.add(id);
    listener.isDeskStale = true;
    wake(listener);
  }

  function wake(listener: Listener): void {
    dirty.add(listener);
    tick ??= setTimeout(tellAll, tickMs);
  }

  async function tellAll(): Promise<void> {
    const chosen = [...dirty];
    dirty.clear();
    let pauseMs = tickMs;
    for (const prepare of new Set(chosen.map((listener) => listener.prepare))) {
      const group = chosen.filter((listener) => listener.prepare === prepare);
      try {
        await tell(group, prepare);
      } catch (error) {
        log.warn({ message: (error as Error).message }, "live news could not be told");
        for (const listener of group) if (listeners.has(listener)) dirty.add(wakeable(listener));
        pauseMs = retryMs;
      }
    }
    tick = dirty.size > 0 && !isClosed ? setTimeout(tellAll, pauseMs) : undefined;
  }

  async function tell(group: Listener[], prepare: PreparePulses): Promise<void> {
    const changes = group.map(takeChange);
    const pulses = await prepare(await makeCtx(), changes);
    for (const [index, listener] of group.entries()) {
      const told = pulses[index] ?? {};
      if (told === "end") remove(listener);
      else send(listener, told);
    }
  }

  async function makeCtx(): Promise<Ctx> {
    const [now, site] = await Promise.all([readClock(db), readSite(db)]);
    return { db, actor: system, now, site, locale: defaultLocale, log, requestId: `live:${randomUUID()}` };
  }

  function send(listener: Listener, told: Record<string, unknown>): void {
    const fresh = Object.entries(told).filter(([name, value]) => {
      if (name === "writing") return true;
      const text = JSON.stringify(value);
      if (listener.told.get(name) === text) return false;
      listener.told.set(name, text);
      return true;
    });
    if (fresh.length === 0 || !listeners.has(listener)) return;
    push(listener, encoder.encode(`data: ${JSON.stringify(Object.fromEntries(fresh))}\n\n`));
  }

  function push(listener: Listener, bytes: Uint8Array): void {
    const isSlow = (listener.controller.desiredSize ?? 0) < -mostWaiting;
    try {
      if (isSlow) remove(listener);
      else listener.controller.enqueue(bytes);
    } catch {
      remove(listener);
    }
  }

  /** Keeps proxies from closing the line, and asks again whether each session still holds. */
  function beat(): void {
    for (const listener of [...listeners]) {
      push(listener, heartbeat);
      // Who has gone without a word is no longer shown on the desk; what is due by now is.
      listener.isDeskStale = true;
      if (listener.wish.sessionId) wake(listener);
    }
  }

  /** Ends every stream; browsers come back to the next process. */
  async function close(): Promise<void> {
    isClosed = true;
    clearInterval(pulse);
    clearTimeout(tick);
    for (const listener of [...listeners]) remove(listener);
    await line?.close();
  }

  return { open, close, count: () => listeners.size };
}

function topicOf(news: LiveNews): string {
  if (news.kind === "desk") return "desk";
  if (news.kind === "meetup") return `meetup:${news.meetupId}`;
  return news.kind === "inbox" ? `inbox:${news.userId}` : `thread:${news.threadId}`;
}

const topicsOf = ({ userId, threadIds, meetupIds = [], deskRegionId }: LiveWish) => [
  ...meetupIds.map((id) => `meetup:${id}`),
  ...(deskRegionId ? ["desk"] : []),
  ...(userId === null ? [] : [`inbox:${userId}`]),
  ...threadIds.map((id) => `thread:${id}`),
];

function takeChange(listener: Listener): LiveChange {
  const change = {
    wish: listener.wish,
    inbox: listener.inbox,
    threadIds: [...listener.threadIds],
    meetupIds: [...listener.meetupIds],
    writing: [...listener.writing.values()],
    deskTicketIds: listener.isDeskStale ? null : [...listener.deskTicketIds],
  };
  listener.deskTicketIds = new Set();
  listener.isDeskStale = false;
  listener.inbox = false;
  listener.threadIds = new Set();
  listener.meetupIds = new Set();
  listener.writing = new Map();
  return change;
}

/** What could not be told is told in full the next time. */
function wakeable(listener: Listener): Listener {
  listener.inbox = listener.wish.userId !== null;
  listener.threadIds = new Set(listener.wish.threadIds);
  listener.meetupIds = new Set(listener.wish.meetupIds);
  listener.isDeskStale = true;
  return listener;
}
