import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { undoDecision } from "#app/features/moderation/acts.server.ts";
import { openOwnCase } from "#app/features/moderation/cases.server.ts";
import { DoneBar } from "#app/features/moderation/components/done-bar.tsx";
import { KeyHelp } from "#app/features/moderation/components/key-help.tsx";
import { ModerationNav } from "#app/features/moderation/components/moderation-nav.tsx";
import { QueueFigures } from "#app/features/moderation/components/queue-figures.tsx";
import { QueueList } from "#app/features/moderation/components/queue-list.tsx";
import { readDone } from "#app/features/moderation/decisions.server.ts";
import { listQueue, readQueueFigures } from "#app/features/moderation/queue.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { Empty } from "#app/ui/empty.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { KeysetPager } from "#app/ui/keyset-pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** "urgency.id" of the last case of the page before. */
function parseCursor(value: string | null) {
  const match = /^(\d{1,3})\.(\d{1,15})$/.exec(value ?? "");
  return match ? { urgency: Number(match[1]), id: Number(match[2]) } : null;
}

export const loader = page(async (ctx, { url }) => {
  const after = parseCursor(url.searchParams.get("nach"));
  const doneId = url.searchParams.get("erledigt");
  const [{ cases, next }, figures, done] = await Promise.all([
    listQueue(ctx, { after }),
    readQueueFigures(ctx),
    doneId ? readDone(ctx, parseId(doneId)) : null,
  ]);
  return {
    cases,
    figures,
    done,
    newest: after ? paths.moderation() : null,
    older: next ? paths.moderation({ after: `${next.urgency}.${next.id}` }) : null,
    title: `${t(ctx.locale, "moderation.queue.title")} – ${ctx.site.name}`,
  };
});

const id = z.coerce.number().int().positive();

export const action = form({
  open: intent(
    z.union([z.object({ postId: id }), z.object({ userId: id })]),
    async (ctx, input) => redirectTo(paths.moderationCase(await openOwnCase(ctx, input))),
    limits.act,
  ),
  undo: intent(
    z.object({ decisionId: id }),
    async (ctx, input) => redirectTo(paths.moderationCase(await undoDecision(ctx, input))),
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Queue() {
  const t = useT();
  const { cases, figures, done, newest, older } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as FormState | undefined;
  return (
    <div className="desk moderation" data-desk data-moderation>
      <header className="page-head">
        <h1>{t("moderation.queue.title")}</h1>
        <p className="lead">{t("moderation.queue.lead")}</p>
      </header>
      <ModerationNav current="queue" openAppeals={figures.appeals} />
      <FormAlert state={state} />
      {done ? <DoneBar done={done} /> : null}
      <QueueFigures figures={figures} />
      <div className="row between desk-bar">
        <span className="faint desk-keys">{t("moderation.queue.keys")}</span>
        <KeyHelp />
      </div>
      <section className="card queue-card">
        {cases.length > 0 ? (
          <QueueList cases={cases} />
        ) : (
          <Empty icon="check-check" title={t("moderation.queue.empty")}>
            <p>{t("moderation.queue.emptyText")}</p>
          </Empty>
        )}
      </section>
      <KeysetPager label={t("moderation.queue.pages")} newest={newest} older={older} />
    </div>
  );
}
