import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { draftKey } from "../draft-key.ts";
import { DraftNote } from "./draft-note.tsx";
import { LoginHint } from "./login-hint.tsx";
import { MarkdownHelp } from "./markdown-help.tsx";

type Props = {
  threadId: number;
  isAsker: boolean;
  /** Works in a regional team and may answer in its name. */
  isInTeam: boolean;
  submissionKey: string;
  state: FormState | undefined;
};

/** Below the answers; also shown when an answer was refused, whatever the reason, so that its text is not lost. */
export function AnswerForm({ threadId, isAsker, isInTeam, submissionKey, state }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const key = draftKey(viewer, "answer", threadId);
  return (
    // The fragment brings a refused form into sight, also without JavaScript.
    <form method="post" action="#antworten" className="card post answer-form" id="antworten">
      <h2>{t(isAsker ? "forum.answer.titleOwn" : "forum.answer.title")}</h2>
      <FormAlert state={state}>
        <LoginHint state={state} />
      </FormAlert>
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="submissionKey" value={state?.values.submissionKey ?? submissionKey} />
      <TextArea
        name="body"
        label={t("forum.answer.label")}
        hint={t(isAsker ? "forum.answer.hintOwn" : "forum.answer.hint")}
        idPrefix="answer"
        rows={5}
        maxLength={30000}
        required
        state={state}
        data-draft={key}
      />
      <MarkdownHelp />
      {isInTeam ? (
        <label className="check">
          <input
            type="checkbox"
            name="official"
            value="ja"
            defaultChecked={state ? state.values.official === "ja" : true}
          />
          {t("forum.answer.official")}
        </label>
      ) : null}
      <p className="row">
        <button type="submit" className="btn">
          <Icon name="send" />
          {t("forum.answer.send")}
        </button>
        <DraftNote of={key} />
      </p>
    </form>
  );
}
