import type { Ctx } from "#app/platform/context.ts";
import { canCallOutdated, canCheckSolution } from "../policy.ts";
import type { SolutionState } from "../shelf.ts";
import { listThreadEvents, type ThreadEvent } from "../thread-events.server.ts";
import type { ThreadPage } from "../thread-page.server.ts";
import { type Confirmation, readConfirmations } from "./confirmations.server.ts";
import { listReportedAuthors } from "./failure-reports.server.ts";
import { readSolutionStates } from "./solution-checks.server.ts";

/** What a page of a thread shows about what worked, beside its posts. */
export type SolvingFacts = {
  events: ThreadEvent[];
  /** By the id of the answer, the newest first. */
  confirmations: Record<number, Confirmation[]>;
  /** By the id of the standing solution. */
  states: Record<number, SolutionState>;
  mayCheck: Record<number, { check: boolean; callOutdated: boolean }>;
  /** Whose answers the actor has reported already. */
  reportedAuthors: number[];
};

/** At most four queries, and only those the page has something for. */
export async function readSolvingFacts(ctx: Ctx, page: ThreadPage): Promise<SolvingFacts> {
  const { thread, answers, solutions } = page;
  const confirmed = [...answers, ...solutions].filter(({ workedCount }) => workedCount > 0);
  const [events, confirmations, states, reportedAuthors] = await Promise.all([
    listThreadEvents(ctx, thread.id),
    readConfirmations(ctx, [...new Set(confirmed.map(({ id }) => id))]),
    readSolutionStates(
      ctx,
      solutions.map(({ id }) => id),
    ),
    answers.length > 0 ? listReportedAuthors(ctx) : [],
  ]);
  const mayCheck = Object.fromEntries(
    solutions.map((post) => [
      post.id,
      {
        check: canCheckSolution(ctx.actor, post, thread),
        callOutdated: canCallOutdated(ctx.actor, post, thread),
      },
    ]),
  );
  return { events, confirmations, states, mayCheck, reportedAuthors };
}
