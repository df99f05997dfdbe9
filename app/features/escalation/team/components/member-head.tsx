import { formatLongDay } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { AgentRow } from "../team-rows.server.ts";

/** Face, name, role, since when; a portrait can be taken down here. */
export function MemberHead({ agent, photoKey }: { agent: AgentRow; photoKey: string | null }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <header className="page-head member-head">
      <Avatar name={agent.fullName} hue={agent.hue} size="xl" photoKey={photoKey} />
      <div>
        <h1>{agent.fullName}</h1>
        <p className="lead">
          {t(agent.isLead ? "team.member.roleLead" : "team.member.roleAgent")},{" "}
          {t("team.member.since", { day: formatLongDay(locale, agent.joinedAt) })}
        </p>
        {photoKey ? (
          <form method="post">
            <button type="submit" className="btn small quiet" name="intent" value="remove-photo">
              <Icon name="trash" />
              {t("team.member.photoRemove")}
            </button>
          </form>
        ) : null}
      </div>
    </header>
  );
}
