import type { PromisePolicyValues, openers as storedOpeners } from "#db/schema/promise-policies.ts";
import type { Severity } from "../severity.ts";

/*
 * What teams promise (product.md, "The life of a question" 6), as data in an order: the first policy that fits holds,
 * and the last one fits always. Pure.
 */

export type { PromisePolicyValues };
export type Opener = (typeof storedOpeners)[number];

/** In the order in which they are offered. */
export const openers = ["asker", "guide", "staff", "rule"] as const satisfies readonly Opener[];

/** By when a customer is promised a solution. */
export type SolutionTarget =
  /** Before the site's cut-off the end of the same day; after it within so much of the next day, null: by its end. */
  | { kind: "same-day"; nextDayMinutes: number | null }
  /** So many working minutes. */
  | { kind: "minutes"; minutes: number };

/** What a team holds itself to. Minutes are working minutes of the team's site; null: no such target. */
export type Targets = {
  firstResponseMinutes: number | null;
  nextUpdateMinutes: number | null;
  solution: SolutionTarget;
};

/** A policy with its conditions: null is any, and all four have to hold. */
export type PromisePolicy = Targets & {
  /** 0 for one that is only tried out. */
  id: number;
  name: string;
  severity: Severity | null;
  categoryId: number | null;
  regionId: number | null;
  openedBy: Opener | null;
};

/** What policies look at. */
export type PolicySubject = {
  severity: Severity;
  categoryId: number;
  regionId: number;
  openedBy: Opener;
};

/** In their order; the last one has no conditions. */
export type PolicyBook = readonly PromisePolicy[];

const fits = (policy: PromisePolicy, subject: PolicySubject) =>
  (policy.severity === null || policy.severity === subject.severity) &&
  (policy.categoryId === null || policy.categoryId === subject.categoryId) &&
  (policy.regionId === null || policy.regionId === subject.regionId) &&
  (policy.openedBy === null || policy.openedBy === subject.openedBy);

/** The first policy of the book that fits. @throws Error for a book without one for all others */
export function choosePolicy(book: PolicyBook, subject: PolicySubject): PromisePolicy {
  const policy = book.find((candidate) => fits(candidate, subject));
  if (!policy) throw new Error("No promise policy for all others");
  return policy;
}

/** As an admin sets it, put into what it means. */
export function toPolicy(id: number, values: PromisePolicyValues): PromisePolicy {
  const { solutionKind, solutionMinutes, ...rest } = values;
  const solution: SolutionTarget =
    solutionKind === "minutes" && solutionMinutes !== null
      ? { kind: "minutes", minutes: solutionMinutes }
      : { kind: "same-day", nextDayMinutes: solutionMinutes };
  return { ...rest, id, solution };
}
