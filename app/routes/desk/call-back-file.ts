import { readCallBackFile } from "#app/features/escalation/call-backs/file.server.ts";
import { page, parseId } from "#app/http/page.server.ts";

/** The agreed call for the calendar of the two who speak with each other. */
export const loader = page(async (ctx, { params }) => {
  const { text, method } = await readCallBackFile(ctx, { offerId: parseId(params.offerId) });
  return new Response(text, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${method}`,
      "Content-Disposition": 'attachment; filename="rueckruf.ics"',
      "Cache-Control": "private, no-store",
    },
  });
});
