import { pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, ref } from "./columns.ts";
import { promises } from "./escalation.ts";

/** At 75 % the owner, at 90 % who is on duty and the lead, at 100 % the customer; then the team is asked for a new time. */
export const rungNames = ["owner", "duty", "customer", "renewal"] as const;

/** What has been climbed of a promise's ladder: each rung once, however often the sweep runs. */
export const promiseRungs = pgTable(
  "promise_rungs",
  {
    promiseId: ref()
      .notNull()
      .references(() => promises.id, { onDelete: "cascade" }),
    rung: text({ enum: rungNames }).notNull(),
    handledAt: at().notNull(),
    /** skipped: a later rung was already due when it was found. */
    outcome: text({ enum: ["told", "skipped"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.promiseId, t.rung] })],
);
