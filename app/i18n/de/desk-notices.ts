/** Was dem Team am Regio-Desk gesagt wird. */
export const deskNotices = {
  "notifications.ticket-back.name": "ein zurückgestellter Vorgang wieder da ist",
  "notifications.ticket-back.text":
    "{code} ist wieder da: „{title}“.{why, select, reply { Es wurde geantwortet.} other {}} {promised, select, stands {Die Uhr steht.} missing {Eine neue Zusage fehlt noch.} other {Zugesagt ist eine Lösung {due}.}}",
  "notifications.ticket-back.subject": "{code} ist wieder da: {title}",
  "notifications.ticket-back.mail":
    "{why, select, reply {{code} zu „{title}“ ist wieder da, denn die Kundin oder der Kunde hat geschrieben.} promise {{code} zu „{title}“ ist früher wieder da als gewählt, damit nichts verstreicht.} other {{code} zu „{title}“ ist wieder da. Sie wollten sich daran erinnern lassen.}} {promised, select, stands {Die Uhr steht, solange die Kundin oder der Kunde erwartet wird.} missing {Die letzte Zusage ist verstrichen; eine neue Zeit fehlt noch.} other {Zugesagt ist eine Lösung {due}.}}{next, select, visit { Als Nächstes kommt ein Technikertermin, bis {when}.} call { Als Nächstes ist ein Rückruf vereinbart: {when}.} answer { Die erste Antwort ist fällig: {when}.} news { Die nächste Nachricht ist fällig: {when}.} other {}}",
  "notifications.ticket-back.button": "Vorgang öffnen",
};
