/** As large as the server keeps it (platform/image.server.ts). */
export const maxSide = 2400;
/** Below this a file is sent as it is: shrinking would only cost quality. */
const smallEnough = 700_000;

export const isHeic = ({ name, type }: File) =>
  /^image\/hei[cf]/.test(type) || /\.(?:heic|heif)$/i.test(name);

/**
 * Makes an image as small as it will be shown, in a worker where the browser can. Small files go unchanged, unless the
 * server could not read them (HEIC, which Safari can turn into JPEG).
 * @throws when the browser cannot read it
 */
export async function shrink(file: File): Promise<Blob> {
  const mustConvert = isHeic(file);
  if (file.size <= smallEnough && !mustConvert && file.type.startsWith("image/")) return file;
  const made = await inWorker(file)
    .catch(() => onCanvas(file))
    .catch((error: unknown) => {
      // The server reads some formats the browser does not.
      if (mustConvert || !file.type.startsWith("image/")) throw error;
      return file;
    });
  return made.size < file.size || mustConvert ? made : file;
}

let worker: Worker | undefined;

function inWorker(file: File): Promise<Blob> {
  if (typeof OffscreenCanvas === "undefined") return Promise.reject(new Error("no OffscreenCanvas"));
  worker ??= new Worker(new URL("./shrink-worker.ts", import.meta.url), { type: "module" });
  const current = worker;
  return new Promise((done, fail) => {
    const give = () => fail(new Error("the worker failed"));
    current.addEventListener("error", give, { once: true });
    current.addEventListener(
      "message",
      ({ data }: MessageEvent<Blob | null>) => (data ? done(data) : give()),
      { once: true },
    );
    current.postMessage({ file, maxSide });
  });
}

async function onCanvas(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  // JPEG has no transparency: without this it would turn black.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no image"))), "image/jpeg", 0.85);
  });
}
