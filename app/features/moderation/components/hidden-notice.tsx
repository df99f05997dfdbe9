import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

type Props = {
  post: { authorId: number; hiddenAt: Date | null; heldAt: Date | null };
  /** The decision that hides it, for its author. */
  statementId: number | undefined;
};

/** Says beside a hidden post who still sees it and why; nothing for visible ones. */
export function HiddenNotice({ post, statementId }: Props) {
  const t = useT();
  const { viewer } = useReader();
  if (!post.hiddenAt) return null;
  const isOwn = viewer?.id === post.authorId;
  const key = post.heldAt
    ? isOwn
      ? "moderation.hidden.held"
      : "moderation.hidden.heldStaff"
    : isOwn
      ? "moderation.hidden.own"
      : "moderation.hidden.staff";
  return (
    <div className="notice waiting hidden-notice">
      <Icon name={post.heldAt ? "clock" : "eye-off"} />
      <div>
        <p>{t(key)}</p>
        {isOwn && statementId ? (
          <a href={paths.statement(statementId)}>{t("moderation.hidden.why")}</a>
        ) : null}
      </div>
    </div>
  );
}
