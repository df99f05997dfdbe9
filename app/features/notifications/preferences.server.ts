import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { notificationPreferences as preferences } from "#db/schema/notifications.ts";
import { type KindName, kindNames } from "./kind.ts";
import { kindByName } from "./kinds.server.ts";
import { isAudience } from "./policy.ts";

/** Beside the kinds: no mails at all, except about the account itself. */
export const allKinds = "all";

export type MailPreferences = {
  /** No mails at all; what is ticked below is kept for later. */
  isOff: boolean;
  kinds: { name: KindName; isOfDesk: boolean; isMailed: boolean }[];
};

/** The kinds that this person can get. */
const kindsFor = (actor: Actor) => kindNames.filter((name) => isAudience(actor, kindByName(name).audience));

/** What the actor wants by mail. Nothing said means yes. @throws unauthenticated */
export async function readPreferences(ctx: Ctx): Promise<MailPreferences> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const off = await readSwitchedOff(ctx, ctx.actor.id, [allKinds, ...kindNames]);
  return {
    isOff: off.has(allKinds),
    kinds: kindsFor(ctx.actor).map((name) => ({
      name,
      isOfDesk: kindByName(name).audience !== "everyone",
      isMailed: !off.has(name),
    })),
  };
}

/** @param input.mailed the kinds that are ticked; unknown names are passed over. @throws unauthenticated */
export async function savePreferences(ctx: Ctx, input: { isOff: boolean; mailed: string[] }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  const rows = kindsFor(actor).map((name) => ({ kind: name as string, mail: input.mailed.includes(name) }));
  await setMail(ctx, actor.id, [...rows, { kind: allKinds, mail: !input.isOff }]);
}

/** For mails: is this kind wanted? */
export async function wantsMail(ctx: Ctx, userId: number, kind: KindName): Promise<boolean> {
  return (await readSwitchedOff(ctx, userId, [allKinds, kind])).size === 0;
}

export async function isAllOff(ctx: Ctx, userId: number): Promise<boolean> {
  return (await readSwitchedOff(ctx, userId, [allKinds])).size > 0;
}

/** Writes preferences of one person. */
export async function setMail(
  ctx: Ctx,
  userId: number,
  rows: { kind: string; mail: boolean }[],
): Promise<void> {
  await ctx.db
    .insert(preferences)
    .values(rows.map((row) => ({ userId, ...row })))
    .onConflictDoUpdate({
      target: [preferences.userId, preferences.kind],
      set: { mail: sql`excluded.mail` },
    });
}

async function readSwitchedOff(ctx: Ctx, userId: number, kinds: string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ kind: preferences.kind })
    .from(preferences)
    .where(
      and(eq(preferences.userId, userId), eq(preferences.mail, false), inArray(preferences.kind, kinds)),
    );
  return new Set(rows.map(({ kind }) => kind));
}
