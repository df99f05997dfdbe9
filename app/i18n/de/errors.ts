export const errors = {
  "errors.title.400": "Das haben wir nicht verstanden",
  "errors.title.401": "Bitte melden Sie sich an",
  "errors.title.403": "Das ist hier nicht erlaubt",
  "errors.title.404": "Diese Seite gibt es nicht",
  "errors.title.409": "Das hat sich inzwischen geändert",
  "errors.title.413": "Das ist zu viel auf einmal",
  "errors.title.422": "Bitte prüfen Sie Ihre Angaben",
  "errors.title.429": "Einen Moment, bitte",
  "errors.title.500": "Da ist uns ein Fehler unterlaufen",
  "errors.title.503": "Wir sind gleich wieder da",
  "errors.text.500": "Der Fehler ist notiert. Bitte versuchen Sie es in einer Minute noch einmal.",
  "errors.text.503":
    "Ein Teil von {site} ist gerade nicht erreichbar. Bitte laden Sie die Seite in einer Minute neu.",
  "errors.text.413":
    "Ihr Text ist länger, als wir auf einmal annehmen können. Bitte kürzen Sie ihn oder teilen Sie ihn auf.",
  "errors.notFound":
    "Vielleicht wurde sie verschoben oder ist nicht für alle sichtbar. Über die Suche oder die Startseite finden Sie weiter.",
  "errors.forbidden":
    "Ihr Konto hat dafür keine Berechtigung. Wenn Sie meinen, das sollte anders sein, schreiben Sie uns in der Kategorie „Community“.",
  "errors.unauthenticated": "Dafür müssen Sie angemeldet sein. Danach geht es hier weiter.",
  "errors.unverified":
    "Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse. Den Link dazu haben wir Ihnen geschickt.",
  "errors.badRequest":
    "Die Adresse oder das Formular ist unvollständig angekommen. Bitte gehen Sie zurück und versuchen Sie es noch einmal.",
  "errors.text.403":
    "Diese Anfrage kam von einer fremden Seite und wurde deshalb nicht ausgeführt. Bitte öffnen Sie {site} direkt und versuchen Sie es noch einmal.",
  "errors.tooMany":
    "Das waren sehr viele Versuche in kurzer Zeit. Bitte warten Sie {minutes, plural, =0 {einige Sekunden} one {eine Minute} other {# Minuten}} und versuchen Sie es dann noch einmal. Ihr Text bleibt erhalten.",
  "errors.conflict":
    "Das wurde inzwischen schon von jemand anderem geändert. Bitte schauen Sie sich den neuen Stand an.",
  "errors.field.required": "Bitte ausfüllen.",
  "errors.field.tooLong": "Bitte höchstens {max} Zeichen.",
  "errors.field.tooShort": "Bitte mindestens {min} Zeichen.",
  "errors.field.email": "Bitte eine vollständige E-Mail-Adresse eingeben, zum Beispiel name@beispiel.de.",
  "errors.field.postcode": "Bitte die fünf Ziffern der Postleitzahl eingeben.",
  "errors.field.choice": "Bitte eine der Möglichkeiten wählen.",
  "errors.field.invalid": "Bitte prüfen Sie diese Angabe.",
  "errors.summary":
    "{count, plural, one {Eine Angabe fehlt noch oder stimmt nicht} other {# Angaben fehlen noch oder stimmen nicht}}",
  "errors.backHome": "Zur Startseite",
} as const;
