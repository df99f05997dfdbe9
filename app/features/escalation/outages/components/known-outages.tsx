import { useT } from "#app/ui/reader.tsx";
import type { PublicOutage } from "../public-outages.server.ts";
import { OutageBanner } from "./outage-banner.tsx";

/** Before asking: it is known already, and one tap does. */
export function KnownOutages({ outages }: { outages: PublicOutage[] }) {
  const t = useT();
  if (outages.length === 0) return null;
  return (
    <div className="known-outages">
      <OutageBanner outages={outages} heading={t("outages.banner.known")} canJoin />
      <p className="muted">{t("outages.banner.ask")}</p>
    </div>
  );
}
