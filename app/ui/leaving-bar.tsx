import { formatLongDay } from "#app/i18n/formats.ts";
import { Icon } from "./icon.tsx";
import { paths } from "./paths.ts";
import { useReader, useT } from "./reader.tsx";

/** For somebody who has asked for the end of the account: one tap undoes it. */
export function LeavingBar({ leavingAt }: { leavingAt: Date }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <aside className="mail-trouble" aria-label={t("ownData.leave")}>
      <div className="wrap row">
        <Icon name="warning" />
        <p>{t("ownData.bar", { day: formatLongDay(locale, leavingAt) })}</p>
        <form method="post" action={paths.settings()}>
          <button type="submit" className="btn small" name="intent" value="keep-account">
            {t("ownData.bar.keep")}
          </button>
        </form>
      </div>
    </aside>
  );
}
