import type { ticketEvents } from "#db/schema/escalation.ts";
import type { RuleCause } from "../rules/rule.ts";

export type StepKind = (typeof ticketEvents.$inferSelect)["kind"];

/** One event of a ticket, as its audience may see it. */
export type TimelineStep = {
  id: number;
  kind: StepKind;
  at: Date;
  /** Who did it; null when a clock did. */
  actorName: string | null;
  /** The time that was promised, by opening, moving or letting the clock run again. */
  dueAt: Date | null;
  /** Public: why a promise was moved. Team: also why a handover was returned. */
  reason: string;
  fromName: string | null;
  toName: string | null;
  /** Why this owner ("opened") or why the clock stands ("waiting"). */
  why: string | null;
  /** Set when a rule opened it: why, and after how many minutes of working time. */
  rule: { cause: RuleCause; minutes: number } | null;
  /** Team only. */
  score: number | null;
};

/**
 * What anybody may read in the thread (product.md: "neutral progress steps"). Notes, offered and returned handovers,
 * ratings and follow-ups are the team's business.
 */
export const publicKinds: readonly StepKind[] = [
  "opened",
  "taken",
  "answered",
  "promise-moved",
  "promise-missed",
  "waiting",
  "resumed",
  "handover-accepted",
  "closed",
  "reopened",
  "assigned",
  "owner-changed",
  "released",
  "thread-attached",
  "refused",
  "refusal-upheld",
  "visit-fixed",
  "visit-moved",
  "visit-cancelled",
  "visit-done",
  "visit-missed",
  "phone-note",
  "shop-note",
];
