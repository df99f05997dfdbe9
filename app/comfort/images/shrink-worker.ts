/* Shrinks images beside the page, so that typing goes on. Answers with a JPEG, or with null when it cannot. */

type Order = { file: File; maxSide: number };

self.addEventListener("message", async ({ data: { file, maxSide } }: MessageEvent<Order>) => {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("no canvas");
    // JPEG has no transparency: without this it would turn black.
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    self.postMessage(await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 }));
  } catch {
    self.postMessage(null);
  }
});
