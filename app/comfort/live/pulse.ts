/** What the server says of a thread; see features/notifications/live-threads.server.ts. */
export type ThreadPulse = { stamp: string; answers: number; comments: number; newest: number };

/** Who of the team has a ticket open; see features/escalation/queue/lookers.server.ts. */
export type DeskLooker = { ticketId: number; userId: number; name: string; isWriting: boolean };

/** Told to the team only; see features/escalation/queue/pulse.server.ts. */
export type DeskPulse = { stamp: string; lookers: DeskLooker[] };

/** What the server says of an evening; see features/meetups/live.server.ts. */
export type MeetupPulse = {
  stamp: string;
  polls: { id: number; voters: number; guests: number; counts: Record<string, number> | null }[];
  votes: Record<string, number>;
};

/** One message of the stream: only what has changed, but always for whom. */
export type Pulse = {
  /** Who is logged in; null for a guest. */
  viewer?: number | null;
  unread?: number;
  desk?: DeskPulse;
  writing?: { threadId: number; name: string }[];
  [thread: `thread:${number}`]: ThreadPulse | null;
  [meetup: `meetup:${number}`]: MeetupPulse | null;
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
