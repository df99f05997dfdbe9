import { and, eq, isNotNull } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { meetupRegistrations, meetups } from "#db/schema/meetups.ts";
import type { NotificationKind } from "../kind.ts";

/** You moved up from the waiting list. Whoever has left meanwhile is not told. */
export const meetupSeat: NotificationKind<{ meetupId: number; registrationId: number }> = {
  name: "meetup-seat",
  icon: "seat",
  tone: "solved",
  group: "evenings",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, { registrationId }) {
    const [row] = await ctx.db
      .select({ userId: meetupRegistrations.userId, meetup: meetups })
      .from(meetupRegistrations)
      .innerJoin(meetups, eq(meetups.id, meetupRegistrations.meetupId))
      .where(and(eq(meetupRegistrations.id, registrationId), isNotNull(meetupRegistrations.seatedAt)));
    if (!row || row.meetup.cancelledAt) return [];
    const { meetup, userId } = row;
    return [
      {
        userId,
        subject: `registration:${registrationId}`,
        path: paths.meetup(meetup),
        data: { meetupId: meetup.id, startsAt: meetup.startsAt.toISOString() },
      },
    ];
  },
};
