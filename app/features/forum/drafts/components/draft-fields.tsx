import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { type OpenForm, saveDraftIntent } from "../draft-state.ts";
import type { OpenDraft } from "../drafts.server.ts";
import type { DraftKind } from "../drafts.ts";

/** On the `<form>` whose fields app/comfort/drafts keeps. */
export const draftForm = { "data-draft-form": "" };

/** Hidden fields of a form that keeps drafts: its key, what it is for, and which version of the draft it shows. */
export function DraftFields({ kind, targetId, open }: { kind: DraftKind; targetId: number; open: OpenForm }) {
  return (
    <>
      <input type="hidden" name="submissionKey" value={open.key} />
      <input type="hidden" name="draftKind" value={kind} />
      <input type="hidden" name="draftTarget" value={targetId} />
      <input
        type="hidden"
        name="draftVersion"
        value={open.version}
        data-draft-newer={open.isNewer ? "" : undefined}
      />
      {open.other ? <input type="hidden" name="draftKeepsOther" value="ja" /> : null}
    </>
  );
}

/** "Entwurf speichern" and the line that says where the text is kept. */
export function DraftBar({ isSmall = false }: { isSmall?: boolean }) {
  const t = useT();
  const { viewer } = useReader();
  return (
    <>
      {viewer ? (
        <button
          type="submit"
          className={isSmall ? "btn small plain" : "btn plain"}
          name="intent"
          value={saveDraftIntent}
          formNoValidate
          data-draft-save=""
        >
          <Icon name="save" />
          {t("drafts.save")}
        </button>
      ) : null}
      <span className="faint draft-line" data-draft-line="" />
    </>
  );
}

/**
 * After a save that was refused because the draft has changed elsewhere, for those without JavaScript: the other text.
 */
export function DraftOther({ draft }: { draft: OpenDraft | null }) {
  const t = useT();
  if (!draft) return null;
  return (
    <section className="draft-other" aria-labelledby="draft-other-title">
      <h2 id="draft-other-title">
        {t("drafts.conflict.other")}: {draft.device}
      </h2>
      {draft.content.title ? <p className="draft-other-title">{draft.content.title}</p> : null}
      <pre className="draft-text">{draft.content.body}</pre>
    </section>
  );
}
