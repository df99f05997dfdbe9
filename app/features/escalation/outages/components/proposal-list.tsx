import { formatNumber } from "#app/i18n/formats.ts";
import { Chip } from "#app/ui/chip.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Proposal } from "../proposals.server.ts";

/** What waits for a lead. */
export function ProposalList({ proposals }: { proposals: Proposal[] }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <ul className="outage-rows">
      {proposals.map((proposal) => (
        <li key={proposal.id} className="outage-row">
          <div className="row tight">
            <Chip tone="waiting" icon="activity">
              {t("outages.proposal.waiting")}
            </Chip>
            <span className="faint">
              {t(`outages.service.${proposal.service}`)} · {proposal.regionName}
            </span>
          </div>
          <h3>
            <a href={paths.outageProposal(proposal.id)}>
              {t("outages.proposal.title", { count: proposal.peopleCount, category: proposal.categoryName })}
            </a>
          </h3>
          <p className="outage-line-facts muted">
            <span>
              {t("outages.proposal.figures", {
                seen: proposal.seenCount,
                minutes: proposal.windowMinutes,
                expected: formatNumber(locale, proposal.expectedCount, 1),
              })}
            </span>
            <Time at={proposal.lastReportAt} ago />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What became of those before. */
export function DecidedList({ proposals }: { proposals: Proposal[] }) {
  const t = useT();
  return (
    <ul className="plain-list">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <a
            href={proposal.outageId ? paths.deskOutage(proposal.outageId) : paths.outageProposal(proposal.id)}
          >
            {t("outages.proposal.title", { count: proposal.peopleCount, category: proposal.categoryName })}
          </a>
          <span className="faint">
            {t(`outages.proposal.end.${proposal.end ?? "faded"}`, { name: proposal.decidedBy ?? "" })} ·{" "}
            {proposal.regionName} · <Time at={proposal.endedAt ?? proposal.foundAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
