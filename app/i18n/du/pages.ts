import type { pages as de } from "../de/pages.ts";

export const pages: Partial<Record<keyof typeof de, string>> = {
  "pages.admin.lead":
    "Die mitgelieferten Texte beschreiben die Software wahrheitsgemäß. Was nur du weißt, steht in eckigen Klammern. Lass die Seiten vor dem Betrieb rechtlich prüfen.",
  "pages.history.shown": "Das ist eine frühere Fassung. Wenn du sie veröffentlichst, gilt sie wieder.",
  "pages.error.meanwhile":
    "Jemand hat diese Seite inzwischen geändert. Dein Text steht noch da; lade die Seite in einem zweiten Fenster und vergleiche.",
};
