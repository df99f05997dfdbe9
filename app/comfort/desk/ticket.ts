import { type Pulse, textsOf } from "../live/pulse.ts";
import { showLookers } from "./lookers.ts";

const beatMs = 20_000;
const typingMs = 10_000;

/** What is read only and may be renewed while somebody writes beside it. */
const parts = [".ticket-thread", ".ticket-log", ".ticket-due"];

/**
 * An open ticket: says that it is open and whether an answer is being typed, shows who else is here, and takes over new
 * posts. What is being typed is never touched; the notice of something new stays until it was looked at.
 */
export function followTicket(root: HTMLElement): void {
  const { url = "", ticketDesk = "", viewer = "" } = root.dataset;
  const texts = textsOf(root);
  const line = root.querySelector<HTMLElement>("[data-lookers]");
  tellLooking(url, ticketDesk);
  const threadKey = `thread:${Number(root.dataset.liveAlso)}` as const;
  let stamp: string | undefined;

  document.addEventListener("live:pulse", (event) => {
    const pulse = (event as CustomEvent<Pulse>).detail;
    if (pulse.desk) {
      const here = pulse.desk.lookers.filter(
        ({ ticketId, userId }) => ticketId === Number(ticketDesk) && String(userId) !== viewer,
      );
      showLookers(line, here, texts);
    }
    const now = pulse[threadKey]?.stamp;
    if (now === undefined) return;
    if (stamp === now) return;
    // Also at the first one: something may have come between the page and the line.
    stamp = now;
    void renew(root);
  });
}

async function renew(root: HTMLElement): Promise<void> {
  const page = await fetchPage();
  const now = page?.querySelector<HTMLElement>("[data-ticket-desk]");
  if (!page || !now) return;
  for (const part of parts) {
    const [old, wanted] = [document.querySelector(part), page.querySelector(part)];
    if (old && wanted && old.innerHTML !== wanted.innerHTML && !old.contains(document.activeElement)) {
      old.replaceChildren(...[...wanted.childNodes].map((node) => document.importNode(node, true)));
    }
  }
  const button = root.querySelector<HTMLButtonElement>("[data-fresh]");
  const newest = now.dataset.newest ?? "";
  if (!button || newest === root.dataset.newest) return;
  root.dataset.newest = newest;
  button.hidden = false;
  button.onclick = () => {
    button.hidden = true;
    // It was read: what is sent now knows of it.
    const seen = root.querySelector<HTMLInputElement>("input[name=seenPostId]");
    if (seen) seen.value = newest;
    const posts = document.querySelectorAll<HTMLElement>(".ticket-thread .post, .ticket-thread li");
    const last = posts[posts.length - 1];
    if (!last) return;
    last.tabIndex = -1;
    last.focus({ preventScroll: true });
    last.scrollIntoView({ block: "center" });
  };
}

function tellLooking(url: string, ticketId: string): void {
  const body = (kind: string) => new URLSearchParams({ ticketId, kind });
  const tell = (kind: string) =>
    fetch(url, { method: "POST", body: body(kind), keepalive: true }).catch(() => {
      // Nobody misses it.
    });
  const beat = () => document.visibilityState === "visible" && tell("look");
  beat();
  setInterval(beat, beatMs);
  let lastTyped = -typingMs;
  document.addEventListener("input", ({ target }) => {
    const isAnswer = target instanceof HTMLElement && target.closest("#akt-answer") !== null;
    if (!isAnswer || performance.now() - lastTyped < typingMs) return;
    lastTyped = performance.now();
    tell("write");
  });
  window.addEventListener("pagehide", () => navigator.sendBeacon(url, body("leave")));
  window.addEventListener("pageshow", ({ persisted }) => persisted && beat());
}

async function fetchPage(): Promise<Document | null> {
  try {
    const answer = await fetch(location.pathname, { headers: { "X-Glance": "1" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}
