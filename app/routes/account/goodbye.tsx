import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/http/page.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (_, { url }) => ({ isAtOnce: url.searchParams.has("sofort") }));

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "ownData.gone.title") }];

export default function GoodbyePage() {
  const t = useT();
  const { isAtOnce } = useLoaderData<typeof loader>();
  return (
    <div className="narrow account-page">
      <h1>{t("ownData.gone.title")}</h1>
      <p className="lead">{t(isAtOnce ? "ownData.gone.now" : "ownData.gone.later")}</p>
    </div>
  );
}
