import { formatTime } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Evidence } from "../proposals.server.ts";

const [width, height, foot] = [560, 150, 24];

/** How many people reported in each quarter of an hour. */
export function CourseChart({ course }: { course: Evidence["course"] }) {
  const t = useT();
  const { locale } = useReader();
  const most = Math.max(1, ...course.map(({ count }) => count));
  const step = width / Math.max(8, course.length);
  const peak = course.reduce<Evidence["course"][number] | null>(
    (best, slot) => (!best || slot.count > best.count ? slot : best),
    null,
  );
  if (!peak) return null;
  return (
    <figure className="course-chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t("outages.course.label", { count: peak.count, time: formatTime(locale, peak.at) })}
      >
        <line x1={0} x2={width} y1={height - foot} y2={height - foot} />
        {course.map(({ at, count }, index) => (
          <g key={at.toISOString()}>
            <rect
              x={index * step + 2}
              width={Math.max(2, step - 4)}
              y={height - foot - (count / most) * (height - foot - 20)}
              height={(count / most) * (height - foot - 20)}
            />
            {count > 0 ? (
              <text x={index * step + step / 2} y={height - foot - (count / most) * (height - foot - 20) - 5}>
                {count}
              </text>
            ) : null}
            {index % Math.ceil(course.length / 6) === 0 ? (
              <text x={index * step + step / 2} y={height - 6}>
                {formatTime(locale, at)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      <figcaption className="faint">{t("outages.course.note")}</figcaption>
    </figure>
  );
}
