import type { DraftRecord, Fields } from "./records.ts";

/** The menu's link to one's drafts: there is one when somebody is logged in. */
const link = document.querySelector<HTMLAnchorElement>("a[data-drafts-of]");

/** Who the page was made for; the server refuses anybody else who has logged in on this device since. */
export const reader = link?.dataset.draftsOf ?? null;

export type Answer =
  | { status: "saved"; version: number }
  | { status: "gone" }
  | { status: "conflict"; version: number; content: Fields; device: string }
  /** Logged out, or somebody else is here. */
  | { status: "logged-out" }
  /** No connection, or the server is in trouble: worth another try. */
  | { status: "unreachable" }
  /** The server will not take it however often it is sent. */
  | { status: "refused" };

/** Sends one draft. Never throws. */
export async function sendRecord(
  record: DraftRecord,
  options: { keepsOther?: boolean; isLast?: boolean } = {},
): Promise<Answer> {
  if (!link || !reader) return { status: "logged-out" };
  const body = new URLSearchParams({
    kind: record.kind,
    targetId: record.target,
    clientId: record.client,
    author: reader,
    baseVersion: String(record.base),
    content: JSON.stringify(record.fields),
    ...(options.keepsOther ? { keepsOther: "ja" } : {}),
  });
  try {
    const answer = await fetch(`${link.pathname}/speichern`, {
      method: "POST",
      body,
      // Goes on while the page is left.
      keepalive: options.isLast ?? false,
      signal: options.isLast ? undefined : AbortSignal.timeout(15_000),
    });
    if (answer.ok) return (await answer.json()) as Answer;
    if (answer.status === 401) return { status: "logged-out" };
    const isFinal = [400, 404, 409, 413, 422].includes(answer.status);
    return { status: isFinal ? "refused" : "unreachable" };
  } catch {
    return { status: "unreachable" };
  }
}

/** The draft as it stands on the server now; null when that cannot be said. */
export async function readServer(record: DraftRecord): Promise<{ version: number; content: Fields } | null> {
  if (!link || !reader) return null;
  const query = new URLSearchParams({
    kind: record.kind,
    targetId: record.target,
    clientId: record.client,
    author: reader,
  });
  try {
    const answer = await fetch(`${link.pathname}/speichern?${query}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Seconds to wait after so many failures in a row: 1, 2, 4 … 30, a little spread so that not all come at once. */
export function backOffMs(failures: number): number {
  const seconds = Math.min(30, 2 ** Math.max(0, failures - 1));
  return seconds * 1000 * (0.8 + Math.random() * 0.4);
}
