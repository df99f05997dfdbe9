import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { DraftBar, DraftFields, DraftOther, draftForm } from "../drafts/components/draft-fields.tsx";
import { openForm, withQuote } from "../drafts/draft-state.ts";
import type { OpenDraft } from "../drafts/drafts.server.ts";
import { ImageField, imageForm } from "../images/components/image-field.tsx";
import { LoginHint } from "./login-hint.tsx";
import { MarkdownHelp } from "./markdown-help.tsx";

type Props = {
  threadId: number;
  isAsker: boolean;
  /** Works in a regional team and may answer in its name. */
  isInTeam: boolean;
  submissionKey: string;
  state: FormState | undefined;
  /** What the reader has begun to answer here. */
  draft: OpenDraft | null;
  /** Markdown to begin with: a post that is quoted. */
  quote: string | null;
};

/** Below the answers; also shown when an answer was refused, whatever the reason, so that its text is not lost. */
export function AnswerForm({ threadId, isAsker, isInTeam, submissionKey, state, draft, quote }: Props) {
  const t = useT();
  const open = withQuote(openForm(state, draft, submissionKey), state ? null : quote);
  return (
    // The fragment brings a refused form into sight, also without JavaScript.
    <form
      method="post"
      action="#antworten"
      className="card post answer-form"
      id="antworten"
      {...imageForm}
      {...draftForm}
    >
      <h2>{t(isAsker ? "forum.answer.titleOwn" : "forum.answer.title")}</h2>
      <FormAlert state={open.state}>
        <LoginHint state={state} />
      </FormAlert>
      <DraftFields kind="answer" targetId={threadId} open={open} />
      <TextArea
        name="body"
        label={t("forum.answer.label")}
        hint={t(isAsker ? "forum.answer.hintOwn" : "forum.answer.hint")}
        idPrefix="answer"
        rows={5}
        maxLength={30000}
        required
        data-editor=""
        data-mentions={paths.mentionable(threadId)}
        state={open.state}
      />
      <PersonalDataCatch fields={["body"]} state={open.state} canMove={isAsker} threadId={threadId} />
      <ImageField idPrefix="answer" state={open.state} anchor="antworten" />
      <MarkdownHelp />
      {isInTeam ? (
        <label className="check">
          <input
            type="checkbox"
            name="official"
            value="ja"
            defaultChecked={open.state ? open.state.values.official === "ja" : true}
          />
          {t("forum.answer.official")}
        </label>
      ) : null}
      <p className="row">
        <button type="submit" className="btn" name="intent" value="answer">
          <Icon name="send" />
          {t("forum.answer.send")}
        </button>
        <DraftBar />
      </p>
      <DraftOther draft={open.other} />
    </form>
  );
}
