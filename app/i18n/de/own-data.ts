export const ownData = {
  "ownData.title": "Meine Daten",
  "ownData.lead":
    "Hier bekommen Sie eine Kopie von allem, was über Sie gespeichert ist: Beiträge, Bilder, Vorgänge, Mitteilungen und Einstellungen, als JSON in einer ZIP-Datei.",
  "ownData.request": "Kopie anfordern",
  "ownData.pending": "Angefordert {moment}. Die Kopie wird gerade erstellt; Sie bekommen eine Mitteilung.",
  "ownData.ready": "Kopie vom {moment}, {size}",
  "ownData.until": "Abrufbar bis {until}, danach wird sie gelöscht.",
  "ownData.download": "Herunterladen",
  "ownData.requested": "Die Kopie wird erstellt. Das dauert meist wenige Minuten.",
  "ownData.leave": "Konto löschen",
  "ownData.leaveText": "Beiträge bleiben als „Ehemaliges Mitglied“ stehen, alles andere wird gelöscht.",
  "ownData.readme":
    "Das ist eine Kopie aller Daten, die {site} über Sie gespeichert hat (Artikel 15 und 20 DSGVO).\n\nJede Datei enthält eine Liste im Format JSON. „account.json“ ist Ihr Konto, „questions.json“ und „posts.json“ enthalten Ihre Fragen und Beiträge (Text als Markdown), „cases.json“ die Vorgänge beim Regio-Team. Bilder liegen im Ordner „images“.\n\nNicht enthalten sind geheime Kennwerte, zum Beispiel der Ihres Passworts, und was andere über Beiträge geschrieben haben.\n",

  "ownData.delete.title": "Konto löschen",
  "ownData.delete.gone": "Das wird gelöscht:",
  "ownData.delete.goneList":
    "Name, E-Mail-Adresse, Passwort, Postleitzahl und Profiltext|Entwürfe, Mitteilungen, Einstellungen und alles, dem Sie folgen|Bilder, die in keinem Beitrag stehen|Abzeichen und Ränge, auch aus den Listen",
  "ownData.delete.stays": "Das bleibt:",
  "ownData.delete.staysList":
    "Ihre Fragen und Antworten, mit „Ehemaliges Mitglied“ statt Ihres Namens, weil andere darauf bauen|Danksagungen und Bestätigungen, ohne Namen|was das Gesetz aufzubewahren verlangt, zum Beispiel Entscheidungen der Moderation",
  "ownData.delete.tickets":
    "{count, plural, one {Ein Vorgang ist noch offen. Ihre Ansprechperson erfährt, dass Sie gehen; antworten können Sie dann nicht mehr.} other {# Vorgänge sind noch offen. Ihre Ansprechpersonen erfahren, dass Sie gehen; antworten können Sie dann nicht mehr.}}",
  "ownData.delete.questions":
    "{count, plural, one {Auch die eine Frage löschen, auf die noch niemand geantwortet hat} other {Auch die # Fragen löschen, auf die noch niemand geantwortet hat}}",
  "ownData.delete.when": "Wann?",
  "ownData.delete.later": "In sieben Tagen",
  "ownData.delete.laterHint": "Bis dahin genügt es, sich anzumelden und das Konto zu behalten.",
  "ownData.delete.now": "Sofort",
  "ownData.delete.nowHint": "Das lässt sich nicht rückgängig machen.",
  "ownData.delete.password": "Ihr Passwort",
  "ownData.delete.copyFirst": "Möchten Sie vorher eine Kopie Ihrer Daten?",
  "ownData.delete.copyLink": "Zu „Meine Daten“",
  "ownData.delete.send": "Konto löschen",
  "ownData.delete.back": "Doch nicht",
  "ownData.gone.title": "Auf Wiedersehen",
  "ownData.gone.later":
    "Sie sind abgemeldet. Ihr Konto wird in sieben Tagen gelöscht. Wenn Sie es sich anders überlegen, melden Sie sich bis dahin an und wählen „Konto behalten“.",
  "ownData.gone.now":
    "Sie sind abgemeldet, und Ihr Konto wird jetzt gelöscht. Danke für alles, was Sie beigetragen haben.",
  "ownData.bar": "Ihr Konto wird am {day} gelöscht.",
  "ownData.bar.keep": "Konto behalten",
  "ownData.kept": "Ihr Konto bleibt. Schön, dass Sie da sind.",
  "ownData.error.recent":
    "Sie haben in den letzten 24 Stunden schon eine Kopie bekommen. Sie steht hier zum Herunterladen bereit.",
  "ownData.error.password": "Das Passwort stimmt nicht.",
  "ownData.error.staff":
    "Ihr Konto gehört zum Personal und trägt Vorgänge. Bitte wenden Sie sich an die Administration; sie übergibt zuerst, was offen ist.",
  "ownData.error.demo":
    "Dieses Konto gehört zur Vorführung und wird von allen geteilt. Es bleibt, wie es ist.",
  "ownData.mail.subject": "Ihr Konto wird am {day} gelöscht",
  "ownData.mail.text":
    "Sie haben darum gebeten, Ihr Konto zu löschen. Das geschieht am {day}. Wenn Sie es sich anders überlegen oder gar nicht darum gebeten haben, melden Sie sich bis dahin an und wählen „Konto behalten“.",
  "ownData.mail.button": "Anmelden",

  "notifications.export-ready.name": "die Kopie meiner Daten bereitliegt",
  "notifications.export-ready.text":
    "Die Kopie Ihrer Daten liegt bereit. Sie können sie sieben Tage lang herunterladen.",
  "notifications.export-ready.subject": "Die Kopie Ihrer Daten liegt bereit",
  "notifications.export-ready.mail":
    "Die Kopie Ihrer Daten, um die Sie gebeten haben, liegt bereit. Sie können sie sieben Tage lang herunterladen, wenn Sie angemeldet sind; danach wird sie gelöscht.",
  "notifications.export-ready.button": "Zu meinen Daten",
  "notifications.customer-left.name": "jemand mit einem offenen Vorgang das Konto löscht",
  "notifications.customer-left.text":
    "Zu {code} gibt es kein Konto mehr: Wer bei „{title}“ gefragt hat, hat es gelöscht. Antworten kommen nicht mehr an.",
  "notifications.customer-left.subject": "Konto gelöscht: {code}",
  "notifications.customer-left.mail":
    "Wer bei „{title}“ gefragt hat, hat das Konto gelöscht. Antworten kommen nicht mehr an. Bitte prüfen Sie, ob der Vorgang {code} abgeschlossen werden kann.",
  "notifications.customer-left.button": "Vorgang öffnen",
};
