import type { site as de } from "../de/site.ts";

export const site = {
  "site.searchHint": "Beschreibe dein Anliegen …",
  "site.breadcrumb": "Du bist hier",
  "site.mail.greeting": "Hallo {name}!",
  "site.mail.closing": "Dein Team von {site}",
} satisfies Partial<Record<keyof typeof de, string>>;
