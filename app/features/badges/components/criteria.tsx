import { formatNumber, formatShare } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import {
  type BadgeLevel,
  halfLifeDays,
  levels,
  noticeDays,
  points,
  rankCriteria,
  workedToConfirm,
} from "../rules.ts";
import { wilsonLowerBound } from "../wilson.ts";
import { LevelMedal } from "./level-medal.tsx";

/** The published rules in words and tables; every number comes from rules.ts. */
export function Criteria() {
  const t = useT();
  return (
    <>
      <section className="card panel rules">
        <h2>{t("badges.page.levels")}</h2>
        <p>{t("badges.page.levelsText")}</p>
        <LevelTable />
        <h3>{t("badges.page.confirmedTitle")}</h3>
        <p>{t("badges.page.confirmedText", { count: workedToConfirm })}</p>
        <h3>{t("badges.page.pointsTitle")}</h3>
        <p>{t("badges.page.pointsText", { days: halfLifeDays })}</p>
        <PointsTable />
        <p>{t("badges.page.pointsExample", pointsExample)}</p>
        <h3>{t("badges.page.shareTitle")}</h3>
        <p>{t("badges.page.shareText")}</p>
        <ExampleTable />
        <h3>{t("badges.page.fallTitle")}</h3>
        <p>{t("badges.page.fallText", { days: noticeDays })}</p>
      </section>
      <section className="card panel rules">
        <h2>{t("badges.page.ranks")}</h2>
        <p>{t("badges.page.ranksText")}</p>
        <RankTable />
        <p>{t("badges.page.guideText")}</p>
      </section>
    </>
  );
}

/** Accepted, worked for two, helpful to three. */
const pointsExample = {
  accepted: points.acceptedByAsker,
  worked: 2 * points.worked,
  helpful: 3 * points.helpful,
  sum: points.acceptedByAsker + 2 * points.worked + 3 * points.helpful,
};

function LevelTable() {
  const { locale } = useReader();
  const t = useT();
  return (
    <TableScroll label={t("badges.page.levelsCaption")}>
      <table className="table">
        <caption className="visually-hidden">{t("badges.page.levelsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("badges.page.level")}</th>
            <th scope="col">{t("badges.criterion.confirmed")}</th>
            <th scope="col">{t("badges.criterion.points")}</th>
            <th scope="col">{t("badges.criterion.share")}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, confirmed, points, share }) => (
            <tr key={level}>
              <th scope="row">
                <span className="level-name">
                  <LevelMedal level={level} />
                  {t(`badges.level.${level}`)}
                </span>
              </th>
              <td className="num">{confirmed}</td>
              <td className="num">{formatNumber(locale, points)}</td>
              <td className="num">{t("badges.page.shareCell", { share: formatShare(locale, share) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function PointsTable() {
  const t = useT();
  const rows = [
    [t("badges.points.accepted"), points.acceptedByAsker],
    [t("badges.points.official"), points.official],
    [t("badges.points.worked", { count: points.workedCounted }), points.worked],
    [t("badges.points.helpful", { count: points.helpfulCounted }), points.helpful],
    [t("badges.points.failed"), points.failed],
  ] as const;
  return (
    <TableScroll label={t("badges.page.pointsCaption")}>
      <table className="table">
        <caption className="visually-hidden">{t("badges.page.pointsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("badges.page.for")}</th>
            <th scope="col" className="end">
              {t("badges.page.points")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([reason, value]) => (
            <tr key={reason}>
              <td>{reason}</td>
              <td className="num end">{value < 0 ? `−${-value}` : value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Confirmed and failed answers that show how the lower bound behaves. */
const examples = [
  [2, 0],
  [3, 0],
  [9, 1],
  [15, 1],
  [60, 3],
] as const;

function ExampleTable() {
  const { locale } = useReader();
  const t = useT();
  return (
    <TableScroll label={t("badges.page.exampleCaption")}>
      <table className="table">
        <caption className="visually-hidden">{t("badges.page.exampleCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("badges.page.exampleAnswers")}</th>
            <th scope="col">{t("badges.page.exampleShare")}</th>
            <th scope="col">{t("badges.page.exampleReaches")}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map(([confirmed, failed]) => {
            const share = wilsonLowerBound(confirmed, failed);
            const level = highestLevelWith(share);
            return (
              <tr key={confirmed}>
                <td>{t("badges.page.exampleCounts", { confirmed, failed })}</td>
                <td className="num">{formatShare(locale, share)}</td>
                <td>{level ? t(`badges.level.${level}`) : t("badges.page.exampleNone")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

function highestLevelWith(share: number): BadgeLevel | null {
  return levels.filter((entry) => share >= entry.share).at(-1)?.level ?? null;
}

function RankTable() {
  const t = useT();
  const { member, helper, expert } = rankCriteria;
  const rows = [
    ["newcomer", t("badges.rank.newcomer.needs")],
    ["member", t("badges.rank.member.needs", { posts: member.posts })],
    ["helper", t("badges.rank.helper.needs", { confirmed: helper.confirmed, days: helper.activeDays })],
    ["expert", t("badges.rank.expert.needs", { level: t(`badges.level.${expert.level}`) })],
  ] as const;
  return (
    <TableScroll label={t("badges.page.ranks")}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("badges.page.rank")}</th>
            <th scope="col">{t("badges.page.rankNeeds")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([rank, needs]) => (
            <tr key={rank}>
              <th scope="row">{t(`badges.rank.${rank}`)}</th>
              <td>{needs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
