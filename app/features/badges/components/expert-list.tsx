import { Avatar } from "#app/ui/avatar.tsx";
import { paths } from "#app/ui/paths.ts";
import type { Expert } from "../read.server.ts";
import { ExpertBadge } from "./expert-badge.tsx";

/** People with the badge that brought them into the list. */
export function ExpertList({ experts }: { experts: Expert[] }) {
  return (
    <ul className="experts">
      {experts.map((expert) => (
        <li key={expert.id}>
          <Avatar name={expert.displayName} hue={expert.hue} />
          <div>
            <a className="name" href={paths.profile(expert)}>
              {expert.displayName}
            </a>
            <ExpertBadge badge={expert.badge} />
          </div>
        </li>
      ))}
    </ul>
  );
}
