import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { noticeChannels } from "#db/schema/mailing.ts";
import { type Channel, type GroupName, groupNames, toChannel } from "./groups.ts";

/** What somebody has decided, and what is usual where nothing was decided. */
export async function readChannels(ctx: Ctx, userId: number): Promise<Record<GroupName, Channel>> {
  const rows = await ctx.db.select().from(noticeChannels).where(eq(noticeChannels.userId, userId));
  const said = new Map(rows.map(({ group, channel }) => [group, channel]));
  return Object.fromEntries(groupNames.map((name) => [name, toChannel(name, said.get(name))])) as Record<
    GroupName,
    Channel
  >;
}

export async function writeChannels(
  ctx: Ctx,
  userId: number,
  chosen: Partial<Record<GroupName, Channel>>,
): Promise<void> {
  for (const group of groupNames) {
    const channel = chosen[group];
    if (!channel) continue;
    await ctx.db
      .insert(noticeChannels)
      .values({ userId, group, channel: toChannel(group, channel) })
      .onConflictDoUpdate({
        target: [noticeChannels.userId, noticeChannels.group],
        set: { channel: toChannel(group, channel) },
      });
  }
}

/** Those of these people who want to hear nothing at all of this group. */
export async function findDeaf(ctx: Ctx, group: GroupName, userIds: number[]): Promise<Set<number>> {
  if (userIds.length === 0 || toChannel(group, "off") !== "off") return new Set();
  const rows = await ctx.db
    .select({ userId: noticeChannels.userId })
    .from(noticeChannels)
    .where(
      and(
        inArray(noticeChannels.userId, userIds),
        eq(noticeChannels.group, group),
        eq(noticeChannels.channel, "off"),
      ),
    );
  return new Set(rows.map(({ userId }) => userId));
}
