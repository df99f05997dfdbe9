import type { meetups as de } from "../de/meetups.ts";

export const meetups = {
  "meetups.lead":
    "Dein Regio-Team vor Ort: fragen, abstimmen, wünschen. Und hinterher steht hier, was daraus wurde.",
  "meetups.running": "Der Abend läuft gerade. Mit dem Handy stimmst du ab und stellst Fragen.",
  "meetups.register.waitHint": "Wird ein Platz frei, rückst du nach und bekommst sofort Bescheid.",
  "meetups.register.seated": "Du hast einen Platz. Am Tag davor erinnern wir dich.",
  "meetups.register.waiting": "Du stehst auf Platz {place} der Warteliste.",
  "meetups.register.there": "Du bist dabei.",
  "meetups.ask.kind": "Was möchtest du?",
  "meetups.ask.body": "Deine Frage oder dein Wunsch",
  "meetups.ask.bodyHint": "Kurz, damit es alle auf der Leinwand lesen können. Dein Name steht dabei.",
  "meetups.join.guest":
    "Ohne Konto stimmst du mit diesem Gerät ab: eine Stimme je Gerät, als „ohne Konto“ ausgewiesen. Dafür merkt sich dein Browser bis morgen eine Zufallszahl, sonst nichts.",
  "meetups.join.member":
    "Deine Stimme zählt für dein Konto. Auf deinem Profil steht danach, dass du dabei warst.",
  "meetups.poll.voted": "Deine Stimme ist gezählt.",
  "meetups.poll.needsCode": "Zum Abstimmen brauchst du den Code von der Leinwand.",
  "meetups.screen.wanted": "Eure Fragen",
  "notifications.meetup-seat.text": "Für dich ist ein Platz frei geworden: „{title}“, {when} Uhr.",
  "notifications.meetup-seat.mail":
    "Du bist von der Warteliste nachgerückt und hast jetzt einen Platz: „{title}“, {when} Uhr. Kannst du doch nicht kommen, gib ihn bitte mit einem Klick zurück, damit jemand anderes nachrückt.",
  "notifications.meetup-near.mail":
    "Morgen ist es so weit: „{title}“, {when} Uhr. Ort, Programm und die Fragen der anderen stehen auf der Seite des Abends – deine Frage kannst du auch jetzt schon stellen. Kannst du nicht kommen, gib deinen Platz bitte frei.",
  "notifications.meetup-moved.mail":
    "Zeit oder Ort haben sich geändert: „{title}“ ist jetzt am {when} Uhr. Deine Anmeldung gilt weiter. Passt es nicht mehr, gib deinen Platz bitte frei.",
  "told.group.evenings.hint": "Abende, zu denen du angemeldet bist, und Ideen, für die du gestimmt hast",
} satisfies Partial<Record<keyof typeof de, string>>;
