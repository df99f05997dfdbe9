export const solving = {
  "solving.report.already":
    "Sie haben zu einer Antwort dieser Person schon einmal gemeldet, dass sie nicht funktioniert hat. Je Person zählt eine Meldung; was Sie noch wissen, hilft als Kommentar.",
  "solving.review.decided": "Darüber wurde inzwischen entschieden. Laden Sie die Seite neu.",
  "solving.link.dead":
    "Dieser Link gilt nicht mehr. Öffnen Sie die Frage und sagen Sie es dort; melden Sie sich dafür bitte an.",
  "solving.nudge.choose": "Wählen Sie aus, welche Antwort geholfen hat.",
} as const;
