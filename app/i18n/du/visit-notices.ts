import type { visitNotices as de } from "../de/visit-notices.ts";

export const visitNotices: Partial<Record<keyof typeof de, string>> = {
  "notifications.ticket-refused.mail":
    "{contact} hat deine Frage „{title}“ an die Community zurückgegeben. Bist du damit nicht einverstanden, kannst du Einspruch einlegen; dann entscheidet die Teamleitung. Der Grund und der nächste Schritt:",
  "notifications.objection-decided.text":
    "{decision, select, reopened {Dein Einspruch war richtig: Das Regio-Team kümmert sich wieder um „{title}“.} other {Dein Einspruch zu „{title}“ ist geprüft, es bleibt dabei.}}",
  "notifications.objection-decided.subject": "Entscheidung über deinen Einspruch: {title}",
  "notifications.objection-decided.mail":
    "{decision, select, reopened {Die Teamleitung hat deinen Einspruch geprüft und den Vorgang {code} wieder geöffnet. Deine Ansprechperson und die neue Zusage stehen in deiner Frage.} other {Die Teamleitung hat deinen Einspruch geprüft. Es bleibt bei der Rückgabe.}} Die Begründung:",
  "notifications.objection-raised.text":
    "{actor} hat bei {code} Einspruch gegen die Rückgabe eingelegt. Bitte entscheide.",
  "notifications.objection-raised.mail":
    "{actor} hat gegen die Rückgabe von {code} („{title}“) Einspruch eingelegt. Bitte entscheide als Teamleitung darüber.",
  "notifications.visit-news.text":
    "{change, select, offered {Für „{title}“ kann jemand aus der Technik kommen. Bitte wähle einen Termin.} fixed {Technikertermin vereinbart: {window}.} moved {Technikertermin verschoben: {window}.} cancelled {Der Technikertermin {window} ist abgesagt.} other {Die Technik ist unterwegs, in etwa {eta} Minuten bei dir.}}",
  "notifications.visit-news.subject":
    "{change, select, offered {Wann passt es dir? {title}} fixed {Technikertermin: {window}} moved {Technikertermin verschoben: {window}} cancelled {Technikertermin abgesagt: {title}} other {Die Technik ist unterwegs: {title}}}",
  "notifications.visit-news.mail":
    "{change, select, offered {Damit „{title}“ gelöst wird, kommt jemand aus der Technik zu dir. Bitte wähle eines der Zeitfenster.} fixed {Wie besprochen kommt jemand aus der Technik zu dir: {window}. In deiner Frage kannst du den Termin in deinen Kalender übernehmen, verschieben oder absagen.} moved {{contact} hat deinen Technikertermin verschoben. Neu zugesagt ist: {window}. Der Grund steht in deiner Frage.} cancelled {Der Technikertermin {window} ist abgesagt. Der Grund steht in deiner Frage.} other {Die Technik ist unterwegs und in etwa {eta} Minuten bei dir. Zugesagt ist {window}.}}",
  "notifications.visit-missed.text":
    "Zum Technikertermin {window} ist niemand gekommen. Das tut uns leid. Bitte wähle einen neuen.",
  "notifications.visit-missed.mail":
    "Zum zugesagten Technikertermin {window} ist niemand gekommen. Das tut uns leid, das war unser Fehler. Die Teamleitung weiß Bescheid. In deiner Frage stehen neue Zeitfenster zur Wahl, und was dir nach § 58 Abs. 4 TKG zusteht.",
  "notifications.visit-desk.mail":
    "{code} („{title}“): {change, select, chosen {{actor} hat den Technikertermin {window} gewählt.} moved {{actor} hat den Technikertermin verschoben auf {window}.} cancelled {{actor} hat den Technikertermin {window} abgesagt.} declined {Für {actor} passt keiner der vorgeschlagenen Termine. Wann es passt, steht beim Vorgang.} other {Zum Technikertermin {window} ist niemand gekommen. Die Kundin oder der Kunde weiß es schon und hat neue Zeitfenster bekommen. Bitte kläre, woran es lag.}}",
};
