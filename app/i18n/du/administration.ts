import type { administration as de } from "../de/administration.ts";

export const administration = {
  "administration.site.lead": "Gilt für alle Seiten und E-Mails, sobald du gespeichert hast.",
} satisfies Partial<Record<keyof typeof de, string>>;
