import { showUnread } from "./live/bell.ts";
import type { Pulse } from "./live/pulse.ts";
import { joinTabs } from "./live/tabs.ts";

/**
 * What happens while a page is open: the count at the bell, new posts of the thread, who is writing. `[data-live]` names
 * the address of the stream, `data-live-viewer` who is logged in. Without this file, reloading shows the same.
 */
const hook = document.querySelector<HTMLElement>("[data-live]");
const threadRoot = document.querySelector<HTMLElement>("[data-live-thread]");
const meetupRoot = document.querySelector<HTMLElement>("[data-live-meetup]");
const viewer = hook?.dataset.liveViewer ?? "";
/** What is open here: threads (also beside a ticket) and evenings. */
const topics = [
  ...(threadRoot ? [`t${threadRoot.dataset.liveThread}`] : []),
  ...[...document.querySelectorAll<HTMLElement>("[data-live-also]")].map((one) => `t${one.dataset.liveAlso}`),
  ...(meetupRoot ? [`m${meetupRoot.dataset.liveMeetup}`] : []),
];

if (
  hook &&
  (viewer !== "" || threadRoot || meetupRoot) &&
  "EventSource" in window &&
  "BroadcastChannel" in window
) {
  const threadPage = threadRoot
    ? import("./live/thread.ts").then(({ watchThread }) => watchThread(threadRoot, viewer))
    : null;

  const meetupPage = meetupRoot
    ? import("./live/meetup.ts").then(({ watchMeetup }) => watchMeetup(meetupRoot))
    : null;

  const onPulse = (pulse: Pulse) => {
    const isMine = String(pulse.viewer ?? "") === viewer;
    if (isMine && viewer !== "" && pulse.unread !== undefined) showUnread(hook, pulse.unread);
    // What a thread looks like depends on who looks.
    if (isMine) threadPage?.then((show) => show(pulse));
    if (isMine) meetupPage?.then((show) => show(pulse));
    if (isMine) document.dispatchEvent(new CustomEvent("live:pulse", { detail: pulse }));
  };

  const join = () =>
    joinTabs({
      url: hook.dataset.live ?? "",
      viewer,
      topics,
      onPulse,
    });
  let leave: (() => void) | null = join();
  window.addEventListener("pagehide", () => {
    leave?.();
    leave = null;
  });
  // Back from the browser's cache of whole pages.
  window.addEventListener("pageshow", () => {
    leave ??= join();
  });
}
