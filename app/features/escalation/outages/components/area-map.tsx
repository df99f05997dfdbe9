import { formatNumber } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Place, Point } from "../geo.ts";

type Props = {
  /** Faint points, so that one sees where things are. */
  ground: Place[];
  /** What it is about, with how many people; 0: an area without a count. */
  marks: { place: Place; count: number }[];
  circle?: Point & { radiusKm: number };
  label: string;
};

const width = 560;
const edge = 28;
const kmPerDegree = 111.2;
/** So many marks get their code written beside them. */
const namedMarks = 6;

/** A map of postcodes by their centroids: no borders, no streets, no persons. Everything in it also stands in words beside it. */
export function AreaMap({ ground, marks, circle, label }: Props) {
  const t = useT();
  const { locale } = useReader();
  const points = [...ground, ...marks.map(({ place }) => place)];
  if (points.length === 0) return null;
  const { x, y, scale, height } = projection(points, circle);
  const most = Math.max(1, ...marks.map(({ count }) => count));
  return (
    <figure className="area-map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ground.map((place) => (
          <circle key={place.code} className="ground" cx={x(place)} cy={y(place)} r={2.5} />
        ))}
        {circle ? (
          <circle
            className="reach"
            cx={x(circle)}
            cy={y(circle)}
            r={Math.max(14, (circle.radiusKm / kmPerDegree) * scale)}
          />
        ) : null}
        {marks.map(({ place, count }) => (
          <circle
            key={place.code}
            className="mark"
            cx={x(place)}
            cy={y(place)}
            r={count > 0 ? 5 + 9 * Math.sqrt(count / most) : 5}
          />
        ))}
        {marks.slice(0, namedMarks).map(({ place, count }) => (
          <text key={place.code} x={x(place) + 17} y={y(place) + 5}>
            {count > 0 ? `${place.code} · ${formatNumber(locale, count)}` : place.code}
          </text>
        ))}
      </svg>
      <figcaption className="faint">{t("outages.map.note")}</figcaption>
    </figure>
  );
}

/** Plate carrée around the middle of what is shown: true enough over 100 km. */
function projection(points: Point[], circle: Props["circle"]) {
  const reach = circle ? circle.radiusKm / kmPerDegree : 0.05;
  const middle = circle ?? points[0] ?? { latitude: 51, longitude: 10 };
  const squeeze = Math.cos((middle.latitude * Math.PI) / 180);
  const lats = [...points.map(({ latitude }) => latitude), middle.latitude - reach, middle.latitude + reach];
  const lons = [
    ...points.map(({ longitude }) => longitude),
    middle.longitude - reach / squeeze,
    middle.longitude + reach / squeeze,
  ];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const scale = (width - 2 * edge) / Math.max(0.02, (east - west) * squeeze);
  const fitted = Math.min(scale, 460 / Math.max(0.02, north - south));
  const offset = (width - (east - west) * squeeze * fitted) / 2;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    scale: fitted,
    height: Math.round((north - south) * fitted + 2 * edge),
    x: ({ longitude }: Point) => round(offset + (longitude - west) * squeeze * fitted),
    y: ({ latitude }: Point) => round(edge + (north - latitude) * fitted),
  };
}
