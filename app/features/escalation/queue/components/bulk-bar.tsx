import type { ReactNode } from "react";
import { FormAlert, Select, TextArea } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { severities } from "../../severity.ts";
import { textLimits } from "../../text.ts";
import type { MemberPresence } from "../desk-page.server.ts";
import { places } from "./live-texts.ts";
import { SnoozeFields } from "./snooze-fields.tsx";

/** Acts of the bar, as intents of the page's form. */
const bulkIntents = ["take", "assign", "snooze", "wake", "wait", "note", "category", "severity"] as const;

/** The state of whichever act was refused. */
export const bulkState = (state: unknown): FormState | undefined =>
  bulkIntents.map((name) => stateOf(state, name)).find((own) => own !== undefined);

type Props = {
  members: MemberPresence[];
  categories: { id: number; name: string }[];
  isLead: boolean;
  state: unknown;
};

/**
 * What can be done with the chosen rows. Stands at the end of the list's form and stays in sight; with scripts it shows
 * itself when something is chosen.
 */
export function BulkBar({ members, categories, isLead, state }: Props) {
  const t = useT();
  return (
    <fieldset className="bulk-bar" data-bulk-bar>
      <legend className="visually-hidden">{t("queue.bulk.title")}</legend>
      <FormAlert state={bulkState(state)} />
      <div className="bulk-acts">
        <p
          className="bulk-count"
          role="status"
          data-bulk-count
          data-one={t("queue.bulk.chosenOne")}
          data-many={t("queue.bulk.chosenMany", places)}
        >
          {t("queue.bulk.title")}
        </p>
        <Press intent="take" icon="hand" label={t("queue.bulk.take")} />
        <BulkFold id="snooze" icon="clock" title={t("queue.bulk.snooze")} isOpen={isRefused(state, "snooze")}>
          <SnoozeFields idPrefix="bulk-snooze" state={stateOf(state, "snooze")} />
          <Press intent="snooze" icon="clock" label={t("queue.snooze.send")} />
        </BulkFold>
        <BulkFold id="note" icon="lock" title={t("queue.bulk.note")} isOpen={isRefused(state, "note")}>
          <TextArea
            name="body"
            label={t("queue.bulk.noteBody")}
            hint={t("queue.bulk.noteHint")}
            idPrefix="bulk-note"
            rows={3}
            maxLength={textLimits.noteMax}
            state={stateOf(state, "note")}
          />
          <Press intent="note" icon="lock" label={t("desk.note.send")} />
        </BulkFold>
        {isLead ? <AssignFold members={members} state={state} /> : null}
        <SortFold categories={categories} state={state} />
        <Press intent="wait" icon="pause" label={t("queue.bulk.wait")} isQuiet />
        <Press intent="wake" icon="bell" label={t("queue.bulk.wake")} isQuiet />
      </div>
    </fieldset>
  );
}

const isRefused = (state: unknown, intent: string) => stateOf(state, intent)?.status === 422;

function AssignFold({ members, state }: { members: MemberPresence[]; state: unknown }) {
  const t = useT();
  return (
    <BulkFold id="assign" icon="users" title={t("queue.bulk.assign")} isOpen={isRefused(state, "assign")}>
      <Select
        name="toId"
        label={t("queue.bulk.assignTo")}
        idPrefix="bulk-assign"
        defaultValue=""
        state={stateOf(state, "assign")}
      >
        <option value="">{t("queue.bulk.choose")}</option>
        {members.map(({ id, fullName: name, presence, openCount: count }) => (
          <option key={id} value={id}>
            {presence.isPresent ? t("queue.bulk.here", { name, count }) : t("queue.bulk.away", { name })}
          </option>
        ))}
      </Select>
      <Press intent="assign" icon="users" label={t("queue.bulk.assign")} />
    </BulkFold>
  );
}

function SortFold({ categories, state }: { categories: Props["categories"]; state: unknown }) {
  const t = useT();
  return (
    <BulkFold
      id="sort"
      icon="tag"
      title={t("queue.bulk.sort")}
      isOpen={isRefused(state, "category") || isRefused(state, "severity")}
    >
      <Select
        name="categoryId"
        label={t("queue.bulk.category")}
        idPrefix="bulk"
        defaultValue=""
        state={stateOf(state, "category")}
      >
        <option value="">{t("queue.bulk.choose")}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Press intent="category" icon="tag" label={t("queue.bulk.categorySend")} />
      <Select
        name="severity"
        label={t("queue.bulk.severity")}
        idPrefix="bulk"
        defaultValue=""
        state={stateOf(state, "severity")}
      >
        <option value="">{t("queue.bulk.choose")}</option>
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {t(`escalation.severity.short.${severity}`)}
          </option>
        ))}
      </Select>
      <Press intent="severity" icon="warning" label={t("queue.bulk.severitySend")} />
    </BulkFold>
  );
}

type FoldProps = { id: string; icon: IconName; title: string; isOpen: boolean; children: ReactNode };

function BulkFold({ id, icon, title, isOpen, children }: FoldProps) {
  return (
    <details className="bulk-fold" id={`bulk-${id}`} open={isOpen || undefined}>
      <summary className="btn small quiet">
        <Icon name={icon} />
        {title}
      </summary>
      <div className="card panel">{children}</div>
    </details>
  );
}

type PressProps = { intent: string; icon: IconName; label: string; isQuiet?: boolean };

function Press({ intent, icon, label, isQuiet }: PressProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={`btn small ${isQuiet ? "quiet" : ""}`.trim()}
      data-act={intent}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
}
