import type { CategorySlug } from "./categories.ts";
import type { Moment } from "./moments.ts";
import type { PersonKey } from "./people.ts";
import type { AgentKey } from "./teams.ts";

/** A question of the demo and all that happened to it, told in the order in which it happened. */
export type Story = {
  /** Names the question in errors and tests. */
  key: string;
  category: CategorySlug;
  by: PersonKey;
  at: Moment;
  title: string;
  text: string;
  /** Rules may hand it to the regional team; they leave the demo's other questions alone. */
  isWatched?: true;
  steps: Step[];
};

/** A step that would lie in the future has not happened yet, nor has what follows: the story stops there. */
type Common = { at: Moment };

/** Who holds the ticket at that moment; the team's rules decide who that is. */
export type Owner = "owner";

/** `on` and `as` name a post inside the story; the question itself is "question". */
export type Step = Common &
  (
    | { do: "answer"; by: PersonKey | Owner; as?: string; text: string }
    | { do: "comment"; by: PersonKey; on?: string; text: string }
    | { do: "edit"; by: PersonKey; on: string; text: string; reason: string }
    | { do: "meToo"; by: PersonKey }
    | { do: "helpful"; by: PersonKey[]; on: string }
    | { do: "worked"; by: PersonKey[]; on: string; device?: string; note?: string }
    /** Thanks and confirmations of the archive, written at once as an import does; counters follow by the recount. */
    | { do: "voices"; helpful: PersonKey[]; worked: PersonKey[]; on: string }
    | { do: "accept"; on: string }
    | { do: "reopen" }
    | { do: "lock"; by: PersonKey }
    | {
        do: "escalate";
        by: PersonKey;
        severity: "total-outage" | "impaired" | "question";
        summary: string;
        tried: string;
      }
    | { do: "take" }
    | { do: "note"; by: PersonKey | Owner; text: string }
    | { do: "movePromise"; dueIn: Moment; reason: string }
    | { do: "waitForCustomer" }
    | { do: "handOver"; to: AgentKey; known: string; tried: string; nextStep: string; promiseCarried: string }
    | { do: "acceptHandover"; by: AgentKey }
    | { do: "close"; outcome: string }
    | { do: "rate"; score: 1 | 2 | 3 | 4 | 5; comment: string }
  );
