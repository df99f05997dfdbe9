import type { Tone } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";

/** The same words as the column `ideas.status`, known to the browser. */
export const statuses = ["new", "seen", "planned", "doing", "done", "declined"] as const;
export type IdeaStatus = (typeof statuses)[number];

/** What can be said of an idea; nobody makes one new again. */
export const decidable = ["seen", "planned", "doing", "done", "declined"] as const;

/** Nothing more is to come: voting ends. */
export const isEnd = (status: IdeaStatus) => status === "done" || status === "declined";

export const toneOf: Record<IdeaStatus, { tone: Tone; icon: IconName }> = {
  new: { tone: "plain", icon: "sparkles" },
  seen: { tone: "plain", icon: "eye" },
  planned: { tone: "open", icon: "calendar" },
  doing: { tone: "waiting", icon: "order" },
  done: { tone: "solved", icon: "solved" },
  declined: { tone: "plain", icon: "close" },
};

/** How the list can be ordered and narrowed, as it stands in addresses. */
export const orders = ["stimmen", "neu", "bewegt"] as const;
export type IdeaOrder = (typeof orders)[number];

const statusWords: Record<string, IdeaStatus> = {
  neu: "new",
  angesehen: "seen",
  geplant: "planned",
  "in-arbeit": "doing",
  umgesetzt: "done",
  abgelehnt: "declined",
};

export const toStatus = (word: string | null): IdeaStatus | null => (word && statusWords[word]) || null;
export const statusWord = (status: IdeaStatus): string =>
  Object.keys(statusWords).find((word) => statusWords[word] === status) ?? "";
export const toOrder = (word: string | null): IdeaOrder =>
  orders.find((order) => order === word) ?? "stimmen";
