import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { VaultKey } from "#app/platform/env.server.ts";

/*
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce for each value. What is sealed is bound to its place by the
 * additional authenticated data: a ciphertext that is copied into another row, field, thread or account does not open.
 */

const nonceBytes = 12;
const tagBytes = 16;

/** Where a value lives. All of it is authenticated, none of it is secret. */
export type SealPlace = {
  /** Of the row, made anew for every value: an older one cannot be put back. */
  id: string;
  field: string;
  authorId: number;
  /** Exactly one of the two is set. */
  threadId: number | null;
  draftKey: string | null;
};

export type Sealed = { keyId: string; sealed: Uint8Array };

/** Tampered with, moved to another place, or sealed with a key that is not here. Says nothing about the content. */
export class SealError extends Error {
  readonly why: "unknown-key" | "broken";

  constructor(why: "unknown-key" | "broken", keyId: string) {
    super(why === "unknown-key" ? `no key "${keyId}" in VAULT_KEYS` : "a private value does not open");
    this.name = "SealError";
    this.why = why;
  }
}

/** Unambiguous: JSON keeps the parts apart whatever they hold. */
const boundTo = (keyId: string, { id, field, authorId, threadId, draftKey }: SealPlace) =>
  Buffer.from(JSON.stringify(["tadellos.vault.1", keyId, id, field, authorId, threadId, draftKey]));

export function sealText(key: VaultKey, text: string, place: SealPlace): Sealed {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(key.id, place));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { keyId: key.id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** @throws SealError */
export function openSealed(keys: readonly VaultKey[], { keyId, sealed }: Sealed, place: SealPlace): string {
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new SealError("unknown-key", keyId);
  const bytes = Buffer.from(sealed);
  if (bytes.length < nonceBytes + tagBytes) throw new SealError("broken", keyId);
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, nonce, { authTagLength: tagBytes });
    decipher.setAAD(boundTo(keyId, place));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    throw new SealError("broken", keyId);
  }
}
