export const solving = {
  "solving.worked.more": "Gerät ergänzen",
  "solving.worked.device": "Mit welchem Gerät?",
  "solving.worked.deviceHint": "Zum Beispiel „FRITZ!Box 7590“",
  "solving.worked.note": "Was war bei Ihnen noch wichtig?",
  "solving.worked.send": "Hat bei mir funktioniert",
  "solving.worked.summary":
    "{count, plural, one {Hat bei einem weiteren Mitglied funktioniert, am {day}} other {Hat bei # weiteren funktioniert, zuletzt am {day}}}{device, select, none {} other { ({device})}}",
  "solving.worked.withDevice": "mit {device}",

  "solving.failed.open": "Hat nicht funktioniert",
  "solving.failed.tried": "Was haben Sie gemacht, und was ist passiert?",
  "solving.failed.triedHint":
    "Guides und Team lesen mit. Wenn drei Betroffene es melden, ist die Frage wieder offen.",
  "solving.failed.affected": "Ich habe dasselbe Problem",
  "solving.failed.send": "Melden",
  "solving.report.already":
    "Sie haben zu einer Antwort dieser Person schon einmal gemeldet, dass sie nicht funktioniert hat. Je Person zählt eine Meldung; was Sie noch wissen, hilft als Kommentar.",

  "solving.reopen.reason": "Grund (freiwillig)",
  "solving.reopen.more": "mit Grund",
  "solving.reopen.hint": "Hat es doch nicht geholfen?",

  "solving.held.ago": "zuletzt bestätigt {ago}",
  "solving.held.overdue": "Vor längerem gelöst – gilt das noch?",
  "solving.held.outdated": "Laut {author} gilt das nicht mehr.",
  "solving.held.holds": "Gilt noch",
  "solving.held.notAnyMore": "Gilt nicht mehr",

  "solving.review.title": "Rückmeldungen prüfen",
  "solving.review.lead":
    "„Hat nicht funktioniert“: Punkte kostet eine Antwort das erst, wenn Sie zustimmen. Im Zweifel gilt die Antwort.",
  "solving.review.empty": "Keine offenen Rückmeldungen",
  "solving.review.emptyText":
    "Sobald jemand meldet, dass eine Antwort nicht funktioniert hat, steht es hier.",
  "solving.review.about": "{reporter} zu einer Antwort von {author}",
  "solving.review.answer": "Die Antwort",
  "solving.review.device": "Gerät: {device}",
  "solving.review.setAside": "Drei Meldungen: gilt zurzeit nicht als Lösung",
  "solving.review.uphold": "Stimmt, hat nicht funktioniert",
  "solving.review.dismiss": "Zählt nicht",
  "solving.review.own": "Das betrifft Sie selbst; jemand anderes entscheidet.",
  "solving.review.decided": "Darüber wurde inzwischen entschieden. Laden Sie die Seite neu.",

  "solving.link.dead":
    "Dieser Link gilt nicht mehr. Öffnen Sie die Frage und sagen Sie es dort; melden Sie sich dafür bitte an.",
  "solving.link.deadTitle": "Dieser Link gilt nicht mehr",
  "solving.link.toThread": "Zur Frage",

  "solving.nudge.title": "Ist es gelöst?",
  "solving.nudge.about": "Ihre Frage: „{title}“",
  "solving.nudge.solvedWith": "Ja, gelöst. Diese Antwort hat geholfen:",
  "solving.nudge.unsolved": "Noch nicht gelöst",
  "solving.nudge.waiting": "Ich warte noch",
  "solving.nudge.choose": "Wählen Sie aus, welche Antwort geholfen hat.",
  "solving.nudge.send": "Das ist die Lösung",
  "solving.nudge.or": "Oder",
  "solving.nudge.done.solved":
    "Danke. Die Antwort steht jetzt als Lösung in der Frage und hilft auch anderen.",
  "solving.nudge.done.unsolved":
    "Danke, das ist notiert. Schreiben Sie am besten dazu, was noch nicht klappt, oder geben Sie die Frage an Ihr Regio-Team.",
  "solving.nudge.done.waiting": "Danke, das ist notiert. Wir fragen zu dieser Frage nicht noch einmal nach.",
  "solving.nudge.describe": "Schreiben, was noch nicht klappt",
  "solving.nudge.escalate": "An das Regio-Team geben",

  "solving.recheck.title": "Gilt das noch?",
  "solving.recheck.about":
    "Ihre Lösung zu „{title}“ wurde zuletzt am {day} bestätigt. Wer heute danach sucht, möchte wissen, ob sie noch stimmt.",
  "solving.recheck.done.holds": "Danke. An der Lösung steht jetzt, dass sie noch gilt.",
  "solving.recheck.done.outdated":
    "Danke. An der Lösung steht jetzt, dass sie nicht mehr gilt. Sie verlieren dadurch nichts. Wenn Sie wissen, wie es heute geht, bearbeiten Sie die Antwort.",

  "notifications.nudge.name": "meine Frage Antworten hat und noch offen ist",
  "notifications.nudge.text": "Ist „{title}“ gelöst? Sagen Sie es mit einem Tippen.",
  "notifications.nudge.subject": "Ist es gelöst? {title}",
  "notifications.nudge.mail":
    "Auf Ihre Frage „{title}“ gibt es Antworten. Ist sie gelöst? Ein Tippen genügt, ohne Anmeldung. Wir fragen höchstens zweimal.",
  "notifications.nudge.button": "Ja, gelöst",

  "notifications.recheck.name": "eine ältere Lösung von mir noch einmal bestätigt werden soll",
  "notifications.recheck.text": "Gilt Ihre Lösung zu „{title}“ noch?",
  "notifications.recheck.subject": "Gilt das noch? {title}",
  "notifications.recheck.mail":
    "Ihre Lösung zu „{title}“ hat lange niemand mehr bestätigt. Gilt sie noch? Zweimal tippen genügt, ohne Anmeldung. Das haben Sie geschrieben:",
  "notifications.recheck.button": "Sagen, ob es noch gilt",

  "notifications.solution-fell.name": "eine Antwort von mir nicht mehr als Lösung gilt",
  "notifications.solution-fell.text":
    "{why, select, reports {Drei Mitglieder melden, dass Ihre Lösung zu „{title}“ bei ihnen nicht funktioniert hat. Die Frage ist wieder offen; Punkte kostet das erst nach einer Prüfung.} other {„{title}“ ist wieder offen: Ihre Antwort gilt dort nicht mehr als Lösung.}}",
  "notifications.solution-fell.subject": "Wieder offen: {title}",
  "notifications.solution-fell.mail":
    "{why, select, reports {Drei Mitglieder melden, dass Ihre Lösung zu „{title}“ bei ihnen nicht funktioniert hat. Die Frage ist deshalb wieder offen. Guides und Team sehen sich das an; vorher kostet es keine Punkte. Vielleicht haben Sie noch eine Idee.} other {„{title}“ ist wieder offen, Ihre Antwort gilt dort nicht mehr als Lösung. Vielleicht haben Sie noch eine Idee.}}",
  "notifications.solution-fell.button": "Ansehen",

  "notifications.question-merged.name": "meine Frage mit einer anderen zusammengeführt wird",
  "notifications.question-merged.text":
    "Ihre Frage wurde mit „{title}“ zusammengeführt: Dort geht es um dasselbe, und dort kommen die Antworten an.",
  "notifications.question-merged.subject": "Zusammengeführt mit: {title}",
  "notifications.question-merged.mail":
    "Ihre Frage wurde mit „{title}“ zusammengeführt, weil es dort um dasselbe geht. Alles, was Sie geschrieben haben, steht jetzt dort, und neue Antworten kommen dort an. Ihr alter Link führt hin.",
  "notifications.question-merged.button": "Zur Frage",
} as const;
