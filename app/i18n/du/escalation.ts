import type { escalation as de } from "../de/escalation.ts";

export const escalation = {
  "escalation.journey.label": "Wo deine Frage steht",
  "escalation.journey.rate": "deine Bewertung",
  "escalation.contact.yours":
    "{salutation, select, f {Deine Ansprechpartnerin} other {Dein Ansprechpartner}}",
  "escalation.contact.was":
    "{salutation, select, f {Deine Ansprechpartnerin war} other {Dein Ansprechpartner war}}",
  "escalation.promise.lateHint":
    "Das haben wir nicht geschafft. Du bekommst eine neue Zeit mit einer Begründung.",
  "escalation.promise.pausedHint": "Wir warten auf eine Rückmeldung von dir. Danach läuft die Zusage weiter.",
  "escalation.prompt.title": "Kommst du so nicht weiter?",
  "escalation.prompt.text":
    "Das Regio-Team deiner Postleitzahl übernimmt: eine Person mit Namen, die dranbleibt, und eine zugesagte Zeit.",
  "escalation.prompt.later":
    "Die Community hat noch Zeit bis {moment}. Danach kannst du das Regio-Team einschalten. Wenn gar nichts mehr geht, sofort.",
  "escalation.prompt.unverified":
    "Sobald deine E-Mail-Adresse bestätigt ist, kannst du das Regio-Team einschalten.",
  "escalation.form.triedHint": "Damit niemand dich dasselbe noch einmal fragt.",
  "escalation.form.private":
    "Bitte keine Kundennummern, Telefonnummern oder Bankdaten eintragen. Deine Ansprechperson fragt danach, wenn es nötig ist.",
  "escalation.form.previewLine": "Zusage, wenn du jetzt weitergibst: gelöst {until}",
  "escalation.rating.text": "Ein Tipp genügt. Deine Bewertung sieht nur das Team.",
  "escalation.rating.thanks": "Danke für deine Bewertung: {score} von 5",
  "escalation.rating.thanksBad":
    "Das tut uns leid. Die Teamleitung meldet sich innerhalb eines Werktags bei dir.",
  "escalation.rating.comment": "Möchtest du etwas dazu sagen?",
  "escalation.rating.linkAbout": "Deine Frage „{title}“ hat {name} für dich gelöst.",
  "escalation.error.withTeam":
    "Die Frage ist inzwischen schon beim Regio-Team. Auf der Seite der Frage siehst du, wer sie hat und bis wann.",
  "escalation.error.solved":
    "Die Frage ist gelöst. Wenn die Lösung doch nicht hilft, öffne die Frage bitte zuerst wieder.",
  "escalation.error.noTeam":
    "Gerade ist kein Regio-Team erreichbar. Bitte versuch es in einer Stunde noch einmal, deine Angaben bleiben stehen.",
  "escalation.error.ownerHasIt":
    "{name} ist da und hat den Vorgang in der Hand. Sprecht euch ab oder lass dir den Vorgang übergeben.",
  "escalation.error.paused":
    "Die Uhr steht gerade, weil auf eine Rückmeldung gewartet wird. Lass sie zuerst weiterlaufen.",
  "escalation.error.offered": "Der Vorgang ist schon jemandem angeboten. Warte die Antwort ab.",
  "escalation.error.ratingLink":
    "Dieser Link gilt nicht mehr. Wenn du angemeldet bist, kannst du direkt auf der Seite deiner Frage bewerten.",
} satisfies Partial<Record<keyof typeof de, string>>;
