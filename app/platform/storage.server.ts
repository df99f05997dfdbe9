import type { Ctx } from "./context.ts";
import { env } from "./env.server.ts";
import { AppError } from "./errors.ts";
import { clearFailure, noteFailure } from "./health.server.ts";
import { folderStorage } from "./storage-folder.server.ts";
import { s3Storage } from "./storage-s3.server.ts";

/*
 * Where files lie that are too large for a table. An object is written once under a random key and never changed. What
 * belongs to whom stands in the database; the storage knows only keys and bytes.
 */

export type StoredFile = { body: ReadableStream<Uint8Array>; byteSize: number };

/** The port. `key` matches {@link isStorageKey}. Every function throws when the engine fails. */
export type Storage = {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** `undefined` when there is no such object. */
  get(key: string): Promise<StoredFile | undefined>;
  /** Also when it is not there. */
  delete(key: string): Promise<void>;
  /** All keys below a prefix that ends with "/", in any order. */
  list(prefix: string): AsyncIterable<string>;
};

/** Lower-case words and slashes: safe as a file name, as an address and in a signature. */
export const isStorageKey = (key: string) => /^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*(?:\.[a-z0-9]+)?$/.test(key);

let chosen: Storage | undefined;

/** The engine of this site: S3 when its variables are set, else a folder. */
export function storage(): Storage {
  const { storage: place } = env();
  chosen ??= place.kind === "s3" ? s3Storage(place) : folderStorage(place.folder);
  return chosen;
}

const part = "storage";

/**
 * Uses the storage. A failure takes nothing else along: it is shown to staff until the storage works again, and the
 * person is told to try later. Call it outside a transaction.
 * @throws unavailable
 */
export async function withStorage<T>(ctx: Ctx, use: (storage: Storage) => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await use(storage());
  } catch (error) {
    const message = storageFailure(error);
    ctx.log.warn({ requestId: ctx.requestId, message }, "the storage for images does not work");
    await noteFailure(ctx.db, part, message);
    throw new AppError("unavailable", "images.error.storage");
  }
  await clearFailure(ctx.db, part);
  return result;
}

/** A code, never a path or an address. */
function storageFailure(error: unknown): string {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === "string") return code;
  if (cause) return storageFailure(cause);
  return /^S3 answered \d{3}$/.test(String(message)) ? String(message) : "ERROR";
}
