import type { insights as de } from "../de/insights.ts";

export const insights: Partial<Record<keyof typeof de, string>> = {
  "insights.figures.notYet":
    "Die Zahlen werden gerade zum ersten Mal gezählt. Schau in einigen Minuten wieder vorbei.",
};
