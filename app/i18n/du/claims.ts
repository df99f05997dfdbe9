import type { claims as de } from "../de/claims.ts";

export const claims: Partial<Record<keyof typeof de, string>> = {
  "claims.claimHint":
    "Zeigt allen für {minutes} Minuten, dass du dir das ansiehst. So macht niemand dieselbe Arbeit doppelt.",
  "claims.own": "Du bist dran (noch {left}).",
  "claims.ownHint": "Mit deiner Antwort endet das von selbst.",
  "claims.otherHint": "Wenn du schon eine Lösung weißt, antworte trotzdem gern.",
  "claims.error.tooMany":
    "Du bist schon an {max} Fragen dran. Antworte dort zuerst, oder gib eine wieder frei.",
  "claims.error.again":
    "Du hattest diese Frage heute schon zweimal. Lass auch andere einen Blick darauf werfen; antworten kannst du weiterhin.",
};
