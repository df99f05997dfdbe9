export const notifications = {
  "notifications.title": "Mitteilungen",
  "notifications.empty": "Noch keine Mitteilungen",
  "notifications.empty.text":
    "Hier erfahren Sie, wenn jemand auf Ihre Fragen antwortet oder sich bei einem Vorgang etwas tut.",
  "notifications.readAll": "Alle als gelesen markieren",
  "notifications.new": "neu",
  "notifications.settings": "Was per E-Mail kommt",

  "notifications.mail.unsubscribe": "Diese E-Mails abbestellen",
  "notifications.mail.settings": "Einstellungen",

  "notifications.unsubscribe.title": "E-Mails abbestellen",
  "notifications.unsubscribe.about": "Sie bekommen zurzeit eine E-Mail, wenn …",
  "notifications.unsubscribe.one": "Diese E-Mails abbestellen",
  "notifications.unsubscribe.all": "Alle E-Mails abbestellen",
  "notifications.unsubscribe.hint":
    "Unter „Mitteilungen“ sehen Sie weiterhin alles Neue. E-Mails zu Ihrem Konto selbst, zum Beispiel für ein neues Passwort, kommen immer.",
  "notifications.unsubscribe.doneTitle": "Abbestellt",
  "notifications.unsubscribe.done": "Sie bekommen keine E-Mail mehr, wenn …",
  "notifications.unsubscribe.undo": "Doch wieder schicken",
  "notifications.unsubscribe.invalidTitle": "Dieser Link gilt nicht mehr",
  "notifications.unsubscribe.invalid":
    "Links zum Abbestellen gelten 90 Tage. In Ihren Einstellungen können Sie jederzeit ändern, was per E-Mail kommt.",
  "notifications.unsubscribe.toSettings": "Zu den Einstellungen",

  "notifications.answer.name": "jemand auf meine Frage antwortet",
  "notifications.answer.text": "{actor} hat auf Ihre Frage „{title}“ geantwortet.",
  "notifications.answer.subject": "Neue Antwort: {title}",
  "notifications.answer.mail": "{actor} hat auf Ihre Frage „{title}“ geantwortet:",
  "notifications.answer.button": "Antwort ansehen",

  "notifications.comment.name": "jemand einen Beitrag von mir kommentiert",
  "notifications.comment.text": "{actor} hat Ihren Beitrag zu „{title}“ kommentiert.",
  "notifications.comment.subject": "Neuer Kommentar: {title}",
  "notifications.comment.mail": "{actor} hat Ihren Beitrag zu „{title}“ kommentiert:",
  "notifications.comment.button": "Kommentar ansehen",

  "notifications.official-answer.name": "das Regio-Team auf meine Frage antwortet",
  "notifications.official-answer.text": "Das Regio-Team {region} hat auf Ihre Frage „{title}“ geantwortet.",
  "notifications.official-answer.subject": "Ihr Regio-Team hat geantwortet: {title}",
  "notifications.official-answer.mail":
    "{contact} vom Regio-Team {region} hat auf Ihre Frage „{title}“ geantwortet:",
  "notifications.official-answer.button": "Antwort ansehen",

  "notifications.followed-reply.name": "es in Fragen, denen ich folge, etwas Neues gibt",
  "notifications.followed-reply.text": "{actor} hat bei „{title}“ geschrieben.",
  "notifications.followed-reply.subject": "Neues bei: {title}",
  "notifications.followed-reply.mail":
    "{actor} hat bei „{title}“ geschrieben. Sie folgen dieser Frage; bis Sie hineinschauen, schicken wir dazu keine weitere E-Mail.",
  "notifications.followed-reply.button": "Beitrag ansehen",

  "notifications.solution-accepted.name": "meine Antwort die Lösung ist",
  "notifications.solution-accepted.text":
    "{source, select, official {Das Regio-Team hat Ihre Antwort zu „{title}“ als Lösung bestätigt.} other {Ihre Antwort hat geholfen: {actor} hat sie bei „{title}“ als Lösung angenommen.}}",
  "notifications.solution-accepted.subject": "Ihre Antwort hat geholfen: {title}",
  "notifications.solution-accepted.mail":
    "{source, select, official {Das Regio-Team hat Ihre Antwort zu „{title}“ als Lösung bestätigt.} other {{actor} hat Ihre Antwort bei „{title}“ als Lösung angenommen.}} Vielen Dank, dass Sie sich die Zeit genommen haben.",
  "notifications.solution-accepted.button": "Zur Lösung",

  "notifications.ticket-opened.name": "mein Anliegen beim Regio-Team ist",
  "notifications.ticket-opened.text":
    "Ihr Regio-Team kümmert sich um „{title}“. {salutation, select, f {Ihre Ansprechpartnerin ist {contact}.} m {Ihr Ansprechpartner ist {contact}.} other {Für Sie da ist {contact}.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}}",
  "notifications.ticket-opened.subject": "Ihr Regio-Team kümmert sich: {title}",
  "notifications.ticket-opened.mail":
    "Ihr Anliegen „{title}“ liegt jetzt bei Ihrem Regio-Team. {salutation, select, f {Ihre Ansprechpartnerin ist {contact}; sie bleibt zuständig, bis es gelöst ist.} m {Ihr Ansprechpartner ist {contact}; er bleibt zuständig, bis es gelöst ist.} other {Für Sie da ist {contact}, bis es gelöst ist.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}} Ihr Vorgang hat die Nummer {code}.",
  "notifications.ticket-opened.button": "Stand ansehen",

  "notifications.new-contact.name": "ich eine andere Ansprechperson bekomme",
  "notifications.new-contact.text":
    "{salutation, select, f {Ihre neue Ansprechpartnerin} m {Ihr neuer Ansprechpartner} other {Neu für Sie da}} zu „{title}“ ist {contact}{former, select, none {} other { (bisher: {former})}}.{due, select, none {} other { Ihre Zusage gilt: Lösung {due}.}}",
  "notifications.new-contact.subject": "{contact} ist jetzt für Sie da: {title}",
  "notifications.new-contact.mail":
    "{salutation, select, f {Ihre neue Ansprechpartnerin} m {Ihr neuer Ansprechpartner} other {Neu für Sie da}} zu „{title}“ ist {contact}{former, select, none {} other {; bisher war {former} für Sie da}}. Alles Bisherige ist bekannt, Sie müssen nichts noch einmal erklären.{due, select, none {} other { Ihre Zusage gilt: Lösung {due}.}}",
  "notifications.new-contact.button": "Stand ansehen",

  "notifications.promise-moved.name": "sich eine Zusage ändert",
  "notifications.promise-moved.text": "Neue Zusage zu „{title}“: Lösung {due}.",
  "notifications.promise-moved.subject": "Neue Zusage: {title}",
  "notifications.promise-moved.mail":
    "{contact} hat die Zusage zu „{title}“ ändern müssen. Neu zugesagt ist eine Lösung {due}. Der Grund:",
  "notifications.promise-moved.button": "Stand ansehen",

  "notifications.promise-missed.name": "eine Zusage nicht eingehalten wurde",
  "notifications.promise-missed.text":
    "Wir haben unsere Zusage zu „{title}“ nicht eingehalten. Das tut uns leid. {contact} bleibt dran und nennt Ihnen eine neue Zeit.",
  "notifications.promise-missed.subject": "Wir sind zu spät: {title}",
  "notifications.promise-missed.mail":
    "Wir haben unsere Zusage zu „{title}“ nicht eingehalten. Das tut uns leid. {contact} bleibt für Sie zuständig und ist schon gebeten, Ihnen eine neue Zeit und den Grund zu nennen; Sie müssen nichts tun.",
  "notifications.promise-missed.button": "Stand ansehen",

  "notifications.ticket-closed.name": "mein Vorgang gelöst ist",
  "notifications.ticket-closed.text": "„{title}“ ist gelöst. War alles tadellos?",
  "notifications.ticket-closed.subject": "Gelöst. War es tadellos? {title}",
  "notifications.ticket-closed.mail":
    "Ihr Vorgang {code} zu „{title}“ ist gelöst. War es tadellos? Ein Tippen genügt, ohne Anmeldung. Wenn nicht, kümmert sich die Teamleitung darum. Das hat geholfen:",
  "notifications.ticket-closed.button": "Jetzt bewerten",

  "notifications.ticket-assigned.name": "ein neuer Vorgang bei mir ist",
  "notifications.ticket-assigned.text":
    "Neuer Vorgang {code} für Sie: „{title}“.{due, select, none {} other { Zugesagt {due}.}}",
  "notifications.ticket-assigned.subject": "Neuer Vorgang {code}: {title}",
  "notifications.ticket-assigned.mail":
    "Der Vorgang {code} zu „{title}“ liegt bei Ihnen.{due, select, none {} other { Zugesagt ist eine Lösung {due}.}}",
  "notifications.ticket-assigned.button": "Vorgang öffnen",

  "notifications.close-requested.name": "eine Kundin oder ein Kunde schon eine Lösung hat",
  "notifications.close-requested.text":
    "{actor} hat bei „{title}“ eine Antwort als Lösung angenommen. Bitte schließen Sie {code} ab.",
  "notifications.close-requested.subject": "Bitte abschließen: {code} {title}",
  "notifications.close-requested.mail":
    "{actor} hat bei „{title}“ eine Antwort als Lösung angenommen. Die Uhr steht. Bitte schließen Sie den Vorgang {code} ab, wenn alles erledigt ist.",
  "notifications.close-requested.button": "Vorgang öffnen",

  "notifications.handover-offered.name": "mir jemand einen Vorgang übergeben möchte",
  "notifications.handover-offered.text":
    "{contact} möchte Ihnen {code} übergeben: „{title}“. Bitte annehmen oder zurückgeben{due, select, none {.} other {, {due}.}}",
  "notifications.handover-offered.subject": "Übergabe an Sie: {code} {title}",
  "notifications.handover-offered.mail":
    "{contact} möchte Ihnen den Vorgang {code} zu „{title}“ übergeben. Bitte nehmen Sie ihn an oder geben Sie ihn zurück{due, select, none {} other {, {due}}}; danach geht er von selbst zurück.",
  "notifications.handover-offered.button": "Übergabe ansehen",

  "notifications.handover-returned.name": "eine Übergabe zu mir zurückkommt",
  "notifications.handover-returned.text":
    "Die Übergabe von {code} ist zurückgekommen: „{title}“ liegt weiter bei Ihnen.",
  "notifications.handover-returned.subject": "Übergabe zurück: {code} {title}",
  "notifications.handover-returned.mail":
    "{contact} hat die Übergabe von {code} zu „{title}“ nicht angenommen. Der Vorgang liegt weiter bei Ihnen.",
  "notifications.handover-returned.button": "Vorgang öffnen",

  "notifications.bad-rating.name": "eine Bewertung schlecht ausfällt",
  "notifications.bad-rating.text":
    "{actor} war bei {code} nicht zufrieden ({score} von 5).{due, select, none {} other { Bitte melden Sie sich {due}.}}",
  "notifications.bad-rating.subject": "Nicht tadellos: {code} {title}",
  "notifications.bad-rating.mail":
    "{actor} hat den Vorgang {code} zu „{title}“ mit {score} von 5 bewertet. Bitte fragen Sie nach und bringen Sie es in Ordnung{due, select, none {} other {, {due}}}.",
  "notifications.bad-rating.button": "Vorgang öffnen",
  "notifications.follow-up-missed.name": "nach einer schlechten Bewertung niemand nachgefragt hat",
  "notifications.follow-up-missed.text":
    "{actor} wartet seit der Bewertung von {code} ({score} von 5) auf eine Nachfrage. Die Frist von einem Arbeitstag ist vorbei.",
  "notifications.follow-up-missed.subject": "Noch nicht nachgefragt: {code} {title}",
  "notifications.follow-up-missed.mail":
    "{actor} hat den Vorgang {code} zu „{title}“ mit {score} von 5 bewertet, und noch hat niemand nachgefragt. Die Frist von einem Arbeitstag ist vorbei. Bitte melden Sie sich jetzt.",
  "notifications.follow-up-missed.button": "Vorgang öffnen",
} as const;
