import type { refusals as de } from "../de/refusals.ts";

export const refusals: Partial<Record<keyof typeof de, string>> = {
  "refusals.error.totalOutage":
    "Ein Totalausfall wird nicht zurückgegeben. Ist es keiner, berichtige bitte zuerst die Einstufung.",
  "refusals.error.tooManyOpen":
    "Du hast schon {count} offene Vorgänge. Gehört diese Frage zu einem davon, häng sie dort an. Sonst geht es weiter, sobald einer abgeschlossen ist.",
  "refusals.error.wait":
    "Der schnelle Weg für Totalausfälle ist für dich gerade geschlossen, weil das Team zuletzt mehrmals keinen vorgefunden hat. Ab {moment} kannst du diese Frage ganz normal weitergeben. Geht der Notruf nicht, nutz bitte ein anderes Telefon und ruf unsere Störungsannahme an.",
  "refusals.notice.again": "Bleibt die Frage offen, kannst du sie ab {moment} noch einmal weitergeben.",
  "refusals.notice.againNow": "Bleibt die Frage offen, kannst du sie noch einmal weitergeben.",
  "refusals.notice.objected": "Dein Einspruch vom {day} liegt bei der Teamleitung.",
  "refusals.desk.intro":
    "Grund und nächster Schritt stehen öffentlich in der Frage. Schreib so, wie du es am Tresen sagen würdest. Die fragende Person kann einmal Einspruch einlegen, darüber entscheidet die Teamleitung.",
  "refusals.desk.nextStepHint": "Zum Beispiel: „Bitte schreib dazu, welche Lampen am Router leuchten.“",
  "refusals.desk.objections": "Einsprüche, über die du entscheidest",
  "refusals.attach.title": "Gehört das zu deinem offenen Vorgang?",
  "refusals.attach.text":
    "Dann kümmert sich dieselbe Person darum, mit derselben Zusage. Du musst nichts ausfüllen und nichts zweimal erklären.",
  "refusals.closedNow":
    "Das Regio-Team ist wieder da: {moment}. Du kannst schon jetzt weitergeben; die Zusage rechnet ab dann und wird nicht schöner gemacht, als sie ist.",
  "refusals.emergency":
    "Geht der Notruf nicht? Ruf 112 oder 110 bitte von einem Mobiltelefon oder bei den Nachbarn an. Auch ein fremdes Netz verbindet den Notruf.",
};
