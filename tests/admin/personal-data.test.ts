import { sql } from "drizzle-orm";
import { describe } from "vitest";
import { collectOwnData } from "#app/features/admin/data-zip.server.ts";
import { indirectData } from "#app/features/admin/personal-data/indirect.ts";
import { personalData } from "#app/features/admin/personal-data.server.ts";
import { makeUser } from "../support/make.ts";
import { expect, test } from "../support/test.ts";

describe("Every place that names a person", () => {
  test("is decided: what the copy holds and what deleting does", async ({ ctx }) => {
    const rows = await ctx.db.execute<{ place: string }>(sql`
      select c.conrelid::regclass::text || '.' || a.attname as place
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.contype = 'f' and c.confrelid = 'users'::regclass`);
    const inCatalog = rows.map(({ place }) => place).sort();
    const decided = personalData.map(({ table, column }) => `${table}.${column}`).sort();
    expect(inCatalog.length).toBeGreaterThan(40);
    expect(decided).toEqual(inCatalog);
  });

  test("has a reason when it stays, and is told apart in the copy", () => {
    const silent = personalData.filter(({ deletion, why }) => deletion !== "delete" && !why);
    expect(silent).toEqual([]);
    const files = [
      ...personalData.flatMap(({ copy }) => copy.file ?? []),
      ...indirectData.map(({ file }) => file),
    ];
    expect(files.length).toBe(new Set(files).size);
  });

  test("can be read as it is decided: every statement of the copy runs", async ({ ctx }) => {
    const user = await makeUser(ctx, { passwordHash: "geheim" });
    const copy = await collectOwnData(ctx, user.id);
    expect(copy.get("account")).toMatchObject([{ display_name: user.displayName, email: user.email }]);
    expect(JSON.stringify([...copy])).not.toContain("geheim");
  });

  test("leaves nothing out that is named in another way", async ({ ctx }) => {
    // Columns that hold a person's id without a foreign key, because the record outlives the person.
    const rows = await ctx.db.execute<{ place: string }>(sql`
      select c.table_name || '.' || c.column_name as place from information_schema.columns c
      where c.table_schema = 'public' and c.column_name in ('user_id', 'author_id', 'actor_id', 'customer_id', 'subject_id', 'uploader_id')
        and not exists (
          select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
          where k.contype = 'f' and k.conrelid = (quote_ident(c.table_name))::regclass and a.attname = c.column_name)
      order by 1`);
    expect(rows.map(({ place }) => place)).toEqual([
      "moderation_actions.actor_id",
      "moderation_actions.subject_id",
    ]);
  });
});
