import type { forum as de } from "../de/forum.ts";

export const forum = {
  "forum.thread.noAnswers": "Noch hat niemand geantwortet. Weißt du weiter?",
  "forum.thread.noAnswersOwn":
    "Noch hat niemand geantwortet. Wir sagen dir Bescheid, sobald sich jemand meldet.",
  "forum.thread.lockedMeanwhile":
    "Diese Frage wurde inzwischen geschlossen, neue Beiträge sind nicht mehr möglich. Dein Text steht noch unten: Kopier ihn, wenn du ihn an anderer Stelle brauchst.",
  "forum.login.keepsText": "Dein Text bleibt hier stehen. Sende ihn nach der Anmeldung noch einmal ab.",
  "forum.act.following": "Du folgst",
  "forum.comment.label": "Dein Kommentar",
  "forum.comment.hint": "Für Rückfragen und Hinweise. Wenn du eine Lösung hast, schreib unten eine Antwort.",
  "forum.answer.title": "Deine Antwort",
  "forum.answer.hintOwn":
    "Hast du etwas Neues herausgefunden oder das Problem selbst gelöst? Schreib es als Antwort.",
  "forum.answer.loginHint":
    "Du weißt weiter? Mit einem Konto kannst du antworten, folgen und „Habe ich auch“ sagen.",
  "forum.answer.unverified":
    "Bitte bestätige zuerst deine E-Mail-Adresse. Den Link dazu haben wir dir geschickt. Danach kannst du hier antworten.",
  "forum.markdown.summary": "So gestaltest du deinen Text",
  "forum.draft.restored": "Dein angefangener Text ist wieder da",
  "forum.ask.lead":
    "Beschreib es so, wie du es einer Nachbarin erzählen würdest. Wir zeigen dir gleich, ob es schon gelöst ist.",
  "forum.ask.headline": "Deine Frage in einem Satz",
  "forum.ask.bodyHint":
    "Welche Geräte, welche Leuchten, seit wann, und was hast du schon versucht? Deine Frage ist öffentlich: bitte keine Kundennummer, Telefonnummer oder Adresse.",
  "forum.ask.previewTitle": "So wird deine Frage aussehen",
  "forum.ask.guest":
    "Du kannst deine Frage schon schreiben. Zum Veröffentlichen melde dich bitte an, der Text bleibt auf diesem Gerät erhalten.",
  "forum.ask.needsLogin":
    "Zum Veröffentlichen melde dich bitte an. Dein Text bleibt hier stehen: Öffne die Anmeldung in einem neuen Tab und sende danach diese Seite noch einmal ab.",
  "forum.similar.empty":
    "Sobald du deine Frage in einem Satz geschrieben hast, zeigen wir hier ähnliche, die schon gelöst sind.",
  "forum.similar.none": "Das hat hier noch niemand gefragt. Schön, dass du es tust.",
  "forum.edit.reason": "Warum änderst du das?",
} satisfies Partial<Record<keyof typeof de, string>>;
