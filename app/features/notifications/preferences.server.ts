import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { notificationPreferences as preferences } from "#db/schema/notifications.ts";
import { readChannels, writeChannels } from "./channels.server.ts";
import { type Channel, type GroupName, groupNames, groups } from "./groups.ts";
import { type KindName, kindNames } from "./kind.ts";
import { kindByName } from "./kinds.server.ts";
import { isAudience } from "./policy.ts";
import { type NoticeTimes, readTimes, writeTimes } from "./times.server.ts";

/** Beside the kinds: no mails at all, except about the account itself. */
export const allKinds = "all";

/** What a digest's unsubscribe link is about; no kind, for it tells of many. */
export const digestName = "digest";

export type Preferences = {
  /** No mails at all; what is chosen below is kept for later. */
  isOff: boolean;
  groups: {
    name: GroupName;
    channel: Channel;
    choices: readonly Channel[];
    /** Unsubscribed one by one, by the link in a mail; choosing mail anew brings them back. */
    unsubscribed: KindName[];
  }[];
  times: NoticeTimes;
};

/** The kinds that this person can get. */
const kindsFor = (actor: Actor) => kindNames.filter((name) => isAudience(actor, kindByName(name).audience));

/** How the actor wants to hear of what. @throws unauthenticated */
export async function readPreferences(ctx: Ctx): Promise<Preferences> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const userId = ctx.actor.id;
  const [off, chosen, times] = await Promise.all([
    readSwitchedOff(ctx, userId, [allKinds, ...kindNames]),
    readChannels(ctx, userId),
    readTimes(ctx, userId),
  ]);
  const kinds = kindsFor(ctx.actor);
  const shown = groupNames.filter((name) => kinds.some((kind) => kindByName(kind).group === name));
  return {
    isOff: off.has(allKinds),
    groups: shown.map((name) => ({
      name,
      channel: chosen[name],
      choices: groups[name].choices,
      unsubscribed: kinds.filter((kind) => off.has(kind) && kindByName(kind).group === name),
    })),
    times,
  };
}

export type PreferencesInput = {
  isOff: boolean;
  /** Groups whose kinds that were unsubscribed by a link shall come again. */
  renewed: GroupName[];
  channels: Partial<Record<GroupName, Channel>>;
  times: NoticeTimes;
};

/**
 * What a group gets is what is chosen here. Kinds that were unsubscribed by a link come back when that is said, or when
 * mail is chosen for a group that had another channel.
 * @throws unauthenticated
 */
export async function savePreferences(ctx: Ctx, input: PreferencesInput): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const before = await readChannels(ctx, actor.id);
    const renewed = kindNames.filter((kind) => {
      const { group } = kindByName(kind);
      const isNewlyMailed = input.channels[group] === "mail" && before[group] !== "mail";
      return isNewlyMailed || input.renewed.includes(group);
    });
    await writeChannels(ctx, actor.id, input.channels);
    const rows = renewed.map((kind) => ({ kind: kind as string, mail: true }));
    await setMail(ctx, actor.id, [...rows, { kind: allKinds, mail: !input.isOff }]);
    await writeTimes(ctx, actor.id, input.times);
  });
}

/** For mails: is this kind wanted by mail, at once? */
export async function wantsMail(ctx: Ctx, userId: number, kind: KindName): Promise<boolean> {
  const chosen = await readChannels(ctx, userId);
  if (chosen[kindByName(kind).group] !== "mail") return false;
  return (await readSwitchedOff(ctx, userId, [allKinds, kind])).size === 0;
}

export async function isAllOff(ctx: Ctx, userId: number): Promise<boolean> {
  return (await readSwitchedOff(ctx, userId, [allKinds])).size > 0;
}

/** Mails of one kind, or of all, on or off: what the links in mails do. */
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
