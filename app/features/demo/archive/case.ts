import type { CategorySlug } from "../categories.ts";
import { after, shiftAfter, workdaysAgo } from "../moments.ts";
import type { PersonKey } from "../people.ts";
import type { Step, Story } from "../story.ts";

/** A question of the last weeks that a regional team solved. */
export type Case = {
  by: PersonKey;
  category: CategorySlug;
  title: string;
  question: string;
  severity: Extract<Step, { do: "escalate" }>["severity"];
  summary: string;
  tried: string;
  /** On which working day before the seed it was handed over, and at which local time. */
  day: number;
  time: string;
  /** What the team wrote before it was solved. */
  reply?: string;
  outcome: string;
  /** Working minutes of the owner from taking it to the end. */
  minutes: number;
  score?: 1 | 2 | 3 | 4 | 5;
  comment?: string;
};

/** The asker waited for the community for a day, or was without any connection and did not have to. */
export function tellCase(one: Case): Story {
  const { by, severity, summary, tried, day, time } = one;
  const isOutage = severity === "total-outage";
  const steps: Step[] = [
    { do: "escalate", by, at: isOutage ? after(6) : workdaysAgo(day, time), severity, summary, tried },
    { do: "take", at: shiftAfter(9) },
  ];
  if (one.reply) steps.push({ do: "answer", by: "owner", at: shiftAfter(14), text: one.reply });
  steps.push({ do: "close", at: shiftAfter(one.minutes), outcome: one.outcome });
  if (one.score) steps.push({ do: "rate", at: after(75), score: one.score, comment: one.comment ?? "" });
  return {
    key: one.title,
    category: one.category,
    by,
    // A day and a bit earlier: the asker has to wait for 24 hours.
    at: workdaysAgo(isOutage ? day : day + 1, isOutage ? time : "08:10"),
    title: one.title,
    text: one.question,
    steps,
  };
}
