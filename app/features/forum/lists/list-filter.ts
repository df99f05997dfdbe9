/** The lists of threads that everybody has, in the order of their tabs; the words stand in the address. */
export const listFilters = ["neu", "offen", "region", "geloest"] as const;

/** The lists that only members have. */
export const ownListFilters = ["ungelesen", "gefolgt", "meine", "beantwortet"] as const;

export type OwnListFilter = (typeof ownListFilters)[number];
export type ListFilter = (typeof listFilters)[number] | OwnListFilter;

/** The list that an address asks for; anything else, and what this reader does not have, is the newest. */
export function toListFilter(value: string | null, isMember = false): ListFilter {
  const filter = findListFilter(value);
  return filter && (isMember || !isOwnList(filter)) ? filter : "neu";
}

/** Null when there is no such list. */
export function findListFilter(value: string | null | undefined): ListFilter | null {
  return [...listFilters, ...ownListFilters].find((filter) => filter === value) ?? null;
}

export const isOwnList = (filter: ListFilter): filter is OwnListFilter =>
  ownListFilters.some((own) => own === filter);
