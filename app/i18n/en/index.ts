import type { de } from "../de/index.ts";

export const en: Partial<typeof de> = {};
