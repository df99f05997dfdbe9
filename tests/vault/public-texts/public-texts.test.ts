import { is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { describe } from "vitest";
import type { Ctx } from "#app/platform/context.ts";
import { expect, test } from "../../support/test.ts";
import type { Attempts } from "./attempt.ts";
import { deskTexts } from "./desk-texts.ts";
import { eveningTexts } from "./evening-texts.ts";
import { forumTexts } from "./forum-texts.ts";
import { addresses, neverPublic, notTyped, operatorsOwn } from "./other-columns.ts";

/** The right check digits, as a member would paste it. */
const iban = "DE89370400440532013000";
const harmless = "dienstagswort";

const checked: [column: string, attempts: Attempts[string]][] = [forumTexts, eveningTexts, deskTexts].flatMap(
  (area) => Object.entries(area),
);

describe("Every column that can hold a text", () => {
  test("is decided: refused with personal data, or why it needs no check", async ({ ctx }) => {
    const words = (list: string) => list.trim().split(/\s+/);
    const others = [notTyped, operatorsOwn, addresses, ...Object.values(neverPublic)].flatMap(words);
    const decided = [...new Set(checked.map(([column]) => column)), ...others].sort();
    expect(new Set(decided).size, "each is decided once").toBe(decided.length);
    expect(decided).toEqual(await listTextColumns(ctx));
  });
});

describe.for(checked)("%s", ([column, attempts]) => {
  test.for(Object.entries(attempts))(
    "by %s takes a text, and never a bank account",
    async ([, attempt], { ctx }) => {
      const write = await attempt(ctx);
      // Each in a savepoint of its own, as two requests would be.
      const send = (text: string) => ctx.db.transaction(() => write(text));
      await expect(send(iban)).rejects.toMatchObject({
        messageKey: "vault.caught.title",
        details: { caught: [{ kind: "iban", mayPublish: false }] },
      });
      expect(await holds(ctx, column, iban)).toBe(false);
      await send(harmless);
      expect(await holds(ctx, column, harmless)).toBe(true);
    },
  );
});

async function holds(ctx: Ctx, column: string, text: string): Promise<boolean> {
  const [table = "", name = ""] = column.split(".");
  const rows = await ctx.db.execute(sql`
    select from ${sql.identifier(table)} where position(lower(${text}) in lower(${sql.identifier(name)}::text)) > 0`);
  return rows.length > 0;
}

/** "table.column" of the catalog, but for those that hold one of a few words of the code. */
async function listTextColumns(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.execute<{ place: string }>(sql`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and (data_type in ('text', 'character', 'character varying', 'json', 'jsonb')
      or udt_name in ('_text', '_varchar'))`);
  const modules = import.meta.glob<Record<string, unknown>>("../../../db/schema/*.ts", { eager: true });
  const tables = Object.values(modules).flatMap((module) =>
    Object.values(module).filter((one): one is PgTable => is(one, PgTable)),
  );
  const ofFewWords = new Set(
    tables.flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      const chosen = columns.filter(({ enumValues }) => (enumValues?.length ?? 0) > 0);
      return chosen.map((column) => `${name}.${toSnakeCase(column.name)}`);
    }),
  );
  return rows
    .map(({ place }) => place)
    .filter((place) => !ofFewWords.has(place))
    .sort();
}

const toSnakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
