import { formatNumber } from "#app/i18n/formats.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { TodayCounts } from "../desk-page.server.ts";
import { noFilter, writeFilter } from "../filter.ts";

/** What the day asks for; each number is a link to its list. */
export function TodayTiles({ today, followUpCount }: { today: TodayCounts; followUpCount: number | null }) {
  const t = useT();
  const { locale } = useReader();
  const tiles = [
    {
      label: t("queue.today.late"),
      count: today.late,
      href: paths.deskList(writeFilter({ ...noFilter, due: "late" })),
      tone: "alarm",
    },
    { label: t("queue.today.due"), count: today.dueToday, href: paths.desk("heute"), tone: "" },
    {
      label: t("queue.today.forMe"),
      count: today.forMe,
      href: paths.desk("fuer-mich"),
      tone: "waiting",
      hint: t("queue.today.forMeHint"),
    },
    { label: t("queue.today.fresh"), count: today.fresh, href: paths.desk("neu"), tone: "" },
    ...(followUpCount === null
      ? []
      : [
          {
            label: t("queue.today.followUps"),
            count: followUpCount,
            href: "#nachfassen",
            tone: "alarm",
          },
        ]),
  ];
  return (
    <nav className="today-tiles" aria-label={t("queue.today")}>
      {tiles.map(({ label, count, href, tone, hint }) => (
        <a key={label} href={href} className={`card ${count > 0 ? tone : "calm"}`.trim()}>
          <b className="num">{formatNumber(locale, count)}</b>
          <span>{label}</span>
          {hint ? <span className="faint">{hint}</span> : null}
        </a>
      ))}
    </nav>
  );
}
