import { describe } from "vitest";
import { addSynonym } from "#app/features/forum/order/tag-curation.server.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { searchThreads } from "#app/features/search/search.server.ts";
import { subscriptions } from "#app/features/search/subscribers.server.ts";
import { makeCategory, makeTag, makeUser } from "../support/make.ts";
import { as, asGuest, drainJobs, expect, test } from "../support/test.ts";

describe("A search limited to tags", () => {
  test("finds only questions that carry all of them, by any word for a tag", async ({ ctx }) => {
    const category = await makeCategory(ctx);
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const wifi = await makeTag(ctx, "wlan", "WLAN");
    await addSynonym(guide, { tagId: wifi.id, word: "W-Lan Netz" });
    const ask = (tags: string) =>
      askQuestion(guide, { categoryId: category.id, title: "Router blinkt rot", body: "Seit heute.", tags });
    const [both, one] = [await ask("wlan, fritzbox"), await ask("wlan"), await ask("")];
    await drainJobs(ctx, { subscriptions });
    const find = async (q: string, tags?: string) => {
      const page = await searchThreads(asGuest(ctx), { q, tags, page: 1 });
      return page.results.map(({ thread }) => thread.id).sort((a, b) => a - b);
    };
    expect(await find("Router")).toHaveLength(3);
    expect(await find("Router tag:wlan")).toEqual([both.id, one.id]);
    expect(await find('Router tag:"w-lan netz"')).toEqual([both.id, one.id]);
    expect(await find("Router tag:wlan", "fritzbox")).toEqual([both.id]);
    const unknown = await searchThreads(asGuest(ctx), { q: "Router tag:quatsch", page: 1 });
    expect([unknown.unknownTags, unknown.results.length]).toEqual([["quatsch"], 3]);
    const alone = await searchThreads(asGuest(ctx), { q: "tag:wlan", page: 1 });
    expect([alone.text, alone.isSearchable, alone.tags[0]?.slug]).toEqual(["", false, "wlan"]);
  });
});
