import { fill, textsOf } from "./pulse.ts";

const most = 99;
let shown = Number(document.querySelector<HTMLElement>("[data-live]")?.dataset.liveUnread ?? 0);

/** The count at the bell, in the title of the tab and, once and politely, for those who listen to the page. */
export function showUnread(hook: HTMLElement, unread: number): void {
  const texts = textsOf(hook);
  const title = document.title.replace(/^\(\d+\+?\) /, "");
  const count = unread > most ? `${most}+` : String(unread);
  document.title = unread > 0 ? `(${count}) ${title}` : title;
  const bell = document.querySelector<HTMLElement>("[data-live-bell]");
  if (bell) showAtBell(bell, unread, count, texts);
  const said = document.querySelector<HTMLElement>("[data-live-said]");
  if (said && unread > shown && document.visibilityState === "visible") {
    said.textContent = unread === 1 ? (texts.saidOne ?? "") : fill(texts.said, { n: count });
  }
  shown = unread;
}

function showAtBell(bell: HTMLElement, unread: number, count: string, texts: Record<string, string>): void {
  bell.setAttribute("aria-label", unread === 0 ? (texts.none ?? "") : fill(texts.count, { n: count }));
  let badge = bell.querySelector(".bell-count");
  if (unread === 0) {
    badge?.remove();
    return;
  }
  if (!badge) {
    badge = document.createElement("span");
    badge.className = "bell-count";
    badge.setAttribute("aria-hidden", "true");
    bell.append(badge);
  }
  badge.textContent = count;
}
