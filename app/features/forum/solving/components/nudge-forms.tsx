import { FormAlert } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Day } from "#app/ui/time.tsx";
import type { NudgePage } from "../nudges.server.ts";

type Props = {
  nudge: NudgePage;
  /** Where the forms go to, with the secret. */
  action: string;
  /** Which button of the mail was pressed: it stands first here, and is only done by a tap on this page. */
  wish: string | null;
  /** Of the page's forms, when one was refused. */
  state: unknown;
};

/** Solved by which answer, not solved, or still waiting. After a reply it says thanks and what comes next. */
export function NudgeForms({ nudge, action, wish, state }: Props) {
  const t = useT();
  if (nudge.reply) return <Thanks nudge={nudge} reply={nudge.reply} />;
  const solved = <SolvedForm nudge={nudge} action={action} state={stateOf(state, "solved")} />;
  const isOther = wish === "unsolved" || wish === "waiting";
  const others = wish === "waiting" ? (["waiting", "unsolved"] as const) : (["unsolved", "waiting"] as const);
  return (
    <>
      {isOther ? null : solved}
      <div className="row nudge-others">
        {others.map((intent) => (
          <ReplyButton key={intent} action={action} intent={intent} isMain={wish === intent} />
        ))}
      </div>
      {isOther ? (
        <>
          <h2>{t("solving.nudge.or")}</h2>
          {solved}
        </>
      ) : null}
    </>
  );
}

function SolvedForm({
  nudge,
  action,
  state,
}: {
  nudge: NudgePage;
  action: string;
  state: FormState | undefined;
}) {
  const t = useT();
  const [only, ...more] = nudge.answers;
  const chosen = state?.values.postId ?? (more.length === 0 ? String(only?.id) : "");
  return (
    <form method="post" action={action} className="card nudge-solved">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="solved" />
      <fieldset className="choices lines">
        <legend>{t("solving.nudge.solvedWith")}</legend>
        {nudge.answers.map((answer) => (
          <label key={answer.id} className="choice">
            <input
              type="radio"
              name="postId"
              value={answer.id}
              required
              defaultChecked={chosen === String(answer.id)}
            />
            <span>
              {answer.text}
              <span className="faint">
                {" – "}
                {answer.authorName}, <Day at={answer.createdAt} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="btn">
        <Icon name="solved" />
        {t("solving.nudge.send")}
      </button>
    </form>
  );
}

const replyIcons = { unsolved: "failed", waiting: "clock" } as const;

function ReplyButton({
  action,
  intent,
  isMain,
}: {
  action: string;
  intent: keyof typeof replyIcons;
  isMain: boolean;
}) {
  const t = useT();
  return (
    <form method="post" action={action} className="act">
      <input type="hidden" name="intent" value={intent} />
      <button type="submit" className={`btn${isMain ? "" : " quiet"}`}>
        <Icon name={replyIcons[intent]} />
        {t(`solving.nudge.${intent}`)}
      </button>
    </form>
  );
}

function Thanks({ nudge, reply }: { nudge: NudgePage; reply: NonNullable<NudgePage["reply"]> }) {
  const t = useT();
  return (
    <div className="card nudge-solved" role="status">
      <p>{t(`solving.nudge.done.${reply}`)}</p>
      {reply === "unsolved" ? (
        <p className="row">
          <a className="btn" href={paths.thread(nudge.thread)}>
            <Icon name="comment" />
            {t("solving.nudge.describe")}
          </a>
          <a className="btn quiet" href={paths.escalate(nudge.thread.id)}>
            <Icon name="region" />
            {t("solving.nudge.escalate")}
          </a>
        </p>
      ) : null}
    </div>
  );
}
