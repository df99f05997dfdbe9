import type { Pulse } from "./pulse.ts";

const firstPauseMs = 1000;
const longestPauseMs = 120_000;

export type Line = {
  /** Another address, for instance when a further thread is open. */
  restart: () => void;
  close: () => void;
};

/**
 * One event stream that comes back by itself, with growing pauses and some chance in them, so that not everybody comes
 * back at the same moment. Silent: without it, pages are as they were when they were loaded.
 * @param address asked at each attempt; null = nothing to listen to
 */
export function openLine(address: () => string | null, onPulse: (pulse: Pulse) => void): Line {
  let source: EventSource | undefined;
  let timer = 0;
  let pauseMs = firstPauseMs;

  function connect(): void {
    close();
    const url = address();
    if (url === null) return;
    source = new EventSource(url);
    source.onmessage = ({ data }) => {
      pauseMs = firstPauseMs;
      onPulse(JSON.parse(String(data)) as Pulse);
    };
    source.onerror = () => {
      close();
      timer = window.setTimeout(connect, pauseMs * (0.5 + Math.random()));
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
  }

  function close(): void {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }

  function restart(): void {
    clearTimeout(timer);
    // Several tabs that open together make one attempt.
    timer = window.setTimeout(connect, 150);
  }

  restart();
  window.addEventListener("online", restart);
  return {
    restart,
    close() {
      window.removeEventListener("online", restart);
      close();
    },
  };
}
