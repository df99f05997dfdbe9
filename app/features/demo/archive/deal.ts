import { after, afterByDay, daysAgo } from "../moments.ts";
import type { MemberKey, PersonKey } from "../people.ts";
import type { Step, Story } from "../story.ts";
import type { Archive, ArchivePair } from "./pair.ts";

/** The archive reaches back from a few days to about seven months. */
const newestDay = 3;
const oldestDay = 205;

const askers: MemberKey[] = [
  ...(["anke", "bruno", "gerd", "jutta", "karlheinz", "nina", "piet", "sevgi", "tomasz", "freddy"] as const),
  ...(["marlies", "okan"] as const),
];

/** Who gives thanks and confirms: people who read along. */
const readers: MemberKey[] = [
  ...askers,
  ...([
    "claudia",
    "joerg",
    "kabelsalat",
    "kai",
    "martin",
    "bernd",
    "monika",
    "oskar",
    "rita",
    "sandra",
  ] as const),
  ...(["tobias", "ute", "walter"] as const),
];

/**
 * Turns archives into stories: who asked, when, and who found the answer useful is dealt out by chance, always the
 * same way for the same title, so that two demos tell the same past.
 */
export function dealArchives(archives: Archive[]): Story[] {
  return archives.flatMap((archive) =>
    archive.pairs.map((pair, index) => dealPair(archive, pair, (index + 0.5) / archive.pairs.length)),
  );
}

/** @param place 0 to 1: where in the span of the archive the question lies */
function dealPair(archive: Archive, pair: ArchivePair, place: number): Story {
  const chance = chanceOf(pair.title);
  const pick = <T>(from: readonly T[], count: number) => shuffled(from, chance).slice(0, count);
  const between = (low: number, high: number) => low + Math.floor(chance() * (high - low + 1));

  const [by = "anke"] = pick(askers, 1);
  const others = readers.filter((key) => key !== by && key !== archive.answeredBy);
  const on = "answer";
  const helpfulBy: PersonKey[] = [by, ...pick(others, between(2, 5))];
  const workedFor = pick(others, Math.max(0, between(-1, 2)));
  const asked = oldestDay - Math.floor(place * (oldestDay - newestDay));
  const steps: Step[] = [
    { do: "answer", as: on, by: archive.answeredBy, at: afterByDay(between(14, 190)), text: pair.answer },
    { do: "accept", on, at: afterByDay(between(30, 1300)) },
    { do: "voices", helpful: helpfulBy, worked: workedFor, on, at: afterByDay(between(600, 4000)) },
  ];
  if (pair.revised) {
    const { objection, answer, by: better } = pair.revised;
    steps.push(
      { do: "reopen", at: afterByDay(between(200, 2600)) },
      { do: "comment", by, on, at: after(3), text: objection },
      { do: "answer", as: "better", by: better, at: afterByDay(between(40, 500)), text: answer },
      { do: "accept", on: "better", at: afterByDay(between(60, 1500)) },
      { do: "voices", helpful: [by], worked: [], on: "better", at: after(1) },
    );
  }
  if (pair.thanks)
    steps.splice(1, 0, { do: "comment", by, on, at: afterByDay(between(25, 1200)), text: pair.thanks });
  return {
    key: pair.title,
    category: archive.category,
    by,
    at: daysAgo(asked, `${two(between(8, 21))}:${two(between(0, 59))}`),
    title: pair.title,
    text: pair.question,
    steps,
  };
}

const two = (n: number) => String(n).padStart(2, "0");

function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  return items
    .map((item) => ({ item, order: chance() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** Numbers from 0 to below 1, the same sequence for the same text (mulberry32 over an FNV-1a hash). */
function chanceOf(text: string): () => number {
  let state = 0x811c9dc5;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
