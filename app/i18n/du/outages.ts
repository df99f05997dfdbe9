import type { outages as de } from "../de/outages.ts";

export const outages: Partial<Record<keyof typeof de, string>> = {
  "outages.none.text":
    "Das heißt nicht, dass es keine gibt: Hier steht nur, was ein Regio-Team geprüft und bestätigt hat. Wenn bei dir etwas nicht geht, frag bitte. Je mehr sich melden, desto schneller wird daraus eine Störungsmeldung.",
  "outages.check.label": "Deine Postleitzahl",
  "outages.banner.ask":
    "Wenn es das ist, brauchst du nicht zu fragen: Sag, dass es dich auch betrifft, und du erfährst jeden neuen Stand.",
  "outages.join.why": "Dann sagen wir dir jeden neuen Stand einmal und fragen am Ende, ob es wieder läuft.",
  "outages.join.via": "Du bist dabei, weil du dazu gefragt oder „Habe ich auch“ gesagt hast.",
  "outages.fixed.question": "Läuft es bei dir wieder?",
  "outages.fixed.noHint":
    "Bei „noch nicht“ kümmert sich das Regio-Team um deinen Anschluss. Hast du selbst noch nichts gefragt, legen wir dafür eine Frage in deinem Namen an.",
  "outages.fixed.said.not-yet":
    "Danke, dass du es sagst. Das Regio-Team kümmert sich jetzt um deinen Anschluss.",
  "outages.fixed.toThread": "Zu deiner Frage",
  "outages.link.dead":
    "Er ist älter als 30 Tage oder unvollständig. Auf der Seite der Störung kannst du es weiterhin sagen.",
  "outages.desk.waiting":
    "{count, plural, one {Ein Vorschlag des Störungsradars wartet auf dich} other {# Vorschläge des Störungsradars warten auf dich}}",
  "outages.form.bodySuggested":
    "Wir wissen von der Störung und suchen die Ursache. Du musst nichts tun. Sobald es etwas Neues gibt, steht es hier.",
  "notifications.outage-proposed.mail":
    "{people} verschiedene Menschen melden sich zu {category} aus der Gegend von {region}; üblich sind um diese Zeit {expected}. Bitte sieh dir an, ob es eine Störung ist. Erst wenn du bestätigst, erfahren es die Menschen dort.",
  "notifications.outage-told.mail":
    "{stage, select, opened {Wir kennen die Störung „{outage}“ und arbeiten daran. Zugesagt ist: behoben {due}. Du musst nichts weiter tun.} announced {Wir kündigen Arbeiten an: „{outage}“. Fertig sind sie voraussichtlich {due}.} moved {Für die Störung „{outage}“ gilt eine neue Zeit: {due}.} missed {Die zugesagte Zeit für „{outage}“ ist verstrichen, und es ist noch nicht behoben. Das tut uns leid. Du bekommst eine neue Zeit mit einer Begründung.} other {Zu der Störung „{outage}“ gibt es einen neuen Stand.}}",
  "notifications.outage-ended.text": "Behoben: {outage}. Läuft es bei dir wieder?",
  "notifications.outage-ended.mail":
    "Die Störung „{outage}“ ist behoben. Läuft es bei dir wieder? Ein Tipp genügt, ohne Anmeldung. Wenn noch nicht, kümmert sich das Regio-Team um deinen Anschluss.",
};
