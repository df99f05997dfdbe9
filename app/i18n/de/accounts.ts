export const accounts = {
  "accounts.device.both": "{browser} auf {system}",
  "accounts.device.unknown": "Unbekanntes Gerät",

  "accounts.field.email": "E-Mail-Adresse",
  "accounts.field.password": "Passwort",
  "accounts.field.newPassword": "Neues Passwort",
  "accounts.field.currentPassword": "Bisheriges Passwort",
  "accounts.field.passwordHint":
    "Mindestens 10 Zeichen. Am leichtesten merken Sie sich drei oder vier Wörter hintereinander.",
  "accounts.field.displayName": "Öffentlicher Name",
  "accounts.field.displayNameHint":
    "So sehen andere Sie. Ein Vorname oder ein Spitzname genügt; Ihren vollen Namen brauchen wir nicht.",
  "accounts.field.postcode": "Postleitzahl",
  "accounts.field.postcodeHint":
    "Damit finden wir Ihr Regio-Team. Öffentlich steht nur die Region, nie die Postleitzahl.",
  "accounts.field.locale": "Sprache",
  "accounts.field.localeHint": "Für diese Seiten und für die E-Mails, die wir Ihnen schicken.",
  "accounts.field.about": "Über mich",
  "accounts.field.aboutHint": "Steht in Ihrem Profil. Bitte keine Telefonnummern oder Adressen.",
  "accounts.field.showPassword": "Anzeigen",
  "accounts.field.hidePassword": "Verbergen",
  "accounts.locale.de": "Deutsch",
  "accounts.locale.en": "English",

  "accounts.name.letters":
    "Bitte nur Buchstaben, Ziffern, Leerzeichen, Punkt, Binde- und Unterstrich; am Anfang und am Ende ein Buchstabe oder eine Ziffer.",
  "accounts.name.reserved":
    "Dieser Name sieht nach dem Betreiber aus und ist deshalb nicht frei. Bitte wählen Sie einen anderen.",
  "accounts.name.taken": "Diesen Namen gibt es schon. Hängen Sie zum Beispiel Ihren Ort oder eine Zahl an.",
  "accounts.password.tooShort":
    "Das Passwort ist zu kurz. Bitte mindestens 10 Zeichen, zum Beispiel drei oder vier Wörter hintereinander.",
  "accounts.password.tooLong": "Das Passwort ist zu lang. Bitte höchstens 200 Zeichen.",
  "accounts.password.isName":
    "Ihr Name oder Ihre E-Mail-Adresse ist das Erste, was Fremde ausprobieren. Bitte wählen Sie etwas anderes.",
  "accounts.password.isCommon":
    "Dieses Passwort benutzen sehr viele Menschen, es ist schnell erraten. Bitte wählen Sie etwas anderes.",
  "accounts.password.wrong":
    "Das bisherige Passwort stimmt nicht. Bitte prüfen Sie Groß- und Kleinschreibung.",
  "accounts.password.demo":
    "Dieses Konto gehört zur Demo und wird von allen Gästen benutzt. Sein Passwort bleibt, wie es ist.",

  "accounts.login.title": "Anmelden",
  "accounts.login.button": "Anmelden",
  "accounts.login.wrong":
    "E-Mail-Adresse und Passwort passen nicht zusammen. Bitte prüfen Sie beides oder legen Sie ein neues Passwort fest.",
  "accounts.login.forgot": "Passwort vergessen?",
  "accounts.login.noAccount": "Noch kein Konto?",
  "accounts.login.toSignUp": "Jetzt registrieren",
  "accounts.login.continue": "Nach der Anmeldung geht es dort weiter, wo Sie waren.",

  "accounts.signUp.title": "Registrieren",
  "accounts.signUp.lead": "Ein Konto genügt für alles: fragen, helfen und Ihr Regio-Team erreichen.",
  "accounts.signUp.button": "Konto anlegen",
  "accounts.signUp.emailHint":
    "Dorthin schicken wir einen Link zur Bestätigung. Die Adresse ist nie öffentlich.",
  "accounts.signUp.haveAccount": "Sie haben schon ein Konto?",
  "accounts.signUp.toLogin": "Zur Anmeldung",

  "accounts.sent.title": "Bitte sehen Sie in Ihr Postfach",
  "accounts.sent.text":
    "Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie darin den Link, dann ist Ihr Konto fertig. Der Link gilt drei Tage.",
  "accounts.sent.nothing": "Nichts angekommen?",
  "accounts.sent.nothingText":
    "Manchmal dauert es einige Minuten. Sehen Sie auch im Spam-Ordner nach. Oder die Adresse war verschrieben: Dann registrieren Sie sich einfach noch einmal.",
  "accounts.sent.again": "Noch einmal registrieren",
  "accounts.sent.demo": "In der Demo landen alle E-Mails im Demo-Postfach.",
  "accounts.sent.toMailbox": "Zum Demo-Postfach",

  "accounts.verify.title": "E-Mail-Adresse bestätigen",
  "accounts.verify.text": "Sie bestätigen die Adresse für das Konto „{name}“ und sind danach angemeldet.",
  "accounts.verify.button": "Adresse bestätigen",
  "accounts.verify.notYou":
    "Sie haben sich gar nicht registriert? Dann schließen Sie diese Seite einfach. Ohne Bestätigung kann dort niemand etwas schreiben.",
  "accounts.verify.invalidTitle": "Dieser Link gilt nicht mehr",
  "accounts.verify.invalid":
    "Vielleicht haben Sie ihn schon benutzt: Dann ist alles in Ordnung, melden Sie sich einfach an. Sonst bekommen Sie nach der Anmeldung in den Einstellungen einen neuen.",

  "accounts.forgot.title": "Neues Passwort",
  "accounts.forgot.lead": "Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.",
  "accounts.forgot.button": "Link schicken",
  "accounts.forgot.sentTitle": "Bitte sehen Sie in Ihr Postfach",
  "accounts.forgot.sent":
    "Wenn es zu dieser Adresse ein Konto gibt, kommt gleich eine E-Mail mit einem Link. Er gilt 60 Minuten.",
  "accounts.forgot.sentNothing":
    "Nichts angekommen? Sehen Sie im Spam-Ordner nach und prüfen Sie, ob Sie sich mit einer anderen Adresse registriert haben.",
  "accounts.forgot.again": "Andere Adresse versuchen",

  "accounts.reset.title": "Neues Passwort festlegen",
  "accounts.reset.text": "Danach sind Sie hier angemeldet. Auf allen anderen Geräten werden Sie abgemeldet.",
  "accounts.reset.button": "Passwort speichern",
  "accounts.reset.invalidTitle": "Dieser Link gilt nicht mehr",
  "accounts.reset.invalid": "Links für ein neues Passwort gelten 60 Minuten und nur einmal.",
  "accounts.reset.again": "Neuen Link anfordern",

  "accounts.logout.title": "Abmelden",
  "accounts.logout.text": "Sie sind angemeldet als {name}.",
  "accounts.logout.button": "Jetzt abmelden",

  "accounts.welcome.pageTitle": "Willkommen",
  "accounts.welcome.title": "Willkommen, {name}!",
  "accounts.welcome.lead": "Ihre Adresse ist bestätigt, Ihr Konto ist fertig. Womit möchten Sie anfangen?",
  "accounts.welcome.continue": "Weiter, wo Sie waren",
  "accounts.welcome.ask": "Eine Frage stellen",
  "accounts.welcome.askText":
    "Beschreiben Sie in Ihren Worten, was nicht geht. Schon beim Schreiben sehen Sie, was anderen geholfen hat.",
  "accounts.welcome.help": "Anderen helfen",
  "accounts.welcome.helpText": "Diese Fragen warten noch auf eine Antwort. Vielleicht kennen Sie sich aus?",
  "accounts.welcome.profile": "Profil ergänzen",
  "accounts.welcome.profileText":
    "Mit Ihrer Postleitzahl finden wir Ihr Regio-Team, wenn Sie es einmal brauchen.",

  "accounts.settings.title": "Einstellungen",
  "accounts.settings.nav": "Abschnitte",
  "accounts.settings.unverified": "Ihre E-Mail-Adresse {email} ist noch nicht bestätigt.",
  "accounts.settings.unverifiedText":
    "Bis dahin können Sie alles lesen, aber noch nichts schreiben. Den Link dazu haben wir Ihnen geschickt.",
  "accounts.settings.resend": "Link noch einmal schicken",
  "accounts.settings.resent": "Der Link ist unterwegs. Bitte sehen Sie in Ihr Postfach.",
  "accounts.settings.profile": "Profil",
  "accounts.settings.email": "Ihre E-Mail-Adresse: {email}. Sie ist nie öffentlich.",
  "accounts.settings.region": "Ihre Region: {region}",
  "accounts.settings.noRegion": "Ohne Postleitzahl kennen wir Ihre Region nicht.",
  "accounts.settings.saved": "Gespeichert.",
  "accounts.settings.password": "Passwort",
  "accounts.settings.passwordText": "Nach dem Ändern werden Sie auf allen anderen Geräten abgemeldet.",
  "accounts.settings.passwordButton": "Passwort ändern",
  "accounts.settings.passwordSaved": "Das neue Passwort gilt. Auf allen anderen Geräten sind Sie abgemeldet.",
  "accounts.settings.devices": "Angemeldete Geräte",
  "accounts.settings.devicesText":
    "Kommt Ihnen eines unbekannt vor? Melden Sie es ab und ändern Sie Ihr Passwort.",
  "accounts.settings.thisDevice": "Dieses Gerät",
  "accounts.settings.since": "angemeldet {since}, zuletzt aktiv {seen}",
  "accounts.settings.endSession": "Abmelden",
  "accounts.settings.endSessionOf": "{device} abmelden",
  "accounts.settings.endOthers": "Alle anderen abmelden",
  "accounts.settings.onlyThis": "Sie sind nur auf diesem Gerät angemeldet.",
  "accounts.settings.sessionEnded": "Abgemeldet.",

  "accounts.demo.title": "Demo-Zugänge",
  "accounts.demo.lead":
    "Ein Tippen genügt: Sehen Sie sich {site} so an, wie es eine Kundin, ein Helfer oder das Regio-Team sieht.",
  "accounts.demo.loginLead":
    "In der Demo können Sie auch ohne Konto hineinschauen, als eine dieser Personen:",
  "accounts.demo.logInAs": "Anmelden als {name}",
  "accounts.demo.you": "Das sind Sie gerade",
  "accounts.demo.password":
    "Alle Zugänge haben dasselbe Passwort: {password}. Die E-Mail-Adresse steht bei jedem Zugang.",

  "accounts.mailbox.title": "Demo-Postfach",
  "accounts.mailbox.lead":
    "Die Demo verschickt keine E-Mails. Was sie verschicken würde, landet hier, für alle Personen der Demo.",
  "accounts.mailbox.empty": "Noch keine E-Mails",
  "accounts.mailbox.emptyText":
    "Registrieren Sie sich oder beantworten Sie eine Frage, dann kommt hier etwas an.",
  "accounts.mailbox.to": "An {recipient}",
  "accounts.mailbox.recipient": "An",
  "accounts.mailbox.sentAt": "Gesendet",

  "accounts.mail.verify.subject": "Bitte bestätigen Sie Ihre E-Mail-Adresse",
  "accounts.mail.verify.text":
    "Schön, dass Sie dabei sind. Ein Schritt fehlt noch: Bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört.",
  "accounts.mail.verify.button": "Adresse bestätigen",
  "accounts.mail.verify.note":
    "Der Link gilt {days, plural, one {einen Tag} other {# Tage}}. Sie haben sich nicht registriert? Dann tun Sie einfach nichts; ohne Ihre Bestätigung kann dort niemand etwas schreiben.",
  "accounts.mail.already.subject": "Sie haben schon ein Konto",
  "accounts.mail.already.text":
    "Jemand, vermutlich Sie selbst, wollte sich mit dieser E-Mail-Adresse registrieren. Sie gehört aber schon zu Ihrem Konto. Melden Sie sich einfach an.",
  "accounts.mail.already.button": "Zur Anmeldung",
  "accounts.mail.already.note":
    "Passwort vergessen? Auf der Seite zur Anmeldung können Sie ein neues festlegen. Waren Sie das nicht, müssen Sie nichts tun: An Ihrem Konto hat sich nichts geändert.",
  "accounts.mail.reset.subject": "Ihr neues Passwort",
  "accounts.mail.reset.text": "Mit diesem Link legen Sie ein neues Passwort für Ihr Konto fest.",
  "accounts.mail.reset.button": "Neues Passwort festlegen",
  "accounts.mail.reset.note":
    "Der Link gilt {minutes} Minuten und nur einmal. Sie wollten gar kein neues Passwort? Dann tun Sie einfach nichts; das bisherige gilt weiter.",
  "accounts.mail.changed.subject": "Ihr Passwort wurde geändert",
  "accounts.mail.changed.text":
    "Das Passwort Ihres Kontos wurde gerade geändert. Auf allen anderen Geräten sind Sie abgemeldet. Waren Sie das nicht? Dann legen Sie bitte gleich ein neues fest.",
  "accounts.mail.changed.button": "Neues Passwort festlegen",
} as const;
