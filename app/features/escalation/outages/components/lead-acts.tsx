import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { toLocalInput } from "../../local-input.ts";
import { textLimits } from "../../text.ts";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { outageLimits } from "../limits.ts";
import type { OutagePage } from "../public-outages.server.ts";

type Props = { page: OutagePage; state: unknown; submissionKey: string };

/** What a lead does with a running outage: tell everybody, give a new time, end it. */
export function LeadActs({ page, state, submissionKey }: Props) {
  const t = useT();
  const { outage } = page;
  return (
    <div className="ticket-acts outage-acts">
      <Fold
        intent="update"
        icon="send"
        title={t("outages.act.update")}
        state={stateOf(state, "update")}
        submissionKey={submissionKey}
        send={t("outages.act.updateSend", { count: outage.peopleCount })}
      >
        <TextArea
          name="body"
          label={t("outages.act.updateLabel")}
          hint={t("outages.act.updateHint")}
          idPrefix="update"
          rows={4}
          minLength={outageLimits.bodyMin}
          maxLength={outageLimits.bodyMax}
          required
          state={stateOf(state, "update")}
        />
        <PersonalDataCatch fields={["body"]} state={stateOf(state, "update")} />
      </Fold>
      <Fold
        intent="move-promise"
        icon="calendar"
        title={t("outages.act.move")}
        state={stateOf(state, "move-promise")}
        send={t("outages.act.moveSend")}
      >
        <TextField
          name="dueAt"
          type="datetime-local"
          label={t("outages.form.dueAt")}
          idPrefix="move"
          state={stateOf(state, "move-promise")}
          defaultValue={outage.promise ? toLocalInput(outage.promise.dueAt) : undefined}
          required
        />
        <TextField
          name="reason"
          label={t("outages.act.moveReason")}
          hint={t("outages.act.moveReasonHint")}
          idPrefix="move"
          state={stateOf(state, "move-promise")}
          minLength={textLimits.reasonMin}
          maxLength={textLimits.reasonMax}
          required
        />
        <PersonalDataCatch fields={["reason"]} state={stateOf(state, "move-promise")} />
      </Fold>
      <Fold
        intent="end"
        icon="solved"
        title={t("outages.act.end")}
        state={stateOf(state, "end")}
        send={t("outages.act.endSend")}
      >
        <TextArea
          name="cause"
          label={t("outages.act.cause")}
          hint={t("outages.act.causeHint")}
          idPrefix="end"
          rows={3}
          minLength={outageLimits.bodyMin}
          maxLength={outageLimits.bodyMax}
          required
          state={stateOf(state, "end")}
        />
        <PersonalDataCatch fields={["cause"]} state={stateOf(state, "end")} />
      </Fold>
    </div>
  );
}

/** The questions that belong to it, each can be taken out. */
export function AttachedThreads({ page, mayDetach }: { page: OutagePage; mayDetach: boolean }) {
  const t = useT();
  const lang = useContentLang();
  return (
    <section className="card panel" aria-labelledby="attached-title">
      <h2 id="attached-title">{t("outages.attached.title", { count: page.threadCount })}</h2>
      {page.threadCount === 0 ? <p className="muted">{t("outages.attached.none")}</p> : null}
      <ul className="plain-list">
        {page.threads.map((thread) => (
          <li key={thread.id} className="row between">
            <a href={paths.thread(thread)} lang={lang}>
              {thread.title}
            </a>
            {mayDetach ? (
              <form method="post" className="act">
                <input type="hidden" name="intent" value="detach" />
                <input type="hidden" name="threadId" value={thread.id} />
                <button type="submit" className="btn small quiet">
                  <Icon name="split" />
                  {t("outages.attached.detach")}
                  <span className="visually-hidden">: {thread.title}</span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {page.threadCount > page.threads.length ? (
        <p className="faint">
          {t("outages.attached.more", { count: page.threadCount - page.threads.length })}
        </p>
      ) : null}
    </section>
  );
}
