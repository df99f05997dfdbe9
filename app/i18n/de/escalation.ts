export const escalation = {
  "escalation.severity.total-outage": "Nichts geht mehr",
  "escalation.severity.total-outage.hint":
    "Kein Internet, kein Telefon oder kein Mobilfunk, oder der Notruf ist nicht erreichbar",
  "escalation.severity.impaired": "Es geht, aber schlecht",
  "escalation.severity.impaired.hint": "Langsam, mit Abbrüchen, oder ein Teil fällt aus",
  "escalation.severity.question": "Eine Frage oder ein Auftrag",
  "escalation.severity.question.hint": "Rechnung, Vertrag, Umzug oder etwas, das nur das Team sehen kann",
  "escalation.severity.short.total-outage": "Totalausfall",
  "escalation.severity.short.impaired": "Gestört",
  "escalation.severity.short.question": "Anliegen",

  "escalation.journey.label": "Wo Ihre Frage steht",
  "escalation.journey.labelOther": "Wo diese Frage steht",
  "escalation.journey.asked": "Gefragt",
  "escalation.journey.community": "Community",
  "escalation.journey.team": "Regio-Team",
  "escalation.journey.rating": "Tadellos?",
  "escalation.journey.state":
    "{state, select, done {erledigt} now {jetzt} late {überfällig} skipped {nicht nötig} other {kommt noch}}",
  "escalation.journey.answers":
    "{count, plural, =0 {noch keine Antwort} one {eine Antwort} other {# Antworten}}",
  "escalation.journey.solved": "gelöst {moment}",
  "escalation.journey.ifNeeded": "wenn es nötig wird",
  "escalation.journey.notNeeded": "wurde nicht gebraucht",
  "escalation.journey.promised": "Zusage: {until}",
  "escalation.journey.late": "Zusage überschritten",
  "escalation.journey.paused": "wartet auf Rückmeldung",
  "escalation.journey.finishing": "wird abgeschlossen",
  "escalation.journey.closed": "gelöst {moment}",
  "escalation.journey.later": "am Ende",
  "escalation.journey.rate": "Ihre Bewertung",
  "escalation.journey.rated": "bewertet",
  "escalation.journey.unrated": "Bewertung steht aus",

  "escalation.contact.yours": "{salutation, select, f {Ihre Ansprechpartnerin} other {Ihr Ansprechpartner}}",
  "escalation.contact.other": "{salutation, select, f {Ansprechpartnerin} other {Ansprechpartner}}",
  "escalation.contact.was":
    "{salutation, select, f {Ihre Ansprechpartnerin war} other {Ihr Ansprechpartner war}}",
  "escalation.contact.wasOther":
    "{salutation, select, f {Ansprechpartnerin war} other {Ansprechpartner war}}",
  "escalation.contact.team": "Regio-Team {region}",
  "escalation.contact.until": "{until} da",
  "escalation.contact.next": "wieder da: {moment}",
  "escalation.contact.away": "zurzeit nicht da",
  "escalation.contact.deputy": "Bis dahin vertritt: {name}, {until} da",
  "escalation.contact.colleague": "Bis dahin antwortet bei Bedarf: {name}, {until} da",
  "escalation.contact.code": "Vorgang",
  "escalation.contact.handovers": "Weitergaben",
  "escalation.contact.lastAnswer": "Letzte Antwort",
  "escalation.contact.noAnswer": "noch keine",
  "escalation.contact.message": "Nachricht an {name}",
  "escalation.contact.toDesk": "Im Regio-Desk öffnen",
  "escalation.contact.timeline": "Was bisher geschah",

  "escalation.promise.open": "Zugesagt: gelöst {until}",
  "escalation.promise.left": "noch {left}",
  "escalation.promise.movedReason": "Grund für die neue Zeit: {reason}",
  "escalation.promise.late": "Zugesagt war: gelöst {until}",
  "escalation.promise.lateHint":
    "Das haben wir nicht geschafft. Sie bekommen eine neue Zeit mit einer Begründung.",
  "escalation.promise.paused": "Die Zeit steht",
  "escalation.promise.pausedHint":
    "Wir warten auf eine Rückmeldung von Ihnen. Danach läuft die Zusage weiter.",
  "escalation.promise.pausedHintOther":
    "Das Team wartet auf eine Rückmeldung. Danach läuft die Zusage weiter.",
  "escalation.promise.kept": "Zusage gehalten",
  "escalation.promise.missed": "Zusage nicht gehalten",

  "escalation.timeline.opened": "An das Regio-Team weitergegeben",
  "escalation.timeline.openedDue": "Zugesagt: {until}",
  "escalation.timeline.owner.helped-before": "Zugeteilt: hat hier zuletzt geholfen",
  "escalation.timeline.owner.skill": "Zugeteilt: kennt das Thema und hat am wenigsten offen",
  "escalation.timeline.owner.lead": "Zugeteilt: Teamleitung",
  "escalation.timeline.owner.anyone": "Zugeteilt",
  "escalation.timeline.openedTeam": "Weitergegeben von {name}",
  "escalation.timeline.taken": "{name} arbeitet daran",
  "escalation.timeline.takenOver": "{name} übernimmt von {from}",
  "escalation.timeline.answered": "{name} hat geantwortet",
  "escalation.timeline.noted": "{name} hat eine interne Notiz geschrieben",
  "escalation.timeline.promise-moved": "Neue Zusage: {until}",
  "escalation.timeline.promise-missed": "Die zugesagte Zeit ist verstrichen",
  "escalation.timeline.waiting":
    "{why, select, outage {Gehört zu einer bekannten Störung: Es gilt deren Zusage, die eigene Uhr steht} solved {Eine Antwort wurde als Lösung angenommen, die Uhr steht} other {Wartet auf eine Rückmeldung, die Uhr steht}}",
  "escalation.timeline.resumed":
    "{why, select, undone {Die Uhr läuft weiter, als hätte sie nicht gestanden} other {Die Uhr läuft weiter}}",
  "escalation.timeline.handover-offered": "{name} bietet {to} die Übergabe an",
  "escalation.timeline.handover-accepted": "Übergabe von {from} an {to}",
  "escalation.timeline.handoverHolds": "Die Zusage gilt weiter.",
  "escalation.timeline.handover-returned": "{to} hat die Übergabe zurückgegeben",
  "escalation.timeline.handoverTimedOut": "Nicht angenommen, zurück an {from}",
  "escalation.timeline.closed": "Gelöst",
  "escalation.timeline.closedTeam": "{name} hat den Vorgang abgeschlossen",
  "escalation.timeline.reopened": "Wieder geöffnet",
  "escalation.timeline.rated": "Bewertet mit {score} von 5",
  "escalation.timeline.followed-up": "{name} hat nachgefasst",

  "escalation.prompt.title": "Kommen Sie so nicht weiter?",
  "escalation.prompt.titleOther": "Kommt die Community hier nicht weiter?",
  "escalation.prompt.text":
    "Das Regio-Team Ihrer Postleitzahl übernimmt: eine Person mit Namen, die dranbleibt, und eine zugesagte Zeit.",
  "escalation.prompt.textOther":
    "Das Regio-Team der Postleitzahl übernimmt: eine Person mit Namen, die dranbleibt, und eine zugesagte Zeit.",
  "escalation.prompt.button": "An das Regio-Team weitergeben",
  "escalation.prompt.outageButton": "Totalausfall weitergeben",
  "escalation.prompt.later":
    "Die Community hat noch Zeit bis {moment}. Danach können Sie das Regio-Team einschalten. Wenn gar nichts mehr geht, sofort.",
  "escalation.prompt.unverified":
    "Sobald Ihre E-Mail-Adresse bestätigt ist, können Sie das Regio-Team einschalten.",

  "escalation.form.title": "An das Regio-Team weitergeben",
  "escalation.form.intro":
    "Fünf kurze Angaben. Danach hat die Frage eine Ansprechpartnerin oder einen Ansprechpartner mit Namen und eine zugesagte Zeit.",
  "escalation.form.about": "Es geht um",
  "escalation.form.severity": "Wie schlimm ist es?",
  "escalation.form.severityEarly":
    "Alles andere kann die Community noch lösen: ab {moment} geht auch das. Für einen Totalausfall gilt keine Wartezeit.",
  "escalation.form.postcode": "Postleitzahl des Anschlusses",
  "escalation.form.postcodeHint":
    "Danach richtet sich, welches Team zuständig ist. Öffentlich wird nur die Region gezeigt. Ohne Postleitzahl übernimmt das zentrale Team.",
  "escalation.form.postcodeKept":
    "Die Postleitzahl ist hinterlegt und bleibt vertraulich. Nur ausfüllen, wenn es um einen anderen Anschluss geht.",
  "escalation.form.category": "Thema",
  "escalation.form.tried": "Was wurde schon versucht?",
  "escalation.form.triedHint": "Damit niemand Sie dasselbe noch einmal fragt.",
  "escalation.form.triedHintOther": "Damit niemand dasselbe noch einmal fragt.",
  "escalation.form.summary": "In einem Satz: Worum geht es?",
  "escalation.form.summaryHint": "Dieser Satz steht beim Team ganz oben.",
  "escalation.form.private":
    "Bitte keine Kundennummern, Telefonnummern oder Bankdaten eintragen. Ihre Ansprechperson fragt danach, wenn es nötig ist.",
  "escalation.form.send": "Jetzt weitergeben",
  "escalation.form.previewLine": "Zusage, wenn Sie jetzt weitergeben: gelöst {until}",
  "escalation.form.cannot": "Weitergeben ist gerade nicht möglich",
  "escalation.form.back": "Zurück zur Frage",

  "escalation.rating.title": "War das tadellos?",
  "escalation.rating.text": "Ein Tipp genügt. Ihre Bewertung sieht nur das Team.",
  "escalation.rating.score":
    "{score, select, 1 {Gar nicht} 2 {Eher nicht} 3 {Geht so} 4 {Gut} other {Tadellos}}",
  "escalation.rating.scoreLabel":
    "{score} von 5: {score, select, 1 {Gar nicht} 2 {Eher nicht} 3 {Geht so} 4 {Gut} other {Tadellos}}",
  "escalation.rating.thanks": "Danke für Ihre Bewertung: {score} von 5",
  "escalation.rating.thanksGood": "Schön, dass es geklappt hat.",
  "escalation.rating.thanksBad":
    "Das tut uns leid. Die Teamleitung meldet sich innerhalb eines Werktags bei Ihnen.",
  "escalation.rating.comment": "Möchten Sie etwas dazu sagen?",
  "escalation.rating.commentHint": "Bitte keine Kundennummern oder Bankdaten.",
  "escalation.rating.commentSend": "Absenden",
  "escalation.rating.change": "Bewertung ändern",
  "escalation.rating.deadTitle": "Dieser Link gilt nicht mehr",
  "escalation.rating.linkAbout": "Ihre Frage „{title}“ hat {name} für Sie gelöst.",
  "escalation.rating.linkToThread": "Zur Frage",

  "escalation.error.withTeam":
    "Die Frage ist inzwischen schon beim Regio-Team. Auf der Seite der Frage sehen Sie, wer sie hat und bis wann.",
  "escalation.error.solved":
    "Die Frage ist gelöst. Wenn die Lösung doch nicht hilft, öffnen Sie die Frage bitte zuerst wieder.",
  "escalation.error.locked": "Diese Frage ist geschlossen und kann nicht mehr weitergegeben werden.",
  "escalation.error.tooEarly":
    "Das geht ab {moment}. Bis dahin hat die Community Zeit. Nur bei einem Totalausfall übernimmt das Regio-Team sofort.",
  "escalation.error.noTeam":
    "Gerade ist kein Regio-Team erreichbar. Bitte versuchen Sie es in einer Stunde noch einmal, Ihre Angaben bleiben stehen.",
  "escalation.error.closed": "Dieser Vorgang wurde inzwischen abgeschlossen.",
  "escalation.error.ownerHasIt":
    "{name} ist da und hat den Vorgang in der Hand. Sprechen Sie sich ab oder lassen Sie sich den Vorgang übergeben.",
  "escalation.error.paused":
    "Die Uhr steht gerade, weil auf eine Rückmeldung gewartet wird. Lassen Sie sie zuerst weiterlaufen.",
  "escalation.error.duePast": "Diese Zeit ist schon vorbei. Bitte eine Zeit in der Zukunft wählen.",
  "escalation.error.dueFar": "So weit voraus kann niemand zusagen. Bitte höchstens 60 Tage.",
  "escalation.error.dueClosed":
    "Zu dieser Zeit ist das Team nicht da. Die nächste Öffnung danach ist {moment}.",
  "escalation.error.dueFormat": "Bitte Tag und Uhrzeit angeben.",
  "escalation.error.receiver": "Bitte eine Kollegin oder einen Kollegen aus dem eigenen Team wählen.",
  "escalation.error.offered": "Der Vorgang ist schon jemandem angeboten. Warten Sie die Antwort ab.",
  "escalation.error.notOffered": "Dieses Angebot gilt nicht mehr: Es wurde angenommen oder ging zurück.",
  "escalation.error.ratingLink":
    "Dieser Link gilt nicht mehr. Wenn Sie angemeldet sind, können Sie direkt auf der Seite Ihrer Frage bewerten.",
  "escalation.error.followedUp": "Hier ist nichts mehr zu tun: Es hat schon jemand nachgefasst.",
} as const;
