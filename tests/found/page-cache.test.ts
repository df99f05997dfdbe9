import { describe, vi } from "vitest";
import { postCreated, threadChanged } from "#app/features/forum/events.server.ts";
import { type KeptPage, openPageCache, type PageCache, toKeptPage } from "#app/http/page-cache.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { transact } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { log } from "#app/platform/log.server.ts";
import { test as base, expect } from "../support/test.ts";

const test = base.extend<{ cache: PageCache }>({
  cache: async ({ committed }, use) => {
    const cache = openPageCache({ url: committed.url, log });
    await vi.waitFor(() => expect(cache.isListening()).toBe(true));
    await use(cache);
    await cache.close();
  },
});

const page = (keep: KeptPage["keep"], text = "x") => toKeptPage(new Response(text), keep);
const keys = (name: string) => ({ guest: `guest ${name}`, all: `all ${name}` });

/** How often a page had to be made when it was asked for again. */
async function ask(cache: PageCache, name: string, keep: KeptPage["keep"]): Promise<boolean> {
  let isMade = false;
  await cache.get(keys(name), async () => {
    isMade = true;
    return page(keep);
  });
  return isMade;
}

const reply = (ctx: Ctx, threadId: number) => emit(ctx, postCreated, { threadId, postId: 1 });

describe("Kept pages", () => {
  test("are made once, for as long as they say", async ({ cache }) => {
    expect(await ask(cache, "a", {})).toBe(true);
    expect(await ask(cache, "a", {})).toBe(false);
    await ask(cache, "short", { seconds: 0 });
    expect(await ask(cache, "short", { seconds: 0 })).toBe(true);
  });

  test("go with the news of their thread, lists with all news, before anybody asks again", async ({
    cache,
    committed: { ctx },
  }) => {
    const all = [
      ["five", { threadId: 5 }],
      ["six", { threadId: 6 }],
      ["list", {}],
      ["index", { isLasting: true }],
    ] as const;
    for (const [name, keep] of all) await ask(cache, name, keep);
    await reply(ctx, 5);
    await vi.waitFor(() => expect(cache.count()).toBe(2));
    expect(await ask(cache, "six", { threadId: 6 })).toBe(false);
    // Hidden, merged, moved: it may stand on any page, for instance among similar questions.
    await emit(ctx, threadChanged, { threadId: 5 });
    await vi.waitFor(() => expect(cache.count()).toBe(1));
    expect(await ask(cache, "index", { isLasting: true })).toBe(false);
  });

  test("stay when the change was rolled back", async ({ cache, committed: { ctx } }) => {
    await ask(cache, "five", { threadId: 5 });
    await transact(ctx, async (ctx) => {
      await emit(ctx, threadChanged, { threadId: 5 });
      throw new Error("no");
    }).catch(() => {});
    await reply(ctx, 6);
    await new Promise((done) => setTimeout(done, 100));
    expect(cache.count()).toBe(1);
  });

  test("are not kept when something changed while they were made", async ({ cache, committed: { ctx } }) => {
    await cache.get(keys("a"), async () => {
      await reply(ctx, 5);
      await new Promise((done) => setTimeout(done, 100));
      return page({ threadId: 6 });
    });
    expect(cache.count()).toBe(0);
  });

  test("of a member are never given to others; what is for all is", async ({ cache }) => {
    const member = { guest: null, all: "all a" };
    await cache.get(member, () => page({}));
    expect(cache.count()).toBe(0);
    await cache.get(member, () => page({ isForAll: true }));
    expect(await ask(cache, "a", {})).toBe(false);
  });

  test("are made once for many who ask at the same time", async ({ cache }) => {
    let made = 0;
    const render = async () => {
      made++;
      await new Promise((done) => setTimeout(done, 30));
      return page({});
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => cache.get(keys("a"), render)));
    expect([made, new Set(answers).size]).toEqual([1, 1]);
  });

  test("that could not be made are tried by the next, who gets the error", async ({ cache }) => {
    const fail = () => Promise.reject(new Error("broken"));
    await expect(cache.get(keys("a"), fail)).rejects.toThrow("broken");
    expect(await ask(cache, "a", {})).toBe(true);
  });

  test("never take more than their room", async ({ cache }) => {
    for (let n = 0; n < 70; n++) await cache.get(keys(`n${n}`), () => page({}, "x".repeat(1_000_000)));
    expect(cache.count()).toBeLessThan(50);
    expect(await ask(cache, "n69", {})).toBe(false);
    expect(await ask(cache, "n0", {})).toBe(true);
  });
});

test("while nothing is heard, nothing is kept", async ({ committed }) => {
  const url = new URL(committed.url);
  url.port = "1";
  const cache = openPageCache({ url: url.href, log });
  expect(await ask(cache, "a", {})).toBe(true);
  expect(await ask(cache, "a", {})).toBe(true);
  await cache.close();
});
