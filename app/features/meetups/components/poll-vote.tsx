import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import type { PollView } from "../polls.server.ts";

type Props = { poll: PollView; chosen: number[]; action: string; state: unknown };

/** Voting, and voting differently until the poll is closed. Large targets: it is done standing, with one thumb. */
export function PollVote({ poll, chosen, action, state }: Props) {
  const t = useT();
  const lang = useContentLang();
  const own = poll.options.filter(({ id }) => chosen.includes(id));
  const isMultiple = poll.kind === "multiple";
  return (
    <form method="post" action={action} className="poll-vote" id={`umfrage-${poll.id}`}>
      <FormAlert state={stateOf(state, "vote")} />
      <input type="hidden" name="intent" value="vote" />
      <input type="hidden" name="pollId" value={poll.id} />
      <fieldset>
        <legend>
          <span lang={lang}>{poll.question}</span>
        </legend>
        <p className="hint">
          {t(
            isMultiple
              ? "meetups.poll.several"
              : poll.kind === "scale"
                ? "meetups.poll.scaleHint"
                : "meetups.poll.one",
          )}
        </p>
        <div className={poll.kind === "scale" ? "scale-choices" : "choices poll-choices"}>
          {poll.options.map(({ id, label }) => (
            <label key={id} className="choice">
              <input
                type={isMultiple ? "checkbox" : "radio"}
                name="options"
                value={id}
                defaultChecked={chosen.includes(id)}
                required={!isMultiple}
              />
              <span lang={lang}>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="btn big-btn">
        <Icon name="vote" />
        {t(own.length > 0 ? "meetups.poll.change" : "meetups.poll.vote")}
      </button>
      {own.length > 0 ? (
        <p className="notice solved" role="status">
          <Icon name="solved" />
          <span>{t("meetups.poll.voted")}</span>
        </p>
      ) : null}
      <p className="hint">
        <Icon name="lock" /> {t("meetups.poll.secret")}
      </p>
    </form>
  );
}
