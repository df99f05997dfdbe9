import type { ideas as de } from "../de/ideas.ts";

export const ideas = {
  "ideas.lead": "Was besser werden soll, sagst du uns. Was daraus wird, steht hier – mit Datum und Namen.",
  "ideas.proposeLead":
    "Sag in einem Satz, was sich ändern soll. Eine Idee reicht – mehrere bitte einzeln, damit man über jede abstimmen kann.",
  "ideas.emptyText": "Vielleicht hast du die erste?",
  "ideas.held": "Deine Idee wird vor dem Erscheinen kurz angesehen. Das geht meist am selben Tag.",
  "ideas.form.title": "Deine Idee in einem Satz",
  "ideas.form.bodyHint":
    "Ein Beispiel aus deinem Alltag hilft am meisten. Bitte keine Kundennummern oder Adressen.",
  "ideas.similar.hint": "Während du schreibst, erscheinen hier Ideen, die es schon gibt.",
  "ideas.how.two":
    "Die Teamleitung deiner Region sieht sich die Idee an und sagt öffentlich, was daraus wird.",
  "ideas.discuss.body": "Was möchtest du dazu sagen oder fragen?",
  "notifications.idea-moved.mail":
    "Du hast für die Idee „{title}“ gestimmt. Jetzt gibt es dazu ein Wort des Regio-Teams – Stand: {status, select, seen {angesehen} planned {geplant} doing {in Arbeit} done {umgesetzt} other {nicht umgesetzt}}.",
} satisfies Partial<Record<keyof typeof de, string>>;
