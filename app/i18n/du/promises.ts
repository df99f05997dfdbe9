import type { promises as de } from "../de/promises.ts";

export const promises: Partial<Record<keyof typeof de, string>> = {
  "notifications.ticket-inherited.text":
    "{code} liegt jetzt bei dir, weil {former} {why, select, left {nicht mehr im Team ist} other {länger nicht da ist}}: „{title}“.{due, select, none {} other { Zugesagt {due}.}}",
  "notifications.ticket-inherited.subject": "Jetzt bei dir: {code} {title}",
  "notifications.ticket-inherited.mail":
    "Der Vorgang {code} zu „{title}“ liegt jetzt bei dir, weil {former} {why, select, left {nicht mehr im Team ist} other {länger nicht da ist}}.{due, select, none {} other { Die Zusage gilt weiter: Lösung {due}.}} Die Kundin oder der Kunde weiß, dass du jetzt zuständig bist.",
  "notifications.promise-near.mail":
    "Drei Viertel der zugesagten Zeit für {code} zu „{title}“ sind um. Zugesagt ist eine Lösung {due}. Wenn es nicht reicht, nenne bitte jetzt schon eine neue Zeit mit dem Grund.",
  "notifications.promise-at-risk.mail":
    "Neun Zehntel der zugesagten Zeit für {code} zu „{title}“ sind um, und der Vorgang ist noch offen. Zugesagt ist eine Lösung {due}; zuständig ist {contact}. Bitte sieh nach, ob es reicht. Wenn nicht, braucht die Kundin oder der Kunde jetzt eine neue Zeit und den Grund.",
  "notifications.promise-renewal.mail":
    "Die Zusage für {code} zu „{title}“ ist verstrichen; die Kundin oder der Kunde weiß das schon. Bitte nenne jetzt eine neue Zeit und den Grund. Nach dem Kalender des Teams wäre ein ehrlicher Vorschlag: {due}.",
  "promises.admin.readOnly": "Du kannst die Richtlinien lesen. Ändern kann sie die Administration.",
  "promises.preview.unsaved": "Vorschau deiner Änderungen. Gespeichert ist noch nichts.",
  "promises.paused.customer":
    "{why, select, solved {Die Uhr steht seit {moment}, weil du eine Antwort als Lösung angenommen hast.} outage {Die Uhr steht seit {moment}, weil dein Anschluss zu einer Störung gehört.} other {Die Uhr steht seit {moment}, weil wir auf deine Antwort warten.}}",
};
