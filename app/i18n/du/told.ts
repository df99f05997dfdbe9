import type { told as german } from "../de/told.ts";

export const told: Partial<Record<keyof typeof german, string>> = {
  "told.lead":
    "Alles Neue steht unter „Mitteilungen“, bei der Glocke. Hier entscheidest du, was du außerdem per E-Mail bekommst und wann.",
  "told.what.title": "Wovon du hörst",
  "told.group.own.hint": "Antworten auf deine Fragen, Kommentare zu deinen Beiträgen",
  "told.group.contact.hint": "Ansprechperson, Zusagen und was aus deinem Vorgang wird",
  "told.group.followed.hint": "Neues bei Fragen, Themen und Schlagwörtern, denen du folgst",
  "told.group.thanks.hint": "Wenn eine Antwort von dir geholfen hat oder noch einmal gefragt ist",
  "told.group.calls.hint": "Fragen, zu denen du dich auskennst",
  "told.group.moderation.hint": "Zu deinen Beiträgen und Meldungen",
  "told.leftOut": "Davon hast du E-Mails abbestellt, wenn …",
  "told.offHint":
    "Gilt für alles oben und für die Zusammenfassung. Nur was dein Konto selbst betrifft, zum Beispiel ein neues Passwort, kommt weiterhin.",
  "told.digest.lead": "Was du noch nicht gesehen hast, in einer E-Mail. Sie kommt nur, wenn es sich lohnt.",
  "told.quiet.clock": "Bitte gib eine Uhrzeit an, zum Beispiel 22:00.",
  "told.pause.day": "Bitte wähle einen Tag.",
  "told.digest.subject": "{count, plural, one {Eine Neuigkeit} other {# Neuigkeiten}} für dich",
  "told.digest.unread": "Für dich",
  "told.digest.followed": "Bei Fragen, denen du folgst",
  "told.digest.topics": "Bei Themen und Schlagwörtern, denen du folgst",
  "told.digest.region": "Gelöst in deiner Region",
  "told.trouble.title": "Unsere E-Mails kommen bei dir nicht an.",
  "told.trouble.text":
    "Das Postfach {email} hat sie abgelehnt, deshalb schicken wir dorthin nichts mehr. Bestätige die Adresse noch einmal, oder nimm eine andere.",
  "told.email.now": "Deine Adresse ist {email}. Sie ist nie öffentlich.",
  "told.email.newHint": "Dorthin schicken wir einen Link. Erst wenn du ihn öffnest, gilt die neue Adresse.",
  "told.email.sent":
    "Bitte sieh in das neue Postfach. Bis du den Link darin öffnest, bleibt alles, wie es war.",
  "told.email.same": "Das ist schon deine Adresse.",
  "told.email.undoText":
    "Das Konto „{name}“ bekommt die Adresse {email} zurück. Auf allen Geräten wird abgemeldet; leg danach bitte ein neues Passwort fest.",
  "told.email.taken": "Diese Adresse gehört inzwischen zu einem anderen Konto. Bitte nimm eine andere.",
  "told.email.invalid":
    "Er gilt einen Tag und nur einmal. In den Einstellungen siehst du, welche Adresse gilt, und kannst einen neuen Link anfordern.",
  "told.mail.change.subject": "Bitte bestätige deine neue E-Mail-Adresse",
  "told.mail.change.text": "Diese Adresse soll künftig zu deinem Konto gehören. Bitte bestätige das.",
  "told.mail.change.note":
    "Der Link gilt einen Tag. Du wolltest das gar nicht? Dann tu einfach nichts; an deinem Konto ändert sich nichts.",
  "told.mail.changed.subject": "Deine E-Mail-Adresse wurde geändert",
  "told.mail.changed.text":
    "Zu deinem Konto gehört jetzt eine andere E-Mail-Adresse. An diese hier schicken wir nichts mehr. Warst du das nicht? Dann mach es innerhalb von sieben Tagen rückgängig.",
};
