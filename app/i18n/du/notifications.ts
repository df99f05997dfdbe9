import type { notifications as de } from "../de/notifications.ts";

export const notifications = {
  "notifications.empty.text":
    "Hier erfährst du, wenn jemand auf deine Fragen antwortet oder sich bei einem Vorgang etwas tut.",
  "notifications.unsubscribe.about": "Du bekommst zurzeit eine E-Mail, wenn …",
  "notifications.unsubscribe.hint":
    "Unter „Mitteilungen“ siehst du weiterhin alles Neue. E-Mails zu deinem Konto selbst, zum Beispiel für ein neues Passwort, kommen immer.",
  "notifications.unsubscribe.done": "Du bekommst keine E-Mail mehr, wenn …",
  "notifications.unsubscribe.invalid":
    "Links zum Abbestellen gelten 90 Tage. In deinen Einstellungen kannst du jederzeit ändern, was per E-Mail kommt.",
  "notifications.answer.text": "{actor} hat auf deine Frage „{title}“ geantwortet.",
  "notifications.answer.mail": "{actor} hat auf deine Frage „{title}“ geantwortet:",
  "notifications.comment.text": "{actor} hat deinen Beitrag zu „{title}“ kommentiert.",
  "notifications.comment.mail": "{actor} hat deinen Beitrag zu „{title}“ kommentiert:",
  "notifications.official-answer.text": "Das Regio-Team {region} hat auf deine Frage „{title}“ geantwortet.",
  "notifications.official-answer.subject": "Dein Regio-Team hat geantwortet: {title}",
  "notifications.official-answer.mail":
    "{contact} vom Regio-Team {region} hat auf deine Frage „{title}“ geantwortet:",
  "notifications.followed-reply.mail":
    "{actor} hat bei „{title}“ geschrieben. Du folgst dieser Frage; bis du hineinschaust, schicken wir dazu keine weitere E-Mail.",
  "notifications.solution-accepted.text":
    "{source, select, official {Das Regio-Team hat deine Antwort zu „{title}“ als Lösung bestätigt.} other {Deine Antwort hat geholfen: {actor} hat sie bei „{title}“ als Lösung angenommen.}}",
  "notifications.solution-accepted.subject": "Deine Antwort hat geholfen: {title}",
  "notifications.solution-accepted.mail":
    "{source, select, official {Das Regio-Team hat deine Antwort zu „{title}“ als Lösung bestätigt.} other {{actor} hat deine Antwort bei „{title}“ als Lösung angenommen.}} Vielen Dank, dass du dir die Zeit genommen hast.",
  "notifications.ticket-opened.text":
    "Dein Regio-Team kümmert sich um „{title}“. {salutation, select, f {Deine Ansprechpartnerin ist {contact}.} m {Dein Ansprechpartner ist {contact}.} other {Für dich da ist {contact}.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}}",
  "notifications.ticket-opened.subject": "Dein Regio-Team kümmert sich: {title}",
  "notifications.ticket-opened.mail":
    "Dein Anliegen „{title}“ liegt jetzt bei deinem Regio-Team. {salutation, select, f {Deine Ansprechpartnerin ist {contact}; sie bleibt zuständig, bis es gelöst ist.} m {Dein Ansprechpartner ist {contact}; er bleibt zuständig, bis es gelöst ist.} other {Für dich da ist {contact}, bis es gelöst ist.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}} Dein Vorgang hat die Nummer {code}.",
  "notifications.new-contact.text":
    "{salutation, select, f {Deine neue Ansprechpartnerin} m {Dein neuer Ansprechpartner} other {Neu für dich da}} zu „{title}“ ist {contact}{former, select, none {} other { (bisher: {former})}}.{due, select, none {} other { Deine Zusage gilt: Lösung {due}.}}",
  "notifications.new-contact.subject": "{contact} ist jetzt für dich da: {title}",
  "notifications.new-contact.mail":
    "{salutation, select, f {Deine neue Ansprechpartnerin} m {Dein neuer Ansprechpartner} other {Neu für dich da}} zu „{title}“ ist {contact}{former, select, none {} other {; bisher war {former} für dich da}}. Alles Bisherige ist bekannt, du musst nichts noch einmal erklären.{due, select, none {} other { Deine Zusage gilt: Lösung {due}.}}",
  "notifications.promise-missed.text":
    "Wir haben unsere Zusage zu „{title}“ nicht eingehalten. Das tut uns leid. {contact} bleibt dran und nennt dir eine neue Zeit.",
  "notifications.promise-missed.mail":
    "Wir haben unsere Zusage zu „{title}“ nicht eingehalten. Das tut uns leid. {contact} bleibt für dich zuständig und ist schon gebeten, dir eine neue Zeit und den Grund zu nennen; du musst nichts tun.",
  "notifications.ticket-closed.mail":
    "Dein Vorgang {code} zu „{title}“ ist gelöst. War es tadellos? Ein Tippen genügt, ohne Anmeldung. Wenn nicht, kümmert sich die Teamleitung darum. Das hat geholfen:",
  "notifications.ticket-assigned.text":
    "Neuer Vorgang {code} für dich: „{title}“.{due, select, none {} other { Zugesagt {due}.}}",
  "notifications.ticket-assigned.mail":
    "Der Vorgang {code} zu „{title}“ liegt bei dir.{due, select, none {} other { Zugesagt ist eine Lösung {due}.}}",
  "notifications.close-requested.text":
    "{actor} hat bei „{title}“ eine Antwort als Lösung angenommen. Bitte schließ {code} ab.",
  "notifications.close-requested.mail":
    "{actor} hat bei „{title}“ eine Antwort als Lösung angenommen. Die Uhr steht. Bitte schließ den Vorgang {code} ab, wenn alles erledigt ist.",
  "notifications.handover-offered.text":
    "{contact} möchte dir {code} übergeben: „{title}“. Bitte annehmen oder zurückgeben{due, select, none {.} other {, {due}.}}",
  "notifications.handover-offered.subject": "Übergabe an dich: {code} {title}",
  "notifications.handover-offered.mail":
    "{contact} möchte dir den Vorgang {code} zu „{title}“ übergeben. Bitte nimm ihn an oder gib ihn zurück{due, select, none {} other {, {due}}}; danach geht er von selbst zurück.",
  "notifications.handover-returned.text":
    "Die Übergabe von {code} ist zurückgekommen: „{title}“ liegt weiter bei dir.",
  "notifications.handover-returned.mail":
    "{contact} hat die Übergabe von {code} zu „{title}“ nicht angenommen. Der Vorgang liegt weiter bei dir.",
  "notifications.bad-rating.text":
    "{actor} war bei {code} nicht zufrieden ({score} von 5).{due, select, none {} other { Bitte melde dich {due}.}}",
  "notifications.bad-rating.mail":
    "{actor} hat den Vorgang {code} zu „{title}“ mit {score} von 5 bewertet. Bitte frag nach und bring es in Ordnung{due, select, none {} other {, {due}}}.",
  "notifications.follow-up-missed.mail":
    "{actor} hat den Vorgang {code} zu „{title}“ mit {score} von 5 bewertet, und noch hat niemand nachgefragt. Die Frist von einem Arbeitstag ist vorbei. Bitte melde dich jetzt.",
} satisfies Partial<Record<keyof typeof de, string>>;
