/** The lists of threads, in the order of their tabs; the words stand in the address. */
export const listFilters = ["neu", "offen", "region", "geloest"] as const;

export type ListFilter = (typeof listFilters)[number];

/** The list that an address asks for; anything else is the newest. */
export function toListFilter(value: string | null): ListFilter {
  return listFilters.find((filter) => filter === value) ?? "neu";
}
