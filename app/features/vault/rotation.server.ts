import { and, count, eq, gt, ne, notInArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { env, type VaultKey } from "#app/platform/env.server.ts";
import type { Db } from "#db/client.server.ts";
import { privateDetails } from "#db/schema/vault.ts";
import { openSealed, SealError, sealText } from "./seal.server.ts";

export type KeyUse = {
  keyId: string;
  /** Values sealed with it. */
  count: number;
  standing: "current" | "known" | "missing";
};

/** Which keys are still needed; the current one is named even when nothing is sealed with it yet. */
export async function listKeyUse(db: Db, keys: readonly VaultKey[] = env().vaultKeys): Promise<KeyUse[]> {
  const rows = await db
    .select({ keyId: privateDetails.keyId, count: count() })
    .from(privateDetails)
    .groupBy(privateDetails.keyId)
    .orderBy(privateDetails.keyId);
  const used = new Map(rows.map((row) => [row.keyId, row.count]));
  for (const { id } of keys) if (!used.has(id)) used.set(id, 0);
  return [...used].map(([keyId, count]) => ({
    keyId,
    count,
    standing: keyId === keys[0]?.id ? "current" : keys.some(({ id }) => id === keyId) ? "known" : "missing",
  }));
}

/** Why the site must not start: values that none of the keys opens. Null when all is well. */
export async function findMissingKeys(db: Db): Promise<string | null> {
  const missing = (await listKeyUse(db)).filter(({ standing }) => standing === "missing");
  if (missing.length === 0) return null;
  const list = missing.map(({ keyId, count }) => `"${keyId}" (${count} values)`).join(", ");
  return (
    `Private details are sealed with keys that VAULT_KEYS does not hold: ${list}. Add them behind the current key. ` +
    'If a key is lost for good, "npm run vault:rotate -- --forget <key id>" deletes what only it could open ' +
    "(docs/operations.md)."
  );
}

export type Rotation = {
  rotated: number;
  /** Ids of values that do not open: tampered with, or their key is missing. They stay as they are. */
  unreadable: string[];
};

/**
 * Seals everything with the current key, in batches of a transaction each, while the site runs. What is done is done: stopped
 * and started again it goes on where it was. A value that its author changes at the same moment is left to them.
 * @param onBatch called after each batch with the number done so far; the process may be stopped there
 */
export async function rotateVault(
  ctx: Ctx,
  options: {
    keys?: readonly [VaultKey, ...VaultKey[]];
    batchSize?: number;
    onBatch?: (done: number) => void | Promise<void>;
  } = {},
): Promise<Rotation> {
  const { keys = env().vaultKeys, batchSize = 500, onBatch } = options;
  const [current] = keys;
  const result: Rotation = { rotated: 0, unreadable: [] };
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const last = await ctx.db.transaction(async (tx) => {
      const rows = await tx
        .select()
        .from(privateDetails)
        .where(and(ne(privateDetails.keyId, current.id), gt(privateDetails.id, after)))
        .orderBy(privateDetails.id)
        .limit(batchSize)
        .for("update");
      for (const row of rows) {
        const text = openOrNull(keys, row);
        if (text === null) result.unreadable.push(row.id);
        else
          await tx
            .update(privateDetails)
            .set(sealText(current, text, row))
            .where(eq(privateDetails.id, row.id));
        if (text !== null) result.rotated += 1;
      }
      return rows.at(-1)?.id;
    });
    if (last === undefined) return result;
    after = last;
    await onBatch?.(result.rotated);
  }
}

function openOrNull(keys: readonly VaultKey[], row: typeof privateDetails.$inferSelect): string | null {
  try {
    return openSealed(keys, row, row);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/**
 * Deletes what only a lost key could open. @throws Error when the key is not lost at all
 * @returns how many values
 */
export async function forgetLostKey(db: Db, keyId: string): Promise<number> {
  const known = env().vaultKeys.map(({ id }) => id);
  if (known.includes(keyId)) throw new Error(`VAULT_KEYS holds "${keyId}": what it sealed can be read.`);
  const gone = await db
    .delete(privateDetails)
    .where(and(eq(privateDetails.keyId, keyId), notInArray(privateDetails.keyId, known)))
    .returning({ id: privateDetails.id });
  return gone.length;
}
