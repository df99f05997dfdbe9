import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { RankProgress } from "../ranks.server.ts";
import type { Expertise } from "../read.server.ts";
import { ExpertiseList } from "./expertise-list.tsx";

/** What I have and what is missing: rank and every category, criterion by criterion. */
export function OwnStanding({ expertise, rank }: { expertise: Expertise[]; rank: RankProgress }) {
  const t = useT();
  return (
    <>
      <Rank rank={rank} />
      {expertise.length > 0 ? (
        <ExpertiseList items={expertise} hasCriteria />
      ) : (
        <>
          <p className="muted">{t("badges.page.ownEmpty")}</p>
          <a className="btn quiet" href={paths.home("offen")}>
            {t("badges.page.ownEmptyLink")}
          </a>
        </>
      )}
    </>
  );
}

function Rank({ rank: { rank, next } }: { rank: RankProgress }) {
  const t = useT();
  return (
    <div className="own-rank">
      <p className="name">{t("badges.page.ownRank", { rank: t(`badges.rank.${rank}`) })}</p>
      {next ? (
        <>
          <p className="muted">{t("badges.page.ownRankNext", { rank: t(`badges.rank.${next.rank}`) })}</p>
          <ul className="needs">
            {next.needs.map(({ criterion, have, need }) => (
              <li key={criterion} className={have >= need ? "met" : undefined}>
                <Icon name={have >= need ? "solved" : "dot"} />
                {t(`badges.rankNeed.${criterion}`, { have: Math.min(have, need), need })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{t("badges.page.ownRankTop")}</p>
      )}
    </div>
  );
}
