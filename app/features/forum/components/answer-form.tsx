import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { MarkdownHelp } from "./markdown-help.tsx";

type Props = { threadId: number; isAsker: boolean; submissionKey: string; state: FormState | undefined };

export function AnswerForm({ threadId, isAsker, submissionKey, state }: Props) {
  const t = useT();
  return (
    <form method="post" className="card post answer-form" id="antworten">
      <h2>{t(isAsker ? "forum.answer.titleOwn" : "forum.answer.title")}</h2>
      <FormAlert state={state} />
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
        data-draft={`answer:${threadId}`}
      />
      <MarkdownHelp />
      <p className="row">
        <button type="submit" className="btn">
          <Icon name="send" />
          {t("forum.answer.send")}
        </button>
        <span
          className="faint draft-note"
          data-draft-note={`answer:${threadId}`}
          data-saved={t("forum.draft.saved")}
          data-restored={t("forum.draft.restored")}
          aria-live="polite"
        />
      </p>
    </form>
  );
}
