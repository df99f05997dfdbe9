import { writeCalendar } from "#app/features/meetups/calendar-file.ts";
import { listCalendarEvents } from "#app/features/meetups/outside.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { env } from "#app/platform/env.server.ts";
import { calendarResponse } from "./calendar-response.server.ts";

/** All evenings: an address that calendars subscribe to. */
export const loader = page(async (ctx, { keep }) => {
  const name = t("de", "meetups.feed", { site: ctx.site.name });
  const events = await listCalendarEvents(ctx, env().publicUrl);
  keep({ isForAll: true });
  return calendarResponse(writeCalendar(name, events), "termine");
});
