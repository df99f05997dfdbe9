import type { errors as de } from "../de/errors.ts";

export const errors = {
  "errors.title.401": "Bitte melde dich an",
  "errors.title.422": "Bitte prüfe deine Angaben",
  "errors.text.500": "Der Fehler ist notiert. Bitte versuche es in einer Minute noch einmal.",
  "errors.text.503":
    "Ein Teil von {site} ist gerade nicht erreichbar. Bitte lade die Seite in einer Minute neu.",
  "errors.text.413":
    "Dein Text ist länger, als wir auf einmal annehmen können. Bitte kürze ihn oder teile ihn auf.",
  "errors.notFound":
    "Vielleicht wurde sie verschoben oder ist nicht für alle sichtbar. Über die Suche oder die Startseite findest du weiter.",
  "errors.forbidden":
    "Dein Konto hat dafür keine Berechtigung. Wenn du meinst, das sollte anders sein, schreib uns in der Kategorie „Community“.",
  "errors.unauthenticated": "Dafür musst du angemeldet sein. Danach geht es hier weiter.",
  "errors.unverified": "Bitte bestätige zuerst deine E-Mail-Adresse. Den Link dazu haben wir dir geschickt.",
  "errors.badRequest":
    "Die Adresse oder das Formular ist unvollständig angekommen. Bitte geh zurück und versuche es noch einmal.",
  "errors.text.403":
    "Diese Anfrage kam von einer fremden Seite und wurde deshalb nicht ausgeführt. Bitte öffne {site} direkt und versuche es noch einmal.",
  "errors.tooMany":
    "Das waren sehr viele Versuche in kurzer Zeit. Bitte warte {minutes, plural, =0 {einige Sekunden} one {eine Minute} other {# Minuten}} und versuche es dann noch einmal. Dein Text bleibt erhalten.",
  "errors.conflict":
    "Das wurde inzwischen schon von jemand anderem geändert. Bitte schau dir den neuen Stand an.",
  "errors.field.invalid": "Bitte prüfe diese Angabe.",
} satisfies Partial<Record<keyof typeof de, string>>;
