import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { readOwnDetails, saveOwnDetails } from "#app/features/vault/details.server.ts";
import {
  findMissingKeys,
  forgetLostKey,
  listKeyUse,
  rotateVault,
} from "#app/features/vault/rotation.server.ts";
import { openSealed, SealError, type SealPlace, sealText } from "#app/features/vault/seal.server.ts";
import { env, type VaultKey } from "#app/platform/env.server.ts";
import { privateDetails } from "#db/schema/vault.ts";
import { as, expect, test } from "../support/test.ts";
import { makePrivateScene, told } from "./scene.ts";

const keyOf = (id: string, fill: number): VaultKey => ({ id, bytes: Buffer.alloc(32, fill) });
const [first, second] = [keyOf("a", 1), keyOf("b", 2)];
const place: SealPlace = { id: randomUUID(), field: "phone", authorId: 1, threadId: 7, draftKey: null };

describe("A sealed value", () => {
  test("comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(openSealed([second, first], sealText(first, text, place), place)).toBe(text);
      }),
    );
  });

  test("is never the same twice and holds nothing that can be read", () => {
    const seals = Array.from({ length: 200 }, () => Buffer.from(sealText(first, told.note!, place).sealed));
    expect(new Set(seals.map((seal) => seal.subarray(0, 12).toString("hex"))).size).toBe(200);
    expect(new Set(seals.map((seal) => seal.toString("hex"))).size).toBe(200);
    for (const seal of seals) expect(seal.toString("latin1")).not.toContain("Klein");
  });

  test("does not open when a single bit of it was changed", () => {
    const sealed = sealText(first, told.phone!, place);
    for (let at = 0; at < sealed.sealed.length; at++) {
      const bytes = Buffer.from(sealed.sealed);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => openSealed([first], { ...sealed, sealed: bytes }, place)).toThrow(SealError);
    }
  });

  test.each<[string, Partial<SealPlace>]>([
    ["row", { id: randomUUID() }],
    ["field", { field: "note" }],
    ["question", { threadId: 8 }],
    ["account", { authorId: 2 }],
    ["draft", { threadId: null, draftKey: "7" }],
  ])("does not open in another %s", (_, other) => {
    const sealed = sealText(first, "geheim", place);
    expect(() => openSealed([first], sealed, { ...place, ...other })).toThrow(SealError);
  });

  test("does not open with another key, also under the right name", () => {
    const sealed = sealText(first, "geheim", place);
    expect(() => openSealed([second], sealed, place)).toThrow(/no key "a"/);
    expect(() => openSealed([keyOf("a", 9)], sealed, place)).toThrow("a private value does not open");
    expect(() => openSealed([keyOf("b", 1)], { ...sealed, keyId: "b" }, place)).toThrow(SealError);
  });

  test("that is cut short is refused", () => {
    expect(() => openSealed([first], { keyId: "a", sealed: Buffer.alloc(27) }, place)).toThrow(SealError);
  });
});

test("two values swapped in the database are refused, and so is an older value put back", async ({ ctx }) => {
  const { author, thread } = await makePrivateScene(ctx);
  const rows = await ctx.db.select().from(privateDetails).where(eq(privateDetails.threadId, thread.id));
  const [phone, note] = ["phone", "note"].map((field) => rows.find((row) => row.field === field)!);
  await ctx.db.update(privateDetails).set({ sealed: note!.sealed }).where(eq(privateDetails.id, phone!.id));
  const read = () => readOwnDetails(as(ctx, author), { threadId: thread.id });
  await expect(read()).rejects.toThrow(SealError);
  // The author writes it anew; then somebody puts the bytes of before back.
  await saveOwnDetails(as(ctx, author), { threadId: thread.id, values: { ...told, phone: "0171 1234567" } });
  expect((await read()).phone).toBe("0171 1234567");
  await ctx.db.execute(sql`update private_details set sealed = ${Buffer.from(phone!.sealed)}
    where thread_id = ${thread.id} and field = 'phone'`);
  await expect(read()).rejects.toThrow(SealError);
});

