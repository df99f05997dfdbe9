export const promises = {
  "promises.timeline.ownerChanged":
    "{why, select, left {{from} ist nicht mehr im Team: {to} übernimmt} other {{from} ist länger nicht da: {to} übernimmt}}",
  "promises.timeline.reminded":
    "{rung, select, owner {Drei Viertel der zugesagten Zeit sind um: Ansprechperson erinnert} duty {Neun Zehntel der zugesagten Zeit sind um: wer gerade da ist und die Teamleitung erinnert} other {Team um eine neue Zeit mit Begründung gebeten}}",
  "promises.timeline.targetsChanged": "Ziele neu berechnet, weil sich die Richtlinien geändert haben",
  "promises.timeline.spokenHolds": "Die Zusage an die Kundin oder den Kunden bleibt, wie sie ist.",

  "notifications.ticket-inherited.name": "ein Vorgang zu mir kommt, weil jemand länger fehlt",
  "notifications.ticket-inherited.text":
    "{code} liegt jetzt bei Ihnen, weil {former} {why, select, left {nicht mehr im Team ist} other {länger nicht da ist}}: „{title}“.{due, select, none {} other { Zugesagt {due}.}}",
  "notifications.ticket-inherited.subject": "Jetzt bei Ihnen: {code} {title}",
  "notifications.ticket-inherited.mail":
    "Der Vorgang {code} zu „{title}“ liegt jetzt bei Ihnen, weil {former} {why, select, left {nicht mehr im Team ist} other {länger nicht da ist}}.{due, select, none {} other { Die Zusage gilt weiter: Lösung {due}.}} Die Kundin oder der Kunde weiß, dass Sie jetzt zuständig sind.",
  "notifications.ticket-inherited.button": "Vorgang öffnen",

  "notifications.promise-near.name": "eine meiner Zusagen näher rückt",
  "notifications.promise-near.text": "Drei Viertel der Zeit sind um: {code} „{title}“ ist zugesagt {due}.",
  "notifications.promise-near.subject": "Zusage rückt näher: {code} {title}",
  "notifications.promise-near.mail":
    "Drei Viertel der zugesagten Zeit für {code} zu „{title}“ sind um. Zugesagt ist eine Lösung {due}. Wenn es nicht reicht, nennen Sie bitte jetzt schon eine neue Zeit mit dem Grund.",
  "notifications.promise-near.button": "Vorgang öffnen",

  "notifications.promise-at-risk.name": "eine Zusage des Teams in Gefahr ist",
  "notifications.promise-at-risk.text":
    "Zusage in Gefahr: {code} „{title}“ ist zugesagt {due}. Zuständig: {contact}.",
  "notifications.promise-at-risk.subject": "Zusage in Gefahr: {code} {title}",
  "notifications.promise-at-risk.mail":
    "Neun Zehntel der zugesagten Zeit für {code} zu „{title}“ sind um, und der Vorgang ist noch offen. Zugesagt ist eine Lösung {due}; zuständig ist {contact}. Bitte sehen Sie nach, ob es reicht. Wenn nicht, braucht die Kundin oder der Kunde jetzt eine neue Zeit und den Grund.",
  "notifications.promise-at-risk.button": "Vorgang öffnen",

  "notifications.promise-renewal.name": "nach einer verpassten Zusage eine neue Zeit fehlt",
  "notifications.promise-renewal.text": "Bitte eine neue Zeit nennen: {code} „{title}“. Vorschlag: {due}.",
  "notifications.promise-renewal.subject": "Neue Zeit nötig: {code} {title}",
  "notifications.promise-renewal.mail":
    "Die Zusage für {code} zu „{title}“ ist verstrichen; die Kundin oder der Kunde weiß das schon. Bitte nennen Sie jetzt eine neue Zeit und den Grund. Nach dem Kalender des Teams wäre ein ehrlicher Vorschlag: {due}.",
  "notifications.promise-renewal.button": "Neue Zeit nennen",

  "promises.admin.title": "Was zugesagt wird",
  "promises.admin.text": "Richtlinien für erste Antwort, nächste Nachricht und Lösung",
  "promises.admin.lead":
    "Die erste Richtlinie, die passt, gilt. Stunden sind Arbeitszeit des Standorts. Was einer Kundin oder einem Kunden schon zugesagt ist, bleibt zugesagt, auch wenn sich hier etwas ändert.",
  "promises.admin.readOnly": "Sie können die Richtlinien lesen. Ändern kann sie die Administration.",
  "promises.admin.saved":
    "Gespeichert. Die Ziele aller offenen Vorgänge werden gerade neu berechnet; keine Zusage ändert sich.",
  "promises.admin.dropped":
    "Entfernt. Die Ziele der betroffenen Vorgänge werden gerade neu berechnet; keine Zusage ändert sich.",
  "promises.admin.raised": "Die Reihenfolge ist geändert.",
  "promises.admin.add": "Neue Richtlinie",
  "promises.table.caption": "Richtlinien in der Reihenfolge, in der sie gefragt werden",
  "promises.table.policy": "Richtlinie",
  "promises.table.first": "Erste Antwort",
  "promises.table.next": "Nächste Nachricht",
  "promises.table.solution": "Lösung",
  "promises.table.none": "kein Ziel",
  "promises.table.within": "in {time}",
  "promises.table.sameDay": "am selben Tag, sonst am nächsten",
  "promises.table.sameDayWithin": "am selben Tag, sonst am nächsten in {time}",
  "promises.table.everything": "für alles, was sonst nicht passt",
  "promises.table.edit": "Bearbeiten",
  "promises.table.look": "Ansehen",
  "promises.table.raise": "Nach oben",
  "promises.openedBy":
    "{by, select, asker {von den Fragenden weitergegeben} guide {von Guides weitergegeben} staff {von Mitarbeitenden weitergegeben} other {von einer Regel weitergegeben}}",
  "promises.form.title": "Richtlinie: {name}",
  "promises.form.name": "Name",
  "promises.form.when": "Gilt, wenn …",
  "promises.form.severity": "Wie schlimm",
  "promises.form.category": "Thema",
  "promises.form.region": "Regio-Team",
  "promises.form.openedBy": "Weitergegeben von",
  "promises.form.any": "egal",
  "promises.form.opener":
    "{by, select, asker {den Fragenden selbst} guide {einem Guide} staff {Mitarbeitenden} other {einer Regel}}",
  "promises.form.first": "Erste Antwort, Stunden",
  "promises.form.next": "Nächste Nachricht, Stunden",
  "promises.form.hoursHint": "Arbeitszeit in Viertelstunden, zum Beispiel 1,5. Leer: kein Ziel.",
  "promises.form.solution": "Lösung",
  "promises.form.sameDay": "vor Annahmeschluss am selben Tag, sonst am nächsten Arbeitstag",
  "promises.form.minutes": "nach so vielen Stunden Arbeitszeit",
  "promises.form.solutionHours": "Stunden bis zur Lösung",
  "promises.form.solutionHint":
    "Beim selben Tag: wie weit in den nächsten Arbeitstag hinein, leer bis zu seinem Ende.",
  "promises.form.save": "Speichern",
  "promises.form.preview": "Vorschau, ohne zu speichern",
  "promises.form.drop": "Richtlinie entfernen",
  "promises.preview.title": "Was das heute bedeuten würde",
  "promises.preview.unsaved": "Vorschau Ihrer Änderungen. Gespeichert ist noch nichts.",
  "promises.preview.open":
    "{count, plural, =0 {Zurzeit ist kein Vorgang offen.} one {Ein Vorgang ist offen.} other {# Vorgänge sind offen.}}",
  "promises.preview.other":
    "{count, plural, =0 {Für keinen gälte eine andere Richtlinie.} one {Für einen gälte eine andere Richtlinie.} other {Für # gälte eine andere Richtlinie.}}",
  "promises.preview.moved": "Das nächste Ziel läge bei {earlier} früher und bei {later} später.",
  "promises.preview.late":
    "{count, plural, =0 {Keines wäre sofort überschritten.} one {Eines wäre sofort überschritten.} other {# wären sofort überschritten.}}",
  "promises.preview.spoken": "Alle Zusagen bleiben, wie sie sind.",
  "promises.preview.history":
    "{count, plural, =0 {In den letzten {days} Tagen gab es keinen Vorgang.} one {Der eine Vorgang der letzten {days} Tage, nachgerechnet} other {Die # Vorgänge der letzten {days} Tage, nachgerechnet}}",
  "promises.preview.what": "Anteil",
  "promises.preview.before": "Jetzt",
  "promises.preview.after": "Mit der Änderung",
  "promises.preview.sameDay": "Lösung für denselben Tag zugesagt",
  "promises.preview.solvedInTime": "in der Zeit gelöst",
  "promises.preview.answeredInTime": "in der Zeit zum ersten Mal geantwortet",
  "promises.history.title": "Wer was geändert hat",
  "promises.history.empty": "Noch niemand. Es gelten die Voreinstellungen.",
  "promises.history.changed":
    "{kind, select, added {{name} hat „{policy}“ hinzugefügt} dropped {{name} hat „{policy}“ entfernt} raised {{name} hat „{policy}“ vor „{past}“ gestellt} other {{name} hat „{policy}“ geändert}}",
  "promises.history.gone": "Ein ehemaliges Mitglied",
  "promises.history.applied":
    "{count, plural, =0 {Angewendet: Kein offener Vorgang bekam andere Ziele.} one {Angewendet: Ein offener Vorgang bekam andere Ziele, seine Zusage blieb.} other {Angewendet: # offene Vorgänge bekamen andere Ziele, ihre Zusagen blieben.}}",
  "promises.history.pending": "Wird gerade auf die offenen Vorgänge angewendet.",
  "promises.error.default": "Die Richtlinie für alle anderen Vorgänge kann nicht entfernt werden.",
  "promises.error.hours":
    "Bitte Stunden in Viertelschritten von 0,25 bis 200 angeben, oder das Feld leer lassen.",
  "promises.error.name": "Bitte einen Namen mit 3 bis 80 Zeichen angeben.",
  "promises.error.solutionHours": "Bitte angeben, nach wie vielen Stunden die Lösung zugesagt wird.",

  "promises.clocks.title": "Uhren",
  "promises.clocks.policy": "Richtlinie: {name}",
  "promises.clocks.promise": "Zusage",
  "promises.clocks.first-response": "Erste Antwort",
  "promises.clocks.next-update": "Nächste Nachricht",
  "promises.clocks.solution": "Eigenes Ziel für die Lösung",
  "promises.clocks.visit": "Termin vor Ort",
  "promises.clocks.call-back": "Rückruf",
  "promises.clocks.next": "als Nächstes",
  "promises.clocks.late": "überschritten",
  "promises.clocks.met": "erreicht",
  "promises.clocks.stands":
    "{why, select, solved {Die Uhr steht seit {moment}, weil eine Antwort als Lösung angenommen ist. Bitte abschließen.} outage {Die Uhr steht seit {moment}, weil es zu einer Störung gehört.} other {Die Uhr steht seit {moment}, weil wir auf eine Antwort warten.}}",
  "promises.clocks.renewal":
    "Die Zusage ist verstrichen. Bitte eine neue Zeit mit dem Grund nennen, zum Beispiel {due}.",
  "promises.clocks.reminded":
    "{rung, select, owner {Erinnert bei drei Vierteln der Zeit} duty {Team und Leitung erinnert bei neun Zehnteln der Zeit} customer {Kundin oder Kunde informiert} other {Um eine neue Zeit gebeten}}: {moment}",
  "promises.clocks.skipped":
    "{rung, select, owner {Erinnerung bei drei Vierteln übersprungen} duty {Erinnerung bei neun Zehnteln übersprungen} other {Übersprungen}}: {moment}",
  "promises.paused.customer":
    "{why, select, solved {Die Uhr steht seit {moment}, weil Sie eine Antwort als Lösung angenommen haben.} outage {Die Uhr steht seit {moment}, weil Ihr Anschluss zu einer Störung gehört.} other {Die Uhr steht seit {moment}, weil wir auf Ihre Antwort warten.}}",
  "promises.paused.other":
    "{why, select, solved {Die Uhr steht seit {moment}, weil eine Antwort als Lösung angenommen ist.} outage {Die Uhr steht seit {moment}, weil es zu einer Störung gehört.} other {Die Uhr steht seit {moment}, weil das Team auf eine Antwort wartet.}}",
} as const;
