import type { moderation as de } from "../de/moderation.ts";

export const moderation: Record<keyof typeof de, string> = {
  "moderation.suspended.refused":
    "Your account is suspended, so you cannot write here at the moment. The top of every page says until when and why, and that is also where you can appeal.",
  "moderation.redact.notFound": "The post does not contain this passage: “{passage}”",
};
