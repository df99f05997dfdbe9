import { startKeys } from "./keys.ts";
import { followList } from "./list.ts";
import { startSelection } from "./selection.ts";
import { followTicket } from "./ticket.ts";

const queue = document.querySelector<HTMLElement>("[data-queue]");
const ticket = document.querySelector<HTMLElement>("[data-ticket-desk]");
const keys = document.querySelector<HTMLDialogElement>("dialog[data-keys]");

if (queue) {
  startSelection(queue);
  followList(queue);
}
if (ticket) followTicket(ticket);
if (keys) startKeys(keys);
