import { type DeskLooker, type DeskPulse, fill, type Pulse, textsOf } from "../live/pulse.ts";
import { showLookers } from "./lookers.ts";
import { showCount } from "./selection.ts";
import { rememberTrail } from "./trail.ts";

/** One look at most so often, and not by everybody at the same moment. */
const quietMs = 5000;

/** Numbers and people, taken over at once: nobody reads a number while it changes. */
const parts = ["today", "views", "figures", "follow-ups", "presence"];

/**
 * An open list follows what happens: rows that stand there show their new state, new ones are announced and put in by a
 * tap, and nothing moves by itself.
 */
export function followList(queue: HTMLElement): void {
  const texts = textsOf(queue);
  const viewer = Number(queue.dataset.viewer);
  const button = queue.querySelector<HTMLButtonElement>("[data-fresh]");
  let stamp = queue.dataset.stamp;
  let lastLook = -quietMs;
  let timer = 0;
  let fresh: Document | null = null;

  document.addEventListener("live:pulse", (event) => {
    const desk = (event as CustomEvent<Pulse>).detail.desk;
    if (!desk) return;
    hearLookers(desk);
    if (stamp === desk.stamp) return;
    stamp = desk.stamp;
    lookSoon();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) lookSoon();
  });
  button?.addEventListener("click", () => {
    if (fresh) putIn(fresh);
  });

  function hearLookers({ lookers }: DeskPulse): void {
    const others = lookers.filter(({ userId }) => userId !== viewer);
    for (const row of queue.querySelectorAll<HTMLElement>("tr[data-ticket]")) {
      const here = others.filter(({ ticketId }: DeskLooker) => ticketId === Number(row.dataset.ticket));
      showLookers(row.querySelector<HTMLElement>("[data-lookers]"), here, texts);
    }
  }

  function lookSoon(): void {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") {
      document.addEventListener("visibilitychange", lookSoon, { once: true });
      return;
    }
    const rest = Math.max(0, lastLook + quietMs - performance.now());
    timer = window.setTimeout(look, rest + Math.random() * 500);
  }

  async function look(): Promise<void> {
    lastLook = performance.now();
    const page = await fetchPage();
    const list = page?.querySelector('[data-desk-part="list"]');
    if (!page || !list) return;
    for (const part of parts) takeOver(part, page);
    compare(page, list);
  }

  function compare(page: Document, list: Element): void {
    const rows = rowsOf(queue);
    const wanted = rowsOf(list);
    for (const [id, row] of rows) {
      const now = wanted.get(id);
      if (now) refreshRow(row, now);
      else markGone(row, texts.gone ?? "");
    }
    const added = [...wanted.keys()].filter((id) => !rows.has(id)).length;
    const isChanged = added > 0 || [...rows.keys()].join() !== [...wanted.keys()].join();
    fresh = isChanged ? page : null;
    if (!button) return;
    const text =
      added === 1 ? texts.one : added > 1 ? fill(texts.many, { n: added }) : isChanged ? texts.changed : "";
    if (button.textContent !== text) button.textContent = text ?? "";
    button.hidden = !isChanged;
  }

  /** In the order of now. Rows that stood there stay what they are: chosen, and with the focus. */
  function putIn(page: Document): void {
    const body = queue.querySelector("tbody");
    const list = page.querySelector('[data-desk-part="list"]');
    if (!body || !list?.querySelector("tbody")) {
      location.reload();
      return;
    }
    const rows = rowsOf(queue);
    const focused = document.activeElement;
    const next = [...rowsOf(list)].map(([id, row]) => rows.get(id) ?? markNew(row));
    body.replaceChildren(...next);
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    else
      next
        .find((row) => row.classList.contains("is-live-new"))
        ?.querySelector<HTMLElement>("a")
        ?.focus();
    const pager = page.querySelector(".queue-card .pager");
    queue.querySelector(".pager")?.replaceWith(...(pager ? [document.importNode(pager, true)] : []));
    fresh = null;
    if (button) button.hidden = true;
    showCount();
    rememberTrail();
  }
}

function rowsOf(root: Element): Map<string, HTMLTableRowElement> {
  const rows = [...root.querySelectorAll<HTMLTableRowElement>("tr[data-ticket]")];
  return new Map(rows.map((row) => [row.dataset.ticket ?? "", row]));
}

const cells = [".queue-state", ".queue-owner", ".queue-due"];

function refreshRow(row: HTMLElement, now: HTMLElement): void {
  row.classList.remove("is-gone");
  for (const cell of cells) {
    const [old, wanted] = [row.querySelector(cell), now.querySelector(cell)];
    if (old && wanted && old.innerHTML !== wanted.innerHTML) {
      old.replaceChildren(...[...wanted.childNodes].map((node) => document.importNode(node, true)));
    }
  }
}

/** Its place stays, so that nothing jumps. */
function markGone(row: HTMLElement, text: string): void {
  if (row.classList.contains("is-gone")) return;
  row.classList.add("is-gone");
  const note = document.createElement("span");
  note.className = "faint";
  note.textContent = text;
  row.querySelector(".queue-state")?.append(note);
}

function markNew(row: HTMLTableRowElement): HTMLTableRowElement {
  const own = document.importNode(row, true);
  own.classList.add("is-live-new");
  return own;
}

function takeOver(part: string, page: Document): void {
  const selector = `[data-desk-part="${part}"]`;
  const [old, wanted] = [document.querySelector(selector), page.querySelector(selector)];
  if (!old || !wanted || old.innerHTML === wanted.innerHTML || old.contains(document.activeElement)) return;
  old.replaceChildren(...[...wanted.childNodes].map((node) => document.importNode(node, true)));
}

/** This page once more, without the result of an act. */
async function fetchPage(): Promise<Document | null> {
  const url = new URL(location.href);
  url.searchParams.delete("erledigt");
  url.hash = "";
  try {
    const answer = await fetch(url, { headers: { "X-Glance": "1" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}
