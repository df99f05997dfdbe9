import { StartError } from "./progress.mjs";

/**
 * What the environment asks for, before anything is installed.
 * @typedef {object} Configuration
 * @property {string | undefined} databaseUrl undefined = the embedded PostgreSQL
 * @property {string} host
 * @property {number | undefined} port undefined = the first free one from 3000
 * @property {string | undefined} publicUrl undefined = made from host and port
 * @property {string | undefined} secretKey undefined = a generated key is used
 * @property {string | undefined} vaultKeys undefined = a generated key is used
 * @property {boolean} isDemo
 */

/**
 * The demo exists with TADELLOS_DEMO=1, or without DATABASE_URL while listening on loopback. Without it nothing is
 * generated: SECRET_KEY and PUBLIC_URL must be given, and VAULT_KEYS with a database of one's own.
 *
 * @param {Record<string, string | undefined>} variables as in process.env; empty strings count as absent
 * @returns {Configuration}
 * @throws {StartError} that names everything that is missing
 */
export function readConfiguration(variables) {
  const databaseUrl = readDatabaseUrl(variables.DATABASE_URL);
  const host = variables.HOST || "127.0.0.1";
  const isDemo = variables.TADELLOS_DEMO ? variables.TADELLOS_DEMO === "1" : !databaseUrl && isLoopback(host);
  const publicUrl = variables.PUBLIC_URL || undefined;
  const secretKey = variables.SECRET_KEY || undefined;
  const vaultKeys = variables.VAULT_KEYS || undefined;
  if (!isDemo) {
    refuseIncomplete({
      SECRET_KEY: secretKey,
      PUBLIC_URL: publicUrl,
      // The embedded database lies beside the generated key; one elsewhere would outlive it.
      VAULT_KEYS: databaseUrl ? vaultKeys : "generated",
    });
  }
  return { databaseUrl, host, port: readPort(variables.PORT), publicUrl, secretKey, vaultKeys, isDemo };
}

const explanations = {
  SECRET_KEY: "at least 32 random characters that stay the same, for instance from: openssl rand -hex 32",
  VAULT_KEYS:
    "the keys of people's private details, id:base64, for instance: 2026a:$(openssl rand -base64 32). Without them these cannot be read again, so keep a copy apart from the database",
  PUBLIC_URL: "the address people use, for instance https://hilfe.example.de (it stands in every mail)",
};

/** @param {Record<keyof typeof explanations, string | undefined>} values */
function refuseIncomplete(values) {
  const missing = Object.entries(explanations).filter(
    ([name]) => !values[/** @type {keyof typeof explanations} */ (name)],
  );
  if (missing.length === 0) return;
  const lines = missing.map(([name, text]) => `  ${name}: ${text}`);
  throw new StartError(
    `This is not the demo (DATABASE_URL is set or HOST is not loopback), so nothing is made up. Missing:\n${lines.join("\n")}\n` +
      "Set them, or set TADELLOS_DEMO=1 for a demo with public log-ins.",
  );
}

/** @param {string | undefined} text */
function readDatabaseUrl(text) {
  if (!text) return undefined;
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new StartError(
    "DATABASE_URL is not the address of a PostgreSQL database. It looks like this: postgres://user:password@host:5432/name\n" +
      "Special characters in the password are written as %XX. Leave it unset to use the embedded PostgreSQL.",
  );
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new StartError(`PORT is "${text}", but must be a number from 1 to 65535.`);
}

/** @param {string} host */
export function isLoopback(host) {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Where a program on this machine reaches the server.
 * @param {string} host the address it listens on
 * @param {number} port
 */
export function localUrl(host, port) {
  const own = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${own.includes(":") ? `[${own}]` : own}:${port}`;
}
