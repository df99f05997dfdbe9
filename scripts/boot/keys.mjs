import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "./progress.mjs";

/**
 * A key of this clone, made at the first time. Keys lie outside the data folder, so that a copy of the data does
 * not carry them along.
 *
 * @param {string} root the clone
 * @param {string} name
 * @returns {string} 64 hexadecimal digits
 */
export function readKey(root, name) {
  const folder = join(root, ".secrets");
  const file = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new StartError(
      `The key ${file} cannot be read or written: ${error instanceof Error ? error.message : error}\n` +
        "Start with the account that owns the clone, or correct the owner of the folder .secrets.",
    );
  }
}

/**
 * The generated key of the private half, in the form of VAULT_KEYS.
 * @param {string} root the clone
 */
export function readVaultKey(root) {
  return `local:${Buffer.from(readKey(root, "vault-key"), "hex").toString("base64")}`;
}
