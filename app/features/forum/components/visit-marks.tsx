import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { Reading } from "../thread-reads.server.ts";

/** Beside the title of a question that has news for the reader. */
export function NewMark() {
  const t = useT();
  return (
    <span className="new-mark">
      <Icon name="dot" />
      {t("reading.new")}
    </span>
  );
}

/** In a list: above it stands what came since the last visit. */
export function VisitLine({ at }: { at: Date }) {
  const t = useT();
  return (
    <li className="visit-line">
      <span>
        {t("reading.lastVisit")} <Time at={at} />
      </span>
    </li>
  );
}

/** Above a thread: how much is new, and a link to the first of it. */
export function NewPosts({ reading }: { reading: Reading }) {
  const t = useT();
  if (reading.firstNewId === null) return null;
  return (
    <p className="new-posts">
      <a className="btn small quiet" href={paths.post(reading.firstNewId)}>
        <Icon name="chevron-down" />
        {t("reading.jump", { count: reading.newCount })}
      </a>
    </p>
  );
}

/** Before the first new answer of a page. */
export function NewLine() {
  const t = useT();
  return (
    <p className="new-line">
      <span>{t("reading.newSince")}</span>
    </p>
  );
}
