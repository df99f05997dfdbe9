import { formatLongDay } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { PresenceText } from "../../contact/components/presence-text.tsx";
import type { RosterMember, TeamSummary } from "../roster.server.ts";

/** Everybody of the team with presence, load and deputy; each name leads to the page where it is edited. */
export function RosterTable({ slug, members }: { slug: string; members: RosterMember[] }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <TableScroll label={t("team.roster.title")}>
      <table className="rules">
        <caption>{t("team.roster.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("team.roster.person")}</th>
            <th scope="col">{t("team.roster.presence")}</th>
            <th scope="col">{t("team.roster.load")}</th>
            <th scope="col">{t("team.roster.deputy")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <span className="rule-topic">
                  <Avatar name={member.fullName} hue={member.hue} photoKey={member.photoKey} />
                  <span>
                    <a href={paths.teamMember(slug, member.id)}>{member.fullName}</a>
                    <span className="faint">
                      {t(member.isLead ? "team.member.roleLead" : "team.member.roleAgent")}
                    </span>
                    {member.leavesAt ? (
                      <span className="chip waiting">
                        {t("team.roster.leaves", {
                          day: formatLongDay(locale, new Date(member.leavesAt.getTime() - 1)),
                        })}
                      </span>
                    ) : null}
                  </span>
                </span>
              </th>
              <td>
                {member.isAway ? <span className="chip waiting">{t("team.roster.away")}</span> : null}
                <PresenceText presence={member.presence} />
              </td>
              <td className="num">
                <Load member={member} />
              </td>
              <td>{member.deputyName ?? t("team.roster.noDeputy")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Load({ member: { openCount, capacity } }: { member: RosterMember }) {
  const t = useT();
  if (capacity === null) return <>{openCount}</>;
  return (
    <>
      {t("team.roster.loadOf", { count: openCount, capacity })}{" "}
      {openCount >= capacity ? <span className="chip waiting">{t("team.roster.full")}</span> : null}
    </>
  );
}

/** All teams that somebody leads. */
export function TeamTable({ teams }: { teams: TeamSummary[] }) {
  const t = useT();
  return (
    <TableScroll label={t("team.title")}>
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">{t("team.table.team")}</th>
            <th scope="col">{t("team.table.people")}</th>
            <th scope="col">{t("team.table.present")}</th>
            <th scope="col">{t("team.table.open")}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team.slug}>
              <th scope="row">
                <a href={paths.team(team.slug)}>{team.name}</a>
                <span className="faint">{team.siteCity}</span>
              </th>
              <td className="num">{team.people}</td>
              <td className="num">{team.present}</td>
              <td className="num">{team.openCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
