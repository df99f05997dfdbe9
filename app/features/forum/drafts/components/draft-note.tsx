import { useT } from "#app/ui/reader.tsx";

/** Where app/comfort/draft.ts says that the text is kept. Empty, and not there at all, without JavaScript. */
export function DraftNote({ of }: { of: string }) {
  const t = useT();
  return (
    <span
      className="faint draft-note"
      data-draft-note={of}
      data-saved={t("forum.draft.saved")}
      data-restored={t("forum.draft.restored")}
      aria-live="polite"
    />
  );
}
