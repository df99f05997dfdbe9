import type { deskNotices as de } from "../de/desk-notices.ts";

export const deskNotices: Partial<Record<keyof typeof de, string>> = {
  "notifications.ticket-back.mail":
    "{why, select, reply {{code} zu „{title}“ ist wieder da, denn die Kundin oder der Kunde hat geschrieben.} promise {{code} zu „{title}“ ist früher wieder da als gewählt, damit nichts verstreicht.} other {{code} zu „{title}“ ist wieder da. Du wolltest dich daran erinnern lassen.}} {promised, select, stands {Die Uhr steht, solange die Kundin oder der Kunde erwartet wird.} missing {Die letzte Zusage ist verstrichen; eine neue Zeit fehlt noch.} other {Zugesagt ist eine Lösung {due}.}}{next, select, visit { Als Nächstes kommt ein Technikertermin, bis {when}.} call { Als Nächstes ist ein Rückruf vereinbart: {when}.} answer { Die erste Antwort ist fällig: {when}.} news { Die nächste Nachricht ist fällig: {when}.} other {}}",
  "notifications.consent-asked.text":
    "{actor} bittet um deine Zustimmung, den vertraulichen Teil zu {code} anzusehen.",
  "notifications.consent-asked.mail":
    "{actor} möchte den vertraulichen Teil zu {code} („{title}“) ansehen und braucht dafür die Zustimmung einer zweiten Person. Bitte lies den Grund und entscheide; die Bitte wartet bis {when}. Eine Zustimmung gilt 30 Minuten. Im Protokoll liest auch die Kundin oder der Kunde, wer zugestimmt hat und warum.",
  "notifications.consent-decided.text":
    "{decision, select, granted {{actor} hat zugestimmt: Den vertraulichen Teil zu {code} kannst du ansehen, bis {when}.} other {{actor} hat abgelehnt, dass du den vertraulichen Teil zu {code} ansiehst.}}",
  "notifications.consent-decided.mail":
    "{decision, select, granted {{actor} hat zugestimmt. Den vertraulichen Teil zu {code} („{title}“) kannst du ansehen, bis {when}. Dein Blick steht mit deinem Grund im Protokoll der Kundin oder des Kunden.} other {{actor} hat abgelehnt, dass du den vertraulichen Teil zu {code} („{title}“) ansiehst.}}",
  "notifications.private-looked.subject": "Blick in deinen vertraulichen Teil: {title}",
  "notifications.private-looked.mail":
    "{actor} hat in den vertraulichen Teil deiner Frage „{title}“ gesehen. Wer deinen Vorgang nicht selbst bearbeitet, und nach dem Abschluss jede Person im Team, braucht dafür die Zustimmung einer zweiten. Wer zugestimmt hat und aus welchem Grund, steht im Protokoll bei deiner Frage.",
};
