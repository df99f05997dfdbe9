export const drafts = {
  "drafts.save": "Entwurf speichern",
  "drafts.mine": "Meine Entwürfe",
  "drafts.mineCount": "{count, plural, =0 {Meine Entwürfe} other {Meine Entwürfe (#)}}",

  "drafts.status.both": "Auf diesem Gerät und auf dem Server gespeichert",
  "drafts.status.device": "Auf diesem Gerät gespeichert",
  "drafts.status.server": "Auf dem Server gespeichert",
  "drafts.status.saving": "Wird gespeichert …",
  "drafts.status.offline": "Nur auf diesem Gerät gespeichert – keine Verbindung. Wir versuchen es weiter.",
  "drafts.status.loggedOut":
    "Nur auf diesem Gerät gespeichert – Sie sind nicht mehr angemeldet. Nach dem Anmelden geht es von selbst weiter.",
  "drafts.status.refused":
    "Nur auf diesem Gerät gespeichert. Der Server kann diesen Entwurf gerade nicht annehmen.",
  "drafts.status.unsaved": "Noch nicht gespeichert – bitte lassen Sie diese Seite offen.",
  "drafts.status.restored": "Ihr angefangener Text ist wieder da.",
  "drafts.status.elsewhere":
    "Der bisherige Entwurf wurde inzwischen gesendet oder gelöscht. Ihr Text steht hier als neuer Entwurf.",
  "drafts.status.login": "In neuem Tab anmelden",

  "drafts.conflict.title": "Zwei Fassungen dieses Entwurfs",
  "drafts.conflict.text":
    "Dieser Text wurde auch an anderer Stelle weitergeschrieben. Welcher soll weiter gelten? Der andere bleibt bei den früheren Fassungen.",
  "drafts.conflict.mine": "Hier geschrieben",
  "drafts.conflict.other": "Woanders geschrieben",
  "drafts.conflict.keepMine": "Diesen behalten",
  "drafts.conflict.takeOther": "Diesen übernehmen",
  "drafts.conflict.plain":
    "Dieser Entwurf wurde auch an anderer Stelle geändert. Ihr Text steht noch hier, der andere darunter. Wenn Sie noch einmal speichern, gilt Ihrer; der andere bleibt bei den früheren Fassungen.",

  "drafts.found.title": "Angefangene Fragen",
  "drafts.found.device": "Auf diesem Gerät angefangen",
  "drafts.untitled": "Ohne Überschrift",
  "drafts.resumed": "Hier geht es mit Ihrem Entwurf weiter, gespeichert {when}.",
  "drafts.editedMeanwhile":
    "Der Beitrag wurde geändert, seit Sie diesen Entwurf begonnen haben. Hier steht Ihr Entwurf; der heutige Text steht darunter.",
  "drafts.currentText": "So steht es heute im Beitrag",

  "drafts.lead":
    "Alles, was Sie angefangen und noch nicht gesendet haben. Nur Sie sehen es, auf jedem Gerät, an dem Sie sich anmelden.",
  "drafts.empty": "Keine Entwürfe",
  "drafts.empty.text":
    "Was Sie schreiben, sichern wir laufend hier, bis Sie es senden. So geht kein Satz verloren.",
  "drafts.kind.ask": "Frage",
  "drafts.kind.answer": "Antwort auf",
  "drafts.kind.comment": "Kommentar zu",
  "drafts.kind.edit": "Änderung an",
  "drafts.thread.gone": "eine Frage, die nicht mehr zu sehen ist",
  "drafts.changed": "geändert",
  "drafts.resume": "Weiterschreiben",
  "drafts.versions": "Fassungen",
  "drafts.delete": "Löschen",
  "drafts.deleted": "Der Entwurf ist gelöscht.",
  "drafts.undo": "Rückgängig",
  "drafts.restored": "Der Entwurf ist wieder da.",
  "drafts.discarded.title": "Vor Kurzem gelöscht",
  "drafts.discarded.lead": "Gelöschte Entwürfe bleiben sieben Tage hier.",
  "drafts.bringBack": "Zurückholen",
  "drafts.keepDays": "Entwürfe, die 180 Tage lang niemand angefasst hat, löschen wir.",
  "drafts.deviceOnly.title": "Nur auf diesem Gerät",
  "drafts.deviceOnly.lead": "Diese Texte sind noch nicht auf dem Server. Das holen wir nach, sobald es geht.",

  "drafts.version.title": "Fassungen eines Entwurfs",
  "drafts.version.current": "Jetzt",
  "drafts.version.none":
    "Frühere Fassungen gibt es noch nicht. Beim Weiterschreiben entsteht etwa jede Minute eine.",
  "drafts.version.restore": "Diese Fassung wiederherstellen",
  "drafts.version.field.title": "Überschrift",

  "drafts.error.tooMany":
    "Sie haben schon {max} Entwürfe. Bitte senden oder löschen Sie erst einige davon; Ihr Text bleibt hier stehen.",
  "drafts.error.alreadySent":
    "Diesen Entwurf haben Sie schon gesendet, vielleicht auf einem anderen Gerät, mit etwas anderem Text. Wenn Sie noch einmal senden, wird das hier ein eigener Beitrag.",
  "drafts.error.sentOrDeleted":
    "Dieser Entwurf wurde inzwischen gesendet oder gelöscht. Ihr Text steht noch hier; mit „Entwurf speichern“ wird er ein neuer.",
} as const;
