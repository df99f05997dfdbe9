import type { reading as de } from "../de/reading.ts";

export const reading: Partial<Record<keyof typeof de, string>> = {
  "lists.empty.ungelesen": "Du hast alles gelesen",
  "lists.empty.ungelesen.text": "Seit deinem letzten Besuch ist nichts dazugekommen, das du nicht kennst.",
  "lists.empty.gefolgt": "Du folgst noch keiner Frage",
  "lists.empty.gefolgt.text":
    "Wer bei einer Frage auf „Folgen“ tippt, findet sie hier wieder. Eigenen Fragen folgst du von selbst.",
  "lists.empty.meine": "Du hast noch nichts gefragt",
  "lists.empty.meine.text": "Deine Fragen stehen dann hier, die mit der neuesten Antwort zuerst.",
  "lists.empty.beantwortet": "Du hast noch keine Frage beantwortet",
  "lists.empty.beantwortet.text": "Fragen anderer, auf die du geantwortet hast, stehen dann hier.",
  "reading.lastVisit": "Dein letzter Besuch:",
  "reading.newSince": "Neu seit deinem letzten Besuch",
  "reading.list.region": "Fragen aus deiner Region",
  "reading.list.ungelesen": "Neu seit deinem letzten Besuch",
  "reading.follow.on": "Du folgst",
  "reading.follow.hint": "Du erfährst von neuen Fragen. Ein zweiter Tipp beendet es.",
  "reading.topics": "Themen und Stichwörter, denen du folgst",
  "reading.topics.none":
    "Du folgst noch keinem Thema und keinem Stichwort. Auf deren Seiten gibt es dafür einen Knopf.",
};
