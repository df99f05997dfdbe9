/**
 * Names a draft on the reader's device: what is written, and by whom, so that two people who share a device do not
 * see each other's. Must be the same where the field is shown and where its text has arrived.
 */
export function draftKey(writer: { id: number } | null, ...target: (string | number)[]): string {
  return [...target, writer ? writer.id : "guest"].join(":");
}
