import type { editor as de } from "../de/editor.ts";

export const editor: Partial<Record<keyof typeof de, string>> = {
  "editor.mention.tooMany":
    "In einem Beitrag lassen sich höchstens {max} Personen erwähnen. Bitte nimm einige heraus.",

  "notifications.mention.text": "{actor} hat dich bei „{title}“ erwähnt.",
  "notifications.mention.subject": "Du wurdest erwähnt: {title}",
  "notifications.mention.mail": "{actor} hat dich bei „{title}“ erwähnt:",
};
