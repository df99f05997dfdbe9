import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { and, asc, eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { importStackExchange } from "#app/features/importers/stackexchange.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { RENDER_VERSION } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { postSources, posts, solutions, tags, threads, threadTags } from "#db/schema/forum.ts";
import { importLinks } from "#db/schema/platform.ts";
import { makeCategory } from "../support/make.ts";
import { expect, test } from "../support/test.ts";
import { type DumpRow, makeFolder, writeDump } from "./write-dump.ts";

const hostile = resolve(import.meta.dirname, "../fixtures/stackexchange-hostile");

const run = (ctx: Ctx, folder = hostile) =>
  importStackExchange(ctx, { folder, site: "test.stackexchange.com", category: "community" });

/** Everything that came in, so that two runs can be compared. */
async function snapshot(ctx: Ctx) {
  return {
    users: await ctx.db.select().from(users).orderBy(asc(users.id)),
    threads: await ctx.db.select().from(threads).orderBy(asc(threads.id)),
    posts: await ctx.db.select().from(posts).orderBy(asc(posts.id)),
    sources: await ctx.db.select().from(postSources).orderBy(asc(postSources.postId)),
    solutions: await ctx.db.select().from(solutions).orderBy(asc(solutions.postId)),
    tags: await ctx.db.select().from(tags).orderBy(asc(tags.id)),
    threadTags: await ctx.db
      .select()
      .from(threadTags)
      .orderBy(asc(threadTags.threadId), asc(threadTags.tagId)),
    links: await ctx.db
      .select()
      .from(importLinks)
      .orderBy(asc(importLinks.kind), asc(importLinks.externalId)),
  };
}

/** A post by its id at the source, with its author and where it came from. */
async function findPost(ctx: Ctx, externalId: number, kind = "post") {
  const [row] = await ctx.db
    .select({ post: posts, thread: threads, author: users, source: postSources })
    .from(importLinks)
    .innerJoin(posts, eq(posts.id, importLinks.localId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .innerJoin(postSources, eq(postSources.postId, posts.id))
    .where(and(eq(importLinks.externalId, String(externalId)), eq(importLinks.kind, kind)));
  expect(row, `${kind} ${externalId}`).toBeDefined();
  return row!;
}

const countAll = async (ctx: Ctx) => {
  const [row] = await ctx.db.execute<Record<string, number>>(sql`
    select (select count(*)::int from ${users}) as users, (select count(*)::int from ${threads}) as threads,
      (select count(*)::int from ${posts}) as posts, (select count(*)::int from ${importLinks}) as links`);
  return row!;
};

describe("a hostile dump", () => {
  test("comes in, and the report says what did and what did not and why", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    const { tally } = await run(ctx);
    expect(tally.came).toEqual({
      users: 4,
      questions: 3,
      answers: 3,
      comments: 2,
      votes: 4,
      solutions: 1,
      tags: 4,
    });
    const skipped = tally.skipped.map(({ kind, reason, count }) => `${count} ${kind}: ${reason}`).sort();
    expect(skipped).toEqual([
      "1 answers: their question is not in the dump",
      "1 answers: without a question",
      "1 answers: without a usable id or date",
      "1 comments: without a post",
      "1 posts: neither question nor answer",
      "1 solutions: the accepted answer did not come in",
      "1 users: without a usable id or date",
      "1 votes: bookmarks",
      "1 votes: down-votes; there are none here",
      "1 votes: votes of moderation and bounties",
      "1 votes: without a post",
      "2 comments: their post did not come in or was deleted",
      "2 posts: tag wikis",
      "2 votes: their post did not come in or was deleted",
    ]);
    expect(tally.changed).toEqual([
      { kind: "posts", reason: "the author's account is gone, a stand-in took its place", count: 3 },
    ]);
  });

  test("becomes threads with answers in the order of time, solution, votes and tags", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    await run(ctx);
    const question = await findPost(ctx, 1);
    expect(question.thread).toMatchObject({
      title: 'Wie rette ich 5 < 6 & "mehr"?',
      slug: "wie-rette-ich-5-6-mehr",
      createdAt: new Date("2017-03-02T08:00:00Z"),
      autoEscalateFrom: null,
      lockedAt: null,
      lastPosition: 2,
    });
    const older = await findPost(ctx, 11);
    const accepted = await findPost(ctx, 10);
    expect([older.post.position, accepted.post.position]).toEqual([1, 2]);
    expect(accepted.post).toMatchObject({ importedHelpfulCount: 2, threadId: question.thread.id });
    const rows = await ctx.db.select().from(solutions);
    expect(rows).toMatchObject([
      {
        postId: accepted.post.id,
        threadId: question.thread.id,
        source: "asker",
        acceptedById: question.author.id,
        acceptedAt: new Date("2017-03-06T00:00:00Z"),
        revokedAt: null,
      },
    ]);
    const words = await ctx.db
      .select({ slug: tags.slug })
      .from(threadTags)
      .innerJoin(tags, eq(tags.id, threadTags.tagId))
      .where(eq(threadTags.threadId, question.thread.id))
      .orderBy(asc(tags.slug));
    expect(words.map(({ slug }) => slug)).toEqual(["c++", "wifi"]);
    expect((await findPost(ctx, 20)).thread.lockedAt).toEqual(new Date("2017-03-05T08:00:00Z"));
  });

  test("brings people in as names only", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    await run(ctx);
    const people = await ctx.db.select().from(users).orderBy(asc(users.id));
    expect(people.map((person) => person.displayName.slice(0, 30))).toEqual([
      "Community",
      "Änne Ümlaut",
      "Änne Ümlaut",
      "<script>alert(1)</script> xxxx",
      "user254",
      "Ehemaliges Mitglied",
    ]);
    for (const person of people) {
      expect(person).toMatchObject({ email: null, passwordHash: null, emailVerifiedAt: null, about: "" });
      expect(person.displayName.length).toBeLessThanOrEqual(60);
    }
    expect(await findPost(ctx, 11)).toMatchObject({
      author: { displayName: "Ehemaliges Mitglied" },
      source: { authorName: "Ehemaliges Mitglied" },
    });
  });

  test("names source, author and licence of each post", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    await run(ctx);
    expect((await findPost(ctx, 10)).source).toMatchObject({
      site: "test.stackexchange.com",
      url: "https://test.stackexchange.com/a/10",
      authorName: "Änne Ümlaut",
      authorUrl: "https://test.stackexchange.com/users/2",
      licence: "CC BY-SA 3.0",
    });
    expect((await findPost(ctx, 20)).source).toMatchObject({
      url: "https://test.stackexchange.com/questions/20",
      authorName: "user254",
      authorUrl: null,
      licence: "CC BY-SA 4.0",
    });
    expect((await findPost(ctx, 21)).source.licence).toBe("CC BY-SA 2.5");
    expect((await findPost(ctx, 1, "comment")).source.url).toBe(
      "https://test.stackexchange.com/posts/comments/1",
    );
  });

  test("keeps texts readable and harmless", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    await run(ctx);
    const { post } = await findPost(ctx, 1);
    expect(post.body).toBe(
      "Frage mit `a < b` und ![Bild](https://i.example/x.png) und [Hilfe](https://test.stackexchange.com/help).\n\nFalle",
    );
    expect(post.bodyHtml).toContain('<a href="https://i.example/x.png" rel="nofollow ugc noopener">Bild</a>');
    expect(post.renderVersion).toBe(RENDER_VERSION);
    const comment = await findPost(ctx, 1, "comment");
    expect(comment.post.bodyHtml).toBe(
      "<p># kein Titel, <code>code</code> &amp; &lt;b&gt;roh&lt;/b&gt; siehe " +
        '<a href="https://test.stackexchange.com/q/2" rel="nofollow ugc noopener">hier</a></p>\n',
    );
    const long = await findPost(ctx, 20);
    expect(long.post.body.length).toBeGreaterThan(500_000);
    expect(long.post.bodyHtml.slice(-30)).toContain("<p>Schluss.</p>");
    const nested = await findPost(ctx, 21);
    expect(nested.thread.title.length).toBeLessThanOrEqual(200);
    for (const word of ["Anfang", "beides", "tiefer", "Ende"]) expect(nested.post.bodyHtml).toContain(word);
  });
});

