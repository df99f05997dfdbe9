import { formatDay } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Day } from "#app/ui/time.tsx";
import type { Confirmation } from "../confirmations.server.ts";

/** "Hat bei 3 weiteren funktioniert, zuletzt am 12. Nov. (Speedport Smart 4)", and folded away with whom. */
export function WorkedList({ count, confirmations }: { count: number; confirmations: Confirmation[] }) {
  const t = useT();
  const { locale, now } = useReader();
  const [last] = confirmations;
  if (!last) return null;
  return (
    <details className="worked-list">
      <summary className="worked">
        <Icon name="check-check" />
        <span>
          {t("solving.worked.summary", {
            count,
            day: formatDay(locale, last.createdAt, now),
            device: last.device || "none",
          })}
        </span>
        <Icon name="chevron-down" />
      </summary>
      <ul>
        {confirmations.map((one) => (
          <li key={one.author.id}>
            <a href={paths.profile(one.author)}>{one.author.displayName}</a>
            {one.device ? ` ${t("solving.worked.withDevice", { device: one.device })}` : null}
            <span className="faint">
              {" · "}
              <Day at={one.createdAt} />
            </span>
            {one.note ? <p>{one.note}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
