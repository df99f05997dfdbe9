import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { ActButton } from "#app/features/forum/components/act-button.tsx";
import {
  CategoryForm,
  LockForm,
  MergeForm,
  TitleForm,
} from "#app/features/forum/order/components/order-forms.tsx";
import { SplitForm } from "#app/features/forum/order/components/split-form.tsx";
import { listSplitChoices } from "#app/features/forum/order/thread-split.server.ts";
import { canLock, canOrder, canSplit, canSuggest } from "#app/features/forum/policy.ts";
import { SuggestionList } from "#app/features/forum/solving/components/suggestion-list.tsx";
import { listSuggestions } from "#app/features/forum/solving/suggestions.server.ts";
import { listThreadEvents, type ThreadEvent } from "#app/features/forum/thread-events.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { form } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { notFound, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "./personal-data-acts.server.ts";
import { decidingActs } from "./thread-acts/deciding.server.ts";
import { guidingActs, suggestingActs } from "./thread-acts/guiding.server.ts";

export const loader = page(async (ctx, { params, url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const thread = await getThread(ctx, parseId(params.threadId));
  const may = {
    order: canOrder(ctx.actor),
    split: canSplit(ctx.actor),
    lock: canLock(ctx.actor),
    suggest: canSuggest(ctx.actor, thread),
  };
  if (!may.order && !may.suggest) throw notFound();
  const [categories, suggestions, choices, events] = await Promise.all([
    listCategories(ctx),
    may.order ? listSuggestions(ctx, { threadId: thread.id }) : [],
    may.split ? listSplitChoices(ctx, thread.id) : [],
    may.order ? listThreadEvents(ctx, thread.id) : [],
  ]);
  return {
    thread,
    may,
    categories,
    suggestions,
    choices,
    undoable: findUndoable(events, thread),
    isSuggested: url.searchParams.has("erledigt"),
  };
});

/** The latest move and the latest title, as long as they are still so. */
function findUndoable(events: ThreadEvent[], thread: { title: string; category: { name: string } }) {
  const latest = [...events].reverse();
  return [
    latest.find(({ kind, data }) => kind === "moved" && data.to === thread.category.name),
    latest.find(({ kind, data }) => kind === "retitled" && data.to === thread.title),
  ].flatMap((event) => event ?? []);
}

export const action = form({ ...guidingActs, ...suggestingActs, ...decidingActs }, withChoices);

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "order.title") },
  { name: "robots", content: "noindex" },
];

export default function OrderPage() {
  const t = useT();
  const { thread, may, categories, suggestions, choices, undoable, isSuggested } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <div className="narrow order-page">
      <Crumbs trail={[{ label: thread.title, to: paths.thread(thread) }]} />
      <header className="page-head">
        <h1>{t(may.order ? "order.title" : "order.titleSuggest")}</h1>
        <p className="lead">{t(may.order ? "order.lead" : "order.leadSuggest")}</p>
      </header>
      {isSuggested ? (
        <p className="notice" role="status">
          <Icon name="solved" />
          {t("order.suggest.done")}
        </p>
      ) : null}
      {suggestions.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t("order.suggestions.here")}</h2>
          <SuggestionList suggestions={suggestions} isOneThread />
        </section>
      ) : null}
      <CategoryForm thread={thread} categories={categories} mayOrder={may.order} state={state} />
      <TitleForm thread={thread} mayOrder={may.order} state={state} />
      <MergeForm mayOrder={may.order} state={state} />
      {choices.length > 0 ? (
        <SplitForm choices={choices} categories={categories} categoryId={thread.categoryId} state={state} />
      ) : null}
      {may.lock ? <LockForm isLocked={thread.lockedAt !== null} state={state} /> : null}
      {undoable.length > 0 ? (
        <section aria-labelledby="undo">
          <h2 id="undo">{t("order.undoTitle")}</h2>
          {undoable.map((event) => (
            <div key={event.id} className="undo-row">
              <span>
                {t(`order.event.${event.kind}`, {
                  ...event.data,
                  actor: event.actor?.displayName ?? t("order.event.formerMember"),
                })}
              </span>
              <ActButton intent="undo" icon="undo" fields={{ eventId: event.id }}>
                {t("order.undo")}
              </ActButton>
            </div>
          ))}
        </section>
      ) : null}
      <p>
        <a href={paths.thread(thread)}>{t("order.back")}</a>
      </p>
    </div>
  );
}
