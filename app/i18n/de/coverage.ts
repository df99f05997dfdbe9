/** Which team cares for which postcodes: the administration's page. */
export const coverage = {
  "coverage.title": "Gebiete",
  "coverage.card": "Welches Regio-Team für welche Postleitzahlen da ist, mit Verlauf",
  "coverage.lead":
    "Jede Postleitzahl gehört zu genau einem Regio-Team. Wer hier etwas ändert, lenkt neue Vorgänge um; offene bleiben bei ihrem Ansprechpartner.",
  "coverage.known":
    "{postcodes, plural, =0 {Einzelne Postleitzahlen sind noch nicht eingelesen. Bis dahin entscheiden die {areas} zweistelligen Gebiete.} other {# Postleitzahlen sind einzeln bekannt. Für alle anderen entscheiden die {areas} zweistelligen Gebiete, dann das zentrale Team.}}",
  "coverage.imported": "Zuletzt eingelesen:",
  "coverage.importHow": "Einlesen: npm run import -- postcodes plz.csv",
  "coverage.search.title": "Postleitzahlen zuordnen",
  "coverage.search.label": "Postleitzahlen",
  "coverage.search.hint":
    "Eine Postleitzahl (60326), ein Anfang (603), ein ganzes Gebiet (60), ein Bereich (60300-60399) oder mehrere davon mit Komma.",
  "coverage.search.to": "Neues Regio-Team",
  "coverage.search.toNone": "Erst nur ansehen",
  "coverage.search.exceptions": "Auch einzeln vergebene Postleitzahlen mitnehmen",
  "coverage.search.exceptionsHint":
    "Wer ein ganzes Gebiet nennt, meint sonst nur, was diesem Gebiet folgt. Einzeln vergebene Postleitzahlen bleiben, wo sie sind.",
  "coverage.search.button": "Ansehen",
  "coverage.preview.title": "Vorschau für {selection}",
  "coverage.preview.none": "Dazu ist keine Postleitzahl bekannt.",
  "coverage.preview.count":
    "{postcodes, plural, =0 {Keine einzeln bekannte Postleitzahl} one {Eine Postleitzahl} other {# Postleitzahlen}}{areas, plural, =0 {} one { und ein ganzes Gebiet} other { und # ganze Gebiete}}",
  "coverage.preview.areas": "Gebiete: {areas}",
  "coverage.preview.places": "Orte",
  "coverage.preview.more": "und {count, plural, one {ein weiterer} other {# weitere}}",
  "coverage.preview.members":
    "{count, plural, =0 {Hier wohnt noch kein Mitglied.} one {Ein Mitglied wohnt hier und sieht künftig das neue Team.} other {# Mitglieder wohnen hier und sehen künftig das neue Team.}}",
  "coverage.preview.tickets":
    "{count, plural, =0 {Von hier ist kein Vorgang offen.} one {Ein offener Vorgang von hier bleibt bei seinem Ansprechpartner.} other {# offene Vorgänge von hier bleiben bei ihren Ansprechpartnern.}}",
  "coverage.preview.exceptions":
    "{count, plural, one {Eine Postleitzahl darin ist einzeln vergeben} other {# Postleitzahlen darin sind einzeln vergeben}} und {taken, select, yes {{count, plural, one {zieht} other {ziehen}} mit um} other {{count, plural, one {bleibt} other {bleiben}}, wo {count, plural, one {sie ist} other {sie sind}}}}.",
  "coverage.preview.team": "Heute zuständig",
  "coverage.preview.postcodes": "Postleitzahlen",
  "coverage.preview.areasColumn": "Gebiete",
  "coverage.preview.moves": "wird",
  "coverage.preview.moved": "geht an {team}",
  "coverage.preview.stays": "bleibt",
  "coverage.assign.reason": "Warum?",
  "coverage.assign.reasonHint": "Steht im Verlauf, damit man es später versteht.",
  "coverage.assign.button": "An {team} übergeben",
  "coverage.assign.nothing": "Alles davon gehört schon zu {team}.",
  "coverage.done.assigned": "Übergeben. Ab jetzt gehen neue Vorgänge von dort an das neue Team.",
  "coverage.done.undone": "Zurückgenommen.",
  "coverage.history.title": "Verlauf",
  "coverage.history.none": "Noch hat niemand etwas geändert.",
  "coverage.history.assigned": "{selection}: von {from} an {to}",
  "coverage.history.undone": "{selection}: zurückgenommen, wieder bei {to}",
  "coverage.history.undoneMixed": "{selection}: zurückgenommen, wieder wie vorher",
  "coverage.history.imported":
    "{count, plural, one {Eine Postleitzahl} other {# Postleitzahlen}} eingelesen, jede nach ihrem Gebiet",
  "coverage.history.by": "{moment}, {name}",
  "coverage.history.machine": "Einlesen",
  "coverage.history.gone": "ehemaliges Mitglied",
  "coverage.history.wasUndone": "Wurde zurückgenommen",
  "coverage.history.undo": "Zurücknehmen",
  "coverage.history.undoReason": "Warum wird es zurückgenommen?",
  "coverage.history.older": "Ältere Änderungen",
  "coverage.error.selection":
    "Das verstehen wir nicht. Möglich sind 60326, 603, 60 oder 60300-60399, mehrere mit Komma.",
  "coverage.error.nothing": "Damit würde sich nichts ändern.",
  "coverage.error.undone": "Diese Änderung ist schon zurückgenommen.",
  "coverage.error.nothingLeft":
    "Alles davon wurde inzwischen anders vergeben. Es gibt nichts zurückzunehmen.",
};
