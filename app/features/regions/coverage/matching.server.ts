import { type SQL, sql } from "drizzle-orm";
import { postcodeAreas, postcodes } from "#db/schema/regions.ts";
import type { Selection, Term } from "./selection.ts";

const none = sql`false`;
const anyOf = (parts: SQL[]) => (parts.length > 0 ? sql`(${sql.join(parts, sql` or `)})` : none);

/** The postcode of this column is one of the selection. */
export const matchesPostcode = (column: SQL, selection: Selection): SQL =>
  anyOf(selection.map((term) => matchesTerm(column, term)));

function matchesTerm(column: SQL, term: Term): SQL {
  // Compared as text from-to, so that the index of the primary key serves.
  if (term.kind === "range") return sql`${column} between ${term.from} and ${term.to}`;
  return sql`${column} between ${term.prefix.padEnd(5, "0")} and ${term.prefix.padEnd(5, "9")}`;
}

/** The two-digit area of this column is named as a whole. */
export function matchesArea(column: SQL, selection: Selection): SQL {
  return anyOf(
    selection.flatMap((term) => {
      if (term.kind === "range") {
        return [sql`(${column} || '000' >= ${term.from} and ${column} || '999' <= ${term.to})`];
      }
      return term.prefix.length <= 2
        ? [sql`${column} between ${term.prefix.padEnd(2, "0")} and ${term.prefix.padEnd(2, "9")}`]
        : [];
    }),
  );
}

const isAreaTerm = (term: Term) => term.kind === "prefix" && term.prefix.length <= 2;

/**
 * What a selection would move, as rows of `code` and `region_id`: the postcodes and the areas it names. Whoever names an
 * area means what belongs to it: postcodes that were given to another team one by one stay there, unless
 * `withExceptions`.
 */
export function selectedCodes(selection: Selection, withExceptions: boolean): SQL {
  const column = sql`p.postcode`;
  const areas = selection.filter(isAreaTerm);
  const direct = selection.filter((term) => !isAreaTerm(term));
  return sql`
    select p.postcode::text as code, p.region_id from ${postcodes} p
      left join ${postcodeAreas} a on a.prefix = left(p.postcode, 2)
    where ${matchesPostcode(column, direct)} or (
      ${matchesPostcode(column, areas)} and (${withExceptions} or a.region_id is null or p.region_id = a.region_id))
    union all
    select x.prefix::text, x.region_id from ${postcodeAreas} x where ${matchesArea(sql`x.prefix`, selection)}`;
}
