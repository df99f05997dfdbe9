import { formatAgo } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { isOverdue, type SolutionState } from "../shelf.ts";
import { ActButton } from "./act-button.tsx";

type Props = {
  postId: number;
  authorName: string;
  state: SolutionState;
  may: { check: boolean; callOutdated: boolean };
};

/** Since when a solution holds; asked about again when that is long ago. */
export function HeldLine({ postId, authorName, state, may }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const isOld = isOverdue(state, now);
  if (!isOld && !state.isOutdated) {
    return (
      <p className="held faint">{t("solving.held.ago", { ago: formatAgo(locale, state.heldAt, now) })}</p>
    );
  }
  return (
    <div className="held notice waiting">
      <Icon name="clock" />
      <p>
        {state.isOutdated ? t("solving.held.outdated", { author: authorName }) : t("solving.held.overdue")}{" "}
        <span className="faint">{t("solving.held.ago", { ago: formatAgo(locale, state.heldAt, now) })}</span>
      </p>
      {may.check ? (
        <ActButton intent="check-solution" icon="check" fields={{ postId, verdict: "holds" }}>
          {t("solving.held.holds")}
        </ActButton>
      ) : null}
      {may.callOutdated && !state.isOutdated ? (
        <ActButton intent="check-solution" icon="clock" tone="plain" fields={{ postId, verdict: "outdated" }}>
          {t("solving.held.notAnyMore")}
        </ActButton>
      ) : null}
    </div>
  );
}
