import type { accounts as de } from "../de/accounts.ts";

export const accounts = {
  "accounts.field.passwordHint":
    "Mindestens 10 Zeichen. Am leichtesten merkst du dir drei oder vier Wörter hintereinander.",
  "accounts.field.displayNameHint":
    "So sehen andere dich. Ein Vorname oder ein Spitzname genügt; deinen vollen Namen brauchen wir nicht.",
  "accounts.field.postcodeHint":
    "Damit finden wir dein Regio-Team. Öffentlich steht nur die Region, nie die Postleitzahl.",
  "accounts.field.localeHint": "Für diese Seiten und für die E-Mails, die wir dir schicken.",
  "accounts.field.aboutHint": "Steht in deinem Profil. Bitte keine Telefonnummern oder Adressen.",
  "accounts.name.reserved":
    "Dieser Name sieht nach dem Betreiber aus und ist deshalb nicht frei. Bitte wähle einen anderen.",
  "accounts.name.taken": "Diesen Namen gibt es schon. Häng zum Beispiel deinen Ort oder eine Zahl an.",
  "accounts.password.isName":
    "Dein Name oder deine E-Mail-Adresse ist das Erste, was Fremde ausprobieren. Bitte wähle etwas anderes.",
  "accounts.password.isCommon":
    "Dieses Passwort benutzen sehr viele Menschen, es ist schnell erraten. Bitte wähle etwas anderes.",
  "accounts.password.wrong": "Das bisherige Passwort stimmt nicht. Bitte prüfe Groß- und Kleinschreibung.",
  "accounts.login.wrong":
    "E-Mail-Adresse und Passwort passen nicht zusammen. Bitte prüfe beides oder leg ein neues Passwort fest.",
  "accounts.login.continue": "Nach der Anmeldung geht es dort weiter, wo du warst.",
  "accounts.signUp.lead": "Ein Konto genügt für alles: fragen, helfen und dein Regio-Team erreichen.",
  "accounts.signUp.haveAccount": "Du hast schon ein Konto?",
  "accounts.sent.title": "Bitte sieh in dein Postfach",
  "accounts.sent.text":
    "Wir haben dir eine E-Mail geschickt. Öffne darin den Link, dann ist dein Konto fertig. Der Link gilt drei Tage.",
  "accounts.sent.nothingText":
    "Manchmal dauert es einige Minuten. Sieh auch im Spam-Ordner nach. Oder die Adresse war verschrieben: Dann registriere dich einfach noch einmal.",
  "accounts.verify.text": "Du bestätigst die Adresse für das Konto „{name}“ und bist danach angemeldet.",
  "accounts.verify.notYou":
    "Du hast dich gar nicht registriert? Dann schließ diese Seite einfach. Ohne Bestätigung kann dort niemand etwas schreiben.",
  "accounts.verify.invalid":
    "Vielleicht hast du ihn schon benutzt: Dann ist alles in Ordnung, melde dich einfach an. Sonst bekommst du nach der Anmeldung in den Einstellungen einen neuen.",
  "accounts.forgot.lead": "Wir schicken dir einen Link, mit dem du ein neues Passwort festlegst.",
  "accounts.forgot.sentTitle": "Bitte sieh in dein Postfach",
  "accounts.forgot.sentNothing":
    "Nichts angekommen? Sieh im Spam-Ordner nach und prüfe, ob du dich mit einer anderen Adresse registriert hast.",
  "accounts.reset.text": "Danach bist du hier angemeldet. Auf allen anderen Geräten wirst du abgemeldet.",
  "accounts.logout.text": "Du bist angemeldet als {name}.",
  "accounts.welcome.lead": "Deine Adresse ist bestätigt, dein Konto ist fertig. Womit möchtest du anfangen?",
  "accounts.welcome.continue": "Weiter, wo du warst",
  "accounts.welcome.askText":
    "Beschreib in deinen Worten, was nicht geht. Schon beim Schreiben siehst du, was anderen geholfen hat.",
  "accounts.welcome.helpText": "Diese Fragen warten noch auf eine Antwort. Vielleicht kennst du dich aus?",
  "accounts.welcome.profileText":
    "Mit deiner Postleitzahl finden wir dein Regio-Team, wenn du es einmal brauchst.",
  "accounts.settings.unverified": "Deine E-Mail-Adresse {email} ist noch nicht bestätigt.",
  "accounts.settings.unverifiedText":
    "Bis dahin kannst du alles lesen, aber noch nichts schreiben. Den Link dazu haben wir dir geschickt.",
  "accounts.settings.resent": "Der Link ist unterwegs. Bitte sieh in dein Postfach.",
  "accounts.settings.email": "Deine E-Mail-Adresse: {email}. Sie ist nie öffentlich.",
  "accounts.settings.region": "Deine Region: {region}",
  "accounts.settings.noRegion": "Ohne Postleitzahl kennen wir deine Region nicht.",
  "accounts.settings.passwordText": "Nach dem Ändern wirst du auf allen anderen Geräten abgemeldet.",
  "accounts.settings.passwordSaved": "Das neue Passwort gilt. Auf allen anderen Geräten bist du abgemeldet.",
  "accounts.settings.devicesText": "Kommt dir eines unbekannt vor? Melde es ab und ändere dein Passwort.",
  "accounts.settings.onlyThis": "Du bist nur auf diesem Gerät angemeldet.",
  "accounts.demo.lead":
    "Ein Tippen genügt: Sieh dir {site} so an, wie es eine Kundin, ein Helfer oder das Regio-Team sieht.",
  "accounts.demo.loginLead": "In der Demo kannst du auch ohne Konto hineinschauen, als eine dieser Personen:",
  "accounts.demo.you": "Das bist du gerade",
  "accounts.mailbox.emptyText": "Registriere dich oder beantworte eine Frage, dann kommt hier etwas an.",
  "accounts.mail.verify.subject": "Bitte bestätige deine E-Mail-Adresse",
  "accounts.mail.verify.text":
    "Schön, dass du dabei bist. Ein Schritt fehlt noch: Bestätige, dass diese E-Mail-Adresse dir gehört.",
  "accounts.mail.verify.note":
    "Der Link gilt {days, plural, one {einen Tag} other {# Tage}}. Du hast dich nicht registriert? Dann tu einfach nichts; ohne deine Bestätigung kann dort niemand etwas schreiben.",
  "accounts.mail.already.subject": "Du hast schon ein Konto",
  "accounts.mail.already.text":
    "Jemand, vermutlich du selbst, wollte sich mit dieser E-Mail-Adresse registrieren. Sie gehört aber schon zu deinem Konto. Melde dich einfach an.",
  "accounts.mail.already.note":
    "Passwort vergessen? Auf der Seite zur Anmeldung kannst du ein neues festlegen. Warst du das nicht, musst du nichts tun: An deinem Konto hat sich nichts geändert.",
  "accounts.mail.reset.subject": "Dein neues Passwort",
  "accounts.mail.reset.text": "Mit diesem Link legst du ein neues Passwort für dein Konto fest.",
  "accounts.mail.reset.note":
    "Der Link gilt {minutes} Minuten und nur einmal. Du wolltest gar kein neues Passwort? Dann tu einfach nichts; das bisherige gilt weiter.",
  "accounts.mail.changed.subject": "Dein Passwort wurde geändert",
  "accounts.mail.changed.text":
    "Das Passwort deines Kontos wurde gerade geändert. Auf allen anderen Geräten bist du abgemeldet. Warst du das nicht? Dann leg bitte gleich ein neues fest.",
} satisfies Partial<Record<keyof typeof de, string>>;
