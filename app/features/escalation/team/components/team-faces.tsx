import { formatLanguages } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { PublicMember } from "../faces.server.ts";

/** The people of a team as everybody sees them: the name on their posts, languages, what they know. */
export function TeamFaces({ members }: { members: PublicMember[] }) {
  const t = useT();
  const { locale } = useReader();
  if (members.length === 0) return <p className="muted">{t("regio.faces.none")}</p>;
  return (
    <ul className="team-faces">
      {members.map((member) => (
        <li key={member.id}>
          <Avatar name={member.displayName} hue={member.hue} size="l" photoKey={member.photoKey} />
          <div>
            <b>
              <a href={paths.profile(member)}>{member.displayName}</a>
            </b>
            <span className="faint">{t(member.isLead ? "lists.region.lead" : "lists.region.agent")}</span>
            {member.languages.length > 0 ? (
              <span className="muted">
                {t("regio.faces.languages", { list: formatLanguages(locale, member.languages) })}
              </span>
            ) : null}
            {member.skills.length > 0 ? (
              <span className="muted">{t("regio.faces.skills", { list: member.skills.join(", ") })}</span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
