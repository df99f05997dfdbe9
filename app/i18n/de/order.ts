export const order = {
  "order.undo.changed": "Das wurde inzwischen schon wieder geändert. Laden Sie die Seite neu.",
  "order.merge.same": "Das ist dieselbe Frage. Geben Sie die Adresse der anderen an.",
  "order.merge.bothTickets":
    "Beide Fragen liegen mit einem offenen Vorgang beim Regio-Team. Bitte zusammenführen, sobald einer davon abgeschlossen ist.",
  "order.merge.ticketHere":
    "Diese Frage liegt mit einem offenen Vorgang beim Regio-Team und bleibt deshalb bestehen. Führen Sie die andere in diese hier zusammen.",
  "order.split.nothing": "Wählen Sie mindestens eine Antwort aus.",
  "order.split.solution":
    "Die erste ausgewählte Antwort gilt als Lösung und kann deshalb keine neue Frage werden.",
  "order.suggest.already": "So ist es schon.",
} as const;
