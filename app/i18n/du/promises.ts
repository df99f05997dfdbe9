import type { promises as de } from "../de/promises.ts";

export const promises: Partial<Record<keyof typeof de, string>> = {};
