export const refusals = {
  "refusals.error.totalOutage":
    "Ein Totalausfall wird nicht zurückgegeben. Ist es keiner, berichtigen Sie bitte zuerst die Einstufung.",
  "refusals.error.decided": "Die Teamleitung hat schon entschieden: Dieser Vorgang bleibt beim Team.",
  "refusals.error.noObjection": "Ein Einspruch ist hier nicht mehr möglich.",
  "refusals.error.objectionDone": "Über diesen Einspruch ist schon entschieden.",
  "refusals.error.tooManyOpen":
    "Sie haben schon {count} offene Vorgänge. Gehört diese Frage zu einem davon, hängen Sie sie dort an. Sonst geht es weiter, sobald einer abgeschlossen ist.",
  "refusals.error.tooManyToday": "Für heute sind genug Fragen weitergegeben. Ab {moment} geht es wieder.",
  "refusals.error.wait":
    "Der schnelle Weg für Totalausfälle ist für Sie gerade geschlossen, weil das Team zuletzt mehrmals keinen vorgefunden hat. Ab {moment} können Sie diese Frage ganz normal weitergeben. Geht der Notruf nicht, nutzen Sie bitte ein anderes Telefon und rufen Sie unsere Störungsannahme an.",

  "refusals.kind.community": "Das kann die Community am besten lösen",
  "refusals.kind.missing-facts": "Uns fehlen Angaben",
  "refusals.kind.other-place": "Dafür ist eine andere Stelle zuständig",
  "refusals.kind.no-fault": "Bei uns liegt keine Störung vor",
  "refusals.kind.not-ours": "Das gehört nicht zu unseren Diensten",

  "refusals.notice.title": "Das Regio-Team {region} hat diese Frage zurückgegeben",
  "refusals.notice.by": "{name}, Regio-Team {region}",
  "refusals.notice.why": "Der Grund",
  "refusals.notice.next": "So geht es weiter",
  "refusals.notice.again": "Bleibt die Frage offen, können Sie sie ab {moment} noch einmal weitergeben.",
  "refusals.notice.againNow": "Bleibt die Frage offen, können Sie sie noch einmal weitergeben.",
  "refusals.notice.objected": "Ihr Einspruch vom {day} liegt bei der Teamleitung.",
  "refusals.notice.objectedOther": "Die Teamleitung prüft einen Einspruch dagegen.",
  "refusals.notice.upheld": "Die Teamleitung hat es geprüft: {reason}",

  "refusals.object.title": "Ich bin damit nicht einverstanden",
  "refusals.object.label": "Was haben wir übersehen?",
  "refusals.object.hint":
    "Das liest nur das Team. Die Teamleitung entscheidet, nicht die Person, die zurückgegeben hat. Ein Einspruch ist einmal möglich.",
  "refusals.object.send": "Einspruch einlegen",

  "refusals.desk.title": "An die Community zurückgeben",
  "refusals.desk.intro":
    "Grund und nächster Schritt stehen öffentlich in der Frage. Schreiben Sie so, wie Sie es am Tresen sagen würden. Die fragende Person kann einmal Einspruch einlegen, darüber entscheidet die Teamleitung.",
  "refusals.desk.kind": "Warum?",
  "refusals.desk.choose": "Bitte wählen",
  "refusals.desk.reason": "Der Grund, in freundlichen Worten",
  "refusals.desk.reasonHint": "Keine Kundendaten: Diesen Satz können alle lesen.",
  "refusals.desk.nextStep": "Was kann die Person jetzt tun?",
  "refusals.desk.nextStepHint": "Zum Beispiel: „Bitte schreiben Sie dazu, welche Lampen am Router leuchten.“",
  "refusals.desk.send": "Zurückgeben",
  "refusals.desk.done": "Zurückgegeben von {name}: {kind}",
  "refusals.desk.objection": "Einspruch, {moment}",
  "refusals.desk.decided":
    "{decision, select, reopened {Wieder geöffnet} other {Es bleibt dabei}} ({name}): {reason}",
  "refusals.desk.decide": "Über den Einspruch entscheiden",
  "refusals.desk.decision": "Entscheidung",
  "refusals.desk.decision.reopened": "Wieder öffnen: Das Team übernimmt doch",
  "refusals.desk.decision.upheld": "Es bleibt dabei",
  "refusals.desk.decisionReason": "Begründung (öffentlich, ein Satz)",
  "refusals.desk.decideSend": "Entscheiden",
  "refusals.desk.objections": "Einsprüche, über die Sie entscheiden",
  "refusals.desk.objectionFrom": "{name}, {moment}",

  "refusals.attach.title": "Gehört das zu Ihrem offenen Vorgang?",
  "refusals.attach.titleOther": "Gehört das zu einem offenen Vorgang derselben Person?",
  "refusals.attach.text":
    "Dann kümmert sich dieselbe Person darum, mit derselben Zusage. Sie müssen nichts ausfüllen und nichts zweimal erklären.",
  "refusals.attach.line": "{code}: „{title}“, bei {name}",
  "refusals.attach.button": "Ja, gehört zu {code}",
  "refusals.attach.other": "Nein, es geht um etwas anderes",
  "refusals.attach.shown": "Diese Frage gehört zum Vorgang {code}, zusammen mit „{title}“.",
  "refusals.attach.desk": "Weitere Fragen in diesem Vorgang",
  "refusals.attach.deskHint": "Der Abschluss-Satz beantwortet auch diese Fragen.",

  "refusals.closedNow":
    "Das Regio-Team ist wieder da: {moment}. Sie können schon jetzt weitergeben; die Zusage rechnet ab dann und wird nicht schöner gemacht, als sie ist.",
  "refusals.emergency":
    "Geht der Notruf nicht? Rufen Sie 112 oder 110 bitte von einem Mobiltelefon oder bei den Nachbarn an. Auch ein fremdes Netz verbindet den Notruf.",
};
