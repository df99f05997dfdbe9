import type { MessageKey } from "#app/i18n/t.ts";

/*
 * The keys of the desk. The overview that the page carries is what the script reads (app/comfort/desk/keys.ts), so that
 * a key which is not listed does nothing. Nothing is decided by a key alone that a button would not do.
 */

export type DeskKey = {
  /** As KeyboardEvent.key says it, in lower case; 1-9 stands for nine keys. */
  key: string;
  /** What the script does: see app/comfort/desk/keys.ts. */
  does: string;
  text: MessageKey;
  leadOnly?: true;
};

const help: DeskKey = { key: "?", does: "help", text: "queue.keys.help" };

export const listKeys: readonly DeskKey[] = [
  { key: "j", does: "next", text: "queue.keys.next" },
  { key: "k", does: "previous", text: "queue.keys.previous" },
  { key: "enter", does: "browser", text: "queue.keys.enter" },
  { key: "x", does: "select", text: "queue.keys.select" },
  { key: "*", does: "all", text: "queue.keys.all" },
  { key: "escape", does: "clear", text: "queue.keys.clear" },
  { key: "a", does: "act:take", text: "queue.keys.take" },
  { key: "r", does: "open:akt-answer", text: "queue.keys.reply" },
  { key: "n", does: "open:akt-note", text: "queue.keys.note" },
  { key: "e", does: "open:akt-close", text: "queue.keys.closeTicket" },
  { key: "s", does: "fold:bulk-snooze", text: "queue.keys.snooze" },
  { key: "m", does: "fold:bulk-assign", text: "queue.keys.assign", leadOnly: true },
  { key: "w", does: "act:wait", text: "queue.keys.wait" },
  { key: "t", does: "press:take-next", text: "queue.keys.takeNext" },
  { key: "u", does: "press:undo", text: "queue.keys.undo" },
  { key: "/", does: "search", text: "queue.keys.search" },
  { key: ".", does: "press:fresh", text: "queue.keys.fresh" },
  { key: "1-9", does: "view", text: "queue.keys.views" },
  help,
];

export const ticketKeys: readonly DeskKey[] = [
  { key: "r", does: "fold:akt-answer", text: "queue.keys.reply" },
  { key: "n", does: "fold:akt-note", text: "queue.keys.note" },
  { key: "a", does: "press:take", text: "queue.keys.takeHere" },
  { key: "e", does: "fold:akt-close", text: "queue.keys.closeTicket" },
  { key: "p", does: "fold:akt-promise", text: "queue.keys.promise" },
  { key: "h", does: "fold:akt-hand-over", text: "queue.keys.handover" },
  { key: "s", does: "fold:akt-snooze", text: "queue.keys.snooze" },
  { key: "w", does: "fold:akt-wait", text: "queue.keys.wait" },
  { key: "j", does: "neighbour:1", text: "queue.keys.nextTicket" },
  { key: "k", does: "neighbour:-1", text: "queue.keys.previousTicket" },
  { key: ".", does: "press:fresh", text: "queue.keys.fresh" },
  { key: "u", does: "press:back", text: "queue.keys.back" },
  { key: "escape", does: "clear", text: "queue.keys.clear" },
  help,
];
