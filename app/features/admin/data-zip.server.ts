import { eq, type SQL, sql } from "drizzle-orm";
import { strToU8, type Zippable, zip } from "fflate";
import { copyOwnDetails } from "#app/features/vault/deletion.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { withStorage } from "#app/platform/storage.server.ts";
import { users } from "#db/schema/accounts.ts";
import { attachments } from "#db/schema/attachments.ts";
import { indirectData } from "./personal-data/indirect.ts";
import { personalData } from "./personal-data.server.ts";

type Rows = Record<string, unknown>[];

/** Everything about one person by file name, as JSON rows. Not for showing: it asks for no permission. */
export async function collectOwnData(ctx: Ctx, userId: number): Promise<Map<string, Rows>> {
  const files = new Map<string, Rows>();
  const [account] = await ctx.db.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(u) - 'password_hash' as row from ${users} u where u.id = ${userId}`,
  );
  files.set("account", [found(account).row]);
  for (const { table, column, copy } of personalData) {
    if (copy.file === null) continue;
    const without = sql`${`{${(copy.without ?? []).join(",")}}`}::text[]`;
    const rows = await readRows(
      ctx,
      sql`select to_jsonb(x) - ${without} as row from ${sql.identifier(table)} x
        where x.${sql.identifier(column)} = ${userId}`,
    );
    if (rows.length > 0) files.set(copy.file, rows);
  }
  for (const { file, query } of indirectData) {
    const parts = query.split("$1").map((part) => sql.raw(part));
    const statement = sql.join(parts, sql`${userId}::bigint`);
    const rows = await readRows(ctx, statement);
    if (rows.length > 0) files.set(file, rows);
  }
  const details = await copyOwnDetails(ctx, userId);
  if (details.length > 0) files.set("private-details", details);
  return files;
}

async function readRows(ctx: Ctx, statement: SQL): Promise<Rows> {
  const rows = await ctx.db.execute<{ row: Record<string, unknown> }>(statement);
  return rows.map(({ row }) => row);
}

/** The copy as one file: what it is, a JSON file for each kind of thing, and the images. */
export async function packOwnData(ctx: Ctx, userId: number, readme: string): Promise<Uint8Array> {
  const content: Zippable = { "README.txt": strToU8(readme) };
  for (const [file, rows] of await collectOwnData(ctx, userId)) {
    content[`${file}.json`] = strToU8(`${JSON.stringify(rows, null, 2)}\n`);
  }
  const images = await ctx.db
    .select({ key: attachments.key, storageKey: attachments.storageKey, mediaType: attachments.mediaType })
    .from(attachments)
    .where(eq(attachments.uploaderId, userId));
  for (const { key, storageKey, mediaType } of images) {
    const bytes = await readImage(ctx, storageKey);
    // Images are packed already.
    if (bytes) content[`images/${key}.${mediaType.split("/")[1]}`] = [bytes, { level: 0 }];
  }
  return pack(content);
}

async function readImage(ctx: Ctx, storageKey: string): Promise<Uint8Array | null> {
  const file = await withStorage(ctx, (storage) => storage.get(storageKey));
  return file ? new Uint8Array(await new Response(file.body).arrayBuffer()) : null;
}

function pack(content: Zippable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(content, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}
