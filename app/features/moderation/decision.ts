import type { decisionKinds } from "#db/schema/moderation.ts";

export type DecisionKind = (typeof decisionKinds)[number];

/** Decisions that restrict somebody: they come with a statement of reasons and can be appealed. */
export const isRestriction = (kind: DecisionKind): boolean =>
  ["hide", "redact", "warn", "suspend"].includes(kind);

/** Seconds in which a decision can be undone and nobody has been told yet. */
export const undoSeconds = 30;

/** Redacting is for good. */
export const canBeUndone = (
  decision: { kind: DecisionKind; createdAt: Date; revokedAt: Date | null },
  now: Date,
): boolean =>
  decision.kind !== "redact" &&
  decision.revokedAt === null &&
  now.getTime() - decision.createdAt.getTime() <= undoSeconds * 1000;

/** Article 20 (1): at least six months from the day on which people are told. */
export function appealDeadline(createdAt: Date): Date {
  const deadline = new Date(createdAt);
  deadline.setUTCMonth(deadline.getUTCMonth() + 6);
  deadline.setUTCDate(deadline.getUTCDate() + 1);
  return deadline;
}

/** Days in which an appeal is answered; shown to who appeals. */
export const appealDays = 14;
