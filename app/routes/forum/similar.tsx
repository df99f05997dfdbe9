import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SimilarHits } from "#app/features/forum/asking/components/similar-hits.tsx";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { page } from "#app/http/page.server.ts";
import { spendLimit } from "#app/http/rate-limit.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

const perMinute = { name: "similar", max: 90, seconds: 60, per: "actor" } as const;

/** What `app/comfort/similar.ts` fetches while somebody types: the page's part #hits, taken out of this page. */
export const loader = page(async (ctx, { url, clientAddress }) => {
  await spendLimit(ctx, perMinute, clientAddress);
  const title = (url.searchParams.get("titel") ?? "").slice(0, 200);
  const category = url.searchParams.get("thema") ?? "";
  const categoryId = /^[1-9]\d{0,9}$/.test(category) ? Number(category) : undefined;
  return { hits: await findSimilar(ctx, { title, categoryId, limit: 4 }) };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "forum.similar.title") },
  { name: "robots", content: "noindex" },
];

export default function Similar() {
  return (
    <div id="hits">
      <SimilarHits hits={useLoaderData<typeof loader>().hits} />
    </div>
  );
}
