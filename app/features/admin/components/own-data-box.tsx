import { formatLongDay, formatMoment, formatNumber } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { OwnExport } from "../data-exports.server.ts";

/** In the settings: a copy of one's own data, and the way out. */
export function OwnDataBox({ exports: copies }: { exports: OwnExport[] }) {
  const t = useT();
  const isPending = copies.some(({ readyAt }) => readyAt === null);
  return (
    <>
      <p className="muted">{t("ownData.lead")}</p>
      <ul className="own-copies">
        {copies.map((copy) => (
          <Copy key={copy.id} copy={copy} />
        ))}
      </ul>
      {isPending ? null : (
        <form method="post" action={paths.settings()}>
          <button type="submit" className="btn quiet" name="intent" value="request-export">
            <Icon name="inbox" />
            {t("ownData.request")}
          </button>
        </form>
      )}
      <p className="row between own-leave">
        <span className="muted">{t("ownData.leaveText")}</span>
        <a className="btn quiet" href={paths.deleteAccount()}>
          {t("ownData.leave")}
        </a>
      </p>
    </>
  );
}

function Copy({ copy }: { copy: OwnExport }) {
  const t = useT();
  const { locale, now } = useReader();
  if (!copy.readyAt || !copy.expiresAt) {
    return <li>{t("ownData.pending", { moment: formatMoment(locale, copy.requestedAt, now) })}</li>;
  }
  const size = `${formatNumber(locale, Math.max(1, (copy.byteSize ?? 0) / 1000))} kB`;
  return (
    <li className="row between">
      <span>
        <b>{t("ownData.ready", { moment: formatMoment(locale, copy.readyAt, now), size })}</b>{" "}
        <span className="muted">{t("ownData.until", { until: formatLongDay(locale, copy.expiresAt) })}</span>
      </span>
      <a className="btn" href={paths.ownExport(copy.id)} download>
        {t("ownData.download")}
      </a>
    </li>
  );
}
