import { type DraftRecord, guest, listRecords } from "./records.ts";
import { reader } from "./server.ts";

const titleOf = ({ fields }: DraftRecord) => fields.title?.trim() || fields.body?.trim().slice(0, 80);
const untitled = document.querySelector<HTMLElement>("#draft-texts")?.dataset.untitled ?? "…";

/** Drafts that only this device has: of a guest all, of a member those the server does not have yet. */
const deviceOnly = () => listRecords(reader ?? guest).filter(({ isDirty }) => isDirty || !reader);

function fillRow(template: HTMLTemplateElement | null, record: DraftRecord, path: string | undefined) {
  const row = template?.content.cloneNode(true) as DocumentFragment | undefined;
  if (!row || !path) return null;
  row.querySelector("[data-title]")?.replaceChildren(titleOf(record) ?? untitled);
  row.querySelector("[data-text]")?.replaceChildren(record.fields.body?.slice(0, 200) ?? "");
  const link = row.querySelector("a");
  link?.setAttribute("href", path.replace("TARGET", record.target).replace("CLIENT", record.client));
  return row.firstElementChild;
}

/** Above an empty form for a question: those that were begun on this device. */
export function showFoundQuestions(isOpen: (client: string) => boolean): void {
  const box = document.querySelector<HTMLElement>("[data-drafts-found=ask]");
  const list = box?.querySelector("ul");
  if (!box || !list) return;
  const template = box.querySelector<HTMLTemplateElement>("template");
  const path = template?.content.querySelector("a")?.getAttribute("href") ?? undefined;
  for (const record of deviceOnly()) {
    const isListed = list.querySelector(`[data-client="${CSS.escape(record.client)}"]`) !== null;
    if (record.kind !== "ask" || isListed || isOpen(record.client)) continue;
    const row = fillRow(template, record, path);
    if (row) list.append(row);
  }
  box.hidden = list.children.length === 0;
}

/** On the page of one's drafts: what could not be sent yet. */
export function showDeviceDrafts(): void {
  const box = document.querySelector<HTMLElement>("[data-drafts-device]");
  const list = box?.querySelector("ul");
  if (!box || !list) return;
  const template = box.querySelector<HTMLTemplateElement>("template");
  const rows = deviceOnly().map((record) => fillRow(template, record, box.dataset[record.kind]));
  list.replaceChildren(...rows.filter((row) => row !== null));
  box.hidden = list.children.length === 0;
}
