import sharp from "sharp";

/** A JPEG as a telephone makes it: with the place where it was taken. */
export function makePhoto({ width = 1600, height = 1200 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 60, b: 40 } } })
    .withExif({
      IFD0: { Make: "Kamera GmbH" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "50/1 6/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "8/1 40/1 0/1",
      },
    })
    .jpeg()
    .toBuffer();
}
