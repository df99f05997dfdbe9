import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { meetupRegistrations, meetups } from "#db/schema/meetups.ts";
import type { NotificationKind } from "../kind.ts";

/** The evening is tomorrow: for those who have a seat. Moved to another day it is said again. */
export const meetupNear: NotificationKind<{ meetupId: number; registrationId: number }> = {
  name: "meetup-near",
  icon: "calendar",
  tone: "open",
  group: "evenings",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { registrationId }) {
    const [row] = await ctx.db
      .select({ userId: meetupRegistrations.userId, meetup: meetups })
      .from(meetupRegistrations)
      .innerJoin(meetups, eq(meetups.id, meetupRegistrations.meetupId))
      .where(
        and(
          eq(meetupRegistrations.id, registrationId),
          isNotNull(meetupRegistrations.seatedAt),
          isNull(meetups.cancelledAt),
        ),
      );
    if (!row) return [];
    const startsAt = row.meetup.startsAt.toISOString();
    return [
      {
        userId: row.userId,
        subject: `registration:${registrationId}:${startsAt}`,
        path: paths.meetup(row.meetup),
        data: { meetupId: row.meetup.id, startsAt, place: row.meetup.place },
      },
    ];
  },
};
