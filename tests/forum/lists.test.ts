import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { listCategories, readCategory } from "#app/features/forum/categories.server.ts";
import { decodeCursor, encodeCursor } from "#app/features/forum/lists/list-cursor.ts";
import { toListFilter } from "#app/features/forum/lists/list-filter.ts";
import {
  listPageSize,
  type ThreadListInput,
  threadListQuery,
} from "#app/features/forum/lists/list-query.server.ts";
import { listThreads } from "#app/features/forum/lists/lists.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { threads } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeRegion, makeThread, makeUser, type User } from "../support/make.ts";
import { as, asGuest, expect, monday, test } from "../support/test.ts";

const minutesAgo = (minutes: number) => new Date(monday.getTime() - minutes * 60_000);
const titles = async (ctx: Ctx, input: ThreadListInput) =>
  (await listThreads(ctx, input)).threads.map(({ title }) => title);

describe("a list of threads", () => {
  test("shows what a row needs, the latest activity first", async ({ ctx }) => {
    const region = await makeRegion(ctx, { name: "Frankfurt" });
    const category = await makeCategory(ctx, { name: "Glasfaser", slug: "glasfaser" });
    const author = await makeUser(ctx, { displayName: "Erika M.", hue: 3 });
    const old = await makeThread(ctx, { title: "Alt", createdAt: minutesAgo(90), category });
    await makeThread(ctx, { title: "Neu", createdAt: minutesAgo(5), category, author, regionId: region.id });
    await makeThread(ctx, { title: "Mitte", createdAt: minutesAgo(30), category });
    await makeAnswer(ctx, old, { createdAt: minutesAgo(1) });
    const { threads, next } = await listThreads(asGuest(ctx), { filter: "neu" });
    expect(threads.map(({ title, answerCount }) => [title, answerCount])).toEqual([
      ["Alt", 1],
      ["Neu", 0],
      ["Mitte", 0],
    ]);
    expect(threads[1]).toMatchObject({
      author: { id: author.id, displayName: "Erika M.", hue: 3 },
      category: { slug: "glasfaser", name: "Glasfaser" },
      regionName: "Frankfurt",
      solvedAt: null,
      lastActivityAt: minutesAgo(5),
    });
    expect(next).toBeNull();
  });

  test("can be those that wait for an answer, are solved, or belong to a region or category", async ({
    ctx,
  }) => {
    const region = await makeRegion(ctx);
    const category = await makeCategory(ctx);
    await makeThread(ctx, { title: "Offen", createdAt: minutesAgo(4), category });
    await makeThread(ctx, { title: "Gelöst", createdAt: minutesAgo(3), solvedAt: ctx.now });
    await makeThread(ctx, { title: "Hier", createdAt: minutesAgo(2), regionId: region.id, category });
    await makeAnswer(ctx, await makeThread(ctx, { title: "Im Gespräch" }), { createdAt: minutesAgo(1) });
    expect(await titles(ctx, { filter: "offen" })).toEqual(["Hier", "Offen"]);
    expect(await titles(ctx, { filter: "geloest" })).toEqual(["Gelöst"]);
    expect(await titles(ctx, { filter: "region", regionId: region.id })).toEqual(["Hier"]);
    expect(await titles(ctx, { filter: "region", regionId: null })).toEqual([]);
    expect(await titles(ctx, { filter: "neu", categoryId: category.id })).toEqual(["Hier", "Offen"]);
    expect(await titles(ctx, { filter: "geloest", categoryId: category.id })).toEqual([]);
  });

  test("shows hidden threads to nobody, not even to those who may see them", async ({ ctx }) => {
    const moderator = await makeUser(ctx, { role: "moderator" });
    await makeThread(ctx, { hiddenAt: ctx.now, solvedAt: ctx.now });
    for (const reader of [ctx, asGuest(ctx), as(ctx, moderator)]) {
      expect(await titles(reader, { filter: "neu" })).toEqual([]);
      expect(await titles(reader, { filter: "geloest" })).toEqual([]);
    }
  });
});

