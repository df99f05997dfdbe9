import { Delaunay } from "d3-delaunay";
import { mapHeight, mapWidth, type Place, type Point, project } from "./projection.ts";

/** A postcode, or an area of them, and the team that cares for it. */
export type Spot = Place & { regionId: number };

/** What a team cares for, as one shape of straight edges: path data of SVG, to be cut along the country's outline. */
export type Shape = { regionId: number; path: string; label: Point };

/** Tenths of a unit are far below what a screen shows; equal corners must be spelt equally to be joined. */
const step = 0.1;

/**
 * Around every spot lies what is nearer to it than to any other (Voronoi). The cells of a team are joined by leaving out
 * every edge that has the same team on both sides: 8,000 postcodes become a few hundred edges.
 */
export function makeShapes(spots: readonly Spot[]): Shape[] {
  const points = spots.map(project);
  const voronoi = Delaunay.from(points).voronoi([0, 0, mapWidth, mapHeight]);
  const borders = new Map<number, Border>();
  spots.forEach(({ regionId }, index) => {
    const border = borders.get(regionId) ?? new Border();
    borders.set(regionId, border);
    border.add(voronoi.cellPolygon(index));
  });
  return [...borders].map(([regionId, border]) => ({
    regionId,
    path: border.rings().map(pathOf).join(""),
    label: middleOf(points.filter((_, index) => spots[index]?.regionId === regionId)),
  }));
}

/** The edges that remain when cells are put together. */
class Border {
  /** By corner: where its edges lead. */
  private readonly edges = new Map<string, string[]>();

  add(cell: Point[] | null): void {
    // Two spots at the same place share one cell; the second has none.
    if (!cell) return;
    const corners = cell.map(cornerOf).filter((corner, i, all) => corner !== all[i - 1]);
    for (let i = 1; i < corners.length; i++) this.join(corners[i - 1] ?? "", corners[i] ?? "");
  }

  private join(from: string, to: string): void {
    const back = this.edges.get(to);
    const at = back?.indexOf(from) ?? -1;
    if (back && at >= 0) back.splice(at, 1);
    else this.edges.set(from, [...(this.edges.get(from) ?? []), to]);
  }

  /** Closed lines, each corner once. */
  rings(): string[][] {
    const rings: string[][] = [];
    for (const start of this.edges.keys()) {
      for (let next = this.edges.get(start)?.pop(); next !== undefined; next = this.edges.get(start)?.pop()) {
        const ring = [start];
        while (next !== undefined && next !== start) {
          ring.push(next);
          next = this.edges.get(next)?.pop();
        }
        if (ring.length > 2) rings.push(ring);
      }
    }
    return rings;
  }
}

const cornerOf = ([x, y]: Point) => `${Math.round(x / step)} ${Math.round(y / step)}`;

/** Relative moves in whole tenths: half as long as absolute ones. */
function pathOf(ring: readonly string[]): string {
  const corners = ring.map((corner) => corner.split(" ").map(Number));
  let [x = 0, y = 0] = corners[0] ?? [];
  let path = `M${x} ${y}l`;
  for (const [nextX = 0, nextY = 0] of corners.slice(1)) {
    path += `${path.endsWith("l") ? "" : " "}${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
  }
  return `${path}z`;
}

/** In tenths, like the paths. */
export const outlinePath = (rings: readonly (readonly (readonly [number, number])[])[]): string =>
  rings
    .map((ring) =>
      pathOf(ring.map(([longitude, latitude]) => cornerOf(project({ latitude, longitude }))).filter(isNew)),
    )
    .join("");

const isNew = (corner: string, index: number, all: string[]) => corner !== all[index - 1];

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return [Math.round(sum[0] / points.length / step), Math.round(sum[1] / points.length / step)];
}
