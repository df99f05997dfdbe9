/** Was dem Team am Regio-Desk gesagt wird. */
export const deskNotices = {
  "notifications.ticket-back.name": "ein zurückgestellter Vorgang wieder da ist",
  "notifications.ticket-back.text":
    "{code} ist wieder da: „{title}“.{why, select, reply { Es wurde geantwortet.} other {}} {promised, select, stands {Die Uhr steht.} missing {Eine neue Zusage fehlt noch.} other {Zugesagt ist eine Lösung {due}.}}",
  "notifications.ticket-back.subject": "{code} ist wieder da: {title}",
  "notifications.ticket-back.mail":
    "{why, select, reply {{code} zu „{title}“ ist wieder da, denn die Kundin oder der Kunde hat geschrieben.} promise {{code} zu „{title}“ ist früher wieder da als gewählt, damit nichts verstreicht.} other {{code} zu „{title}“ ist wieder da. Sie wollten sich daran erinnern lassen.}} {promised, select, stands {Die Uhr steht, solange die Kundin oder der Kunde erwartet wird.} missing {Die letzte Zusage ist verstrichen; eine neue Zeit fehlt noch.} other {Zugesagt ist eine Lösung {due}.}}{next, select, visit { Als Nächstes kommt ein Technikertermin, bis {when}.} call { Als Nächstes ist ein Rückruf vereinbart: {when}.} answer { Die erste Antwort ist fällig: {when}.} news { Die nächste Nachricht ist fällig: {when}.} other {}}",
  "notifications.ticket-back.button": "Vorgang öffnen",

  "notifications.consent-asked.name": "jemand meine Zustimmung braucht, um Vertrauliches anzusehen",
  "notifications.consent-asked.text":
    "{actor} bittet um Ihre Zustimmung, den vertraulichen Teil zu {code} anzusehen.",
  "notifications.consent-asked.subject": "Bitte um Zustimmung: {code} {title}",
  "notifications.consent-asked.mail":
    "{actor} möchte den vertraulichen Teil zu {code} („{title}“) ansehen und braucht dafür die Zustimmung einer zweiten Person. Bitte lesen Sie den Grund und entscheiden Sie; die Bitte wartet bis {when}. Eine Zustimmung gilt 30 Minuten. Im Protokoll liest auch die Kundin oder der Kunde, wer zugestimmt hat und warum.",
  "notifications.consent-asked.button": "Grund lesen und entscheiden",

  "notifications.consent-decided.name": "über meine Bitte um Zustimmung entschieden ist",
  "notifications.consent-decided.text":
    "{decision, select, granted {{actor} hat zugestimmt: Den vertraulichen Teil zu {code} können Sie ansehen, bis {when}.} other {{actor} hat abgelehnt, dass Sie den vertraulichen Teil zu {code} ansehen.}}",
  "notifications.consent-decided.subject":
    "{decision, select, granted {Zugestimmt: {code} {title}} other {Abgelehnt: {code} {title}}}",
  "notifications.consent-decided.mail":
    "{decision, select, granted {{actor} hat zugestimmt. Den vertraulichen Teil zu {code} („{title}“) können Sie ansehen, bis {when}. Ihr Blick steht mit Ihrem Grund im Protokoll der Kundin oder des Kunden.} other {{actor} hat abgelehnt, dass Sie den vertraulichen Teil zu {code} („{title}“) ansehen.}}",
  "notifications.consent-decided.button": "Zum vertraulichen Teil",

  "notifications.private-looked.name": "jemand mit Zustimmung in meinen vertraulichen Teil sieht",
  "notifications.private-looked.text":
    "{actor} hat mit Zustimmung einer zweiten Person in den vertraulichen Teil von „{title}“ gesehen. Der Grund steht im Protokoll.",
  "notifications.private-looked.subject": "Blick in Ihren vertraulichen Teil: {title}",
  "notifications.private-looked.mail":
    "{actor} hat in den vertraulichen Teil Ihrer Frage „{title}“ gesehen. Wer Ihren Vorgang nicht selbst bearbeitet, und nach dem Abschluss jede Person im Team, braucht dafür die Zustimmung einer zweiten. Wer zugestimmt hat und aus welchem Grund, steht im Protokoll bei Ihrer Frage.",
  "notifications.private-looked.button": "Protokoll ansehen",

  "notifications.conversation-kept.name":
    "jemand mit der Kundin oder dem Kunden eines meiner Vorgänge gesprochen hat",
  "notifications.conversation-kept.text":
    "{actor} hat zu {code} „{title}“ {channel, select, phone {ein Telefonat} other {ein Gespräch im Shop}} festgehalten.",
  "notifications.conversation-kept.subject":
    "{channel, select, phone {Telefonat} other {Gespräch im Shop}} zu {code}: {title}",
  "notifications.conversation-kept.mail":
    "{actor} hat {channel, select, phone {am Telefon} other {im Shop}} mit der Kundin oder dem Kunden zu {code} („{title}“) gesprochen. Was besprochen wurde, steht bei den Notizen des Vorgangs.{due, select, none {} other { Zugesagt ist eine Lösung {due}.}}",
  "notifications.conversation-kept.button": "Notiz lesen",
};
