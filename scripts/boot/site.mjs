import { resolve } from "node:path";
import { localUrl } from "./configuration.mjs";
import { readKey, readVaultKey } from "./keys.mjs";

/**
 * @typedef {{ root: string, dataDir: string }} Clone absolute paths; TADELLOS_DATA names another data folder
 */

/**
 * @param {Record<string, string | undefined>} variables
 * @returns {Clone}
 */
export function findClone(variables) {
  const root = resolve(import.meta.dirname, "../..");
  return { root, dataDir: resolve(root, variables.TADELLOS_DATA || ".data") };
}

/**
 * The environment of every process of the site; app/platform/env.server.ts reads it.
 * @param {import("./configuration.mjs").Configuration} configuration
 * @param {Clone} clone
 * @param {string} databaseUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function siteVariables(
  { host, port = 3000, publicUrl, secretKey, vaultKeys, isDemo },
  clone,
  databaseUrl,
) {
  return {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: publicUrl ?? localUrl(host, port),
    SECRET_KEY: secretKey ?? readKey(clone.root, "secret-key"),
    VAULT_KEYS: vaultKeys ?? readVaultKey(clone.root),
    TADELLOS_DEMO: isDemo ? "1" : "0",
    TADELLOS_DATA: clone.dataDir,
    // Someone who tries the demo reads this console; operators read the log.
    LOG_LEVEL: process.env.LOG_LEVEL || (isDemo ? "warn" : "info"),
  };
}