describe("paging", () => {
  async function makeMany(ctx: Ctx, count: number, createdAt: (index: number) => Date): Promise<void> {
    const [author, category] = [await makeUser(ctx), await makeCategory(ctx)];
    for (let index = 0; index < count; index++) {
      await makeThread(ctx, { author, category, title: `F${index}`, createdAt: createdAt(index) });
    }
  }

  async function readAll(ctx: Ctx): Promise<string[][]> {
    const pages: string[][] = [];
    let after: string | null = null;
    do {
      const page = await listThreads(ctx, { filter: "neu", after });
      pages.push(page.threads.map(({ title }) => title));
      after = page.next;
    } while (after);
    return pages;
  }

  test("goes through everything once, twenty at a time", async ({ ctx }) => {
    await makeMany(ctx, 45, (index) => minutesAgo(index));
    const pages = await readAll(ctx);
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(Array.from({ length: 45 }, (_, index) => `F${index}`));
  });

  test("loses nothing among threads of the same moment or of the same millisecond", async ({ ctx }) => {
    await makeMany(ctx, 2 * listPageSize + 1, () => monday);
    expect(new Set((await readAll(ctx)).flat()).size).toBe(41);
    await ctx.db.update(threads).set({
      lastActivityAt: sql`timestamptz '2026-11-20 10:00:00.123' + (random() * 900)::int * interval '1 microsecond'`,
    });
    const pages = await readAll(ctx);
    expect(pages.map((page) => page.length)).toEqual([20, 20, 1]);
    expect(new Set(pages.flat()).size).toBe(41);
  });

  test("ends without a further page when the last one is exactly full", async ({ ctx }) => {
    await makeMany(ctx, listPageSize, (index) => minutesAgo(index));
    expect((await listThreads(ctx, { filter: "neu" })).next).toBeNull();
  });

  test("shows nothing twice when a thread moves up in between", async ({ ctx }) => {
    await makeMany(ctx, 25, (index) => minutesAgo(index));
    const first = await listThreads(ctx, { filter: "neu" });
    await ctx.db.update(threads).set({ lastActivityAt: ctx.now }).where(eq(threads.title, "F22"));
    const second = await listThreads(ctx, { filter: "neu", after: first.next });
    expect(second.threads.map(({ title }) => title)).toEqual(["F20", "F21", "F23", "F24"]);
  });

  test("starts from the top after a cursor that nobody gave out", async ({ ctx }) => {
    await makeMany(ctx, 3, (index) => minutesAgo(index));
    const good = encodeCursor({ micros: monday.getTime() * 1000, id: 7 });
    const nonsense = [
      "",
      "x",
      "!!",
      "%00",
      "a".repeat(500),
      `${good}é`,
      encodeCursor({ micros: 2 ** 60, id: 1 }),
    ];
    for (const after of [...nonsense, Buffer.from("1.0").toString("base64url"), null]) {
      expect(decodeCursor(after)).toBeNull();
      expect(await titles(ctx, { filter: "neu", after })).toEqual(["F0", "F1", "F2"]);
    }
    expect(decodeCursor(good)).toEqual({ micros: monday.getTime() * 1000, id: 7 });
  });
});

