import { readPhoto } from "#app/features/escalation/team/photos.server.ts";
import { page } from "#app/http/page.server.ts";

const day = 24 * 3600;

/** The portrait of an agent. Its bytes never change: a new one has a new address, and a removed one is soon forgotten. */
export const loader = page(async (ctx, { params }) => {
  const photo = await readPhoto(ctx, { key: params.key ?? "" });
  return new Response(photo.body, {
    headers: {
      "Content-Type": "image/webp",
      "Content-Length": String(photo.byteSize),
      "Cache-Control": `private, max-age=${day}`,
      "Cross-Origin-Resource-Policy": "same-origin",
      // Nothing runs here; browsers show a picture alone with styles of their own.
      "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
      "Content-Disposition": 'inline; filename="bild.webp"',
    },
  });
});
