import type { queue as de } from "../de/queue.ts";

export const queue: Partial<Record<keyof typeof de, string>> = {
  "queue.empty.fuer-mich": "Niemand wartet auf dich.",
  "queue.empty.meine": "Du hast keine offenen Vorgänge.",
  "queue.next.nothing":
    "Es gibt gerade keinen Vorgang, den du übernehmen könntest: Alle sind in guten Händen.",
  "queue.next.noRoom":
    "Du hast {count} offene Vorgänge, vorgesehen sind höchstens {capacity}. Löse zuerst einen davon.",
  "queue.snooze.back":
    "{by, select, reply {Wieder da: Es wurde geantwortet.} promise {Wieder da: Drei Viertel der zugesagten Zeit sind um.} other {Wieder da: Du wolltest dich erinnern lassen.}}",
  "queue.error.noneChosen": "Bitte wähle mindestens einen Vorgang aus.",
  "queue.refused.taken": "Den hast du schon übernommen.",
  "queue.overtaken":
    "Während du schriebst, kam ein neuer Beitrag von {name} dazu ({moment}). Bitte lies ihn. Dein Text steht noch hier; mit nochmaligem Senden geht er hinaus.",
  "queue.keys.hint": "Die Tasten wirken nicht, während du schreibst. Escape führt aus einem Feld heraus.",
  "queue.keys.take": "übernehmen: Auswahl, sonst der Vorgang, auf dem du stehst",
  "queue.keys.nextTicket": "nächster Vorgang der Liste, aus der du kommst",
};
