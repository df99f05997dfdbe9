import type { solving as de } from "../de/solving.ts";

export const solving = {
  "solving.worked.note": "Was war bei dir noch wichtig?",
  "solving.failed.tried": "Was hast du gemacht, und was ist passiert?",
  "solving.report.already":
    "Du hast zu einer Antwort dieser Person schon einmal gemeldet, dass sie nicht funktioniert hat. Je Person zählt eine Meldung; was du noch weißt, hilft als Kommentar.",
  "solving.review.lead":
    "„Hat nicht funktioniert“: Punkte kostet eine Antwort das erst, wenn du zustimmst. Im Zweifel gilt die Antwort.",
  "solving.review.own": "Das betrifft dich selbst; jemand anderes entscheidet.",
  "solving.review.decided": "Darüber wurde inzwischen entschieden. Lade die Seite neu.",
  "solving.link.dead":
    "Dieser Link gilt nicht mehr. Öffne die Frage und sag es dort; melde dich dafür bitte an.",
  "solving.nudge.about": "Deine Frage: „{title}“",
  "solving.nudge.choose": "Wähl aus, welche Antwort geholfen hat.",
  "solving.nudge.done.unsolved":
    "Danke, das ist notiert. Schreib am besten dazu, was noch nicht klappt, oder gib die Frage an dein Regio-Team.",
  "solving.recheck.about":
    "Deine Lösung zu „{title}“ wurde zuletzt am {day} bestätigt. Wer heute danach sucht, möchte wissen, ob sie noch stimmt.",
  "solving.recheck.done.outdated":
    "Danke. An der Lösung steht jetzt, dass sie nicht mehr gilt. Du verlierst dadurch nichts. Wenn du weißt, wie es heute geht, bearbeite die Antwort.",
  "notifications.nudge.text": "Ist „{title}“ gelöst? Sag es mit einem Tippen.",
  "notifications.nudge.mail":
    "Auf deine Frage „{title}“ gibt es Antworten. Ist sie gelöst? Ein Tippen genügt, ohne Anmeldung. Wir fragen höchstens zweimal.",
  "notifications.recheck.text": "Gilt deine Lösung zu „{title}“ noch?",
  "notifications.recheck.mail":
    "Deine Lösung zu „{title}“ hat lange niemand mehr bestätigt. Gilt sie noch? Zweimal tippen genügt, ohne Anmeldung. Das hast du geschrieben:",
  "notifications.solution-fell.text":
    "{why, select, reports {Drei Mitglieder melden, dass deine Lösung zu „{title}“ bei ihnen nicht funktioniert hat. Die Frage ist wieder offen; Punkte kostet das erst nach einer Prüfung.} other {„{title}“ ist wieder offen: Deine Antwort gilt dort nicht mehr als Lösung.}}",
  "notifications.solution-fell.mail":
    "{why, select, reports {Drei Mitglieder melden, dass deine Lösung zu „{title}“ bei ihnen nicht funktioniert hat. Die Frage ist deshalb wieder offen. Guides und Team sehen sich das an; vorher kostet es keine Punkte. Vielleicht hast du noch eine Idee.} other {„{title}“ ist wieder offen, deine Antwort gilt dort nicht mehr als Lösung. Vielleicht hast du noch eine Idee.}}",
  "notifications.question-merged.text":
    "Deine Frage wurde mit „{title}“ zusammengeführt: Dort geht es um dasselbe, und dort kommen die Antworten an.",
  "notifications.question-merged.mail":
    "Deine Frage wurde mit „{title}“ zusammengeführt, weil es dort um dasselbe geht. Alles, was du geschrieben hast, steht jetzt dort, und neue Antworten kommen dort an. Dein alter Link führt hin.",
} satisfies Partial<Record<keyof typeof de, string>>;
