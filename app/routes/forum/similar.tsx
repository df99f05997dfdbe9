import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KnownOutages } from "#app/features/escalation/outages/components/known-outages.tsx";
import { SimilarHits } from "#app/features/forum/asking/components/similar-hits.tsx";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { page } from "#app/http/page.server.ts";
import { spendLimit } from "#app/http/rate-limit.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { readOutagesToAsk, toldPlace } from "./known-outages.server.ts";

const perMinute = { name: "similar", max: 90, seconds: 60, per: "actor" } as const;

/**
 * What is fetched while somebody types a question: the parts #hits (app/comfort/similar.ts) and #known
 * (app/comfort/known-outages.ts, the postcode comes as a header) are taken out of this page.
 */
export const loader = page(async (ctx, { url, request, clientAddress }) => {
  await spendLimit(ctx, perMinute, clientAddress);
  const title = (url.searchParams.get("titel") ?? "").slice(0, 200);
  const category = url.searchParams.get("thema") ?? "";
  const categoryId = /^[1-9]\d{0,9}$/.test(category) ? Number(category) : undefined;
  const [hits, outages] = await Promise.all([
    findSimilar(ctx, { title, categoryId, limit: 4 }),
    readOutagesToAsk(ctx, toldPlace({ postcode: request.headers.get("X-Postcode"), categoryId })),
  ]);
  return { hits, outages };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "forum.similar.title") },
  { name: "robots", content: "noindex" },
];

export default function Similar() {
  const { hits, outages } = useLoaderData<typeof loader>();
  return (
    <>
      <div id="known">
        <KnownOutages outages={outages} />
      </div>
      <div id="hits">
        <SimilarHits hits={hits} />
      </div>
    </>
  );
}
