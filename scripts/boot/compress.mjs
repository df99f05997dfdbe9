import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const packable = /\.(?:css|js|mjs|svg|json|txt|xml|webmanifest)$/;
/** Below this the headers weigh more than what is saved. */
const fromBytes = 800;

/**
 * Puts a .br and a .gz beside each text file of the built site, so that they are packed once and as well as can be
 * instead of at every request.
 * @param {string} folder
 */
export function compressFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = join(folder, String(name));
    if (!packable.test(file) || statSync(file).size < fromBytes) continue;
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
