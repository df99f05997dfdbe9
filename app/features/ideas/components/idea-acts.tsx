import type { ReactNode } from "react";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { ideaLimits } from "../forms.ts";
import type { IdeaPage } from "../read.server.ts";
import { decidable } from "../status.ts";

type Props = { idea: IdeaPage; state: unknown; submissionKey: string };

/** What this reader may do with an idea beside voting; folded until it is wanted. */
export function IdeaActs({ idea, state, submissionKey }: Props) {
  const t = useT();
  const next = decidable.find((status) => status !== idea.status) ?? "seen";
  return (
    <>
      {idea.mayDecide ? (
        <Fold intent="decide" icon="comment" title={t("ideas.decide.title")} state={state} isOpen>
          <Select
            name="status"
            label={t("ideas.decide.status")}
            state={stateOf(state, "decide")}
            defaultValue={idea.status === "new" ? next : idea.status}
          >
            {decidable.map((status) => (
              <option key={status} value={status}>
                {t(`ideas.status.${status}`)}
              </option>
            ))}
          </Select>
          <TextArea
            name="text"
            label={t("ideas.decide.text")}
            hint={t("ideas.decide.textHint", { count: idea.voteCount })}
            state={stateOf(state, "decide")}
            minLength={ideaLimits.stepMin}
            maxLength={ideaLimits.stepMax}
            rows={5}
            required
          />
          <PersonalDataCatch fields={["text"]} state={stateOf(state, "decide")} />
        </Fold>
      ) : null}
      {idea.mayDiscuss ? (
        <Fold intent="discuss" icon="community" title={t("ideas.discuss.start")} state={state}>
          <input type="hidden" name="submissionKey" value={submissionKey} />
          <TextArea
            name="body"
            label={t("ideas.discuss.body")}
            hint={t("ideas.discuss.hint")}
            idPrefix="discuss"
            state={stateOf(state, "discuss")}
            maxLength={ideaLimits.discussMax}
            rows={3}
            required
          />
          <PersonalDataCatch fields={["body"]} state={stateOf(state, "discuss")} />
        </Fold>
      ) : null}
      {idea.mayMerge ? (
        <Fold intent="merge" icon="merge" title={t("ideas.merge.title")} state={state}>
          <TextField
            name="into"
            label={t("ideas.merge.into")}
            hint={t("ideas.merge.hint")}
            state={stateOf(state, "merge")}
            required
          />
        </Fold>
      ) : null}
    </>
  );
}

type FoldProps = {
  intent: string;
  icon: IconName;
  title: string;
  state: unknown;
  isOpen?: boolean;
  children: ReactNode;
};

function Fold({ intent, icon, title, state, isOpen, children }: FoldProps) {
  const refused = stateOf(state, intent);
  return (
    <details className="fold" id={`akt-${intent}`} open={isOpen || refused !== undefined || undefined}>
      <summary>
        <Icon name={icon} />
        <span>{title}</span>
      </summary>
      <form method="post" action={`#akt-${intent}`}>
        <FormAlert state={refused} />
        <input type="hidden" name="intent" value={intent} />
        {children}
        <button type="submit" className="btn small">
          {title}
        </button>
      </form>
    </details>
  );
}