describe("a second run", () => {
  test("changes nothing and says that everything was here", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    const first = await run(ctx);
    const before = await snapshot(ctx);
    const second = await run(ctx);
    expect(await snapshot(ctx)).toEqual(before);
    expect(Object.values(second.tally.came)).toEqual(Object.values(second.tally.came).map(() => 0));
    expect(second.tally.known.votes).toBe(first.tally.came.votes);
    expect(second.tally.known.questions).toBe(4);
  });

  test("after a break goes on where the first one stopped", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    const folder = writeDump({ Users: people(3), Posts: [...questions(600), ...answersTo(600)] });
    const broken = importStackExchange(ctx, {
      folder,
      site: "test.stackexchange.com",
      category: "community",
      onProgress: ({ step, what, done }) => {
        if (step === "import" && what === "Posts" && done >= 700) throw new Error("the plug was pulled");
      },
    });
    await expect(broken).rejects.toThrow("the plug was pulled");
    expect(await countAll(ctx)).toMatchObject({ users: 3, threads: 600, posts: 750 });
    const { tally } = await run(ctx, folder);
    expect(await countAll(ctx)).toMatchObject({ users: 3, threads: 600, posts: 1_200 });
    expect(tally.came).toMatchObject({ questions: 0, answers: 450 });
    expect(tally.known).toMatchObject({ questions: 600, answers: 150 });
  });

  test("with a newer dump adds what is new and leaves what was changed here", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    await run(ctx, writeDump({ Users: people(2), Posts: [...questions(1), ...answersTo(1)] }));
    const question = await findPost(ctx, 1);
    await ctx.db.update(threads).set({ title: "Hier verbessert" }).where(eq(threads.id, question.thread.id));
    const later = { Id: 5_000, PostTypeId: 2, ParentId: 1, CreationDate: time(9_000), Body: "<p>neu</p>" };
    const newer = [{ ...questions(1)[0]!, AcceptedAnswerId: 5_000 }, ...answersTo(1), later];
    await run(ctx, writeDump({ Users: people(2), Posts: newer }));
    expect(await findPost(ctx, 5_000)).toMatchObject({
      thread: { title: "Hier verbessert", lastPosition: 2 },
      post: { position: 2 },
    });
    expect(await ctx.db.select().from(solutions)).toHaveLength(1);
  });
});

