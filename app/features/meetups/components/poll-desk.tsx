import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import { meetupLimits } from "../limits.ts";
import type { PollView } from "../polls.server.ts";
import { PollResults } from "./poll-results.tsx";

const chipOf = {
  prepared: { tone: "plain", icon: "edit" },
  open: { tone: "solved", icon: "vote" },
  closed: { tone: "plain", icon: "lock" },
} as const;

/** Polls of the evening, as whoever stands on the stage handles them. */
export function PollDesk({ polls, action, state }: { polls: PollView[]; action: string; state: unknown }) {
  const t = useT();
  const lang = useContentLang();
  const failed = ["open", "close", "show", "hide", "drop"]
    .map((intent) => stateOf(state, intent))
    .find(Boolean);
  return (
    <div data-live-part="polls">
      <FormAlert state={failed} />
      {polls.length === 0 ? <p className="muted">{t("meetups.poll.none")}</p> : null}
      <ol className="poll-desk">
        {polls.map((poll) => (
          <li key={poll.id} id={`umfrage-${poll.id}`} className="card panel">
            <div className="row between">
              <h3 lang={lang}>{poll.question}</h3>
              <Chip {...chipOf[poll.state]}>{t(`meetups.poll.state.${poll.state}`)}</Chip>
            </div>
            {poll.state === "prepared" ? (
              <p className="muted" lang={lang}>
                {poll.options.map(({ label }) => label).join(" · ")}
              </p>
            ) : (
              <PollResults poll={poll} />
            )}
            <div className="row tight">
              <PollActs poll={poll} action={action} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function PollActs({ poll, action }: { poll: PollView; action: string }) {
  const act = (intent: string, icon: IconName, tone = "quiet") => (
    <PollAct key={intent} poll={poll} action={action} intent={intent} icon={icon} tone={tone} />
  );
  if (poll.state === "prepared") return [act("open", "vote", ""), act("drop", "trash", "plain")];
  const visibility = poll.isPublic ? act("hide", "eye-off") : act("show", "eye");
  return poll.state === "open" ? [act("close", "lock", ""), visibility] : visibility;
}

type ActProps = { poll: PollView; action: string; intent: string; icon: IconName; tone: string };

function PollAct({ poll, action, intent, icon, tone }: ActProps) {
  const t = useT();
  return (
    <form method="post" action={action}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="pollId" value={poll.id} />
      <button type="submit" className={`btn small ${tone}`.trim()}>
        <Icon name={icon} />
        {t(`meetups.poll.act.${intent as "open"}`)}
        <span className="visually-hidden">: {poll.question}</span>
      </button>
    </form>
  );
}

/** Prepares another poll. */
export function PollForm({ action, state: all }: { action: string; state: unknown }) {
  const t = useT();
  const state = stateOf(all, "prepare");
  return (
    <details className="fold" id="neue-umfrage" open={state !== undefined || undefined}>
      <summary>
        <Icon name="plus" />
        <span>{t("meetups.poll.new")}</span>
      </summary>
      <form method="post" action={`${action}#neue-umfrage`}>
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="prepare" />
        <TextField
          name="question"
          label={t("meetups.poll.question")}
          state={state}
          maxLength={meetupLimits.pollMax}
          required
        />
        <Select name="kind" label={t("meetups.poll.kind")} state={state} defaultValue="single">
          {(["single", "multiple", "scale"] as const).map((kind) => (
            <option key={kind} value={kind}>
              {t(`meetups.poll.kind.${kind}`)}
            </option>
          ))}
        </Select>
        <TextArea
          name="options"
          label={t("meetups.poll.options")}
          hint={t("meetups.poll.optionsHint", { max: meetupLimits.optionsMax })}
          state={state}
          rows={4}
        />
        <PersonalDataCatch fields={["question", "options"]} state={state} />
        <button type="submit" className="btn small">
          {t("meetups.poll.prepare")}
        </button>
      </form>
    </details>
  );
}
