import { morph } from "./morph.ts";
import { fill, type Pulse, type ThreadPulse, textsOf } from "./pulse.ts";
import { isInSight, keepSteady } from "./steady.ts";
import { tellTyping } from "./typing.ts";
import { showWriters } from "./writers.ts";

/** What is taken over from the page as the server renders it now. */
const parts = [".thread-title", ".journey", ".thread-main", "aside.first"];
/** A page that only counts more is refreshed within seconds, at most so often, and not by all readers at once. */
const quietMs = 20_000;

/**
 * An open thread: a bar says that there is something new, a tap puts it in without moving what is being read. What was
 * edited or hidden is refreshed without asking.
 */
export function watchThread(root: HTMLElement, viewer: string): (pulse: Pulse) => void {
  const threadId = Number(root.dataset.liveThread);
  const texts = textsOf(root);
  const bar = root.querySelector<HTMLAnchorElement>("[data-live-bar]");
  const writers = showWriters(root.querySelector<HTMLElement>("[data-live-writing]"), texts);
  const hook = document.querySelector<HTMLElement>("[data-live]");
  if (viewer !== "") tellTyping(hook?.dataset.live ?? "", threadId);

  let shown = factsOf(root);
  let newest: ThreadPulse = shown;
  let lastLook = -quietMs;
  let timer = 0;

  function hear(pulse: Pulse): void {
    for (const { threadId: where, name } of pulse.writing ?? []) if (where === threadId) writers.add(name);
    const state = pulse[`thread:${threadId}`];
    if (state === undefined) return;
    if (state === null) showBar(texts.gone ?? "", location.href, () => location.reload());
    else compare(state);
  }

  function compare(state: ThreadPulse): void {
    if (state.newest > newest.newest) writers.clear();
    newest = state;
    if (state.stamp === shown.stamp) return;
    const answers = Math.max(0, state.answers - shown.answers);
    const comments = Math.max(0, state.comments - shown.comments);
    if (answers + comments > 0) showBar(barText(answers, comments), `/p/${state.newest}`, () => look(true));
    else lookLater();
  }

  function barText(answers: number, comments: number): string {
    const n = answers + comments;
    const kind = answers === n ? "answer" : comments === n ? "comment" : "post";
    return fill(texts[n === 1 ? kind : `${kind}s`], { n });
  }

  let onTap = () => {};
  function showBar(text: string, href: string, act: () => void): void {
    if (!bar) return;
    onTap = act;
    bar.href = href;
    // Said again only when it says something else.
    if (bar.textContent !== text) bar.textContent = text;
    bar.hidden = false;
  }

  bar?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onTap();
  });

  function lookLater(): void {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") {
      document.addEventListener("visibilitychange", lookLater, { once: true });
      return;
    }
    const rest = Math.max(0, lastLook + quietMs - performance.now());
    timer = window.setTimeout(look, rest + 500 + Math.random() * 3000, false);
  }

  /** @param isAsked by a tap: new posts are put in; else only what stands there is refreshed */
  async function look(isAsked: boolean): Promise<void> {
    lastLook = performance.now();
    const fresh = await fetchPage(isAsked);
    const freshRoot = fresh?.querySelector<HTMLElement>("[data-live-thread]");
    if (!fresh || !freshRoot) {
      if (isAsked && bar) location.assign(bar.href);
      return;
    }
    const inserted: HTMLElement[] = [];
    keepSteady(() => {
      for (const part of parts) {
        const [old, wanted] = [document.querySelector(part), fresh.querySelector(part)];
        if (!old || !wanted) continue;
        morph(old, wanted, {
          insertsPosts: isAsked,
          goneText: texts.postGone ?? "",
          onInsert: (post) => inserted.push(mark(post)),
        });
      }
    });
    const facts = factsOf(freshRoot);
    if (!isAsked) {
      shown = {
        ...facts,
        answers: Math.min(shown.answers, facts.answers),
        comments: Math.min(shown.comments, facts.comments),
      };
      return;
    }
    shown = facts;
    afterInsert(inserted);
  }

  /** The bar goes when the new post is in sight; else it leads there. */
  function afterInsert([first]: HTMLElement[]): void {
    if (!bar) return;
    if (!first) {
      // It stands on another page of the thread.
      location.assign(bar.href);
      return;
    }
    document.dispatchEvent(new CustomEvent("live:inserted"));
    if (isInSight(first)) {
      bar.hidden = true;
      return;
    }
    showBar(texts.go ?? "", `#${first.id}`, () => {
      bar.hidden = true;
      first.scrollIntoView({ block: "center" });
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    });
  }

  function mark(post: HTMLElement): HTMLElement {
    post.classList.add("is-live-new");
    const note = document.createElement("span");
    note.className = "live-new";
    note.textContent = texts.new ?? "";
    post.querySelector(".who-line")?.append(" ", note);
    return post;
  }

  return hear;
}

function factsOf({ dataset }: HTMLElement): ThreadPulse {
  return {
    stamp: dataset.liveStamp ?? "",
    answers: Number(dataset.liveAnswers),
    comments: Number(dataset.liveComments),
    newest: Number(dataset.liveNewest),
  };
}

/** This page once more. A glance does not count as having seen what is new. */
async function fetchPage(isAsked: boolean): Promise<Document | null> {
  try {
    const headers: HeadersInit = isAsked ? {} : { "X-Glance": "1" };
    const answer = await fetch(location.pathname + location.search, { headers });
    if (!answer.ok) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return null;
  }
}
