import sharp from "sharp";
import { AppError } from "./errors.ts";

/** Characteristic sizes in pixels. */
const maxSide = 2400;
const smallWidth = 960;
/** Above this a narrower version is worth its place. */
const smallFrom = 1200;
/** 100 megapixels: more than telephones take, less than what a few bytes of a bomb unfold to. */
const maxPixels = 100_000_000;

export type ImageVersion = { bytes: Buffer; width: number; height: number };

export type MadeImage = { mediaType: "image/webp"; large: ImageVersion; small: ImageVersion | null };

// Memory instead of speed: several people upload at once, and no file is read twice.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Makes an image anew from what somebody sent: upright, at most 2400 pixels on a side, as WebP in sRGB. Nothing of the
 * file itself comes along, so neither place nor camera nor anything hidden in it. Moving images keep their first frame.
 * @throws invalid with words that say what to do: no image, HEIC, too many pixels, damaged
 */
export async function makeImage(bytes: Uint8Array): Promise<MadeImage> {
  const kind = sniffImage(bytes);
  if (kind === "heic") throw new AppError("invalid", "images.error.heic", {}, "images");
  if (kind === "other") throw new AppError("invalid", "images.error.noImage", {}, "images");
  return oneOfFew(async () => {
    try {
      const large = await encode(bytes, maxSide, maxSide);
      const small = large.width > smallFrom ? await encode(bytes, smallWidth, maxSide) : null;
      return { mediaType: "image/webp", large, small };
    } catch (error) {
      throw refusal(error, kind);
    }
  });
}

async function encode(bytes: Uint8Array, width: number, height: number): Promise<ImageVersion> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
    .timeout({ seconds: 20 })
    .autoOrient()
    .resize({ width, height, fit: "inside", withoutEnlargement: true })
    // Screenshots hold small coloured letters: sharp chroma keeps them readable.
    .webp({ quality: 80, smartSubsample: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

const portraitSide = 320;

/**
 * A square portrait from what somebody sent, cut where the picture has most to see. As {@link makeImage} nothing of the
 * file comes along.
 * @throws invalid, as {@link makeImage}
 */
export async function makePortrait(bytes: Uint8Array): Promise<ImageVersion> {
  const kind = sniffImage(bytes);
  if (kind === "heic") throw new AppError("invalid", "images.error.heic", {}, "images");
  if (kind === "other") throw new AppError("invalid", "images.error.noImage", {}, "images");
  return oneOfFew(async () => {
    try {
      const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
        .timeout({ seconds: 20 })
        .autoOrient()
        .resize({
          width: portraitSide,
          height: portraitSide,
          fit: "cover",
          position: sharp.strategy.attention,
        })
        .webp({ quality: 82, smartSubsample: true })
        .toBuffer({ resolveWithObject: true });
      return { bytes: data, width: info.width, height: info.height };
    } catch (error) {
      throw refusal(error, kind);
    }
  });
}

function refusal(error: unknown, kind: ImageKind): unknown {
  const message = error instanceof Error ? error.message : "";
  if (/pixel limit/i.test(message))
    return new AppError("invalid", "images.error.tooManyPixels", {}, "images");
  // The brand mif1 is used for HEIC and for AVIF: only trying tells.
  if (kind === "heif") return new AppError("invalid", "images.error.heic", {}, "images");
  return new AppError("invalid", "images.error.damaged", {}, "images");
}

type ImageKind = "jpeg" | "png" | "gif" | "webp" | "heif" | "heic" | "other";

/** What a file is by its first bytes; its name and what the browser says do not count. SVG is no image here: it can run. */
export function sniffImage(bytes: Uint8Array): ImageKind {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString("latin1");
  if (start.startsWith("\xff\xd8\xff")) return "jpeg";
  if (start.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(start)) return "gif";
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "webp";
  if (start.slice(4, 8) !== "ftyp") return "other";
  const brand = start.slice(8, 12);
  if (/^(?:hei[csmx]|hev[cmsx])$/.test(brand)) return "heic";
  return /^(?:avif|avis|mif1|msf1)$/.test(brand) ? "heif" : "other";
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two at a time per process: one image of 100 megapixels takes some 100 MB while it is made. */
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** A drawing of ours as PNG. Few colours are enough for flat shapes and letters. */
export function drawingToPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 128 }).toBuffer();
}
