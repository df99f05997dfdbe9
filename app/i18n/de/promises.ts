export const promises = {
  "promises.timeline.ownerChanged":
    "{why, select, left {{from} ist nicht mehr im Team: {to} übernimmt} other {{from} ist länger nicht da: {to} übernimmt}}",
  "promises.timeline.reminded":
    "{rung, select, owner {Drei Viertel der zugesagten Zeit sind um: Ansprechperson erinnert} duty {Neun Zehntel der zugesagten Zeit sind um: wer gerade da ist und die Teamleitung erinnert} other {Team um eine neue Zeit mit Begründung gebeten}}",
  "promises.timeline.targetsChanged": "Ziele neu berechnet, weil sich die Richtlinien geändert haben",
  "promises.timeline.spokenHolds": "Die Zusage an die Kundin oder den Kunden bleibt, wie sie ist.",
} as const;
