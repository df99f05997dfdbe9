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
  "rules.call.until": "Zeit ist {due}, danach übernimmt das Regio-Team.",
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

  "rules.title": "Wann Fragen an das Regio-Team gehen",
  "rules.lead":
    "Was die Community nicht löst, übernimmt von selbst das Team der Region. Gezählt wird Arbeitszeit der Region; vorher werden wenige Menschen gefragt, die sich auskennen. Importierte Fragen bleiben unberührt, und wer fragt, kann es ablehnen.",
  "rules.readOnly": "Ändern kann die Regeln nur die Administration.",
  "rules.saved": "Gespeichert. Die Regel gilt ab der nächsten Minute.",
  "rules.dropped": "Dieses Thema folgt wieder der Regel für alle.",
  "rules.table.caption": "Regeln nach Thema",
  "rules.table.category": "Thema",
  "rules.table.unanswered": "Ohne Antwort",
  "rules.table.unsolved": "Ohne Lösung",
  "rules.table.lastCall": "Letzter Aufruf",
  "rules.table.outage": "Totalausfall",
  "rules.table.before": "{time} vorher",
  "rules.table.after": "nach {time}",
  "rules.table.never": "zählt nicht",
  "rules.table.noCall": "keiner",
  "rules.table.atOnce": "sofort",
  "rules.table.asOthers": "wie sonst",
  "rules.table.off": "Ausgeschaltet",
  "rules.table.own": "eigene Regel",
  "rules.table.follows": "wie für alle",
  "rules.table.all": "Alle Themen ohne eigene Regel",
  "rules.table.edit": "Bearbeiten",
  "rules.table.look": "Ansehen",
  "rules.form.title": "Regel: {name}",
  "rules.form.enabled": "Fragen gehen von selbst an das Regio-Team",
  "rules.form.unanswered": "Nach so vielen Stunden ohne Antwort",
  "rules.form.unsolved": "Nach so vielen Stunden ohne Lösung",
  "rules.form.hoursHint": "Arbeitszeit der Region, in Viertelstunden (zum Beispiel 1,5). Leer: zählt nicht.",
  "rules.form.lastCall": "Letzter Aufruf, Minuten vorher",
  "rules.form.lastCallHint": "So lange haben die Gefragten noch Zeit. 0: Niemand wird gefragt.",
  "rules.form.outage": "Totalausfall sofort in der ersten Minute der Arbeitszeit",
  "rules.form.save": "Speichern",
  "rules.form.preview": "Vorschau, ohne zu speichern",
  "rules.form.drop": "Eigene Regel entfernen",
  "rules.error.hours":
    "Bitte Stunden in Viertelschritten von 0,25 bis 200 angeben, oder das Feld leer lassen.",
  "rules.error.lastCall": "Bitte ganze Minuten von 0 bis 600 angeben.",
  "rules.error.noReason": "Geben Sie mindestens einen Grund an, oder schalten Sie die Regel aus.",
  "rules.error.order":
    "Die Zeit ohne Lösung ist kürzer als die ohne Antwort. Dann käme es auf die Antwort gar nicht mehr an.",
  "rules.error.callTooLong": "Der letzte Aufruf muss kürzer sein als die Zeit, die er ankündigt.",
  "rules.preview.title": "Was diese Regel jetzt fangen würde",
  "rules.preview.unsaved": "Vorschau Ihrer Änderungen. Gespeichert ist noch nichts.",
  "rules.preview.watched":
    "{count, plural, =0 {Zurzeit ist keine offene Frage betroffen.} one {Eine offene Frage wird beobachtet.} other {# offene Fragen werden beobachtet.}}",
  "rules.preview.due":
    "{count, plural, =0 {Keine ginge sofort zum Regio-Team.} one {Eine ginge in der nächsten Arbeitsminute zum Regio-Team.} other {# gingen in der nächsten Arbeitsminute zum Regio-Team.}}",
  "rules.preview.call":
    "{count, plural, =0 {Für keine weitere ist ein letzter Aufruf fällig.} one {Für eine weitere ist ein letzter Aufruf fällig.} other {Für # weitere ist ein letzter Aufruf fällig.}}",
  "rules.preview.caption": "Die nächsten Fragen",
  "rules.preview.question": "Frage",
  "rules.preview.at": "Geht über",
  "rules.preview.why": "Weil",
  "rules.preview.dueNow": "sofort",
  "rules.preview.cause":
    "{cause, select, outage {nichts mehr geht} unanswered {keine Antwort da ist} other {keine Lösung da ist}}",
  "rules.results.caption": "Ergebnis je Thema",
  "rules.results.title": "Was die Regeln in den letzten {days} Tagen bewirkt haben",
  "rules.results.empty": "In dieser Zeit war noch keine Frage so weit.",
  "rules.results.called": "Aufrufe",
  "rules.results.invited": "Gefragte",
  "rules.results.avoided": "Von der Community gelöst oder beantwortet",
  "rules.results.escalated": "An das Regio-Team",
  "rules.results.other": "Abgelehnt oder hinfällig",
  "rules.results.open": "Noch offen",
  "rules.history.title": "Wer was geändert hat",
  "rules.history.empty": "Noch niemand. Es gelten die Voreinstellungen.",
  "rules.history.changed": "{name} hat die Regel für {category} geändert",
  "rules.history.dropped": "{name} hat die eigene Regel für {category} entfernt",
  "rules.history.gone": "Ein ehemaliges Mitglied",
};
