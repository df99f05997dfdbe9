import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SimilarIdeas } from "#app/features/ideas/components/similar-ideas.tsx";
import { findSimilarIdeas } from "#app/features/ideas/similar.server.ts";
import { page } from "#app/http/page.server.ts";
import { spendLimit } from "#app/http/rate-limit.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

const perMinute = { name: "similar-ideas", max: 90, seconds: 60, per: "actor" } as const;

/** What `app/comfort/similar.ts` fetches while somebody types: the page's part #hits, taken out of this page. */
export const loader = page(async (ctx, { url, clientAddress }) => {
  await spendLimit(ctx, perMinute, clientAddress);
  const words = (url.searchParams.get("titel") ?? "").slice(0, 200);
  return { hits: await findSimilarIdeas(ctx, { words, limit: 4 }) };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "ideas.similar.title") },
  { name: "robots", content: "noindex" },
];

export default function Similar() {
  return (
    <div id="hits">
      <SimilarIdeas hits={useLoaderData<typeof loader>().hits} />
    </div>
  );
}
