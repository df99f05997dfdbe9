import { IdeaStatusChip } from "#app/features/ideas/components/idea-status.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import type { MeetupQuestion } from "../read.server.ts";

type Props = {
  questions: MeetupQuestion[];
  /** Where the forms are sent to. */
  action: string;
  mayVote: boolean;
};

/** What the audience wants to know and wishes for: what is on the stage first, then the most wanted. */
export function QuestionList({ questions, action, mayVote }: Props) {
  return (
    <ol className="question-list">
      {questions.map((question) => (
        <li
          key={question.id}
          id={`wortmeldung-${question.id}`}
          className={question.calledAt ? "question-line on-stage" : "question-line"}
        >
          <VoteCell question={question} action={action} mayVote={mayVote} />
          <QuestionWords question={question} action={action} />
        </li>
      ))}
    </ol>
  );
}

function VoteCell({ question, action, mayVote }: Omit<Props, "questions"> & { question: MeetupQuestion }) {
  const t = useT();
  const count = (
    <b className="num" data-votes-of={question.id}>
      {question.voteCount}
    </b>
  );
  if (!mayVote || question.answeredAt || question.hiddenAt) {
    return (
      <p className="question-votes">
        {count}
        <span className="visually-hidden"> {t("meetups.question.votes", { count: question.voteCount })}</span>
      </p>
    );
  }
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value="vote-question" />
      <input type="hidden" name="questionId" value={question.id} />
      <input type="hidden" name="isFor" value={question.hasVoted ? "nein" : "ja"} />
      <button
        type="submit"
        className={question.hasVoted ? "question-votes on" : "question-votes"}
        aria-pressed={question.hasVoted}
      >
        <Icon name={question.hasVoted ? "check" : "helpful"} />
        {count}
        <span className="visually-hidden">
          {" "}
          {t("meetups.question.voteFor", { count: question.voteCount, text: question.body })}
        </span>
      </button>
    </form>
  );
}

function QuestionWords({ question, action }: { question: MeetupQuestion; action: string }) {
  const t = useT();
  const { viewer } = useReader();
  const lang = useContentLang();
  return (
    <div className="question-words">
      <p className="question-text" lang={lang}>
        {question.body}
      </p>
      <p className="row tight">
        {question.calledAt ? (
          <Chip tone="waiting" icon="mic">
            {t("meetups.question.now")}
          </Chip>
        ) : null}
        {question.kind === "wish" ? (
          <Chip tone="region" icon="idea">
            {t("meetups.question.wish")}
          </Chip>
        ) : null}
        {question.answeredAt ? (
          <Chip tone="solved" icon="check">
            {t("meetups.question.answered")}
          </Chip>
        ) : null}
        {question.hiddenAt ? (
          <Chip tone="waiting" icon={question.heldAt ? "clock" : "eye-off"}>
            {t(question.heldAt ? "meetups.question.held" : "meetups.question.hidden")}
          </Chip>
        ) : null}
        <span className="faint">{question.author.displayName}</span>
        {viewer && !question.isOwn ? (
          <a className="faint" href={paths.reportMeetupQuestion(question.id)} rel="nofollow">
            {t("moderation.report.link")}
          </a>
        ) : null}
        {question.isOwn && !question.answeredAt ? (
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="withdraw" />
            <input type="hidden" name="questionId" value={question.id} />
            <button type="submit" className="link-button faint">
              {t("meetups.question.withdraw")}
            </button>
          </form>
        ) : null}
      </p>
      {question.answer ? (
        <p className="question-answer" lang={lang}>
          {question.answer}
        </p>
      ) : null}
      {question.idea ? (
        <p className="row tight">
          <a href={paths.idea(question.idea)}>{t("meetups.question.idea")}</a>
          <IdeaStatusChip status={question.idea.status} />
        </p>
      ) : null}
    </div>
  );
}