test("two runs at the same time bring everything in once", async ({ committed: { ctx } }) => {
  await makeCategory(ctx, { slug: "community" });
  const folder = writeDump({ Users: people(3), Posts: [...questions(300), ...answersTo(300)] });
  await Promise.all([run(ctx, folder), run(ctx, folder)]);
  expect(await countAll(ctx)).toEqual({ users: 3, threads: 300, posts: 600, links: 603 });
});

describe("order and gaps", () => {
  test("answers that stand before their questions come in by a second pass", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    const folder = writeDump({ Posts: [...answersTo(300), ...questions(300)] });
    const { tally } = await run(ctx, folder);
    expect(tally.came).toMatchObject({ questions: 300, answers: 300 });
    expect(tally.known.answers).toBe(0);
    expect(tally.skipped).toEqual([]);
  });

  test("two sources with the same ids do not mix", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    const folder = writeDump({ Posts: questions(2) });
    await run(ctx, folder);
    await importStackExchange(ctx, { folder, site: "other.example", category: "community" });
    const rows = await ctx.db.select().from(postSources).orderBy(asc(postSources.postId));
    expect(rows.map((row) => row.url)).toEqual([
      "https://test.stackexchange.com/questions/1",
      "https://test.stackexchange.com/questions/2",
      "https://other.example/questions/1",
      "https://other.example/questions/2",
    ]);
  });
});

