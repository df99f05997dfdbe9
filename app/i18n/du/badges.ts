import type { badges as de } from "../de/badges.ts";

export const badges = {
  "badges.page.own": "Dein Stand",
  "badges.page.ownRank": "Dein Rang: {rank}",
  "badges.page.ownEmpty":
    "Noch hast du keine Punkte. Der beste Anfang: eine Frage beantworten, auf die noch niemand geantwortet hat.",
  "badges.page.guest": "Melde dich an, dann siehst du hier, was dir bis zum nächsten Abzeichen fehlt.",
} satisfies Partial<Record<keyof typeof de, string>>;
