import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { settings } from "#db/schema/platform.ts";
import { env } from "./env.server.ts";

/**
 * The time for one request or job. With TADELLOS_SETTABLE_CLOCK=1 (tests) the row `clock` of the settings, an ISO
 * time, stands still until it is set again; web and worker read the same row.
 */
export async function readClock(db: Db): Promise<Date> {
  if (!env().hasSettableClock) return new Date();
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, "clock"));
  return row ? new Date(String(row.value)) : new Date();
}

/** Sets the clock of a running test server; `null` lets it run again. */
export async function setClock(db: Db, now: Date | null): Promise<void> {
  if (!env().hasSettableClock) throw new Error("The clock can only be set with TADELLOS_SETTABLE_CLOCK=1.");
  if (now === null) {
    await db.delete(settings).where(eq(settings.key, "clock"));
    return;
  }
  const value = now.toISOString();
  await db
    .insert(settings)
    .values({ key: "clock", value })
    .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: new Date() } });
}
