import { tagLimits } from "#app/features/forum/order/tag-words.ts";
import { findTags } from "#app/features/forum/order/tags.server.ts";
import { page } from "#app/http/page.server.ts";

const wordsOffered = 8;

/** For app/comfort/tags.ts: the names that complete what is being typed. Public, like the tags themselves. */
export const loader = page(async (ctx, { url }) => {
  const begun = (url.searchParams.get("wort") ?? "").slice(0, tagLimits.nameMax);
  const tags = await findTags(ctx, begun, wordsOffered);
  const names = tags.map(({ name, threadCount }) => ({ name, threadCount }));
  return Response.json(names, { headers: { "Cache-Control": "public, max-age=60" } });
});
