import { readImage } from "#app/features/forum/images/images.server.ts";
import { page } from "#app/http/page.server.ts";

const hour = 3600;

/**
 * An image, for whoever may see a post that shows it. Its bytes never change, who may see it does: browsers keep what
 * everybody may see for an hour, ask each time for the rest, and nobody on the way keeps anything.
 */
export const loader = page(async (ctx, { params, url, request }) => {
  const known = request.headers.get("If-None-Match")?.replace(/^W\//, "") ?? null;
  const image = await readImage(ctx, {
    key: params.key ?? "",
    isSmall: url.searchParams.has("b"),
    knownEtag: known,
  });
  const headers = {
    ETag: image.etag,
    "Cache-Control": image.isPublic ? `private, max-age=${hour}` : "private, no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
  if (!image.body) return new Response(null, { status: 304, headers });
  return new Response(image.body, {
    headers: {
      ...headers,
      "Content-Type": image.mediaType,
      "Content-Length": String(image.byteSize),
      // Nothing runs here; browsers show a picture alone with styles of their own.
      "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
      "Content-Disposition": 'inline; filename="bild.webp"',
    },
  });
});
