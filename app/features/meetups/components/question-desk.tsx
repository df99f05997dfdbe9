import { textLimits } from "#app/features/forum/text.ts";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { meetupLimits } from "../limits.ts";
import type { MeetupQuestion } from "../read.server.ts";

type Props = { questions: MeetupQuestion[]; action: string; state: unknown };

/** Questions and wishes, as whoever stands on the stage handles them. */
export function QuestionDesk({ questions, action, state }: Props) {
  const t = useT();
  const lang = useContentLang();
  const failed = ["call", "answer", "merge", "make-idea"]
    .map((intent) => stateOf(state, intent))
    .find(Boolean);
  return (
    <div data-live-part="questions">
      <FormAlert state={failed} />
      {questions.length === 0 ? <p className="muted">{t("meetups.question.none")}</p> : null}
      <ol className="question-desk">
        {questions.map((question) => (
          <li
            key={question.id}
            id={`wortmeldung-${question.id}`}
            className={question.calledAt ? "card panel on-stage" : "card panel"}
          >
            <p className="question-text" lang={lang}>
              <b className="num" data-votes-of={question.id}>
                {question.voteCount}
              </b>{" "}
              · {question.body}
            </p>
            <p className="faint">
              {t(question.kind === "wish" ? "meetups.question.wish" : "meetups.ask.question")} ·{" "}
              {question.author.displayName}
              {question.answeredAt ? ` · ${t("meetups.question.answered")}` : ""}
              {question.heldAt ? ` · ${t("meetups.question.held")}` : ""}
            </p>
            <QuestionActs question={question} questions={questions} action={action} state={state} />
          </li>
        ))}
      </ol>
    </div>
  );
}

type ActProps = { question: MeetupQuestion; questions: MeetupQuestion[]; action: string; state: unknown };

function QuestionActs({ question, questions, action, state }: ActProps) {
  const t = useT();
  /** Of this question's form, when it was refused. */
  const refused = (intent: string) => {
    const own = stateOf(state, intent);
    return own?.values.questionId === String(question.id) ? own : undefined;
  };
  const [answering, making] = [refused("answer"), refused("make-idea")];
  const others = questions.filter(({ id, hiddenAt }) => id !== question.id && !hiddenAt);
  const idField = <input type="hidden" name="questionId" value={question.id} />;
  return (
    <div className="row tight question-acts">
      {question.hiddenAt ? null : (
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="call" />
          {idField}
          <input type="hidden" name="isOn" value={question.calledAt ? "nein" : "ja"} />
          <button type="submit" className="btn small quiet" aria-pressed={question.calledAt !== null}>
            <Icon name="mic" />
            {t(question.calledAt ? "meetups.stage.off" : "meetups.stage.on")}
            <span className="visually-hidden">: {question.body}</span>
          </button>
        </form>
      )}
      <details className="inline-fold" open={answering ? true : undefined}>
        <summary className="btn small quiet">
          <Icon name="check" />
          {t("meetups.stage.answer")}
        </summary>
        <form method="post" action={action}>
          <input type="hidden" name="intent" value="answer" />
          {idField}
          <TextArea
            name="answer"
            idPrefix={`answer-${question.id}`}
            label={t("meetups.stage.answerText")}
            hint={t("meetups.stage.answerHint")}
            defaultValue={question.answer}
            state={answering}
            rows={2}
            maxLength={meetupLimits.answerMax}
            required
          />
          <PersonalDataCatch fields={["answer"]} state={answering} />
          <button type="submit" className="btn small">
            {t("meetups.stage.save")}
          </button>
        </form>
      </details>
      {others.length > 0 ? (
        <details className="inline-fold">
          <summary className="btn small plain">
            <Icon name="merge" />
            {t("meetups.stage.merge")}
          </summary>
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="merge" />
            {idField}
            <Select name="intoId" idPrefix={`merge-${question.id}`} label={t("meetups.stage.mergeInto")}>
              {others.map(({ id, body }) => (
                <option key={id} value={id}>
                  {body.slice(0, 90)}
                </option>
              ))}
            </Select>
            <button type="submit" className="btn small">
              {t("meetups.stage.merge")}
            </button>
          </form>
        </details>
      ) : null}
      {question.idea ? (
        <a href={paths.idea(question.idea)}>{t("meetups.question.idea")}</a>
      ) : question.kind === "wish" && !question.hiddenAt ? (
        <details className="inline-fold" open={making ? true : undefined}>
          <summary className="btn small plain">
            <Icon name="idea" />
            {t("meetups.stage.idea")}
          </summary>
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="make-idea" />
            {idField}
            <TextField
              name="title"
              idPrefix={`idea-${question.id}`}
              label={t("ideas.form.title")}
              defaultValue={question.body.slice(0, textLimits.titleMax)}
              minLength={textLimits.titleMin}
              maxLength={textLimits.titleMax}
              state={making}
              required
            />
            <PersonalDataCatch fields={["title"]} state={making} />
            <button type="submit" className="btn small">
              {t("meetups.stage.idea")}
            </button>
          </form>
        </details>
      ) : null}
    </div>
  );
}
