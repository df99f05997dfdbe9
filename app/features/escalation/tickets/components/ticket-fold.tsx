import type { ReactNode } from "react";
import { DraftNote } from "#app/features/forum/drafts/components/draft-note.tsx";
import { DefaultSubmit } from "#app/ui/default-submit.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";

type FoldProps = {
  intent: string;
  icon: IconName;
  title: string;
  state: FormState | undefined;
  isOpen?: boolean;
  submissionKey?: string;
  send: string;
  tone?: "quiet";
  /** Of the text that is kept on the device. */
  draft?: string;
  /** Other buttons of the form do something else: the name of the act stands at its own button then. */
  hasOtherButtons?: boolean;
  children: ReactNode;
};

/** One act on a ticket: folded until it is wanted, open with everything typed when it was refused. */
export function Fold({
  intent,
  icon,
  title,
  state,
  isOpen,
  submissionKey,
  send,
  tone,
  draft,
  hasOtherButtons = false,
  children,
}: FoldProps) {
  return (
    <details className="fold" id={`akt-${intent}`} open={isOpen || state !== undefined || undefined}>
      <summary>
        <Icon name={icon} />
        {title}
      </summary>
      <form method="post" action={`#akt-${intent}`} id={`form-${intent}`}>
        <FormAlert state={state} />
        {hasOtherButtons ? (
          <DefaultSubmit intent={intent} />
        ) : (
          <input type="hidden" name="intent" value={intent} />
        )}
        {submissionKey ? (
          <input
            type="hidden"
            name="submissionKey"
            value={state?.values.submissionKey ?? `${submissionKey}-${intent}`}
          />
        ) : null}
        {children}
        <p className="row">
          <button
            type="submit"
            className={`btn small ${tone ?? ""}`.trim()}
            {...(hasOtherButtons ? { name: "intent", value: intent } : {})}
          >
            <Icon name={icon} />
            {send}
          </button>
          {draft ? <DraftNote of={draft} /> : null}
        </p>
      </form>
    </details>
  );
}
