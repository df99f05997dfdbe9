/** Degrees. */
export type Place = { latitude: number; longitude: number };

/** In units of the drawing, from the upper left. */
export type Point = [x: number, y: number];

/** Germany with a little room around: 47.2 to 55.1 north, 5.7 to 15.2 east. */
const west = 5.7;
const east = 15.2;
const north = 55.15;
const south = 47.2;

export const mapWidth = 480;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
/** Mercator's height: angles are true, so that the country has the shape people know. */
const rise = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + radians(latitude) / 2));
const scale = mapWidth / radians(east - west);

export const mapHeight = Math.round(scale * (rise(north) - rise(south)));

/** Where a place lies on the drawing. */
export function project({ latitude, longitude }: Place): Point {
  return [scale * radians(longitude - west), scale * (rise(north) - rise(latitude))];
}
