import type { ownData as de } from "../de/own-data.ts";

export const ownData: Partial<Record<keyof typeof de, string>> = {
  "ownData.lead":
    "Hier bekommst du eine Kopie von allem, was über dich gespeichert ist: Beiträge, Bilder, Vorgänge, Mitteilungen und Einstellungen, als JSON in einer ZIP-Datei.",
  "ownData.pending": "Angefordert {moment}. Die Kopie wird gerade erstellt; du bekommst eine Mitteilung.",
  "ownData.readme":
    "Das ist eine Kopie aller Daten, die {site} über dich gespeichert hat (Artikel 15 und 20 DSGVO).\n\nJede Datei enthält eine Liste im Format JSON. „account.json“ ist dein Konto, „questions.json“ und „posts.json“ enthalten deine Fragen und Beiträge (Text als Markdown), „cases.json“ die Vorgänge beim Regio-Team. Bilder liegen im Ordner „images“.\n\nNicht enthalten sind geheime Kennwerte, zum Beispiel der deines Passworts, und was andere über Beiträge geschrieben haben.\n",
  "ownData.delete.goneList":
    "Name, E-Mail-Adresse, Passwort, Postleitzahl und Profiltext|Entwürfe, Mitteilungen, Einstellungen und alles, dem du folgst|Bilder, die in keinem Beitrag stehen|Abzeichen und Ränge, auch aus den Listen",
  "ownData.delete.staysList":
    "deine Fragen und Antworten, mit „Ehemaliges Mitglied“ statt deines Namens, weil andere darauf bauen|Danksagungen und Bestätigungen, ohne Namen|was das Gesetz aufzubewahren verlangt, zum Beispiel Entscheidungen der Moderation",
  "ownData.delete.tickets":
    "{count, plural, one {Ein Vorgang ist noch offen. Deine Ansprechperson erfährt, dass du gehst; antworten kannst du dann nicht mehr.} other {# Vorgänge sind noch offen. Deine Ansprechpersonen erfahren, dass du gehst; antworten kannst du dann nicht mehr.}}",
  "ownData.delete.password": "Dein Passwort",
  "ownData.delete.copyFirst": "Möchtest du vorher eine Kopie deiner Daten?",
  "ownData.gone.later":
    "Du bist abgemeldet. Dein Konto wird in sieben Tagen gelöscht. Wenn du es dir anders überlegst, melde dich bis dahin an und wähle „Konto behalten“.",
  "ownData.gone.now":
    "Du bist abgemeldet, und dein Konto wird jetzt gelöscht. Danke für alles, was du beigetragen hast.",
  "ownData.bar": "Dein Konto wird am {day} gelöscht.",
  "ownData.kept": "Dein Konto bleibt. Schön, dass du da bist.",
  "ownData.error.recent":
    "Du hast in den letzten 24 Stunden schon eine Kopie bekommen. Sie steht hier zum Herunterladen bereit.",
  "ownData.error.staff":
    "Dein Konto gehört zum Personal und trägt Vorgänge. Bitte wende dich an die Administration; sie übergibt zuerst, was offen ist.",
  "ownData.mail.subject": "Dein Konto wird am {day} gelöscht",
  "ownData.mail.text":
    "Du hast darum gebeten, dein Konto zu löschen. Das geschieht am {day}. Wenn du es dir anders überlegst oder gar nicht darum gebeten hast, melde dich bis dahin an und wähle „Konto behalten“.",
  "notifications.export-ready.text":
    "Die Kopie deiner Daten liegt bereit. Du kannst sie sieben Tage lang herunterladen.",
  "notifications.export-ready.subject": "Die Kopie deiner Daten liegt bereit",
  "notifications.export-ready.mail":
    "Die Kopie deiner Daten, um die du gebeten hast, liegt bereit. Du kannst sie sieben Tage lang herunterladen, wenn du angemeldet bist; danach wird sie gelöscht.",
  "notifications.customer-left.mail":
    "Wer bei „{title}“ gefragt hat, hat das Konto gelöscht. Antworten kommen nicht mehr an. Bitte prüfe, ob der Vorgang {code} abgeschlossen werden kann.",
};
