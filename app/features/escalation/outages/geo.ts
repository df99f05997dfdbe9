export type Point = { latitude: number; longitude: number };

/** A postcode, or the two-digit area it lies in where it is not known by itself, with its centroid. */
export type Place = Point & {
  code: string;
  /** ISO 3166-2 without the country; decides the holidays. */
  federalState: string;
};

const earthRadiusKm = 6371.0088;
const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Distance in kilometres on a sphere (haversine formula: R. W. Sinnott, "Virtues of the Haversine", Sky & Telescope 68,
 * 1984). Off by at most 0.5 %, which is less than half a postcode.
 */
export function distanceKm(a: Point, b: Point): number {
  const dLat = toRadians(b.latitude - a.latitude);
  const dLon = toRadians(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** One degree of latitude: nothing that is further apart in it alone can be nearer than this. */
const kmPerDegree = 110.5;

/** Cheap first look, before {@link distanceKm}. */
export const isSurelyFarther = (a: Point, b: Point, km: number) =>
  Math.abs(a.latitude - b.latitude) * kmPerDegree > km;