describe("the plan of a list", () => {
  /** Enough rows that the planner, left free, has a choice; one category and one region are small. */
  async function makeRows(ctx: Ctx): Promise<{ categoryId: number; regionId: number; member: User }> {
    const author = await makeUser(ctx);
    const member = await makeUser(ctx);
    const categoryIds: number[] = [];
    for (let n = 0; n < 12; n++) categoryIds.push((await makeCategory(ctx)).id);
    const regionIds: number[] = [];
    for (let n = 0; n < 7; n++) regionIds.push((await makeRegion(ctx)).id);
    await ctx.db.execute(sql`
      insert into threads
        (category_id, region_id, author_id, title, slug, created_at, last_activity_at, answer_count, solved_at, hidden_at)
      select (${sql.raw(`array[${categoryIds}]`)})[case when n % 90 = 1 then 12 else 1 + n % 11 end],
        (${sql.raw(`array[${regionIds}]`)})[case when n % 90 = 2 then 7 else 1 + n % 6 end],
        ${author.id}::bigint, 'Frage ' || n, 'frage',
        t, t, case when n % 50 = 0 then 0 else 1 + n % 9 end,
        case when n % 50 <> 0 and n % 3 <> 0 then t end, case when n % 97 = 0 then t end
      from (
        select n, ${monday.toISOString()}::timestamptz - n * interval '7 minutes' as t from generate_series(1, 30000) n
      ) as rows`);
    await makeHistory(ctx, member.id);
    for (const table of ["threads", "posts", "follows", "thread_reads", "thread_tags", "tags"]) {
      await ctx.db.execute(sql`analyze ${sql.raw(table)}`);
    }
    return { categoryId: categoryIds[11]!, regionId: regionIds[6]!, member };
  }

  /**
   * A busy member: asked every 50th question, answered every 20th, follows every 30th, read every third; was here two
   * weeks ago. Another one answered everything. Tag 1 stands at every second thread, tag 2 at every 200th.
   */
  async function makeHistory(ctx: Ctx, memberId: number): Promise<void> {
    const other = await makeUser(ctx);
    const past = `${new Date(monday.getTime() - 14 * 86_400_000).toISOString()}`;
    await ctx.db.execute(sql`update threads set author_id = ${memberId} where id % 50 = 7`);
    await ctx.db.execute(sql`
      insert into posts (thread_id, author_id, kind, position, body, body_html, render_version, created_at)
      select id, case when id % 20 = 3 then ${memberId}::bigint else ${other.id}::bigint end, 'answer', 1, '', '', 1, created_at
      from threads`);
    await ctx.db.execute(
      sql`insert into follows (thread_id, user_id, created_at) select id, case when id % 30 = 0 then ${memberId}::bigint else ${other.id}::bigint end, created_at from threads`,
    );
    await ctx.db.execute(
      sql`insert into thread_reads (user_id, thread_id, read_at) select u, id, created_at from threads, unnest(array[${memberId}::bigint, ${other.id}::bigint]) u where id % 3 = 0`,
    );
    await ctx.db.execute(
      sql`insert into user_visits (user_id, current_at, previous_at) values (${memberId}, ${monday.toISOString()}::timestamptz, ${past}::timestamptz)`,
    );
    await ctx.db.execute(sql`insert into tags (slug) select 'tag-' || n from generate_series(1, 40) n`);
    await ctx.db.execute(sql`
      insert into thread_tags (thread_id, tag_id, last_activity_at)
      select t.id, g.id, t.last_activity_at from threads t, tags g
      where t.id % case g.slug when 'tag-1' then 2 when 'tag-2' then 200 else 40 end = 1`);
  }

  async function explain(ctx: Ctx, input: ThreadListInput, reader: User | null = null): Promise<string> {
    const query = threadListQuery(reader ? as(ctx, reader) : asGuest(ctx), input).getSQL();
    const rows = await ctx.db.execute<{ "QUERY PLAN": string }>(
      sql`explain (analyze, buffers, costs off, timing off, summary off) ${query}`,
    );
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  }

  // A database of its own: rows that other tests rolled back would count as pages and blur the statistics.
  test("reads an index in its order and no more than a page of it", async ({ committed: { ctx } }) => {
    const { categoryId, regionId } = await makeRows(ctx);
    const lists: [ThreadListInput, RegExp][] = [
      [{ filter: "neu" }, /threads_recent/],
      [{ filter: "offen" }, /threads_unanswered_recent/],
      [{ filter: "geloest" }, /threads_(solved_)?recent/],
      [{ filter: "region", regionId }, /threads_region_recent/],
      [{ filter: "neu", categoryId }, /threads_category_recent/],
      [{ filter: "geloest", categoryId }, /threads_category_recent/],
      [{ filter: "offen", categoryId }, /threads_category_unanswered/],
    ];
    for (const [input, index] of lists) {
      for (const plan of await explainBoth(ctx, input)) {
        expect(plan).toMatch(index);
        // A row's tags are sorted among each other; the rows never are.
        expect(plan).not.toMatch(/Sort Key: threads|Seq Scan on threads|Bitmap/);
        expect(pagesRead(plan)).toBeLessThan(300);
      }
    }
  });

  test("stays in an index also where two conditions leave only a few threads", async ({
    committed: { ctx },
  }) => {
    const { categoryId, regionId } = await makeRows(ctx);
    for (const plan of await explainBoth(ctx, { filter: "region", categoryId, regionId })) {
      expect(plan).toMatch(/threads_(category|region)_recent/);
      expect(plan).not.toContain("Seq Scan on threads");
      expect(pagesRead(plan)).toBeLessThan(700);
    }
  });

  test("holds for the lists of a member and of a tag, too", async ({ committed: { ctx } }) => {
    const { categoryId, regionId, member } = await makeRows(ctx);
    const tagIds = await ctx.db.execute<{ id: string }>(
      sql`select id from tags where slug in ('tag-1', 'tag-2')`,
    );
    const lists: [ThreadListInput, RegExp][] = [
      [{ filter: "neu" }, /threads_recent/],
      [{ filter: "offen" }, /threads_unanswered_recent/],
      [{ filter: "region", regionId }, /threads_region_recent/],
      [{ filter: "neu", categoryId }, /threads_category_recent/],
      [{ filter: "ungelesen" }, /threads_recent/],
      [{ filter: "meine" }, /threads_author_recent/],
      [{ filter: "beantwortet" }, /posts_author_answers/],
      ...tagIds.map(({ id }): [ThreadListInput, RegExp] => [
        { filter: "neu", tagId: Number(id) },
        /thread_tags_recent/,
      ]),
    ];
    for (const [input, index] of lists) {
      for (const plan of await explainBoth(ctx, input, member)) {
        expect(plan).toMatch(index);
        expect(plan).not.toMatch(
          /Sort Key: (threads|posts|thread_tags)\.|Seq Scan on (threads|posts|thread_tags)\b/,
        );
        expect(pagesRead(plan)).toBeLessThan(700);
      }
    }
  });

  test("of what a member follows costs at most what the member follows", async ({ committed: { ctx } }) => {
    const { member } = await makeRows(ctx);
    for (const plan of await explainBoth(ctx, { filter: "gefolgt" }, member)) {
      expect(plan).not.toMatch(/Seq Scan on threads/);
      expect(pagesRead(plan)).toBeLessThan(6000);
    }
  });

  /** The first page and one from the middle. */
  async function explainBoth(
    ctx: Ctx,
    input: ThreadListInput,
    reader: User | null = null,
  ): Promise<string[]> {
    const days = input.filter === "ungelesen" ? 7 : 60;
    const after = encodeCursor({ micros: (monday.getTime() - days * 86_400_000) * 1000, id: 1 });
    return [await explain(ctx, input, reader), await explain(ctx, { ...input, after }, reader)];
  }

  function pagesRead(plan: string): number {
    const [, hit = "0", read = "0"] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? [];
    return Number(hit) + Number(read);
  }
});

describe("categories", () => {
  test("come in their order and by their address", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "zweite", position: 502 });
    await makeCategory(ctx, { slug: "erste", position: 501 });
    expect((await listCategories(ctx)).map(({ slug }) => slug)).toEqual(["erste", "zweite"]);
    expect((await readCategory(ctx, "zweite")).position).toBe(502);
    await expect(readCategory(ctx, "dritte")).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the list of an address", () => {
  test("is the newest unless it is one that this reader has", () => {
    expect(toListFilter("offen")).toBe("offen");
    expect(toListFilter("gefolgt")).toBe("neu");
    expect(toListFilter("gefolgt", true)).toBe("gefolgt");
    expect(toListFilter(null)).toBe("neu");
    expect(toListFilter("constructor")).toBe("neu");
  });
});
