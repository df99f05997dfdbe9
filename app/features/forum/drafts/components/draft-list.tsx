import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ListedDraft } from "../drafts.server.ts";

/** What a draft is for, in words: "Antwort auf „Router blinkt rot“". */
export function DraftTarget({ draft }: { draft: Pick<ListedDraft, "targetKind" | "thread"> }) {
  const t = useT();
  const kind = t(`drafts.kind.${draft.targetKind}`);
  if (draft.targetKind === "ask") return <>{kind}</>;
  return (
    <>
      {kind}{" "}
      {draft.thread ? <a href={paths.thread(draft.thread)}>{draft.thread.title}</a> : t("drafts.thread.gone")}
    </>
  );
}

/** One's own drafts with what can be done with each. */
export function DraftList({ drafts }: { drafts: ListedDraft[] }) {
  const t = useT();
  return (
    <ul className="draft-list">
      {drafts.map((draft) => (
        <li key={draft.id} className="card panel">
          <p className="draft-about faint">
            <DraftTarget draft={draft} />
          </p>
          {draft.content.title && draft.targetKind !== "edit" ? (
            <h2 className="draft-title">{draft.content.title}</h2>
          ) : null}
          <p className="draft-excerpt">{draft.excerpt}</p>
          <p className="faint">
            {t("drafts.changed")} <Time at={draft.updatedAt} ago />
            {draft.device ? ` · ${draft.device}` : null}
          </p>
          <div className="row">
            {draft.discardedAt ? (
              <DraftAct draftId={draft.id} intent="bring-back" icon="undo" label={t("drafts.bringBack")} />
            ) : (
              <>
                {draft.thread || draft.targetKind === "ask" ? (
                  <a className="btn small" href={paths.resumeDraft({ ...draft, kind: draft.targetKind })}>
                    <Icon name="edit" />
                    {t("drafts.resume")}
                  </a>
                ) : null}
                <a className="btn small quiet" href={paths.draft(draft.id)}>
                  <Icon name="history" />
                  {t("drafts.versions")}
                </a>
                <DraftAct draftId={draft.id} intent="delete" icon="trash" label={t("drafts.delete")} />
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A button that does one thing with one draft. */
export function DraftAct(props: { draftId: number; intent: string; icon: string; label: string }) {
  return (
    <form method="post" action={paths.drafts()}>
      <input type="hidden" name="draftId" value={props.draftId} />
      <button type="submit" className="btn small plain" name="intent" value={props.intent}>
        <Icon name={props.icon} />
        {props.label}
      </button>
    </form>
  );
}
