import type { editor as de } from "../de/editor.ts";

export const editor: Partial<Record<keyof typeof de, string>> = {
  "editor.mention.tooMany":
    "In einem Beitrag lassen sich höchstens {max} Personen erwähnen. Bitte nimm einige heraus.",
};
