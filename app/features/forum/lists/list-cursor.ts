/** The last thread of a page: the next one starts below it. */
export type ListCursor = {
  /** `lastActivityAt` in microseconds since 1970, as PostgreSQL keeps it; a `Date` would lose the last three digits. */
  micros: number;
  id: number;
};

/** Opaque: nobody should build one, and its shape may change. */
export function encodeCursor({ micros, id }: ListCursor): string {
  return Buffer.from(`${micros.toString(36)}.${id.toString(36)}`).toString("base64url");
}

/** Null for anything that `encodeCursor` did not make: the list then starts from the top. */
export function decodeCursor(text: string | null | undefined): ListCursor | null {
  if (!text || text.length > 40 || !/^[\w-]+$/.test(text)) return null;
  const match = /^([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(
    Buffer.from(text, "base64url").toString("latin1"),
  );
  if (!match) return null;
  const [micros, id] = [Number.parseInt(match[1]!, 36), Number.parseInt(match[2]!, 36)];
  return Number.isSafeInteger(micros) && Number.isSafeInteger(id) && id > 0 ? { micros, id } : null;
}
