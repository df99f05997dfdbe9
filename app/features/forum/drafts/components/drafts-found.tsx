import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { OpenDraft } from "../drafts.server.ts";

/**
 * Above an empty form for a question: those that were begun before. app/comfort/drafts adds what is on this device
 * only, and shows the box when there is something.
 */
export function DraftsFound({ drafts }: { drafts: OpenDraft[] }) {
  const t = useT();
  return (
    <section className="card panel drafts-found" hidden={drafts.length === 0} data-drafts-found="ask">
      <h2>{t("drafts.found.title")}</h2>
      <ul>
        {drafts.slice(0, 5).map((draft) => (
          <li key={draft.id} data-client={draft.clientId}>
            <a
              href={paths.resumeDraft({ kind: "ask", targetId: 0, clientId: draft.clientId })}
              className="draft-link"
            >
              <Icon name="edit" />
              {draft.content.title?.trim() || draft.content.body?.slice(0, 80) || t("drafts.untitled")}
            </a>
            <span className="faint">
              {t("drafts.changed")} <Time at={draft.updatedAt} ago />
            </span>
          </li>
        ))}
      </ul>
      <template data-drafts-row="">
        <li>
          <a
            className="draft-link"
            href={paths.resumeDraft({ kind: "ask", targetId: 0, clientId: "CLIENT" })}
          >
            <Icon name="edit" />
            <span data-title="" />
          </a>
          <span className="faint">{t("drafts.found.device")}</span>
        </li>
      </template>
    </section>
  );
}
