/** What the server says of a thread; see features/notifications/live-threads.server.ts. */
export type ThreadPulse = { stamp: string; answers: number; comments: number; newest: number };

/** One message of the stream: only what has changed, but always for whom. */
export type Pulse = {
  /** Who is logged in; null for a guest. */
  viewer?: number | null;
  unread?: number;
  writing?: { threadId: number; name: string }[];
  [thread: `thread:${number}`]: ThreadPulse | null;
};

/** "{n} neue Antworten" with n = 2: texts come from the server, numbers and names from the stream. */
export function fill(text: string | undefined, values: Record<string, string | number>): string {
  return (text ?? "").replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** The texts that an element carries for its script. */
export function textsOf(element: HTMLElement): Record<string, string> {
  try {
    return JSON.parse(element.dataset.liveTexts ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}
