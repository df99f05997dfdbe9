import type { search as de } from "../de/search.ts";

export const search = {
  "search.start.title": "Wonach suchst du?",
  "search.start.text": "Gib ein oder zwei Wörter ein, zum Beispiel „Router blinkt“.",
  "search.vague.text":
    "Damit lässt sich noch nichts finden. Nenn das Gerät, den Fehler oder den Vertrag, um den es geht.",
  "search.empty.text": "Versuch es mit weniger oder mit anderen Wörtern. Oder frag die Community.",
  "search.askHint": "Nichts Passendes dabei? Frag die Community: Deine Wörter sind schon eingetragen.",
} satisfies Partial<Record<keyof typeof de, string>>;
