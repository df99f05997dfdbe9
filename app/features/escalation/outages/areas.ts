import { distanceKm, isSurelyFarther, type Place } from "./geo.ts";
import type { World } from "./usual-rate.ts";

/*
 * Where an outage is: beginnings of postcodes. "60326" is one postcode, "603" a hundred, "60" the whole of Frankfurt.
 */

export const mostAreas = 150;
const neighbourKm = 2.5;

/** "60326, 603" → the beginnings, sorted, without those that a shorter one contains. Null: not written as postcodes. */
export function parseAreas(text: string): string[] | null {
  const words = [...new Set(text.split(/[\s,;]+/).filter(Boolean))].sort();
  if (words.length === 0 || words.some((word) => !/^\d{2,5}$/.test(word))) return null;
  const areas = words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));
  return areas.length <= mostAreas ? areas : null;
}

export const isInAreas = (postcode: string, areas: readonly string[]) =>
  areas.some((area) => postcode.startsWith(area));

/**
 * The area a lead is offered: where reports come from and what lies within 2.5 km. Where single postcodes are not known, or
 * would be too many, their first three digits.
 */
export function suggestAreas(world: World, postcodes: readonly string[]): string[] {
  const reported = [...new Set(postcodes)];
  const knowsPostcodes = (world.places[0]?.code.length ?? 0) === 5;
  const thirds = parseAreas(reported.map((code) => code.slice(0, 3)).join(" ")) ?? [];
  if (!knowsPostcodes) return thirds;
  const centres = reported.flatMap((code) => world.locate(code) ?? []);
  const near = world.places.filter((place) => centres.some((centre) => isNear(centre, place)));
  const all = parseAreas([...reported, ...near.map(({ code }) => code)].join(" "));
  return all && all.length <= 60 ? all : thirds;
}

const isNear = (a: Place, b: Place) => !isSurelyFarther(a, b, neighbourKm) && distanceKm(a, b) <= neighbourKm;

/** The places on the map that belong to an area; areas of single postcodes that are not loaded lie at their two digits. */
export function placesIn(world: World, areas: readonly string[]): Place[] {
  const inside = world.places.filter(({ code }) => isInAreas(code, areas));
  if (inside.length > 0) return inside;
  const codes = [...new Set(areas.map((area) => area.slice(0, 2)))];
  return codes.flatMap((code) => world.locate(code.padEnd(5, "0")) ?? []);
}
