import sirv from "sirv";

/**
 * The files of the built site. Names with a hash never change; text files lie packed beside the plain ones
 * (scripts/boot/compress.mjs).
 */
export function staticFiles(folder: string) {
  return sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(res, path) {
      const isHashed = path.startsWith("/assets/");
      res.setHeader(
        "Cache-Control",
        isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      );
    },
  });
}
