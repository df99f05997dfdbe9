import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

type Props = {
  post: { id: number; authorId: number };
  /** At the end of a line of small print instead of in a row of buttons. */
  isInline?: boolean;
};

/** Leads to the form that reports a post; not beside one's own. */
export function ReportLink({ post, isInline = false }: Props) {
  const t = useT();
  const { viewer } = useReader();
  if (viewer?.id === post.authorId) return null;
  return (
    <>
      {isInline ? " · " : null}
      <a className={isInline ? undefined : "btn small plain"} href={paths.report(post.id)} rel="nofollow">
        {isInline ? null : <Icon name="flag" />}
        {t("moderation.report.link")}
        <span className="visually-hidden"> ({t("moderation.report.linkPost")})</span>
      </a>
    </>
  );
}
