import type { order as de } from "../de/order.ts";

export const order = {
  "order.lead": "Was du hier tust, steht danach in der Frage, mit deinem Namen und dem Grund.",
  "order.mergeHintSuggest": "Gib die Frage an, in der es schon beantwortet wird.",
  "order.merge.address": "Gib die Adresse oder die Nummer einer Frage an.",
  "order.merge.same": "Das ist dieselbe Frage. Gib die Adresse der anderen an.",
  "order.merge.ticketHere":
    "Diese Frage liegt mit einem offenen Vorgang beim Regio-Team und bleibt deshalb bestehen. Führ die andere in diese hier zusammen.",
  "order.split.nothing": "Wähl mindestens eine Antwort aus.",
  "order.suggest.done": "Danke, dein Vorschlag ist angekommen. Ein Guide oder das Team entscheidet.",
  "order.undo.changed": "Das wurde inzwischen schon wieder geändert. Lade die Seite neu.",
  "order.suggestions.own": "Dein eigener Vorschlag; jemand anderes entscheidet.",
} satisfies Partial<Record<keyof typeof de, string>>;
