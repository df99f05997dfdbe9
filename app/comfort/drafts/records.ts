/*
 * What this device keeps of texts that are not sent yet: one entry of localStorage per draft, because it is written at
 * once and outlives a killed tab. The key begins with the person, so that two who share a device never meet.
 */

export type Fields = Record<string, string>;

/** What a form is for; `client` is its submission key. */
export type Place = { kind: string; target: string; client: string };

export type DraftRecord = Place & {
  fields: Fields;
  /** The version on the server this text goes on from; 0 for none. */
  base: number;
  /** Not on the server yet. */
  isDirty: boolean;
  /** Fingerprint of what was last sent: when the answer got lost, the server may have it. */
  sent: number;
  typedAt: number;
  /** Sent as a post; whether it arrived, only the next page will know. */
  isSubmitted: boolean;
};

const prefix = "entwurf";
const keepMs = 180 * 86_400_000;
/** What somebody began as a guest goes to whoever logs in on this device within a day. */
const guestMs = 86_400_000;

export const guest = "guest";

const keyOf = (who: string, { kind, target, client }: Place) => [prefix, who, kind, target, client].join(":");

/** @returns false when the device refuses: storage is full or forbidden, and nothing may be promised */
export function writeRecord(who: string, record: DraftRecord): boolean {
  try {
    localStorage.setItem(keyOf(who, record), JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

export function dropRecord(who: string, place: Place): void {
  try {
    localStorage.removeItem(keyOf(who, place));
  } catch {
    // Forbidden storage holds nothing either.
  }
}

export function readRecord(who: string, place: Place): DraftRecord | null {
  return listRecords(who).find((record) => record.client === place.client) ?? null;
}

/** All of one person, the last typed first. Entries that have grown old or do not make sense are removed. */
export function listRecords(who: string): DraftRecord[] {
  const records: DraftRecord[] = [];
  for (const key of draftKeys()) {
    if (!key.startsWith(`${prefix}:${who}:`)) continue;
    const record = parse(key);
    if (record && Date.now() - record.typedAt < keepMs) records.push(record);
    else localStorage.removeItem(key);
  }
  return records.sort((one, other) => other.typedAt - one.typedAt);
}

/** A guest who has logged in goes on with what was begun: from now on it is theirs. */
export function adoptGuestRecords(who: string): void {
  if (who === guest) return;
  for (const record of listRecords(guest)) {
    if (Date.now() - record.typedAt > guestMs) continue;
    if (writeRecord(who, { ...record, isDirty: true })) dropRecord(guest, record);
  }
}

/** Whoever it belonged to: it was sent. */
export function forgetClient(client: string): void {
  for (const key of draftKeys()) if (key.endsWith(`:${client}`)) localStorage.removeItem(key);
}

function draftKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}:`));
  } catch {
    return [];
  }
}

function parse(key: string): DraftRecord | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as DraftRecord | null;
  } catch {
    return null;
  }
}
