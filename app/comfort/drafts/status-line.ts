/** Where a text is kept; the words are those of the page (components/draft-parts.tsx). */
export type Status =
  | "both"
  | "device"
  | "server"
  | "saving"
  | "offline"
  | "loggedOut"
  | "refused"
  | "unsaved"
  | "restored"
  | "elsewhere";

const texts = document.querySelector<HTMLElement>("#draft-texts")?.dataset;

export type StatusLine = { say: (status: Status, savedAt?: number) => void };

/**
 * The line below a form. Only a change of the state is read out; its age ("vor 2 s") goes on silently beside it.
 * @param place `[data-draft-line]` of the form
 */
export function makeStatusLine(place: HTMLElement | null): StatusLine {
  if (!place || !texts) return { say: () => {} };
  const words = document.createElement("span");
  words.setAttribute("role", "status");
  const age = document.createElement("span");
  age.setAttribute("aria-hidden", "true");
  const login = document.createElement("a");
  place.replaceChildren(words, age);
  let shown: Status | null = null;
  let since = 0;
  let timer = 0;

  const tick = () => {
    clearTimeout(timer);
    if (!since) return age.replaceChildren();
    const seconds = Math.max(0, Math.round((Date.now() - since) / 1000));
    age.textContent = ` · ${agoOf(seconds)}`;
    timer = window.setTimeout(tick, seconds < 60 ? 1000 : 20_000);
  };

  return {
    say(status, savedAt) {
      since = savedAt ?? 0;
      tick();
      if (status === shown) return;
      shown = status;
      words.textContent = texts[status] ?? "";
      place.dataset.state = status;
      login.remove();
      if (status !== "loggedOut") return;
      login.href = texts.loginPath ?? "";
      login.target = "_blank";
      login.rel = "noopener";
      login.textContent = texts.login ?? "";
      place.append(" ", login);
    },
  };
}

const relative = new Intl.RelativeTimeFormat(texts?.locale ?? "de", { style: "narrow", numeric: "always" });

function agoOf(seconds: number): string {
  if (seconds < 60) return relative.format(-seconds, "second");
  if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), "minute");
  return relative.format(-Math.floor(seconds / 3600), "hour");
}
