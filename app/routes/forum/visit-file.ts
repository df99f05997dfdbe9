import { readVisitFile } from "#app/features/escalation/visits/file.server.ts";
import { page, parseId } from "#app/http/page.server.ts";

/** The technician's visit for the customer's calendar. */
export const loader = page(async (ctx, { params }) => {
  const { text, method } = await readVisitFile(ctx, { visitId: parseId(params.visitId) });
  return new Response(text, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${method}`,
      "Content-Disposition": 'attachment; filename="technikertermin.ics"',
      "Cache-Control": "private, no-store",
    },
  });
});
