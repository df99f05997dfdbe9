import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { AttachedThread } from "../attached-threads.server.ts";
import type { OwnOpenTicket } from "../own-tickets.server.ts";

/** Before the form: the question may belong to a case that is open already. */
export function AttachOffer({ tickets, isAsker }: { tickets: OwnOpenTicket[]; isAsker: boolean }) {
  const t = useT();
  if (tickets.length === 0) return null;
  return (
    <section className="card panel attach-offer" aria-labelledby="attach-title">
      <h2 id="attach-title">{t(isAsker ? "refusals.attach.title" : "refusals.attach.titleOther")}</h2>
      <p className="muted">{t("refusals.attach.text")}</p>
      {tickets.map(({ code, title, contactName: name }) => (
        <form key={code} method="post">
          <input type="hidden" name="intent" value="attach" />
          <input type="hidden" name="code" value={code} />
          <p>{t("refusals.attach.line", { code, title, name })}</p>
          <button type="submit" className="btn">
            <Icon name="merge" />
            {t("refusals.attach.button", { code })}
          </button>
        </form>
      ))}
    </section>
  );
}

/** In a question that was attached to the case of another one. */
export function AttachedLine({
  to,
}: {
  to: { id: number; title: string; slug: string; code: string } | null;
}) {
  const t = useT();
  if (!to) return null;
  return (
    <p className="attached-line">
      <Icon name="merge" />
      <a href={paths.thread(to)}>{t("refusals.attach.shown", { code: to.code, title: to.title })}</a>
    </p>
  );
}

/** On the page of a ticket: its other questions. */
export function AttachedList({ threads }: { threads: AttachedThread[] }) {
  const t = useT();
  if (threads.length === 0) return null;
  return (
    <section className="field-panel" aria-labelledby="attached-title">
      <h2 id="attached-title">{t("refusals.attach.desk")}</h2>
      <ul className="plain-list">
        {threads.map((thread) => (
          <li key={thread.id}>
            <a href={paths.thread(thread)}>
              <Icon name="question" />
              {thread.title}
            </a>
          </li>
        ))}
      </ul>
      <p className="hint">{t("refusals.attach.deskHint")}</p>
    </section>
  );
}
