import type { found as de } from "../de/found.ts";

export const found: Partial<Record<keyof typeof de, string>> = {};
