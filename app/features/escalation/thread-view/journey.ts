/*
 * The journey line: asked → community → regional team → tadellos? Where am I, who has it, until when. Pure: from what
 * happened to four steps with their state.
 */

export type StepState = "done" | "now" | "late" | "ahead" | "skipped";

/** What stands under a step; the component puts it into words. */
export type StepDetail =
  | { kind: "at"; at: Date }
  | { kind: "answers"; count: number }
  | { kind: "solved"; at: Date }
  | { kind: "if-needed" }
  | { kind: "by-rule"; at: Date }
  | { kind: "not-needed" }
  | { kind: "promised"; dueAt: Date }
  | { kind: "late"; dueAt: Date }
  | { kind: "paused" }
  | { kind: "finishing" }
  | { kind: "closed"; at: Date }
  | { kind: "later" }
  | { kind: "rate" }
  | { kind: "rated" }
  | { kind: "unrated" };

export type JourneyStep = {
  name: "asked" | "community" | "team" | "rating";
  state: StepState;
  detail: StepDetail;
};

export type JourneyFacts = {
  thread: { createdAt: Date; solvedAt: Date | null; answerCount: number };
  /** The open ticket, else the one that closed last. */
  ticket: {
    closedAt: Date | null;
    waitingSince: Date | null;
    /** Of the open promise, or of the missed one that no new promise has followed. */
    dueAt: Date | null;
    isRated: boolean;
  } | null;
  /** When a rule hands it over, as long as nothing happens before. */
  ruleAt: Date | null;
  isCustomer: boolean;
  now: Date;
};

export function makeJourney(facts: JourneyFacts): JourneyStep[] {
  const { thread } = facts;
  const [community, team, rating] = laterSteps(facts);
  return [
    { name: "asked", state: "done", detail: { kind: "at", at: thread.createdAt } },
    { name: "community", ...community },
    { name: "team", ...team },
    { name: "rating", ...rating },
  ];
}

type Bare = Omit<JourneyStep, "name">;

function laterSteps(facts: JourneyFacts): [community: Bare, team: Bare, rating: Bare] {
  const { thread, ticket, ruleAt } = facts;
  const answers: StepDetail = { kind: "answers", count: thread.answerCount };
  if (ticket && !ticket.closedAt) {
    return [
      { state: "done", detail: answers },
      openTeamStep(facts),
      { state: "ahead", detail: { kind: "later" } },
    ];
  }
  if (!thread.solvedAt) {
    return [
      { state: "now", detail: answers },
      ticket?.closedAt
        ? { state: "done", detail: { kind: "closed", at: ticket.closedAt } }
        : { state: "ahead", detail: ruleAt ? { kind: "by-rule", at: ruleAt } : { kind: "if-needed" } },
      { state: "ahead", detail: { kind: "later" } },
    ];
  }
  if (ticket?.closedAt) {
    return [
      { state: "done", detail: answers },
      { state: "done", detail: { kind: "closed", at: ticket.closedAt } },
      ratingStep(ticket.isRated, facts.isCustomer),
    ];
  }
  return [
    { state: "done", detail: answers },
    { state: "skipped", detail: { kind: "not-needed" } },
    { state: "done", detail: { kind: "solved", at: thread.solvedAt } },
  ];
}

function openTeamStep({ thread, ticket, now }: JourneyFacts): Bare {
  if (thread.solvedAt) return { state: "now", detail: { kind: "finishing" } };
  if (ticket?.waitingSince) return { state: "now", detail: { kind: "paused" } };
  if (!ticket?.dueAt) return { state: "now", detail: { kind: "finishing" } };
  return ticket.dueAt <= now
    ? { state: "late", detail: { kind: "late", dueAt: ticket.dueAt } }
    : { state: "now", detail: { kind: "promised", dueAt: ticket.dueAt } };
}

function ratingStep(isRated: boolean, isCustomer: boolean): Bare {
  if (isRated) return { state: "done", detail: { kind: "rated" } };
  return { state: "now", detail: { kind: isCustomer ? "rate" : "unrated" } };
}
