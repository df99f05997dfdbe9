import { formatTime } from "#app/i18n/formats.ts";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import type { MeetupPage } from "../read.server.ts";

export function ProgrammeList({ items }: { items: MeetupPage["items"] }) {
  const t = useT();
  const { locale } = useReader();
  const lang = useContentLang();
  if (items.length === 0) return null;
  return (
    <section className="card panel" aria-labelledby="programme">
      <h2 id="programme">{t("meetups.programme")}</h2>
      <ol className="programme">
        {items.map((item) => (
          <li key={item.id}>
            <time className="num" dateTime={item.startsAt.toISOString()}>
              {formatTime(locale, item.startsAt)}
            </time>
            <span lang={lang}>
              <b>{item.title}</b>
              {item.speaker ? <span className="muted"> · {item.speaker}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
