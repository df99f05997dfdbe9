import pg from "pg";
import { liveChannel } from "./live.server.ts";
import type { Logger } from "./log.server.ts";

const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** A dead connection that nobody closed is found out within this time. */
const probeMs = 30_000;

export type LiveLine = { close: () => Promise<void> };

/**
 * One connection that LISTENs, for as long as the process lives. It comes back by itself, with growing pauses; what was
 * said meanwhile is lost, which is why `onOpen` is called each time.
 *
 * postgres.js has a `listen` of its own that gives up when the first attempt to come back fails, hence pg.
 * @param options.url a direct address: LISTEN does not pass a transaction pooler
 */
export function openLine(options: {
  url: string;
  /** Default: live news. */
  channel?: string;
  log: Logger;
  onOpen: () => void;
  /** Nothing is heard until `onOpen` is called again. */
  onLost?: () => void;
  onPayload: (payload: string) => void;
}): LiveLine {
  const channel = options.channel ?? liveChannel;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pauseMs = firstPauseMs;
  let isClosed = false;

  async function connect(): Promise<void> {
    const own = new pg.Client({
      connectionString: options.url,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      application_name: "tadellos live",
    });
    client = own;
    let isLost = false;
    const lose = () => {
      if (isLost || isClosed) return;
      isLost = true;
      clearTimeout(timer);
      own.end().catch(() => {});
      options.onLost?.();
      options.log.warn({ pauseMs, channel }, "the line for news is down");
      timer = setTimeout(connect, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
    own.on("error", lose);
    own.on("end", lose);
    own.on("notification", ({ payload }) => options.onPayload(payload ?? ""));
    const probe = () => {
      timer = setTimeout(() => own.query("select 1").then(probe, lose), probeMs);
    };
    try {
      await own.connect();
      await own.query(`listen ${channel}`);
    } catch {
      return lose();
    }
    if (isLost || isClosed) return;
    pauseMs = firstPauseMs;
    probe();
    options.onOpen();
  }

  void connect();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
