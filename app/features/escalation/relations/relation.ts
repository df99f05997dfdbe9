import type { relationKinds } from "#db/schema/ticket-relations.ts";

export type RelationKind = (typeof relationKinds)[number];

/** What people can say about two tickets; the others come from splitting and merging. */
export const linkKinds = ["related", "same-cause", "follow-up"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** How a relation reads at one of the two tickets. */
export type RelationWord =
  | "related"
  | "same-cause"
  | "follows"
  | "followed-by"
  | "split-from"
  | "split-off"
  | "merged-into"
  | "merged-from";

/** @param isFrom is this ticket the one the relation starts at */
export function wordOf(kind: RelationKind, isFrom: boolean): RelationWord {
  switch (kind) {
    case "related":
    case "same-cause":
      return kind;
    case "follow-up":
      return isFrom ? "followed-by" : "follows";
    case "split":
      return isFrom ? "split-off" : "split-from";
    case "merged":
      return isFrom ? "merged-into" : "merged-from";
  }
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** Are these really the customer's own words? Only white space may differ: nobody is made to say something. */
export const isOwnWords = (excerpt: string, body: string) => plain(body).includes(plain(excerpt));
