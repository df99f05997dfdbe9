import { formatEuros } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { DeskClaim } from "../reading.server.ts";
import { Amounts, Facts } from "./claim-facts.tsx";
import { EditFold, InformFold, TextFold } from "./claim-folds.tsx";

type Props = { claim: DeskClaim; state: unknown };

/** The law's clock of a total outage, and of missed appointments; for the team only. */
export function DeskClaimPanel({ claim, state }: Props) {
  const t = useT();
  return (
    <section className="field-panel" id="entschaedigung" aria-labelledby="law-title">
      <h2 id="law-title">{t(claim.isTotalOutage ? "law.desk.title" : "law.desk.titleVisit")}</h2>
      <Facts claim={claim} />
      <Amounts claim={claim} state={state} />
      <p className="hint">
        {claim.monthlyFeeCents === null ? t("law.desk.feeUnknown") : <Fee cents={claim.monthlyFeeCents} />}{" "}
        {t("law.desk.source")}
      </p>
      <EditFold claim={claim} state={state} />
      {claim.isTotalOutage ? <InformFold claim={claim} state={state} /> : null}
      {claim.claim.totalCents > 0 ? <TextFold claim={claim} state={state} /> : null}
    </section>
  );
}

function Fee({ cents }: { cents: number }) {
  const t = useT();
  const { locale } = useReader();
  return <>{t("law.desk.fee", { amount: formatEuros(locale, cents) })}.</>;
}
