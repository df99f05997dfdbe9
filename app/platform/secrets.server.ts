import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "./env.server.ts";

/** A random secret for links and forms: 160 bits, URL-safe. */
export const randomSecret = () => randomBytes(20).toString("base64url");

/** Lower-case hex. Only for random secrets: passwords take argon2id. */
export const sha256 = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** A keyed hash, for values that could be guessed (addresses of visitors, mail addresses). */
export const keyedHash = (value: string) =>
  createHmac("sha256", env().secretKey).update(value).digest("base64url").slice(0, 32);
