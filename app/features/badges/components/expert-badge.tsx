import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { BadgeLevel } from "../rules.ts";

type Badge = { categoryId: number; categoryName: string; level: BadgeLevel };

/** Small hexagon, subject and level in words: the same beside every name. */
export function ExpertBadge({ badge }: { badge: Badge }) {
  const t = useT();
  return (
    <span className={`badge ${badge.level}`}>
      <Icon name="hexagon" />
      {t("badges.badge.label", { category: badge.categoryName, level: t(`badges.level.${badge.level}`) })}
    </span>
  );
}

/** The violet diamond of a regional team's member. */
export function TeamBadge({ regionName }: { regionName: string }) {
  const t = useT();
  return (
    <span className="badge team">
      <Icon name="region" />
      {t("badges.badge.team", { region: regionName })}
    </span>
  );
}

/** All that stands beside a name; what does not fit is counted. */
export function NameBadges({
  badges,
  teamName = null,
  max = 2,
}: {
  badges: readonly Badge[];
  /** The region of the team the person works in, if any. */
  teamName?: string | null;
  max?: number;
}) {
  const t = useT();
  const hidden = badges.length - max;
  return (
    <>
      {teamName ? <TeamBadge regionName={teamName} /> : null}
      {badges.slice(0, max).map((badge) => (
        <ExpertBadge key={badge.categoryId} badge={badge} />
      ))}
      {hidden > 0 ? <span className="faint">{t("badges.badge.more", { count: hidden })}</span> : null}
    </>
  );
}
