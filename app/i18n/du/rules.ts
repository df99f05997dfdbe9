import type { rules as de } from "../de/rules.ts";

export const rules: Partial<Record<keyof typeof de, string>> = {
  "rules.ahead.asker":
    "{cause, select, outage {Weil bei dir nichts mehr geht, übernimmt das Regio-Team {moment} von selbst.} unanswered {Kommt bis {moment} keine Antwort, übernimmt das Regio-Team von selbst.} other {Ist die Frage bis {moment} nicht gelöst, übernimmt das Regio-Team von selbst.}}",
  "rules.ahead.declined":
    "Diese Frage geht nicht von selbst an das Regio-Team. Du kannst sie jederzeit selbst weitergeben.",
  "rules.ask.keepHereHint":
    "Sonst übernimmt das Team deiner Region, wenn die Community nicht weiterkommt. Vorher sagen wir dir Bescheid.",
  "rules.call.why":
    "Gefragt bist du, weil du {solved, plural, one {eine Frage} other {# Fragen}} zu {category} gelöst hast{solvedHere, plural, =0 {} other {, davon # aus der Region {region}}}.",
  "rules.calls.lead":
    "Bevor eine Frage an das Regio-Team geht, fragen wir wenige Menschen, die sich damit auskennen. Höchstens {perWeek}-mal in der Woche, und nur zu Themen, in denen du schon geholfen hast.",
  "rules.calls.count":
    "{count, plural, =0 {In den letzten sieben Tagen wurdest du nicht gefragt.} one {In den letzten sieben Tagen wurdest du einmal gefragt.} other {In den letzten sieben Tagen wurdest du #-mal gefragt.}}",
  "rules.calls.paused": "Pausiert seit {moment}. Wir fragen dich nicht.",
  "notifications.last-call.text":
    "Letzter Aufruf: „{title}“, {due} ist Zeit. Gefragt bist du, weil du {solved, plural, one {eine Frage} other {# Fragen}} zu {category} gelöst hast{solvedHere, plural, =0 {} other {, davon # aus der Region {region}}}.",
  "notifications.last-call.mail":
    "Bei „{title}“ kommt die Community noch nicht weiter; {due} ist Zeit, danach übernimmt das Regio-Team. Gefragt bist du, weil du {solved, plural, one {eine Frage} other {# Fragen}} zu {category} gelöst hast{solvedHere, plural, =0 {} other {, davon # aus der Region {region}}}. Wenn es gerade nicht passt, ist das in Ordnung.",
  "notifications.handing-over.text":
    "{cause, select, unanswered {„{title}“ hat noch keine Antwort.} other {„{title}“ ist noch nicht gelöst.}} Ändert sich daran {due} nichts, übernimmt das Regio-Team. Wenn du lieber noch wartest, sag es hier.",
  "notifications.handing-over.mail":
    "{cause, select, unanswered {Deine Frage „{title}“ hat noch keine Antwort.} other {Deine Frage „{title}“ ist noch nicht gelöst.}} Ändert sich daran {due} nichts, übernimmt dein Regio-Team: eine Person mit Namen und eine zugesagte Zeit. Du musst dafür nichts tun. Wenn du lieber noch auf die Community warten möchtest, genügt ein Tipp auf der Seite deiner Frage.",
  "notifications.handed-over.text":
    "Dein Regio-Team kümmert sich um „{title}“: automatisch weitergegeben, {cause, select, outage {weil nichts mehr geht} unanswered {weil in {time} Arbeitszeit keine Antwort kam} other {weil nach {time} Arbeitszeit noch keine Lösung da war}}. {salutation, select, f {Deine Ansprechpartnerin ist {contact}.} m {Dein Ansprechpartner ist {contact}.} other {Für dich da ist {contact}.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}}",
  "notifications.handed-over.subject": "Dein Regio-Team kümmert sich: {title}",
  "notifications.handed-over.mail":
    "Deine Frage „{title}“ liegt jetzt bei deinem Regio-Team. Sie wurde automatisch weitergegeben, {cause, select, outage {weil nichts mehr geht} unanswered {weil in {time} Arbeitszeit keine Antwort kam} other {weil nach {time} Arbeitszeit noch keine Lösung da war}}. {salutation, select, f {Deine Ansprechpartnerin ist {contact}; sie bleibt zuständig, bis es gelöst ist.} m {Dein Ansprechpartner ist {contact}; er bleibt zuständig, bis es gelöst ist.} other {Für dich da ist {contact}, bis es gelöst ist.}}{due, select, none {} other { Zugesagt ist eine Lösung {due}.}} Dein Vorgang hat die Nummer {code}.",

  "rules.preview.unsaved": "Vorschau deiner Änderungen. Gespeichert ist noch nichts.",
  "rules.error.noReason": "Gib mindestens einen Grund an, oder schalte die Regel aus.",
};
