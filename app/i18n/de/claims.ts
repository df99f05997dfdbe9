export const claims = {
  "claims.claim": "Ich bin dran",
  "claims.claimHint":
    "Zeigt allen für {minutes} Minuten, dass Sie sich das ansehen. So macht niemand dieselbe Arbeit doppelt.",
  "claims.own": "Sie sind dran (noch {left}).",
  "claims.ownHint": "Mit Ihrer Antwort endet das von selbst.",
  "claims.release": "Doch nicht, freigeben",
  "claims.other": "{name} schaut sich das gerade an (noch {left}).",
  "claims.otherHint": "Wenn Sie schon eine Lösung wissen, antworten Sie trotzdem gern.",
  "claims.chip": "{name} ist dran",
  "claims.error.taken": "{name} war schneller und schaut sich das gerade an.",
  "claims.error.tooMany":
    "Sie sind schon an {max} Fragen dran. Antworten Sie dort zuerst, oder geben Sie eine wieder frei.",
  "claims.error.again":
    "Sie hatten diese Frage heute schon zweimal. Lassen Sie auch andere einen Blick darauf werfen; antworten können Sie weiterhin.",
};