describe("Rotation", () => {
  const [current] = env().vaultKeys;
  const keys = [second, current] as const;

  test("seals everything anew and says which keys are still needed", async ({ ctx }) => {
    const { author, thread } = await makePrivateScene(ctx);
    expect(await listKeyUse(ctx.db, keys)).toEqual([
      { keyId: current.id, count: 3, standing: "known" },
      { keyId: "b", count: 0, standing: "current" },
    ]);
    expect(await rotateVault(ctx, { keys })).toEqual({ rotated: 3, unreadable: [] });
    expect(await listKeyUse(ctx.db, keys)).toEqual([
      { keyId: "b", count: 3, standing: "current" },
      { keyId: current.id, count: 0, standing: "known" },
    ]);
    // The old key is not needed any more.
    const rows = await ctx.db.select().from(privateDetails).where(eq(privateDetails.threadId, thread.id));
    expect(rows.map((row) => openSealed([second], row, row)).sort()).toEqual(Object.values(told).sort());
    // Back, for those who read with the site's own keys.
    await rotateVault(ctx, { keys: [current, second] });
    expect(await readOwnDetails(as(ctx, author), { threadId: thread.id })).toEqual(told);
  });

  test("that was stopped goes on where it was, and nothing is lost in between", async ({
    committed: { ctx },
  }) => {
    const { author } = await makePrivateScene(ctx);
    const others = await Promise.all(Array.from({ length: 6 }, () => makePrivateScene(ctx)));
    const stop = new Error("killed");
    const broken = rotateVault(ctx, {
      keys,
      batchSize: 4,
      onBatch: (done) => {
        if (done >= 8) throw stop;
      },
    });
    await expect(broken).rejects.toBe(stop);
    const use = new Map((await listKeyUse(ctx.db, keys)).map(({ keyId, count }) => [keyId, count]));
    expect([use.get("b"), use.get(current.id)]).toEqual([8, 13]);
    // Meanwhile the site goes on; it opens with both keys and seals with the new one only after the next start.
    const { thread } = others[0]!;
    await saveOwnDetails(as(ctx, others[0]!.author), {
      threadId: thread.id,
      values: { phone: "0171 1234567" },
    });
    expect((await rotateVault(ctx, { keys, batchSize: 4 })).unreadable).toEqual([]);
    const rows = await ctx.db.select().from(privateDetails);
    expect(rows.every((row) => row.keyId === "b")).toBe(true);
    expect(rows.map((row) => openSealed([second], row, row))).toContain("0171 1234567");
    expect(rows.some((row) => row.authorId === author.id)).toBe(true);
  });

  test("leaves what does not open as it is and names it", async ({ ctx }) => {
    const { thread } = await makePrivateScene(ctx);
    const [row] = await ctx.db.select().from(privateDetails).where(eq(privateDetails.threadId, thread.id));
    await ctx.db
      .update(privateDetails)
      .set({ sealed: Buffer.alloc(40) })
      .where(eq(privateDetails.id, row!.id));
    expect(await rotateVault(ctx, { keys })).toEqual({ rotated: 2, unreadable: [row!.id] });
  });
});

test("a start without a key that is needed is refused, and a lost key can be given up", async ({ ctx }) => {
  expect(await findMissingKeys(ctx.db)).toBeNull();
  const { thread } = await makePrivateScene(ctx);
  await ctx.db.update(privateDetails).set({ keyId: "lost" }).where(eq(privateDetails.threadId, thread.id));
  expect(await findMissingKeys(ctx.db)).toMatch(/"lost" \(3 values\).*--forget/);
  await expect(forgetLostKey(ctx.db, env().vaultKeys[0].id)).rejects.toThrow(/can be read/);
  expect(await forgetLostKey(ctx.db, "lost")).toBe(3);
  expect(await findMissingKeys(ctx.db)).toBeNull();
});
