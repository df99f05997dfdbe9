import { formatAgo, formatCalendarDay, formatMoment } from "#app/i18n/formats.ts";
import { useReader } from "./reader.tsx";

/** A moment in words of the reader: "heute, 8:12", or with `ago` "vor 12 Min."; the exact time is in the attributes. */
export function Time({ at, ago = false }: { at: Date; ago?: boolean }) {
  const { locale, now } = useReader();
  const exact = formatMoment(locale, at, now);
  return (
    <time dateTime={at.toISOString()} title={exact}>
      {ago ? formatAgo(locale, at, now) : exact}
    </time>
  );
}

/** The day alone, as in a diary: "heute", "gestern", "19. Nov."; the exact time is in the attributes. */
export function Day({ at }: { at: Date }) {
  const { locale, now } = useReader();
  return (
    <time dateTime={at.toISOString()} title={formatMoment(locale, at, now)}>
      {formatCalendarDay(locale, at, now)}
    </time>
  );
}
