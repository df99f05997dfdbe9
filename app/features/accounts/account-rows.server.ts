import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";

/** The whole row, with the password's hash: it never leaves this feature. */
export type Account = typeof users.$inferSelect;

export async function findAccount(ctx: Ctx, userId: number): Promise<Account | undefined> {
  const [row] = await ctx.db.select().from(users).where(eq(users.id, userId));
  return row;
}

/** @param email in lower case */
export async function findAccountByEmail(ctx: Ctx, email: string): Promise<Account | undefined> {
  const [row] = await ctx.db.select().from(users).where(eq(users.email, email));
  return row;
}

/** @throws invalid at the field displayName */
export async function assertNameFree(ctx: Ctx, displayName: string, exceptUserId = 0): Promise<void> {
  const rows = await ctx.db
    .select({ id: users.id })
    .from(users)
    // As in the unique index: names of imported authors may repeat.
    .where(and(sql`lower(${users.displayName}) = lower(${displayName})`, isNotNull(users.email)));
  if (rows.some(({ id }) => id !== exceptUserId)) throw nameTaken();
}

export const nameTaken = () => new AppError("invalid", "accounts.name.taken", {}, "displayName");
