import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

/** Says above the question why things are missing: closed, or hidden (seen by the moderation only). */
export function ThreadNotices({
  thread,
}: {
  thread: { hiddenAt: Date | null; lockedAt: Date | null; lockReason: string };
}) {
  const t = useT();
  return (
    <>
      {thread.hiddenAt ? (
        <p className="notice waiting">
          <Icon name="eye" />
          {t("forum.thread.hidden")}
        </p>
      ) : null}
      {thread.lockedAt ? (
        <p className="notice">
          <Icon name="lock" />
          {thread.lockReason
            ? t("order.lockReason", { reason: thread.lockReason })
            : t("forum.thread.locked")}
        </p>
      ) : null}
    </>
  );
}
