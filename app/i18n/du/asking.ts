import type { asking as de } from "../de/asking.ts";

export const asking = {
  "asking.facts.more":
    "Zu diesem Thema helfen noch ein paar Angaben, jetzt unter deinem Text. Was nicht passt, lass einfach frei.",
  "asking.checks.title": "Hast du das schon versucht?",
  "asking.checks.hint":
    "Diese Handgriffe lösen viele Störungen. Was du hier angibst, muss dich danach niemand mehr fragen.",
  "asking.for.label": "Für wen fragst du?",
  "asking.postcodeHint":
    "Damit das Regio-Team vor Ort dich findet, wenn die Community nicht weiterkommt. Fragst du für jemand anderen, dann die Postleitzahl dort. Öffentlich steht nur die Region.",
} satisfies Partial<Record<keyof typeof de, string>>;
