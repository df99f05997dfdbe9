import { defaultParameters, type RadarParameters } from "#app/features/escalation/outages/parameters.ts";
import {
  type BurstResult,
  findFalseAlarms,
  makeSeason,
  measureBursts,
  measureTwins,
} from "./radar-replay.ts";
import { makeCountry } from "./radar-weeks.ts";

/*
 * npx tsx scripts/bench/radar.ts
 * Replays 26 made-up weeks for communities of different size, with and without outages, and prints the tables of
 * docs/radar-replay.md: false alarms per week, how soon outages are found. The same seed gives the same numbers.
 */

const learn = 12;
const weeks = 26;
const sizes = [150, 700, 2000];
const rarities = [4, 5, 6, 7, 8];
const tries = 30;

const country = makeCountry(1);
const number = (value: number, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : "–");
const row = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
const say = (line = "") => console.log(line);

const seasons = sizes.map((perDay) => ({
  perDay,
  season: makeSeason(country, { seed: 7, perDay, learn, weeks }),
}));
const withRarity = (rarity: number): RadarParameters => ({ ...defaultParameters, rarity });

say("## False alarms per week");
say();
say(row("rarity", ...sizes.map((perDay) => `${perDay} reports a day`)));
say(row("---:", ...sizes.map(() => "---:")));
const falseAlarms = seasons.map(({ season }) => findFalseAlarms(season, defaultParameters, rarities));
for (const [index, rarity] of rarities.entries()) {
  const counts = falseAlarms.map((found) => (found[index]?.length ?? 0) / weeks);
  const mark = rarity === defaultParameters.rarity ? `**${rarity}**` : rarity;
  say(row(mark, ...counts.map((count) => number(count, 2))));
}

for (const { perDay, season } of seasons) {
  say();
  say(`## Outages at ${perDay} reports a day`);
  say();
  say(row("outage", "rarity", "found", "median delay", "slowest tenth", "people by then"));
  say(row("---", "---:", "---:", "---:", "---:", "---:"));
  for (const rarity of [5, 6, 7]) {
    for (const result of measureBursts(season, withRarity(rarity), tries)) say(lineOf(result, rarity));
  }
  const both = measureTwins(season, defaultParameters, tries);
  say();
  say(`Two at once: both found, as two, in ${both} of ${tries}.`);
}

function lineOf(result: BurstResult, rarity: number): string {
  const { name, about, found, tried, delayMedian, delaySlow, peopleMedian } = result;
  return row(
    `${name}: ${about}`,
    rarity === defaultParameters.rarity ? `**${rarity}**` : rarity,
    `${found} of ${tried}`,
    `${number(delayMedian)} min`,
    `${number(delaySlow)} min`,
    number(peopleMedian),
  );
}
