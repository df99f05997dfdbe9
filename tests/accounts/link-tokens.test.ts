import { describe } from "vitest";
import { issueToken, readToken, redeemToken, voidTokens } from "#app/features/accounts/link-tokens.server.ts";
import { linkTokens } from "#db/schema/accounts.ts";
import { makeUser } from "../support/make.ts";
import { at, expect, test } from "../support/test.ts";

const purpose = "reset-password" as const;

describe("A link of a mail", () => {
  test("says who and what it stands for, as often as it is looked at", async ({ ctx }) => {
    const { id: userId } = await makeUser(ctx);
    const secret = await issueToken(ctx, { purpose, userId, subject: { ticketId: 7 }, days: 1 });
    for (let look = 0; look < 3; look++) {
      expect(await readToken(ctx, { purpose, secret })).toEqual({ userId, subject: { ticketId: 7 } });
    }
  });

  test("is used once", async ({ ctx }) => {
    const { id: userId } = await makeUser(ctx);
    const secret = await issueToken(ctx, { purpose, userId, days: 1 });
    expect(await redeemToken(ctx, { purpose, secret })).toMatchObject({ userId });
    expect(await redeemToken(ctx, { purpose, secret })).toBeNull();
    expect(await readToken(ctx, { purpose, secret })).toBeNull();
  });

  test("has one purpose", async ({ ctx }) => {
    const { id: userId } = await makeUser(ctx);
    const secret = await issueToken(ctx, { purpose: "unsubscribe", userId, days: 1 });
    expect(await readToken(ctx, { purpose, secret })).toBeNull();
    expect(await redeemToken(ctx, { purpose, secret })).toBeNull();
    expect(await readToken(ctx, { purpose: "unsubscribe", secret })).not.toBeNull();
  });

  test("ends with its time", async ({ ctx }) => {
    const { id: userId } = await makeUser(ctx);
    const secret = await issueToken(ctx, { purpose, userId, days: 60 / 1440 });
    expect(await readToken(at(ctx, "2026-11-23T09:59:59+01:00"), { purpose, secret })).not.toBeNull();
    expect(await redeemToken(at(ctx, "2026-11-23T10:00:00+01:00"), { purpose, secret })).toBeNull();
  });

  test("is kept as a hash only", async ({ ctx }) => {
    const { id: userId } = await makeUser(ctx);
    const secret = await issueToken(ctx, { purpose, userId, days: 1 });
    const rows = await ctx.db.select().from(linkTokens);
    expect(rows[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test("cannot be guessed by something malformed", async ({ ctx }) => {
    for (const secret of ["", "x", "a".repeat(100_000), "'; drop table users", "\u0000"]) {
      expect(await redeemToken(ctx, { purpose, secret })).toBeNull();
    }
  });

  test("ends with all others of its purpose and person, and no more", async ({ ctx }) => {
    const [one, other] = [await makeUser(ctx), await makeUser(ctx)];
    const first = await issueToken(ctx, { purpose, userId: one.id, days: 1 });
    const foreign = await issueToken(ctx, { purpose, userId: other.id, days: 1 });
    const unsubscribe = await issueToken(ctx, { purpose: "unsubscribe", userId: one.id, days: 1 });
    await voidTokens(ctx, { purpose, userId: one.id });
    expect(await readToken(ctx, { purpose, secret: first })).toBeNull();
    expect(await readToken(ctx, { purpose, secret: foreign })).not.toBeNull();
    expect(await readToken(ctx, { purpose: "unsubscribe", secret: unsubscribe })).not.toBeNull();
  });
});

test("of ten who use a link at the same time one gets through", async ({ committed }) => {
  const { ctx } = committed;
  const { id: userId } = await makeUser(ctx);
  const secret = await issueToken(ctx, { purpose, userId, days: 1 });
  const grants = await Promise.all(Array.from({ length: 10 }, () => redeemToken(ctx, { purpose, secret })));
  expect(grants.filter((grant) => grant !== null)).toHaveLength(1);
});
