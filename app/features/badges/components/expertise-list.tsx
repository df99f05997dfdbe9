import { formatList, formatLongDay, formatNumber, formatShare } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Expertise } from "../read.server.ts";
import { LevelMedal } from "./level-medal.tsx";
import { ProgressBar } from "./progress-bar.tsx";

/** A member's expertise, category by category: what is there, until when it stands, what is missing to the next level. */
export function ExpertiseList({ items, hasCriteria = false }: { items: Expertise[]; hasCriteria?: boolean }) {
  return (
    <ul className="expertise">
      {items.map((item) => (
        <li key={item.categoryId}>
          <LevelMedal level={item.level} />
          <div>
            <Heading item={item} />
            <ProgressBar
              fraction={item.next?.progress.fraction ?? 1}
              level={item.next?.level ?? item.level ?? "bronze"}
            />
            <p className="expertise-text">
              <Counts item={item} /> <Outlook item={item} />
            </p>
            {hasCriteria && item.next ? <CriteriaTable next={item.next} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Heading({ item }: { item: Expertise }) {
  const t = useT();
  return (
    <h3>
      <a href={paths.category(item.categorySlug)}>{item.categoryName}</a>
      {" · "}
      {item.level ? t(`badges.level.${item.level}`) : t("badges.level.none")}
    </h3>
  );
}

function Counts({ item }: { item: Expertise }) {
  const { locale } = useReader();
  const t = useT();
  const { confirmedCount: count, failedCount } = item;
  if (count + failedCount === 0) return t("badges.expertise.unconfirmed");
  return t("badges.expertise.counts", { count, share: formatShare(locale, count / (count + failedCount)) });
}

/** On notice: until when. Else what is missing to the next level; at gold: how long it stands. */
function Outlook({ item }: { item: Expertise }) {
  const { locale } = useReader();
  const t = useT();
  const level = item.level ? t(`badges.level.${item.level}`) : "";
  if (!item.next) {
    return item.safeUntil
      ? t("badges.expertise.safe", { level, day: formatLongDay(locale, item.safeUntil) })
      : null;
  }
  const { points, confirmed, share } = item.next.progress;
  const answers = Math.max(confirmed.missing, share.missing);
  const parts = [
    answers > 0 ? t("badges.missing.confirmed", { count: answers }) : null,
    points.missing > 0 ? t("badges.missing.points", { count: points.missing }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const missing = formatList(locale, parts);
  return (
    <>
      {item.fallsAt
        ? t("badges.expertise.falling", { level, day: formatLongDay(locale, item.fallsAt), missing })
        : t("badges.expertise.next", { level: t(`badges.level.${item.next.level}`), missing })}{" "}
      {share.missing > confirmed.missing ? t("badges.expertise.shareMissing") : null}
      {share.missing === 0 ? t("badges.expertise.shareEnough") : null}
    </>
  );
}

/** The three criteria with what is there and what is needed. */
function CriteriaTable({ next }: { next: NonNullable<Expertise["next"]> }) {
  const { locale } = useReader();
  const t = useT();
  const { points, confirmed, share } = next.progress;
  const rows = [
    {
      key: "points",
      ...points,
      have: formatNumber(locale, Math.floor(points.have)),
      need: formatNumber(locale, points.need),
    },
    {
      key: "confirmed",
      ...confirmed,
      have: formatNumber(locale, confirmed.have),
      need: formatNumber(locale, confirmed.need),
    },
    { key: "share", ...share, have: formatShare(locale, share.have), need: formatShare(locale, share.need) },
  ] as const;
  return (
    <dl className="criteria">
      {rows.map(({ key, have, need, missing }) => (
        <div key={key}>
          <dt>{t(`badges.criterion.${key}`)}</dt>
          <dd className={missing === 0 ? "met" : undefined}>
            {missing === 0 ? <Icon name="check" /> : null}
            {t(key === "share" ? "badges.criterion.haveNeed" : "badges.criterion.haveOf", { have, need })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
