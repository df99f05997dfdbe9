import sharp from "sharp";
import { makeImage, sniffImage } from "#app/platform/image.server.ts";
import { expect, test } from "../support/test.ts";

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 60, b: 40 } } });

const gps = {
  IFD0: { Make: "Kamera GmbH", Model: "Modell 7" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "50/1 6/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "8/1 40/1 0/1",
  },
};

test("neither place nor camera comes along", async () => {
  const sent = await photo(1600, 1200).withExif(gps).jpeg().toBuffer();
  expect((await sharp(sent).metadata()).exif?.includes("Kamera GmbH")).toBe(true);
  const { large, small } = await makeImage(sent);
  for (const bytes of [large.bytes, small!.bytes]) {
    const { exif, icc, xmp, iptc, format } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc, format }).toEqual({ format: "webp" });
    expect(bytes.includes("Kamera GmbH")).toBe(false);
  }
});

test("a photo is turned upright, shrunk to 2400 pixels and gets a narrow version", async () => {
  const lying = await photo(3200, 1600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { large, small } = await makeImage(lying);
  expect([large.width, large.height]).toEqual([1200, 2400]);
  expect(small).toBeNull();
  const wide = await makeImage(await photo(3200, 1600).jpeg().toBuffer());
  expect([wide.large.width, wide.large.height]).toEqual([2400, 1200]);
  expect([wide.small?.width, wide.small?.height]).toEqual([960, 480]);
});

test("a small image stays as large as it is", async () => {
  const { large, small } = await makeImage(await photo(300, 200).png().toBuffer());
  expect([large.width, large.height, small]).toEqual([300, 200, null]);
});

test("a bomb of few bytes is refused before it unfolds", async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(2_000_000);
  await expect(makeImage(bomb)).rejects.toMatchObject({
    messageKey: "images.error.tooManyPixels",
    field: "images",
  });
});

test("HEIC is refused with words that help; AVIF, which has nearly the same head, works", async () => {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from("ftypheic\0\0\0\0mif1heic"),
    Buffer.alloc(200),
  ]);
  await expect(makeImage(heic)).rejects.toMatchObject({ messageKey: "images.error.heic" });
  const unclear = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from("ftypmif1\0\0\0\0mif1heic"),
    Buffer.alloc(200),
  ]);
  await expect(makeImage(unclear)).rejects.toMatchObject({ messageKey: "images.error.heic" });
  expect((await makeImage(await photo(64, 48).avif().toBuffer())).large.width).toBe(64);
});

test("what only calls itself an image is refused, SVG too", async () => {
  for (const text of ["<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "", "MZ"]) {
    expect(sniffImage(Buffer.from(text))).toBe("other");
    await expect(makeImage(Buffer.from(text))).rejects.toMatchObject({ messageKey: "images.error.noImage" });
  }
});

test("half a file is told apart from no image", async () => {
  const whole = await photo(800, 600).jpeg().toBuffer();
  await expect(makeImage(whole.subarray(0, whole.length / 3))).rejects.toMatchObject({
    messageKey: "images.error.damaged",
  });
});

test("many at once all get their turn", async () => {
  const one = await photo(200, 100).jpeg().toBuffer();
  const made = await Promise.all(Array.from({ length: 7 }, () => makeImage(one)));
  expect(made.map(({ large }) => large.width)).toEqual(Array(7).fill(200));
});
