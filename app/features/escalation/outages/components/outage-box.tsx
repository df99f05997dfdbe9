import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import type { ThreadOutage } from "../public-outages.server.ts";
import { FixedForm } from "./fixed-form.tsx";
import { JoinButton } from "./join-button.tsx";
import { OutageChip, useOutageTime, usePromiseText } from "./outage-state.tsx";
import { UpdateList } from "./update-list.tsx";

/** In a question that belongs to a known outage: how it stands, what was told, and what one can do. */
export function OutageBox({ belonging }: { belonging: ThreadOutage | null }) {
  const t = useT();
  const timeOf = useOutageTime();
  const promiseOf = usePromiseText();
  const lang = useContentLang();
  if (!belonging) return null;
  const { outage, updates, own } = belonging;
  const isOver = outage.endedAt !== null;
  return (
    <section
      className={`card panel outage-box ${isOver ? "over" : ""}`.trim()}
      aria-labelledby="outage-title"
    >
      <div className="row tight">
        <OutageChip outage={outage} />
        <span className="faint">{timeOf(outage)}</span>
      </div>
      <h2 id="outage-title">
        <a href={paths.outage(outage.id)} lang={lang}>
          {outage.title}
        </a>
      </h2>
      <p className="outage-line-facts">
        <b>{promiseOf(outage)}</b>
        <span>{t("outages.people", { count: outage.peopleCount })}</span>
      </p>
      {isOver ? null : <p className="muted">{t("outages.box.covers")}</p>}
      <UpdateList updates={updates} shown={2} />
      {own && isOver ? (
        <FixedForm action={paths.outage(outage.id)} answer={own.answer} threadId={own.followUpThreadId} />
      ) : null}
      {isOver || own ? null : <JoinButton outageId={outage.id} />}
    </section>
  );
}
