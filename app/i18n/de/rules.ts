export const rules = {
  "rules.timeline.opened":
    "{cause, select, outage {Automatisch weitergegeben, weil nichts mehr geht} unanswered {Automatisch weitergegeben, weil in {time} Arbeitszeit keine Antwort kam} other {Automatisch weitergegeben, weil nach {time} Arbeitszeit noch keine Lösung da war}}",
  "rules.openedBy": "niemandem: Das hat eine Regel getan",
  "rules.journey.from": "{moment} von selbst, wenn nötig",

  "rules.ahead.title": "Automatische Weitergabe",
  "rules.ahead.asker":
    "{cause, select, outage {Weil bei Ihnen nichts mehr geht, übernimmt das Regio-Team {moment} von selbst.} unanswered {Kommt bis {moment} keine Antwort, übernimmt das Regio-Team von selbst.} other {Ist die Frage bis {moment} nicht gelöst, übernimmt das Regio-Team von selbst.}}",
  "rules.ahead.other":
    "{cause, select, outage {Das Regio-Team übernimmt {moment} von selbst.} unanswered {Kommt bis {moment} keine Antwort, übernimmt das Regio-Team von selbst. Bis dahin hat die Community Zeit.} other {Ist die Frage bis {moment} nicht gelöst, übernimmt das Regio-Team von selbst. Bis dahin hat die Community Zeit.}}",
  "rules.ahead.called":
    "{count, plural, =0 {Wir haben noch niemanden gefunden, der sich damit besonders auskennt.} one {Eine Person, die sich damit auskennt, ist noch einmal gefragt.} other {# Personen, die sich damit auskennen, sind noch einmal gefragt.}}",
  "rules.ahead.decline": "Noch nicht weitergeben",
  "rules.ahead.declined":
    "Diese Frage geht nicht von selbst an das Regio-Team. Sie können sie jederzeit selbst weitergeben.",
  "rules.ahead.accept": "Doch von selbst weitergeben",
  "rules.ask.keepHere": "Nicht von selbst an das Regio-Team weitergeben",
  "rules.ask.keepHereHint":
    "Sonst übernimmt das Team Ihrer Region, wenn die Community nicht weiterkommt. Vorher sagen wir Ihnen Bescheid.",

  "rules.call.title": "Letzter Aufruf",
  "rules.call.until": "{due} ist Zeit, danach übernimmt das Regio-Team.",
  "rules.call.why":
    "Gefragt sind Sie, weil Sie {solved, plural, one {eine Frage} other {# Fragen}} zu {category} gelöst haben{solvedHere, plural, =0 {} other {, davon # aus der Region {region}}}.",
  "rules.call.settings": "Solche Aufrufe pausieren",

  "rules.calls.title": "Letzte Aufrufe",
  "rules.calls.lead":
    "Bevor eine Frage an das Regio-Team geht, fragen wir wenige Menschen, die sich damit auskennen. Höchstens {perWeek}-mal in der Woche, und nur zu Themen, in denen Sie schon geholfen haben.",
  "rules.calls.count":
    "{count, plural, =0 {In den letzten sieben Tagen wurden Sie nicht gefragt.} one {In den letzten sieben Tagen wurden Sie einmal gefragt.} other {In den letzten sieben Tagen wurden Sie #-mal gefragt.}}",
  "rules.calls.pause": "Aufrufe pausieren",
  "rules.calls.paused": "Pausiert seit {moment}. Wir fragen Sie nicht.",
  "rules.calls.resume": "Wieder gefragt werden",

  "notifications.last-call.name": "eine Frage, die ich lösen könnte, sonst an das Regio-Team geht",
  "notifications.last-call.text":
    "Letzter Aufruf: „{title}“, {due} ist Zeit. Gefragt sind Sie, weil Sie {solved, plural, one {eine Frage} other {# Fragen}} zu {category} gelöst haben{solvedHere, plural, =0 {} other {, davon # aus der Region {region}}}.",
  "notifications.last-call.subject": "Letzter Aufruf: {title}",
  "notifications.last-call.mail":
    "Bei „{title}“ kommt die Community noch nicht weiter; {due} ist Zeit, danach übernimmt das Regio-Team. Gefragt sind Sie, weil Sie {solved, plural, one {eine Frage} other {# Fragen}} zu {category} gelöst haben{solvedHere, plural, =0 {} other {, davon # aus der Region {region}}}. Wenn es gerade nicht passt, ist das in Ordnung.",
  "notifications.last-call.button": "Frage ansehen",

  "notifications.handing-over.name": "meine Frage bald von selbst an das Regio-Team geht",
  "notifications.handing-over.text":
    "{cause, select, unanswered {„{title}“ hat noch keine Antwort.} other {„{title}“ ist noch nicht gelöst.}} Ändert sich daran {due} nichts, übernimmt das Regio-Team. Wenn Sie lieber noch warten, sagen Sie es hier.",
  "notifications.handing-over.subject": "Bald beim Regio-Team: {title}",
  "notifications.handing-over.mail":
    "{cause, select, unanswered {Ihre Frage „{title}“ hat noch keine Antwort.} other {Ihre Frage „{title}“ ist noch nicht gelöst.}} Ändert sich daran {due} nichts, übernimmt Ihr Regio-Team: eine Person mit Namen und eine zugesagte Zeit. Sie müssen dafür nichts tun. Wenn Sie lieber noch auf die Community warten möchten, genügt ein Tipp auf der Seite Ihrer Frage.",
  "notifications.handing-over.button": "Zur Frage",

  "notifications.handed-over.name": "meine Frage von selbst an das Regio-Team gegangen ist",
  "notifications.handed-over.text":
    "Ihr Regio-Team kümmert sich um „{title}“: automatisch weitergegeben, {cause, select, outage {weil nichts mehr geht} unanswered {weil in {time} Arbeitszeit keine Antwort kam} other {weil nach {time} Arbeitszeit noch keine Lösung da war}}. {salutation, select, f {Ihre Ansprechpartnerin ist {contact}.} m {Ihr Ansprechpartner ist {contact}.} other {Für Sie da ist {contact}.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}}",
  "notifications.handed-over.subject": "Ihr Regio-Team kümmert sich: {title}",
  "notifications.handed-over.mail":
    "Ihre Frage „{title}“ liegt jetzt bei Ihrem Regio-Team. Sie wurde automatisch weitergegeben, {cause, select, outage {weil nichts mehr geht} unanswered {weil in {time} Arbeitszeit keine Antwort kam} other {weil nach {time} Arbeitszeit noch keine Lösung da war}}. {salutation, select, f {Ihre Ansprechpartnerin ist {contact}; sie bleibt zuständig, bis es gelöst ist.} m {Ihr Ansprechpartner ist {contact}; er bleibt zuständig, bis es gelöst ist.} other {Für Sie da ist {contact}, bis es gelöst ist.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}} Ihr Vorgang hat die Nummer {code}.",
  "notifications.handed-over.button": "Stand ansehen",
};
