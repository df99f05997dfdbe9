import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { CoverageMapData } from "../map.server.ts";
import { mapHeight, mapWidth } from "../projection.ts";

type Props = {
  map: CoverageMapData;
  regions: { id: number; slug: string; name: string; position: number }[];
  /** Stands out; the others step back. */
  chosenId?: number;
  /** The map stands for itself here: another page has the links. */
  isPlain?: boolean;
};

/**
 * Who cares for which part of the country: an SVG of straight edges, cut along the outline. Every team carries its name
 * and a border, so that colours only help; the table beside it says the same in words.
 */
export function CoverageMap({ map, regions, chosenId, isPlain = false }: Props) {
  const t = useT();
  if (map.shapes.length === 0) return null;
  const shown = map.shapes.flatMap((shape) => {
    const region = regions.find(({ id }) => id === shape.regionId);
    return region ? [{ ...shape, region }] : [];
  });
  return (
    <figure className="coverage-map">
      <svg viewBox={`0 0 ${mapWidth * 10} ${mapHeight * 10}`} aria-labelledby="coverage-map-title">
        <title id="coverage-map-title">{t("regio.map.title")}</title>
        <clipPath id="germany">
          <path d={map.outline} />
        </clipPath>
        <path className="map-land" d={map.outline} />
        <g clipPath="url(#germany)">
          {shown.map(({ region, path }) => (
            <path key={region.id} className={shapeClass(region, chosenId)} d={path} />
          ))}
        </g>
        <path className="map-coast" d={map.outline} />
        {shown.map((shape) => (
          <MapName
            key={shape.regionId}
            shape={shape}
            isChosen={shape.regionId === chosenId}
            isPlain={isPlain}
          />
        ))}
      </svg>
      <figcaption>
        <MapSources isFine={map.isFine} />
      </figcaption>
    </figure>
  );
}

type Shown = CoverageMapData["shapes"][number] & { region: Props["regions"][number] };

/** The name where most of its postcodes are; it leads to the team's page. */
function MapName({ shape, isChosen, isPlain }: { shape: Shown; isChosen: boolean; isPlain: boolean }) {
  const t = useT();
  const { region, label } = shape;
  const text = (
    <text className={isChosen ? "map-name chosen" : "map-name"} x={label[0]} y={label[1]}>
      {region.name}
    </text>
  );
  if (isPlain || isChosen) return text;
  return (
    <a href={paths.region(region.slug)} aria-label={t("regio.team", { region: region.name })}>
      {text}
    </a>
  );
}

const shapeClass = (region: { id: number; position: number }, chosenId: number | undefined) =>
  chosenId === undefined
    ? `map-region map-hue-${region.position % 8}`
    : `map-region ${region.id === chosenId ? "chosen" : "other"}`;

/** Whose data the drawing is made of; the licences ask for it where the map is. */
function MapSources({ isFine }: { isFine: boolean }) {
  const t = useT();
  return (
    <small className="faint">
      {isFine ? (
        <>
          {t("regio.map.postcodes")}{" "}
          <a href="https://www.openstreetmap.org/copyright">{t("regio.map.osm")}</a>
          {" · "}
        </>
      ) : null}
      {t("regio.map.places")} <a href="https://www.geonames.org/">GeoNames</a>,{" "}
      <a href="https://creativecommons.org/licenses/by/4.0/deed.de">CC BY 4.0</a>
      {" · "}
      {t("regio.map.outline")}
    </small>
  );
}
