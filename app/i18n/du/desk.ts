import type { desk as de } from "../de/desk.ts";

export const desk = {
  "desk.nothingNext": "Du hast alle deine Vorgänge schon übernommen.",
  "desk.queue.empty.mine": "Du hast keine offenen Vorgänge.",
  "desk.queue.empty.acceptance": "Niemand wartet auf deine Annahme.",
  "desk.followUps.none": "Keine schlechte Bewertung wartet auf dich.",
  "desk.ticket.ownerHasIt":
    "{name} ist da und hat den Vorgang in der Hand. Notizen kannst du trotzdem schreiben.",
  "desk.ticket.takeHint": "Damit ist sichtbar: Du arbeitest daran.",
  "desk.ticket.takeOverHint":
    "{name} ist länger nicht da. Mit der Übernahme wirst du zur festen Ansprechperson, die Zusage gilt weiter.",
  "desk.ticket.askedToClose":
    "Eine Antwort wurde als Lösung angenommen. Bitte schließ den Vorgang mit einem Satz ab, was geholfen hat.",
  "desk.ticket.waitHint":
    "Die Uhr steht, bis in der Frage geschrieben wird oder du sie weiterlaufen lässt. Stell vorher öffentlich deine Rückfrage.",
  "desk.handover.intro":
    "Die Zusage gilt weiter. Nimmt niemand bis {moment} an, kommt der Vorgang zu dir zurück.",
  "desk.handover.offered": "{from} möchte dir diesen Vorgang übergeben.",
  "desk.handover.reason": "Warum gibst du zurück?",
} satisfies Partial<Record<keyof typeof de, string>>;
