import type { found as de } from "../de/found.ts";

export const found: Record<keyof typeof de, string> = {
  "found.tag.description": "Questions and answers about {name}.",
  "found.profile.description": "{name} on {site}: questions, answers and badges.",
  "found.feed.all": "{site}: new questions and answers",
  "found.feed.of": "{name} – {site}",
  "found.card.answers": "{count, plural, one {1 answer} other {# answers}}",
};
