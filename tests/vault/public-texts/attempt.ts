import type { Ctx } from "#app/platform/context.ts";

/** Sets a scene and answers with the act that writes a text there. */
export type Attempt = (ctx: Ctx) => Promise<(text: string) => Promise<unknown>>;

/** Of each column whose text becomes public: every door through which people write there. */
export type Attempts = Record<string, Record<string, Attempt>>;
