import { morph } from "./morph.ts";
import type { MeetupPulse, Pulse } from "./pulse.ts";

/*
 * An evening that is open on a wall or a phone: bars grow with the numbers of the stream, without asking for the page. Only
 * when something came, went or was opened the page is fetched again; what somebody is typing or choosing stays.
 */

/** Five hundred phones do not ask at the same moment. */
const spreadMs = 900;

export function watchMeetup(root: HTMLElement): (pulse: Pulse) => void {
  const id = Number(root.dataset.liveMeetup);
  const number = new Intl.NumberFormat(root.dataset.liveLocale);
  const share = new Intl.NumberFormat(root.dataset.liveLocale, { style: "percent" });
  const mean = new Intl.NumberFormat(root.dataset.liveLocale, { maximumFractionDigits: 1 });
  let newest: MeetupPulse | undefined;
  let timer = 0;

  function hear(pulse: Pulse): void {
    const state = pulse[`meetup:${id}`];
    if (state === undefined) return;
    if (state === null) {
      location.reload();
      return;
    }
    newest = state;
    show(state);
    if (state.stamp !== root.dataset.liveStamp) lookSoon();
  }

  function show(state: MeetupPulse): void {
    for (const poll of state.polls) showPoll(poll);
    for (const [question, votes] of Object.entries(state.votes)) {
      for (const place of root.querySelectorAll(`[data-votes-of="${question}"]`)) {
        write(place, number.format(votes));
      }
    }
  }

  function showPoll({ id, voters, guests, counts }: MeetupPulse["polls"][number]): void {
    for (const place of root.querySelectorAll<HTMLElement>(`[data-poll="${id}"]`)) {
      write(place.querySelector("[data-voters]"), number.format(voters));
      write(place.querySelector("[data-guests]"), number.format(guests));
      const ofGuests = place.querySelector<HTMLElement>(".poll-guests");
      if (ofGuests) ofGuests.hidden = guests === 0;
      if (counts) showBars(place, counts, voters);
    }
  }

  function showBars(place: HTMLElement, counts: Record<string, number>, voters: number): void {
    const most = Math.max(0, ...Object.values(counts));
    let sum = 0;
    let votes = 0;
    for (const bar of place.querySelectorAll<HTMLElement>("[data-option]")) {
      const count = counts[bar.dataset.option ?? ""] ?? 0;
      const part = voters > 0 ? count / voters : 0;
      bar.classList.toggle("is-leading", most > 0 && count === most);
      bar.querySelector("[data-bar]")?.setAttribute("width", String(Math.round(part * 100)));
      write(bar.querySelector("[data-share]"), share.format(Math.round(part * 100) / 100));
      write(bar.querySelector("[data-count]"), number.format(count));
      sum += count * Number(bar.querySelector(".poll-label")?.textContent);
      votes += count;
    }
    if (votes > 0) write(place.querySelector("[data-mean]"), mean.format(sum / votes));
  }

  function lookSoon(): void {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") {
      document.addEventListener("visibilitychange", lookSoon, { once: true });
      return;
    }
    timer = window.setTimeout(look, 100 + Math.random() * spreadMs);
  }

  async function look(): Promise<void> {
    const fresh = await fetchPage();
    const freshRoot = fresh?.querySelector<HTMLElement>("[data-live-meetup]");
    if (!freshRoot) return;
    for (const part of freshRoot.querySelectorAll<HTMLElement>("[data-live-part]")) {
      const old = root.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
      if (old) dropOver(old, part);
      if (old) morph(old, part, { insertsPosts: true, goneText: "", onInsert: () => {} });
    }
    root.dataset.liveStamp = freshRoot.dataset.liveStamp ?? "";
    // Votes that came while the page was on its way.
    if (newest) show(newest);
  }

  return hear;
}

/** Forms are left alone while somebody fills them in; a poll that has ended takes its form along all the same. */
function dropOver(old: Element, fresh: Element): void {
  for (const form of old.querySelectorAll(".poll-vote")) {
    if (!fresh.querySelector(`#${form.id}`)) form.remove();
  }
}

function write(place: Element | null, text: string): void {
  if (place && place.textContent !== text) place.textContent = text;
}

async function fetchPage(): Promise<Document | null> {
  try {
    const answer = await fetch(location.pathname, { headers: { "X-Glance": "1" } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}
