import { openExport } from "#app/features/admin/data-exports.server.ts";
import { page, parseId } from "#app/http/page.server.ts";

/** The file of an own copy: for its owner while logged in, kept by nobody on the way. */
export const loader = page(async (ctx, { params }) => {
  const { body, byteSize } = await openExport(ctx, { exportId: parseId(params.exportId) });
  return new Response(body, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(byteSize),
      "Content-Disposition": 'attachment; filename="meine-daten.zip"',
      "Cache-Control": "private, no-store",
    },
  });
});
