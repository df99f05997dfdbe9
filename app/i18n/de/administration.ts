/** Pages of the administration that are about the site as a whole. */
export const administration = {
  "administration.site.card": "Wie die Seite heißt, wer sie betreibt und ob sie Sie oder du sagt",
  "administration.site.title": "Name und Anrede",
  "administration.site.lead": "Gilt für alle Seiten und E-Mails, sobald Sie gespeichert haben.",
  "administration.site.name": "Name der Seite",
  "administration.site.nameHint": "Steht oben auf jeder Seite, in den Titeln und in den E-Mails.",
  "administration.site.operator": "Betreiber",
  "administration.site.operatorHint":
    "Steht unten auf jeder Seite, zum Beispiel „Ein Angebot der Musternetz AG“.",
  "administration.site.address": "Anrede in deutschen Texten",
  "administration.site.address.sie": "Sie",
  "administration.site.address.sie.example": "„Was können wir für Sie lösen?“",
  "administration.site.address.du": "du",
  "administration.site.address.du.example": "„Was können wir für dich lösen?“",
  "administration.site.saved": "Gespeichert. So sieht es jetzt aus.",
  "administration.site.changes": "Änderungen",
  "administration.site.noChanges": "Noch nichts geändert.",
  "administration.site.change": "{name}, {operator}, Anrede „{address}“",
  "administration.site.noOperator": "ohne Betreiber",
  "administration.site.changedBy": "{name}, {moment}",
  "administration.site.changedByNobody": "ein gelöschtes Konto",
} as const;
