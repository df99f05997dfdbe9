import { readPhoto } from "#app/features/meetups/photos.server.ts";
import { page } from "#app/http/page.server.ts";

const hour = 3600;

/** A picture of an evening, for whoever may see the evening. Its bytes never change, who may see it does. */
export const loader = page(async (ctx, { params, url }) => {
  const photo = await readPhoto(ctx, { key: params.key ?? "", isSmall: url.searchParams.has("b") });
  return new Response(photo.body, {
    headers: {
      "Content-Type": photo.mediaType,
      "Content-Length": String(photo.byteSize),
      "Cache-Control": photo.isPublic ? `private, max-age=${hour}` : "private, no-cache",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
      "Content-Disposition": 'inline; filename="bild.webp"',
    },
  });
});
