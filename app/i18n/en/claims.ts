import type { claims as de } from "../de/claims.ts";

export const claims: Record<keyof typeof de, string> = {
  "claims.claim": "I’m on it",
  "claims.claimHint":
    "Tells everybody for {minutes} minutes that you are looking into this, so that nobody does the same work twice.",
  "claims.own": "You are on it ({left} left).",
  "claims.ownHint": "Your answer ends this by itself.",
  "claims.release": "Hand it back",
  "claims.other": "{name} is looking into this ({left} left).",
  "claims.otherHint": "If you know the solution already, please answer anyway.",
  "claims.chip": "{name} is on it",
  "claims.error.taken": "{name} was faster and is looking into this.",
  "claims.error.tooMany": "You are on {max} questions already. Answer there first, or hand one of them back.",
  "claims.error.again":
    "You have had this question twice today. Let others have a look too; you can still answer.",
};
