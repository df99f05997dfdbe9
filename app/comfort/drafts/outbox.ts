import { freshKey } from "./form-keeper.ts";
import { type DraftRecord, dropRecord, listRecords, writeRecord } from "./records.ts";
import { backOffMs, reader, sendRecord } from "./server.ts";

/**
 * Sends what this device kept of texts whose page is closed: written offline, logged out, or as a guest. Goes on until
 * everything is there or nobody is logged in.
 * @param isOpen is the draft open in a form of this page, which sends it itself?
 * @param afterEach called whenever something may have changed
 */
export async function emptyOutbox(isOpen: (client: string) => boolean, afterEach: () => void): Promise<void> {
  if (!reader) return;
  for (let failures = 0; ; ) {
    const waiting = listRecords(reader).filter(({ isDirty, client }) => isDirty && !isOpen(client));
    let isReachable = true;
    for (const record of waiting) {
      const { status } = await sendRecord(record);
      if (status === "logged-out") return;
      if (status === "unreachable") isReachable = false;
      if (status === "saved") dropRecord(reader, record);
      if (status === "gone") setApart(reader, record);
    }
    afterEach();
    if (isReachable) return;
    failures += 1;
    await new Promise((done) => setTimeout(done, backOffMs(failures)));
  }
}

/** Sent or deleted elsewhere. What was typed here since becomes a draft of its own, sent with the next page. */
function setApart(who: string, record: DraftRecord): void {
  dropRecord(who, record);
  if (!record.isSubmitted) writeRecord(who, { ...record, client: freshKey(), base: 0 });
}