describe("what cannot be imported is refused before anything is written:", () => {
  const broken: Record<string, [file: string, change: (xml: string) => string, message: RegExp]> = {
    "an unknown entity": [
      "Votes.xml",
      (xml) => xml.replace('VoteTypeId="16"', 'VoteTypeId="&nbsp;"'),
      /^Bad XML in Votes\.xml, line 11: undefined entity\.$/,
    ],
    "a file that ends too early": [
      "Votes.xml",
      (xml) => xml.slice(0, -40),
      /^Bad XML in Votes\.xml, line 13: unclosed tag/,
    ],
    "an open quote": ["Tags.xml", (xml) => xml.replace('"c++"', '"c++'), /^Bad XML in Tags\.xml, line \d+: /],
    "a row twice closed": [
      "Users.xml",
      (xml) => xml.replace(" />", " /></row>"),
      /^Bad XML in Users\.xml, line 3: /,
    ],
    "another document": [
      "Votes.xml",
      () => "<!DOCTYPE html>\n<html><body>Not found</body></html>",
      /^Bad XML in Votes\.xml, line 2: expected <votes>, found <html>\.$/,
    ],
    "an empty file": [
      "Votes.xml",
      () => "",
      /^Bad XML in Votes\.xml, line 1: document must contain a root element\.$/,
    ],
  };

  test.for(Object.keys(broken))("%s", async (name, { ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    const [file, change, message] = broken[name]!;
    const folder = makeFolder();
    cpSync(hostile, folder, { recursive: true });
    writeFileSync(join(folder, file), change(readFileSync(join(hostile, file), "utf8")));
    await expect(run(ctx, folder)).rejects.toThrow(message);
    expect(await countAll(ctx)).toEqual({ users: 0, threads: 0, posts: 0, links: 0 });
  });

  test("bytes that are not UTF-8, a cut and a damaged .gz", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community" });
    const packed = readFileSync(join(hostile, "Posts.xml.gz"));
    const folder = makeFolder();
    writeFileSync(join(folder, "Posts.xml.gz"), packed.subarray(0, -100));
    await expect(run(ctx, folder)).rejects.toThrow(
      /^Bad XML in Posts\.xml\.gz, line \d+: the packed file ends too early\.$/,
    );
    writeFileSync(join(folder, "Posts.xml.gz"), "plain text");
    await expect(run(ctx, folder)).rejects.toThrow(/the packed file is damaged/);
    const latin = Buffer.from(gunzipSync(packed).toString("utf8").slice(0, 2_000), "latin1");
    writeFileSync(join(folder, "Posts.xml"), latin);
    await expect(run(ctx, folder)).rejects.toThrow(
      /^Bad XML in Posts\.xml, line 1: the text is not UTF-8\.$/,
    );
  });

  test("a missing folder, file, category or site, with what to do", async ({ ctx }) => {
    await expect(run(ctx, "/nowhere")).rejects.toThrow("it does not exist");
    await expect(run(ctx, makeFolder())).rejects.toThrow("There is no Posts.xml");
    await expect(run(ctx)).rejects.toThrow("There is no category yet");
    await makeCategory(ctx, { slug: "internet" });
    await expect(run(ctx)).rejects.toThrow(
      'There is no category "community". Choose one with --category: internet',
    );
    await expect(
      importStackExchange(ctx, { folder: writeDump({ Posts: [] }), category: "internet" }),
    ).rejects.toThrow("--site");
  });
});

const time = (minute: number) => new Date(Date.UTC(2017, 0, 1, 0, minute)).toISOString().slice(0, -1);

const people = (n: number): DumpRow[] =>
  Array.from({ length: n }, (_, i) => ({ Id: i + 1, CreationDate: time(0), DisplayName: `Person ${i + 1}` }));

const questions = (n: number): DumpRow[] =>
  Array.from({ length: n }, (_, i) => ({
    Id: i + 1,
    PostTypeId: 1,
    CreationDate: time(i),
    OwnerUserId: 1,
    Title: `Frage ${i + 1}`,
    Body: `<p>Text ${i + 1}</p>`,
  }));

const answersTo = (n: number): DumpRow[] =>
  Array.from({ length: n }, (_, i) => ({
    Id: 1_001 + i,
    PostTypeId: 2,
    ParentId: i + 1,
    CreationDate: time(1_000 + i),
    OwnerUserId: 2,
    Body: `<p>Antwort ${i + 1}</p>`,
  }));
