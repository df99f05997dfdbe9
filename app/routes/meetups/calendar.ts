import { writeCalendar } from "#app/features/meetups/calendar-file.ts";
import { readCalendarEvent } from "#app/features/meetups/outside.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { env } from "#app/platform/env.server.ts";
import { calendarResponse } from "./calendar-response.server.ts";

/** One evening for a calendar; loaded again it replaces what had been loaded before. */
export const loader = page(async (ctx, { params, keep }) => {
  const { event, slug } = await readCalendarEvent(ctx, {
    meetupId: parseId(params.meetupId),
    origin: env().publicUrl,
  });
  keep({ isForAll: true });
  return calendarResponse(writeCalendar(event.title, [event]), slug);
});
