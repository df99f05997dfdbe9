import type { de } from "../de/index.ts";
import { claims } from "./claims.ts";
import { drafts } from "./drafts.ts";
import { errors } from "./errors.ts";

/**
 * For sites that say du: only those German messages that address the reader. Everything else is as in ../de.
 */
export const du: Partial<Record<keyof typeof de, string>> = {
  ...errors,
  ...drafts,
  ...claims,
};
