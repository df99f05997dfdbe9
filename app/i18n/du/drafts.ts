import type { drafts as de } from "../de/drafts.ts";

export const drafts: Partial<Record<keyof typeof de, string>> = {
  "drafts.status.loggedOut":
    "Nur auf diesem Gerät gespeichert – du bist nicht mehr angemeldet. Nach dem Anmelden geht es von selbst weiter.",
  "drafts.status.unsaved": "Noch nicht gespeichert – bitte lass diese Seite offen.",
  "drafts.status.restored": "Dein angefangener Text ist wieder da.",
  "drafts.status.elsewhere":
    "Der bisherige Entwurf wurde inzwischen gesendet oder gelöscht. Dein Text steht hier als neuer Entwurf.",
  "drafts.conflict.plain":
    "Dieser Entwurf wurde auch an anderer Stelle geändert. Dein Text steht noch hier, der andere darunter. Wenn du noch einmal speicherst, gilt deiner; der andere bleibt bei den früheren Fassungen.",
  "drafts.resumed": "Hier geht es mit deinem Entwurf weiter, gespeichert {when}.",
  "drafts.editedMeanwhile":
    "Der Beitrag wurde geändert, seit du diesen Entwurf begonnen hast. Hier steht dein Entwurf; der heutige Text steht darunter.",
  "drafts.lead":
    "Alles, was du angefangen und noch nicht gesendet hast. Nur du siehst es, auf jedem Gerät, an dem du dich anmeldest.",
  "drafts.empty.text":
    "Was du schreibst, sichern wir laufend hier, bis du es sendest. So geht kein Satz verloren.",
  "drafts.error.tooMany":
    "Du hast schon {max} Entwürfe. Bitte sende oder lösche erst einige davon; dein Text bleibt hier stehen.",
  "drafts.error.alreadySent":
    "Diesen Entwurf hast du schon gesendet, vielleicht auf einem anderen Gerät, mit etwas anderem Text. Wenn du noch einmal sendest, wird das hier ein eigener Beitrag.",
  "drafts.error.sentOrDeleted":
    "Dieser Entwurf wurde inzwischen gesendet oder gelöscht. Dein Text steht noch hier; mit „Entwurf speichern“ wird er ein neuer.",
};
