import type { importers as de } from "../de/importers.ts";

export const importers = {
  "importers.formerMember": "Former member",
  "importers.image": "Picture",
} satisfies Record<keyof typeof de, string>;
