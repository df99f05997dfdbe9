import { type Line, openLine } from "./line.ts";
import type { Pulse } from "./pulse.ts";

/*
 * One connection per browser, however many tabs: HTTP/1.1 allows six per site. The tab that holds the lock listens for
 * all and passes on what it hears; when it closes, the next one holds the lock.
 */

const name = "tadellos-live";

type Message =
  | { type: "hello"; tab: string; viewer: string; topics: string[] }
  | { type: "bye"; tab: string }
  | { type: "roll-call" }
  | { type: "pulse"; pulse: Pulse };

export type TabWish = {
  url: string;
  /** The id of who is logged in on this page, or empty. */
  viewer: string;
  /** What is open here: "t12" a thread, "m3" an evening. */
  topics: string[];
  onPulse: (pulse: Pulse) => void;
};

/** @returns a function that leaves: call it before the page is put away, else it could not be kept for going back */
export function joinTabs(wish: TabWish): () => void {
  return "locks" in navigator ? joinByLock(wish) : joinAlone(wish);
}

function addressOf(url: string, viewer: string, topics: Set<string>): string | null {
  if (viewer === "" && topics.size === 0) return null;
  const query = ["t", "m"].flatMap((kind) => {
    const ids = [...topics].filter((topic) => topic.startsWith(kind)).map((topic) => topic.slice(1));
    return ids.length > 0 ? `${kind}=${ids.join(",")}` : [];
  });
  return query.length > 0 ? `${url}?${query.join("&")}` : url;
}

function joinByLock({ url, viewer, topics, onPulse }: TabWish): () => void {
  const me = Math.random().toString(36).slice(2);
  const channel = new BroadcastChannel(name);
  const waiting = new AbortController();
  const others = new Map<string, string[]>();
  let known: Pulse = {};
  let line: Line | undefined;
  let release: (() => void) | undefined;

  const say = (message: Message) => channel.postMessage(message);
  const hello = () => say({ type: "hello", tab: me, viewer, topics });
  const allTopics = () => new Set([...topics, ...[...others.values()].flat()]);

  function lead(): void {
    say({ type: "roll-call" });
    let isFirst = true;
    line = openLine(
      () => {
        // Who has gone without a word is left out the next time.
        if (!isFirst) say({ type: "roll-call" });
        isFirst = false;
        return addressOf(url, viewer, allTopics());
      },
      (pulse) => {
        known = { ...known, ...pulse, writing: undefined };
        const full = { ...pulse, viewer: known.viewer };
        onPulse(full);
        say({ type: "pulse", pulse: full });
      },
    );
  }

  function hear(message: Message): void {
    if (message.type === "pulse") onPulse(message.pulse);
    else if (message.type === "roll-call") hello();
    else if (message.type === "bye") others.delete(message.tab);
    else if (line) welcome(message, line);
  }

  function welcome(message: Extract<Message, { type: "hello" }>, line: Line): void {
    const before = allTopics();
    others.set(message.tab, message.topics);
    const isOther = known.viewer !== undefined && String(known.viewer ?? "") !== message.viewer;
    // Somebody has logged in or out in another tab: the stream is still that of the session before.
    if (isOther || message.topics.some((topic) => !before.has(topic))) line.restart();
    else say({ type: "pulse", pulse: known });
  }

  channel.onmessage = ({ data }) => hear(data as Message);
  hello();
  navigator.locks
    .request(name, { signal: waiting.signal }, () => {
      lead();
      return new Promise<void>((done) => {
        release = done;
      });
    })
    .catch(() => {
      // Left before it was this tab's turn.
    });

  return () => {
    say({ type: "bye", tab: me });
    waiting.abort();
    line?.close();
    release?.();
    channel.close();
  };
}

/** Without Web Locks (plain http in a home network, old browsers): the tab that is looked at listens for itself. */
function joinAlone({ url, viewer, topics, onPulse }: TabWish): () => void {
  let line: Line | undefined;
  const look = () => {
    if (document.visibilityState === "hidden") {
      line?.close();
      line = undefined;
    } else {
      line ??= openLine(() => addressOf(url, viewer, new Set(topics)), onPulse);
    }
  };
  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    document.removeEventListener("visibilitychange", look);
    line?.close();
  };
}
