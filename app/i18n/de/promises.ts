export const promises = {
  "promises.timeline.ownerChanged":
    "{why, select, left {{from} ist nicht mehr im Team: {to} übernimmt} other {{from} ist länger nicht da: {to} übernimmt}}",
  "promises.timeline.reminded":
    "{rung, select, owner {Drei Viertel der zugesagten Zeit sind um: Ansprechperson erinnert} duty {Neun Zehntel der zugesagten Zeit sind um: wer gerade da ist und die Teamleitung erinnert} other {Team um eine neue Zeit mit Begründung gebeten}}",
  "promises.timeline.targetsChanged": "Ziele neu berechnet, weil sich die Richtlinien geändert haben",
  "promises.timeline.spokenHolds": "Die Zusage an die Kundin oder den Kunden bleibt, wie sie ist.",

  "notifications.ticket-inherited.name": "ein Vorgang zu mir kommt, weil jemand länger fehlt",
  "notifications.ticket-inherited.text":
    "{code} liegt jetzt bei Ihnen, weil {former} {why, select, left {nicht mehr im Team ist} other {länger nicht da ist}}: „{title}“.{due, select, none {} other { Zugesagt {due}.}}",
  "notifications.ticket-inherited.subject": "Jetzt bei Ihnen: {code} {title}",
  "notifications.ticket-inherited.mail":
    "Der Vorgang {code} zu „{title}“ liegt jetzt bei Ihnen, weil {former} {why, select, left {nicht mehr im Team ist} other {länger nicht da ist}}.{due, select, none {} other { Die Zusage gilt weiter: Lösung {due}.}} Die Kundin oder der Kunde weiß, dass Sie jetzt zuständig sind.",
  "notifications.ticket-inherited.button": "Vorgang öffnen",

  "notifications.promise-near.name": "eine meiner Zusagen näher rückt",
  "notifications.promise-near.text": "Drei Viertel der Zeit sind um: {code} „{title}“ ist zugesagt {due}.",
  "notifications.promise-near.subject": "Zusage rückt näher: {code} {title}",
  "notifications.promise-near.mail":
    "Drei Viertel der zugesagten Zeit für {code} zu „{title}“ sind um. Zugesagt ist eine Lösung {due}. Wenn es nicht reicht, nennen Sie bitte jetzt schon eine neue Zeit mit dem Grund.",
  "notifications.promise-near.button": "Vorgang öffnen",

  "notifications.promise-at-risk.name": "eine Zusage des Teams in Gefahr ist",
  "notifications.promise-at-risk.text":
    "Zusage in Gefahr: {code} „{title}“ ist zugesagt {due}. Zuständig: {contact}.",
  "notifications.promise-at-risk.subject": "Zusage in Gefahr: {code} {title}",
  "notifications.promise-at-risk.mail":
    "Neun Zehntel der zugesagten Zeit für {code} zu „{title}“ sind um, und der Vorgang ist noch offen. Zugesagt ist eine Lösung {due}; zuständig ist {contact}. Bitte sehen Sie nach, ob es reicht. Wenn nicht, braucht die Kundin oder der Kunde jetzt eine neue Zeit und den Grund.",
  "notifications.promise-at-risk.button": "Vorgang öffnen",

  "notifications.promise-renewal.name": "nach einer verpassten Zusage eine neue Zeit fehlt",
  "notifications.promise-renewal.text": "Bitte eine neue Zeit nennen: {code} „{title}“. Vorschlag: {due}.",
  "notifications.promise-renewal.subject": "Neue Zeit nötig: {code} {title}",
  "notifications.promise-renewal.mail":
    "Die Zusage für {code} zu „{title}“ ist verstrichen; die Kundin oder der Kunde weiß das schon. Bitte nennen Sie jetzt eine neue Zeit und den Grund. Nach dem Kalender des Teams wäre ein ehrlicher Vorschlag: {due}.",
  "notifications.promise-renewal.button": "Neue Zeit nennen",
} as const;
