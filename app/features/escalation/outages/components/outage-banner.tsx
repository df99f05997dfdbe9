import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import type { PublicOutage } from "../public-outages.server.ts";
import { JoinButton } from "./join-button.tsx";
import { OutageChip, useOutageTime, usePromiseText } from "./outage-state.tsx";

/** What is known here, above everything else on the page. */
export function OutageBanner({
  outages,
  heading,
  canJoin = false,
}: {
  outages: PublicOutage[];
  /** Default: what is known in this region. */
  heading?: string;
  canJoin?: boolean;
}) {
  const t = useT();
  if (outages.length === 0) return null;
  return (
    <section className="outage-banner" aria-label={heading ?? t("outages.banner.label")}>
      {heading ? <h2>{heading}</h2> : null}
      {outages.map((outage) => (
        <OutageLine key={outage.id} outage={outage} canJoin={canJoin} />
      ))}
    </section>
  );
}

function OutageLine({ outage, canJoin }: { outage: PublicOutage; canJoin: boolean }) {
  const t = useT();
  const timeOf = useOutageTime();
  const promiseOf = usePromiseText();
  const tone = outage.kind === "planned" ? "planned" : "open";
  return (
    <article className={`outage-line ${tone}`}>
      <Icon name={outage.kind === "planned" ? "order" : "warning"} />
      <div>
        <p className="outage-line-title">
          <a href={paths.outage(outage.id)} lang={useContentLang()}>
            {outage.title}
          </a>
        </p>
        <p className="outage-line-facts">
          <span>{timeOf(outage)}</span>
          <span>
            <b>{promiseOf(outage)}</b>
          </span>
          {outage.peopleCount > 0 ? <span>{t("outages.people", { count: outage.peopleCount })}</span> : null}
        </p>
      </div>
      {canJoin && outage.hasBegun ? <JoinButton outageId={outage.id} /> : null}
    </article>
  );
}

/** One row of the list of outages. */
export function OutageRow({
  outage,
  to,
}: {
  outage: PublicOutage /** Default: its public page. */;
  to?: string;
}) {
  const t = useT();
  const timeOf = useOutageTime();
  const promiseOf = usePromiseText();
  return (
    <li className="outage-row">
      <div className="row tight">
        <OutageChip outage={outage} />
        <span className="faint">
          {t(`outages.service.${outage.service}`)} · {outage.region.name}
        </span>
      </div>
      <h3>
        <a href={to ?? paths.outage(outage.id)} lang={useContentLang()}>
          {outage.title}
        </a>
      </h3>
      <p className="outage-line-facts muted">
        <span>{timeOf(outage)}</span>
        <span>{promiseOf(outage)}</span>
        {outage.peopleCount > 0 ? <span>{t("outages.people", { count: outage.peopleCount })}</span> : null}
      </p>
    </li>
  );
}
