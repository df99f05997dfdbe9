import type { de } from "../de/index.ts";
import { claims } from "./claims.ts";
import { drafts } from "./drafts.ts";
import { images } from "./images.ts";
import { importers } from "./importers.ts";
import { moderation } from "./moderation.ts";

/** Each area is complete by its own type; tests/i18n checks that no area is missing. */
export const en: Partial<Record<keyof typeof de, string>> = {
  ...images,
  ...importers,
  ...moderation,
  ...drafts,
  ...claims,
};
