import type { AgentKey } from "./teams.ts";

/** Beside German, as ISO 639-1. */
export const demoLanguages: Partial<Record<AgentKey, string[]>> = {
  leyla: ["tr", "en"],
  tom: ["en"],
  mirjana: ["hr", "sr", "en"],
  katharina: ["en", "fr"],
  fatou: ["fr", "en"],
  janole: ["nds", "en"],
  mai: ["vi", "en"],
  robert: ["en", "pl"],
  ayse: ["tr", "en"],
  florian: ["en", "nl"],
  giovanni: ["it", "en"],
  emre: ["tr", "en"],
  veronika: ["en"],
  samira: ["ar", "en", "fr"],
  benedikt: ["en"],
  dagmar: ["en"],
};

/** Who can hold fewer open tickets than others, because of part time or because they lead. */
export const demoCapacities: Partial<Record<AgentKey, number>> = {
  leyla: 24,
  tom: 20,
  mirjana: 16,
  katharina: 8,
  janole: 24,
  fatou: 18,
  silke: 8,
  ayse: 20,
  emre: 20,
};

/** Days from now (negative: before), whole days, and who stands in. None of them holds a ticket of the stories. */
export const demoAbsences: { who: AgentKey; from: number; days: number; deputy: AgentKey; note: string }[] = [
  { who: "carolin", from: -2, days: 9, deputy: "giovanni", note: "Im Urlaub, danach wieder wie gewohnt da." },
  { who: "ralf", from: 3, days: 2, deputy: "ayse", note: "Treffen der Teamleitungen in Frankfurt." },
  { who: "veronika", from: 18, days: 12, deputy: "emre", note: "Urlaub." },
  { who: "robert", from: 25, days: 1, deputy: "mai", note: "Schulung Glasfaser-Messtechnik." },
];

/** What changed between the teams, the oldest first: the area was another team's before. */
export const demoMoves: { area: string; from: string; to: string; daysAgo: number; reason: string }[] = [
  {
    area: "38",
    from: "berlin",
    to: "hamburg",
    daysAgo: 212,
    reason:
      "Braunschweig und Wolfsburg liegen näher an Hamburg, und die Messwagen fahren ohnehin von Hannover aus.",
  },
  {
    area: "34",
    from: "koeln",
    to: "frankfurt",
    daysAgo: 96,
    reason: "Kassel hat dieselben Feiertage wie das Team in Frankfurt. So stimmen die Zusagen.",
  },
];
