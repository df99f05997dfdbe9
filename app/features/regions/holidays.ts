import { createRequire } from "node:module";
import type Holidays from "date-holidays";

/*
 * Statutory holidays of the sixteen federal states.
 *
 * Source: the npm package date-holidays (ISC; its data CC BY 3.0, compiled from the states' holiday laws), entries of
 * type "public" only. It knows the law of a whole state: a holiday of single municipalities (Assumption Day in the
 * mostly Catholic ones of Bavaria, Corpus Christi in parts of Saxony and Thuringia, Augsburg's Peace Festival) is
 * entered as a closure of the site that lies there.
 */

const loadModule = createRequire(import.meta.url);
const byStateAndYear = new Map<string, ReadonlyMap<string, string>>();

/**
 * The name of the statutory holiday on a day, or null.
 *
 * The package is loaded at the first question only (some 100 ms); each state and year is worked out once per process.
 * @param federalState ISO 3166-2 without the country, for instance BY
 * @param day local date, YYYY-MM-DD
 * @throws RangeError for a state that does not exist
 */
export function holidayName(federalState: string, day: string): string | null {
  return holidaysOf(federalState, Number(day.slice(0, 4))).get(day) ?? null;
}

/** All statutory holidays of a year, by local date. */
export function holidaysOf(federalState: string, year: number): ReadonlyMap<string, string> {
  const key = `${federalState}-${year}`;
  let days = byStateAndYear.get(key);
  if (!days) {
    days = computeHolidays(federalState, year);
    byStateAndYear.set(key, days);
  }
  return days;
}

function computeHolidays(federalState: string, year: number): Map<string, string> {
  const Calculator = loadModule("date-holidays") as typeof Holidays;
  const calculator = new Calculator("DE", federalState, { languages: ["de"], types: ["public"] });
  if (!(federalState in calculator.getStates("DE"))) {
    throw new RangeError(`There is no federal state ${federalState}`);
  }
  return new Map(calculator.getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]));
}
