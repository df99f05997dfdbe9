import { Avatar } from "#app/ui/avatar.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { MemberPresence } from "../duty.server.ts";
import { PresenceText } from "./presence-text.tsx";

/** Who of the team is there and how much each has open. */
export function PresenceList({ members }: { members: MemberPresence[] }) {
  const t = useT();
  return (
    <section className="card panel">
      <h2>{t("desk.presence.title")}</h2>
      <ul className="presence-list">
        {members.map((member) => (
          <li key={member.id}>
            <Avatar name={member.fullName} hue={member.hue} size="s" />
            <p>
              <b>{member.fullName}</b>
              {member.isLead ? <span className="faint">{t("desk.presence.lead")}</span> : null}
              <PresenceText presence={member.presence} />
              <span className="faint">{t("desk.presence.open", { count: member.openCount })}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
