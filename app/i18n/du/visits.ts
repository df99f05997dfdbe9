import type { visits as de } from "../de/visits.ts";

export const visits: Partial<Record<keyof typeof de, string>> = {
  "visits.error.hasVisit": "Es ist schon ein Termin vereinbart. Du kannst ihn verschieben oder absagen.",
  "visits.error.underway": "Die Technik ist schon unterwegs. Bitte ruf deine Ansprechperson an.",
  "visits.thread.choose": "Wann passt es dir?",
  "visits.thread.chooseHint": "Jemand aus der Technik kommt zu dir. Bitte wähle ein Zeitfenster.",
  "visits.thread.underway": "Unterwegs, in etwa {minutes} Minuten bei dir",
  "visits.thread.missedNext": "Die Teamleitung weiß Bescheid. Bitte wähle ein neues Zeitfenster.",
  "visits.thread.missedLaw":
    "Für einen versäumten Termin kannst du eine Entschädigung verlangen: 10 € oder 20 % deines monatlichen Entgelts, je nachdem, was höher ist (§ 58 Abs. 4 TKG). Deine Ansprechperson rechnet es dir aus.",
  "visits.thread.kept":
    "{result, select, solved {Der Termin {window} hat stattgefunden, der Fehler ist behoben.} nobodyHome {Am Termin {window} war niemand anzutreffen. Deine Ansprechperson schlägt neue Zeiten vor.} other {Der Termin {window} hat stattgefunden. Der Fehler ist noch nicht behoben, es geht weiter.}}",
  "visits.link.privacy": "Anschrift und Rufnummer stehen in deinem Auftrag. Diese Seite zeigt sie nicht.",
  "visits.link.note": "Was hast du festgestellt? (nur fürs Team)",
  "visits.file.description":
    "Zugesagt: {window}. Verschieben oder absagen kannst du in deiner Frage bei {site}.",
  "spoken.thread.title": "Dein Code für Telefon und Shop",
  "spoken.thread.hint":
    "Sag ihn am Telefon oder im Shop. Dann ist alles bekannt, und was du dort besprichst, steht hier beim Vorgang.",
  "spoken.page.lead":
    "Jemand steht vor dir oder ruft an und nennt einen Code: So kommt das Gespräch zum richtigen Vorgang.",
  "spoken.page.otherHint":
    "Den Inhalt sieht nur dieses Team. Was hier besprochen wird, kannst du ihm aufschreiben; die Kundin oder der Kunde muss es nicht noch einmal erzählen.",
};
