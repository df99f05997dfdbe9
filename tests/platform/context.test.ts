import { describe } from "vitest";
import { type Ctx, oncePerPage, transact } from "#app/platform/context.ts";
import { expect, test } from "../support/test.ts";

function counting() {
  let count = 0;
  const read = oncePerPage(async (_ctx: Ctx, _key: number) => ++count);
  return { read, count: () => count };
}

describe("What several parts of a page need", () => {
  test("is read once per page and key, also by parts that read at the same time", async ({ ctx }) => {
    const { read, count } = counting();
    const first = { ...ctx, page: {} };
    await Promise.all([read(first, 1), read({ ...first, locale: "en" }, 1), read(first, 2)]);
    expect(count()).toBe(2);
    await read({ ...ctx, page: {} }, 1);
    expect(count()).toBe(3);
  });

  test("is read each time outside of pages and in transactions, where it may have changed", async ({
    ctx,
  }) => {
    const { read, count } = counting();
    await read(ctx, 1);
    await read(ctx, 1);
    const page = { ...ctx, page: {} };
    await read(page, 1);
    await transact(page, async (ctx) => {
      await read(ctx, 1);
      await read(ctx, 1);
    });
    expect(count()).toBe(5);
  });
});
