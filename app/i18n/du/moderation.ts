import type { moderation as de } from "../de/moderation.ts";

/** Reporting, deciding, appealing: only what addresses the reader. */
export const moderation: Partial<Record<keyof typeof de, string>> = {
  "moderation.suspended.refused":
    "Dein Konto ist gesperrt, deshalb kannst du hier gerade nicht schreiben. Bis wann und warum, steht oben auf jeder Seite; dort kannst du auch widersprechen.",
  "moderation.suspended.until":
    "Dein Konto ist bis {until} gesperrt. Lesen, Verstöße melden und widersprechen kannst du weiterhin.",
  "moderation.suspended.forGood":
    "Dein Konto ist dauerhaft gesperrt. Lesen, Verstöße melden und widersprechen kannst du weiterhin.",
  "moderation.report.lead":
    "Danke, dass du hinschaust. Ein Mensch aus der Moderation prüft jede Meldung; wer gemeldet hat, bleibt dem gemeldeten Mitglied unbekannt.",
  "moderation.report.explanationIllegal":
    "Bitte schreib, welche Stelle du meinst und warum sie deiner Meinung nach gegen ein Gesetz verstößt.",
  "moderation.report.guest":
    "Ohne Anmeldung kannst du rechtswidrige Inhalte melden. Für alles andere melde dich bitte an.",
  "moderation.report.name": "Dein Name",
  "moderation.report.email": "Deine E-Mail-Adresse",
  "moderation.report.needsExplanation": "Bitte beschreib mit mindestens 20 Zeichen, worum es geht.",
  "moderation.report.needsGoodFaith": "Bitte bestätige, dass deine Angaben nach bestem Wissen stimmen.",
  "moderation.status.title": "Deine Meldung Nr. {number}",
  "moderation.status.received": "Deine Meldung ist angekommen",
  "moderation.status.receivedText":
    "Ein Mensch aus der Moderation sieht sie sich an, die dringendsten zuerst. Das Ergebnis {how, select, mail {schicken wir dir per E-Mail} inbox {findest du unter „Mitteilungen“} other {steht danach auf dieser Seite}}.",
  "moderation.status.keepLink":
    "Ohne E-Mail-Adresse findest du das Ergebnis nur unter dieser Adresse. Bitte merk dir die Seite.",
  "moderation.status.acted": "Wir haben etwas unternommen. Danke, dass du uns darauf hingewiesen hast.",
  "moderation.status.dismissed":
    "Wir haben keinen Verstoß gefunden, deshalb bleibt alles, wie es ist. Danke, dass du hingeschaut hast.",
  "moderation.status.explanation": "Deine Beschreibung",
  "moderation.appeal.lead":
    "Kostenlos und einmal möglich, bis {until}. Es entscheidet ein anderer Mensch als beim ersten Mal, spätestens {days} Tage nach deinem Widerspruch.",
  "moderation.appeal.filed": "Dein Widerspruch vom {day} ist angekommen. Wir antworten spätestens am {due}.",
  "moderation.appeal.own": "Dein Widerspruch",
  "moderation.appeal.reversed": "Du hattest recht: Die Entscheidung wurde aufgehoben.",
  "moderation.appeal.reversedReport": "Du hattest recht: Deine Meldung wird noch einmal geprüft.",
  "moderation.appeal.out":
    "Unabhängig davon kannst du dich an eine zugelassene Streitbeilegungsstelle nach Artikel 21 des Digital Services Act oder an ein Gericht wenden.",
  "moderation.appeal.twice": "Du hast schon widersprochen. Die Antwort kommt hierher.",
  "moderation.statement.title.hide": "Dein Beitrag wurde ausgeblendet",
  "moderation.statement.title.redact": "Eine Stelle in deinem Beitrag wurde entfernt",
  "moderation.statement.title.warn": "Du wurdest verwarnt",
  "moderation.statement.title.suspend": "Dein Konto wurde gesperrt",
  "moderation.statement.title.release": "Dein Beitrag ist jetzt sichtbar",
  "moderation.statement.title.restore": "Dein Beitrag ist wieder sichtbar",
  "moderation.statement.title.lift": "Deine Sperre wurde aufgehoben",
  "moderation.statement.lead": "Hier steht, was wir entschieden haben, warum, und was du dagegen tun kannst.",
  "moderation.statement.effect.hide":
    "Niemand außer dir und der Moderation sieht den Beitrag noch, ohne zeitliche Grenze und überall auf der Plattform.",
  "moderation.statement.effect.warn": "Du kannst alles weiter nutzen. Beim nächsten Mal folgt eine Sperre.",
  "moderation.statement.effect.suspend":
    "Du kannst bis {until} nichts schreiben. Lesen, Verstöße melden und widersprechen kannst du weiterhin. Danach endet die Sperre von selbst.",
  "moderation.statement.effect.suspendForGood":
    "Du kannst auf Dauer nichts mehr schreiben. Lesen, Verstöße melden und widersprechen kannst du weiterhin.",
  "moderation.statement.effect.keep": "Für dich ändert sich nichts.",
  "moderation.statement.effect.lift": "Du kannst wieder schreiben.",
  "moderation.statement.list.title": "Entscheidungen zu deinem Konto",
  "moderation.statement.list.none": "Es gibt keine Entscheidungen zu deinen Beiträgen oder deinem Konto.",
  "moderation.hidden.own": "Dieser Beitrag ist ausgeblendet. Nur du und die Moderation sehen ihn noch.",
  "moderation.hidden.held":
    "Dein Beitrag ist angekommen. Er wird noch kurz geprüft, bevor ihn alle sehen, wie es bei ersten Beiträgen manchmal vorkommt. Du musst nichts tun; wir sagen dir Bescheid.",
  "moderation.case.visited": "{names} sieht sich das gerade an. Bitte sprecht euch ab.",
  "moderation.case.notYours":
    "Über eigene Beiträge und über Personen mit Admin-Rechten entscheidest du nicht.",
  "moderation.decide.needsLaw": "Bitte nenn die Vorschrift.",
  "moderation.decide.passagesHint":
    "Eine je Zeile, genau wie im Beitrag. Du kannst die Stelle im Text links markieren und R drücken.",
  "moderation.undo.tooLate":
    "Zum Rückgängigmachen ist es zu spät, die Person ist schon benachrichtigt. Öffne den Beitrag über „Moderieren“, um anders zu entscheiden.",
  "moderation.keep.isHidden":
    "Der Beitrag ist ausgeblendet. Bitte blende ihn wieder ein oder entscheide anders.",
  "moderation.restore.hasAppeal":
    "Dagegen liegt ein Widerspruch vor. Bitte entscheide ihn unter „Widersprüche“.",
  "moderation.sanction.isHeld":
    "Der Beitrag wartet noch. Bitte blende ihn aus und sperre dabei, oder gib ihn erst frei.",
  "moderation.redact.needsSure": "Bitte bestätige, dass die Stelle endgültig entfernt werden soll.",
  "moderation.redact.inFacts": "Die Begründung wiederholt die Stelle. Bitte umschreib sie.",
  "moderation.appeals.notYours": "Das hast du selbst entschieden; antworten muss jemand anderes.",
  "moderation.appeals.outcomeHint.stands": "mit deinen Gründen",
  "moderation.rule.trouble.too-slow":
    "Dieses Muster kann bei manchen Texten endlos rechnen. Bitte vermeide verschachtelte Wiederholungen wie (a+)+.",
  "moderation.rule.trouble.matches-all": "Dieses Muster trifft fast jeden Text. Bitte fass es enger.",
  "moderation.rule.refused":
    "Dein Text enthält etwas, das hier nicht erlaubt ist. Bitte ändere ihn; er bleibt im Feld stehen.",
  "moderation.rule.refusedWhy": "Das geht hier nicht: {explanation} Dein Text bleibt im Feld stehen.",
  "moderation.limit.questions":
    "Für heute hast du {max, plural, one {eine Frage} other {# Fragen}} gestellt; mehr sind am Anfang nicht möglich. Die nächste geht: {when}. Dein Text bleibt erhalten.",
  "moderation.limit.replies":
    "Für heute hast du {max} Beiträge geschrieben; mehr sind am Anfang nicht möglich. Der nächste geht: {when}. Dein Text bleibt erhalten.",
  "moderation.limit.links":
    "Bitte höchstens {max, plural, one {einen Link} other {# Links}}; hier sind es {count}. Mit deinen Beiträgen wächst die Zahl.",
  "moderation.limit.images":
    "Bitte höchstens {max, plural, one {ein Bild} other {# Bilder}}; hier sind es {count}. Mit deinen Beiträgen wächst die Zahl.",
  "moderation.mail.received.subject": "Deine Meldung Nr. {number} ist angekommen",
  "moderation.mail.received.text":
    "Deine Meldung ist bei uns eingegangen. Ein Mensch aus der Moderation prüft sie; das Ergebnis teilen wir dir mit.",
  "moderation.mail.decided.subject": "Zu deiner Meldung Nr. {number}",
  "moderation.mail.decided.text":
    "{outcome, select, acted {Wir haben nach deiner Meldung etwas unternommen. Danke für den Hinweis.} other {Wir haben deine Meldung geprüft und keinen Verstoß gefunden. Dagegen kannst du sechs Monate lang kostenlos widersprechen.}}",
  "moderation.mail.appeal-decided.subject": "Zu deinem Widerspruch, Meldung Nr. {number}",
  "moderation.mail.appeal-decided.text":
    "{outcome, select, reversed {Du hattest recht: Deine Meldung wird noch einmal geprüft.} other {Die Entscheidung bleibt bestehen.}}",
  "notifications.moderation-decision.text":
    "{decision, select, hide {Ein Beitrag von dir wurde ausgeblendet. Hier liest du, warum, und kannst widersprechen.} redact {Aus einem Beitrag von dir wurde eine Stelle entfernt. Hier liest du, warum, und kannst widersprechen.} warn {Du wurdest verwarnt. Hier liest du, warum, und kannst widersprechen.} suspend {Dein Konto wurde gesperrt. Hier liest du, warum, und kannst widersprechen.} release {Dein Beitrag ist geprüft und jetzt sichtbar.} restore {Dein Beitrag ist wieder sichtbar.} other {Deine Sperre wurde aufgehoben.}}",
  "notifications.moderation-decision.subject":
    "{decision, select, hide {Dein Beitrag wurde ausgeblendet} redact {Eine Stelle in deinem Beitrag wurde entfernt} warn {Verwarnung} suspend {Dein Konto wurde gesperrt} release {Dein Beitrag ist jetzt sichtbar} restore {Dein Beitrag ist wieder sichtbar} other {Deine Sperre wurde aufgehoben}}",
  "notifications.moderation-decision.mail":
    "{decision, select, hide {Ein Mensch aus der Moderation hat einen Beitrag von dir ausgeblendet. Warum, und wie du sechs Monate lang kostenlos widersprechen kannst, steht auf der Seite zu dieser Entscheidung. Die Begründung:} redact {Ein Mensch aus der Moderation hat aus einem Beitrag von dir eine Stelle entfernt. Warum, und wie du sechs Monate lang kostenlos widersprechen kannst, steht auf der Seite zu dieser Entscheidung. Die Begründung:} warn {Die Moderation hat dich verwarnt. Du kannst alles weiter nutzen und sechs Monate lang kostenlos widersprechen. Die Begründung:} suspend {Die Moderation hat dein Konto gesperrt. Bis wann, und wie du sechs Monate lang kostenlos widersprechen kannst, steht auf der Seite zu dieser Entscheidung. Die Begründung:} release {Dein Beitrag ist geprüft und steht jetzt an seinem Platz. Danke für deine Geduld.} restore {Dein Beitrag ist wieder für alle sichtbar. Die Begründung:} other {Du kannst wieder schreiben. Die Begründung:}}",
  "notifications.report-decided.text":
    "{outcome, select, acted {Nach deiner Meldung haben wir etwas unternommen. Danke für den Hinweis.} other {Deine Meldung ist geprüft: Es bleibt alles, wie es ist.}}",
  "notifications.report-decided.subject": "Deine Meldung ist geprüft",
  "notifications.report-decided.mail":
    "{outcome, select, acted {Nach deiner Meldung haben wir etwas unternommen. Danke für den Hinweis.} other {Wir haben deine Meldung geprüft und keinen Verstoß gefunden. Dagegen kannst du sechs Monate lang kostenlos widersprechen.}}",
  "notifications.appeal-decided.text":
    "{outcome, select, reversed {Dein Widerspruch hatte Erfolg.} other {Dein Widerspruch ist geprüft: Die Entscheidung bleibt bestehen.}}",
  "notifications.appeal-decided.subject": "Zu deinem Widerspruch",
  "notifications.appeal-decided.mail":
    "{outcome, select, reversed {Jemand anderes hat noch einmal hingesehen: Dein Widerspruch hatte Erfolg. Die Begründung:} other {Jemand anderes hat noch einmal hingesehen: Die Entscheidung bleibt bestehen. Die Begründung:}}",
};
