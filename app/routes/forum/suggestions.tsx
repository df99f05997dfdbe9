import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReviewTabs } from "#app/features/forum/asking/components/review-tabs.tsx";
import { SuggestionList } from "#app/features/forum/solving/components/suggestion-list.tsx";
import { listSuggestions } from "#app/features/forum/solving/suggestions.server.ts";
import { form } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Empty } from "#app/ui/empty.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { useT } from "#app/ui/reader.tsx";
import { decidingActs } from "./thread-acts/deciding.server.ts";

export const loader = page(async (ctx) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return { suggestions: await listSuggestions(ctx) };
});

export const action = form({ ...decidingActs });

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "order.suggestions.title") },
  { name: "robots", content: "noindex" },
];

export default function SuggestionsPage() {
  const t = useT();
  const { suggestions } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "decide");
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t("order.suggestions.title")}</h1>
        <p className="lead">{t("order.suggestions.lead")}</p>
      </header>
      <ReviewTabs current="suggestions" />
      <FormAlert state={state} />
      {suggestions.length > 0 ? (
        <SuggestionList suggestions={suggestions} />
      ) : (
        <Empty icon="solved" title={t("order.suggestions.empty")}>
          <p>{t("order.suggestions.emptyText")}</p>
        </Empty>
      )}
    </div>
  );
}
