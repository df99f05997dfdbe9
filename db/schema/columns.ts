import { bigint, timestamp } from "drizzle-orm/pg-core";

/** Primary key of every table that has a row identity of its own. */
export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

/** A foreign key column; add `.references(...)` and an index at the table. */
export const ref = () => bigint({ mode: "number" });

/** A moment. Drizzle returns it as `Date`. States are stored as moments, not as flags. */
export const at = () => timestamp({ withTimezone: true, mode: "date" });
