export const vault = {
  "vault.field.customerNumber": "Kundennummer",
  "vault.field.phone": "Telefonnummer",
  "vault.field.address": "Anschrift",
  "vault.field.contract": "Vertrag und Rechnung",
  "vault.field.note": "Weiteres",
  "vault.hint.customerNumber": "Steht auf jeder Rechnung.",
  "vault.hint.phone": "Unter der wir Sie tagsüber erreichen.",
  "vault.hint.address": "Wo der Anschluss ist.",
  "vault.hint.contract": "Zum Beispiel Bankverbindung, Rechnungsnummer oder strittiger Betrag.",
  "vault.hint.note": "Was sonst niemand lesen soll.",

  "vault.public.title": "Öffentlich",
  "vault.public.hint": "Diesen Teil lesen alle, auch Suchmaschinen.",
  "vault.private.title": "Nur für Sie und das Regio-Team",
  "vault.private.lead":
    "Freiwillig. Verschlüsselt gespeichert; lesen kann es nur, wer Ihren Vorgang bearbeitet, und jeden Blick sehen Sie im Protokoll. Ohne Vorgang liest es niemand.",
  "vault.private.deleted":
    "Gelöscht wird es von selbst: 30 Tage nach Abschluss des Vorgangs, ohne Vorgang 90 Tage nach der Frage.",
  "vault.private.summary": "Kundennummer, Telefon und mehr vertraulich angeben",
  "vault.private.filled": "{count, plural, one {# Angabe} other {# Angaben}}",
  "vault.private.draftSaved": "Vertraulicher Teil verschlüsselt auf dem Server gespeichert.",
  "vault.private.draftGuest": "Der vertrauliche Teil wird erst gespeichert, wenn Sie angemeldet senden.",
  "vault.private.draftOffline": "Der vertrauliche Teil ist noch nicht gespeichert. Wir versuchen es weiter.",
  "vault.review.title": "Nur für Sie und das Regio-Team",
  "vault.review.note": "Dieser Teil wird nicht veröffentlicht.",

  "vault.own.title": "Vertraulicher Teil",
  "vault.own.empty":
    "Hier können Sie dem Regio-Team Kundennummer, Telefon oder Anschrift mitteilen. Sonst liest das niemand.",
  "vault.own.edit": "Ansehen und ändern",
  "vault.own.add": "Vertrauliches angeben",
  "vault.own.save": "Vertraulich speichern",
  "vault.own.deleteAll": "Alles Vertrauliche löschen",
  "vault.own.saved": "Der vertrauliche Teil ist gespeichert.",
  "vault.own.deletesAt": "Wird am {day} gelöscht.",
  "vault.own.deletesLater": "Wird 30 Tage nach Abschluss des Vorgangs gelöscht.",
  "vault.own.broken": "Ein Teil Ihrer Angaben lässt sich nicht mehr öffnen. Bitte tragen Sie ihn neu ein.",

  "vault.log.title": "Wer es angesehen hat",
  "vault.log.none": "Bisher hat niemand in den vertraulichen Teil gesehen.",
  "vault.log.row": "{name}, {role}",
  "vault.log.fields": "Gesehen: {fields}",
  "vault.log.consent": "Mit Zustimmung von {name}. Grund: {reason}",
  "vault.role.owner": "Ansprechpartner(in)",
  "vault.role.on-duty": "im Dienst für Ihren Vorgang",
  "vault.role.lead": "Teamleitung",
  "vault.role.consent": "mit Zustimmung einer zweiten Person",

  "vault.team.title": "Vertraulicher Teil",
  "vault.team.none": "Der Kunde hat nichts Vertrauliches angegeben.",
  "vault.team.has": "Vorhanden: {fields}",
  "vault.team.reveal": "Ansehen",
  "vault.team.revealHint": "Der Kunde sieht im Protokoll, dass und wann Sie nachgesehen haben.",
  "vault.team.shown": "Angezeigt bis zum nächsten Laden der Seite. Ihr Blick steht im Protokoll.",
  "vault.team.more": "Protokoll und Zustimmungen",
  "vault.team.waiting":
    "{count, plural, one {Eine Bitte um Zustimmung wartet.} other {# Bitten um Zustimmung warten.}}",
  "vault.refused.not-yours":
    "Ansehen dürfen Ansprechpartner(in), Dienst und Teamleitung dieses Vorgangs. Andere brauchen die Zustimmung einer zweiten Person.",
  "vault.refused.closed":
    "Der Vorgang ist abgeschlossen. Zum Ansehen brauchen Sie die Zustimmung einer zweiten Person.",
  "vault.refused.new-role":
    "Ihre Rolle im Team ist noch keinen Tag alt. Bis dahin brauchen Sie die Zustimmung einer zweiten Person.",

  "vault.page.title": "Vertraulicher Teil",
  "vault.page.lead": "Zur Frage „{title}“",
  "vault.consent.title": "Zustimmung einer zweiten Person",
  "vault.consent.ask": "Um Zustimmung bitten",
  "vault.consent.reason": "Wozu brauchen Sie die Angaben?",
  "vault.consent.reasonHint": "Diesen Grund liest auch der Kunde.",
  "vault.consent.grant": "Zustimmen",
  "vault.consent.decline": "Ablehnen",
  "vault.consent.window": "Eine Zustimmung gilt 30 Minuten und nur für diese Frage.",
  "vault.consent.by": "{name} bittet um Zustimmung",
  "vault.consent.state.waiting": "wartet bis {moment}",
  "vault.consent.state.granted": "{name} hat zugestimmt, gilt bis {moment}",
  "vault.consent.state.declined": "{name} hat abgelehnt",
  "vault.consent.state.expired": "abgelaufen",
  "vault.consent.none": "Bisher hat niemand um Zustimmung gebeten.",

  "vault.error.nothing": "Es gibt hier nichts Vertrauliches mehr.",
  "vault.error.mayAlready": "Sie dürfen die Angaben schon ansehen.",
  "vault.error.notYourConsent":
    "Zustimmen kann nur eine zweite Person, die den Vorgang selbst bearbeitet und deren Rolle einen Tag alt ist.",
  "vault.error.decided": "Diese Bitte ist schon beantwortet oder abgelaufen.",

  "vault.kind.iban": "Bankverbindung (IBAN)",
  "vault.kind.phone": "Telefonnummer",
  "vault.kind.email": "E-Mail-Adresse",
  "vault.kind.mac": "Geräteadresse (MAC)",
  "vault.kind.customer": "Kunden- oder Vertragsnummer",
  "vault.kind.serial": "Seriennummer",
  "vault.caught.title":
    "{count, plural, one {Hier steht etwas, das nicht öffentlich werden sollte} other {Hier steht einiges, das nicht öffentlich werden sollte}}",
  "vault.caught.text":
    "Noch ist nichts veröffentlicht, und Ihr Text ist unverändert. Bitte wählen Sie, was damit geschehen soll, und senden Sie dann noch einmal.",
  "vault.caught.typing": "Soll das wirklich öffentlich werden?",
  "vault.caught.field.title": "in der Überschrift",
  "vault.caught.field.body": "im Text",
  "vault.caught.field.other": "in diesem Formular",
  "vault.caught.move": "In den vertraulichen Teil verschieben",
  "vault.caught.remove": "Entfernen",
  "vault.caught.publish": "Das ist keine persönliche Angabe, trotzdem veröffentlichen",
  "vault.caught.noPublish": "Eine Bankverbindung veröffentlichen wir nicht.",
  "vault.caught.moved": "Verschoben: {kind}. Nur Sie und das Regio-Team können es lesen.",
  "vault.caught.removed": "Entfernt: {kind}.",

  "vault.admin.title": "Kundennummern erkennen",
  "vault.admin.card": "Wie Ihre Kundennummern aussehen, damit niemand sie aus Versehen veröffentlicht",
  "vault.admin.lead":
    "IBAN, Telefonnummern, E-Mail-Adressen und Geräteadressen werden immer erkannt. Hier beschreiben Sie, wie die Kundennummern Ihres Hauses aussehen.",
  "vault.admin.masks": "Muster, eines je Zeile",
  "vault.admin.masksHint":
    "# ist eine Ziffer, {range} sind 8 bis 12 Ziffern, @ ist ein Buchstabe, alles andere steht für sich. Beispiel: KD-######## oder {example}.",
  "vault.admin.sample": "Zum Ausprobieren",
  "vault.admin.sampleHint": "Wird nicht gespeichert.",
  "vault.admin.try": "Ausprobieren",
  "vault.admin.found":
    "{count, plural, =0 {Nichts erkannt.} one {Eine Angabe erkannt:} other {# Angaben erkannt:}}",
  "vault.admin.saved": "Die Muster sind gespeichert.",
  "vault.admin.error":
    "Das ist kein Muster: mindestens fünf Ziffern, höchstens zwei Reihen verschiedener Länge, sonst nur Buchstaben, Ziffern, Leerzeichen, Binde- und Schrägstriche und Punkte. Es sind höchstens 20 Muster möglich.",
};
