export const visitNotices = {
  "notifications.ticket-refused.name": "das Regio-Team eine Frage zurückgibt",
  "notifications.ticket-refused.text":
    "Das Regio-Team hat „{title}“ an die Community zurückgegeben und sagt, warum.",
  "notifications.ticket-refused.subject": "Zurück an die Community: {title}",
  "notifications.ticket-refused.mail":
    "{contact} hat Ihre Frage „{title}“ an die Community zurückgegeben. Sind Sie damit nicht einverstanden, können Sie Einspruch einlegen; dann entscheidet die Teamleitung. Der Grund und der nächste Schritt:",
  "notifications.ticket-refused.button": "Frage ansehen",

  "notifications.objection-decided.name": "über einen Einspruch entschieden ist",
  "notifications.objection-decided.text":
    "{decision, select, reopened {Ihr Einspruch war richtig: Das Regio-Team kümmert sich wieder um „{title}“.} other {Ihr Einspruch zu „{title}“ ist geprüft, es bleibt dabei.}}",
  "notifications.objection-decided.subject": "Entscheidung über Ihren Einspruch: {title}",
  "notifications.objection-decided.mail":
    "{decision, select, reopened {Die Teamleitung hat Ihren Einspruch geprüft und den Vorgang {code} wieder geöffnet. Ihre Ansprechperson und die neue Zusage stehen in Ihrer Frage.} other {Die Teamleitung hat Ihren Einspruch geprüft. Es bleibt bei der Rückgabe.}} Die Begründung:",
  "notifications.objection-decided.button": "Frage ansehen",

  "notifications.objection-raised.name": "jemand Einspruch gegen eine Rückgabe einlegt",
  "notifications.objection-raised.text":
    "{actor} hat bei {code} Einspruch gegen die Rückgabe eingelegt. Bitte entscheiden Sie.",
  "notifications.objection-raised.subject": "Einspruch: {code} {title}",
  "notifications.objection-raised.mail":
    "{actor} hat gegen die Rückgabe von {code} („{title}“) Einspruch eingelegt. Bitte entscheiden Sie als Teamleitung darüber.",
  "notifications.objection-raised.button": "Vorgang öffnen",

  "notifications.visit-news.name": "es um einen Technikertermin geht",
  "notifications.visit-news.text":
    "{change, select, offered {Für „{title}“ kann jemand aus der Technik kommen. Bitte wählen Sie einen Termin.} fixed {Technikertermin vereinbart: {window}.} moved {Technikertermin verschoben: {window}.} cancelled {Der Technikertermin {window} ist abgesagt.} other {Die Technik ist unterwegs, in etwa {eta} Minuten bei Ihnen.}}",
  "notifications.visit-news.subject":
    "{change, select, offered {Wann passt es Ihnen? {title}} fixed {Technikertermin: {window}} moved {Technikertermin verschoben: {window}} cancelled {Technikertermin abgesagt: {title}} other {Die Technik ist unterwegs: {title}}}",
  "notifications.visit-news.mail":
    "{change, select, offered {Damit „{title}“ gelöst wird, kommt jemand aus der Technik zu Ihnen. Bitte wählen Sie eines der Zeitfenster.} fixed {Wie besprochen kommt jemand aus der Technik zu Ihnen: {window}. In Ihrer Frage können Sie den Termin in Ihren Kalender übernehmen, verschieben oder absagen.} moved {{contact} hat Ihren Technikertermin verschoben. Neu zugesagt ist: {window}. Der Grund steht in Ihrer Frage.} cancelled {Der Technikertermin {window} ist abgesagt. Der Grund steht in Ihrer Frage.} other {Die Technik ist unterwegs und in etwa {eta} Minuten bei Ihnen. Zugesagt ist {window}.}}",
  "notifications.visit-news.button": "Termin ansehen",

  "notifications.visit-missed.name": "ein Technikertermin nicht eingehalten wurde",
  "notifications.visit-missed.text":
    "Zum Technikertermin {window} ist niemand gekommen. Das tut uns leid. Bitte wählen Sie einen neuen.",
  "notifications.visit-missed.subject": "Unser Versäumnis: Technikertermin für {title}",
  "notifications.visit-missed.mail":
    "Zum zugesagten Technikertermin {window} ist niemand gekommen. Das tut uns leid, das war unser Fehler. Die Teamleitung weiß Bescheid. In Ihrer Frage stehen neue Zeitfenster zur Wahl, und was Ihnen nach § 58 Abs. 4 TKG zusteht.",
  "notifications.visit-missed.button": "Neuen Termin wählen",

  "notifications.visit-desk.name": "sich bei einem Technikertermin etwas ändert",
  "notifications.visit-desk.text":
    "{code}: {change, select, chosen {{actor} hat den Technikertermin {window} gewählt.} moved {{actor} hat den Technikertermin verschoben auf {window}.} cancelled {{actor} hat den Technikertermin {window} abgesagt.} declined {Für {actor} passt kein vorgeschlagener Termin.} other {Zum Technikertermin {window} ist niemand gekommen.}}",
  "notifications.visit-desk.subject":
    "{change, select, missed {Termin versäumt: {code} {title}} declined {Kein Termin passt: {code} {title}} other {Technikertermin: {code} {title}}}",
  "notifications.visit-desk.mail":
    "{code} („{title}“): {change, select, chosen {{actor} hat den Technikertermin {window} gewählt.} moved {{actor} hat den Technikertermin verschoben auf {window}.} cancelled {{actor} hat den Technikertermin {window} abgesagt.} declined {Für {actor} passt keiner der vorgeschlagenen Termine. Wann es passt, steht beim Vorgang.} other {Zum Technikertermin {window} ist niemand gekommen. Die Kundin oder der Kunde weiß es schon und hat neue Zeitfenster bekommen. Bitte klären Sie, woran es lag.}}",
  "notifications.visit-desk.button": "Vorgang öffnen",
};
