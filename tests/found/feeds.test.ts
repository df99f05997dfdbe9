import { eq } from "drizzle-orm";
import { SaxesParser } from "saxes";
import { describe } from "vitest";
import { readPostFeed, readThreadFeed } from "#app/features/forum/lists/feeds.server.ts";
import {
  listSitemapFiles,
  readSitemapFile,
  readSitemapTopics,
} from "#app/features/forum/lists/sitemap.server.ts";
import { atomResponse } from "#app/http/atom.server.ts";
import { sitemap } from "#app/http/sitemap.server.ts";
import { escapeXml } from "#app/http/xml.server.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";
import { tags, threads } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeTag, makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] };

/** Strict: throws on anything that is not well-formed XML with namespaces. */
function parseXml(text: string): Node {
  const root: Node = { name: "", attributes: {}, text: "", children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, { value }]) => [key, value]),
    );
    const node = { name: tag.local, attributes, text: "", children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (part) => {
    const node = open.at(-1);
    if (node) node.text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return root.children[0]!;
}

const child = (node: Node, name: string) => node.children.find((one) => one.name === name);
const textOf = (node: Node, name: string) => child(node, name)?.text ?? "";

describe("A feed", () => {
  test("is well-formed Atom whatever people write", async ({ ctx }) => {
    const author = await makeUser(ctx, { displayName: 'Kai & "Co" <b>' });
    const title = "Ärger ]]> mit <Glasfaser> & \u0007 Co 😀";
    const thread = await makeThread(ctx, { author, title, body: "x" });
    const { entries } = await readPostFeed(ctx, { threadId: thread.id });
    entries[0]!.html = renderMarkdown("Hallo <script>alert(1)</script> **Welt** \u000b &amp; ]]>");
    const answer = atomResponse({
      origin: "https://hilfe.example",
      path: "/feed.xml",
      pagePath: "/",
      title: "Alles & mehr",
      language: "de",
      entries,
    });
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    expect(answer.headers.get("Last-Modified")).toBe(ctx.now.toUTCString());
    const feed = parseXml(await answer.text());
    // RFC 4287: id, title and updated of feed and entries, an author, links.
    expect([feed.name, feed.attributes.xmlns]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    expect([textOf(feed, "id"), textOf(feed, "title")]).toEqual([
      "https://hilfe.example/feed.xml",
      "Alles & mehr",
    ]);
    const [entry] = feed.children.filter(({ name }) => name === "entry");
    expect(textOf(entry!, "title")).toBe(title.replace("\u0007", ""));
    expect(textOf(child(entry!, "author")!, "name")).toBe('Kai & "Co" <b>');
    expect(Date.parse(textOf(entry!, "updated"))).toBe(ctx.now.getTime());
    expect(textOf(entry!, "id")).toBe(`https://hilfe.example/p/${thread.question.id}`);
    expect(child(entry!, "content")?.attributes.type).toBe("html");
    expect(textOf(entry!, "content")).toContain("<strong>Welt</strong>");
    expect(textOf(entry!, "content")).not.toContain("<script");
  });

  test("holds what a guest may see, whoever asks", async ({ ctx }) => {
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const category = await makeCategory(ctx);
    const open = await makeThread(ctx, { title: "Offen", category });
    await makeThread(ctx, { title: "Verborgen", category, hiddenAt: ctx.now });
    await makeAnswer(ctx, open, { body: "Sichtbar" });
    await makeAnswer(ctx, open, { body: "Unsichtbar", hiddenAt: ctx.now });
    for (const who of [asGuest(ctx), moderator, ctx]) {
      const titles = (await readThreadFeed(who, { categoryId: category.id })).map(({ title }) => title);
      expect(titles).toEqual(["Offen"]);
      const { entries } = await readPostFeed(who, { threadId: open.id });
      expect(entries.map(({ html }) => html).join()).not.toContain("Unsichtbar");
      expect(entries).toHaveLength(2);
    }
    await ctx.db.update(threads).set({ hiddenAt: ctx.now });
    await expect(readPostFeed(moderator, { threadId: open.id })).rejects.toMatchObject({ code: "not-found" });
  });

  test("of a tag holds its questions under an address that no new title changes", async ({ ctx }) => {
    const { id: tagId } = await makeTag(ctx, "wlan");
    const thread = await makeThread(ctx, { title: "Mit Wort" });
    await ctx.db.execute(`insert into thread_tags (thread_id, tag_id) values (${thread.id}, ${tagId})`);
    await makeThread(ctx, { title: "Ohne" });
    const [entry, ...more] = await readThreadFeed(ctx, { tagId });
    expect([entry?.title, entry?.idPath, more.length]).toEqual(["Mit Wort", `/t/${thread.id}`, 0]);
    expect(entry?.words).toContain("wlan");
  });
});

describe("The sitemap", () => {
  test("names visible threads that somebody answered, in files of ten thousand ids", async ({ ctx }) => {
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const [answered, hidden] = [await makeThread(ctx, { slug: "ja" }), await makeThread(ctx)];
    await makeThread(ctx);
    for (const thread of [answered, hidden]) await makeAnswer(ctx, thread);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, hidden.id));
    const number = Math.floor((answered.id - 1) / 10_000) + 1;
    for (const who of [asGuest(ctx), moderator]) {
      expect(await listSitemapFiles(who)).toEqual([{ number, changedAt: ctx.now }]);
      expect(await readSitemapFile(who, { number })).toEqual([
        { path: `/t/${answered.id}/ja`, changedAt: ctx.now },
      ]);
    }
    expect(await readSitemapFile(ctx, { number: number + 1 })).toEqual([]);
    const file = parseXml(await sitemap(await readSitemapFile(ctx, { number })).text());
    expect([file.name, file.attributes.xmlns]).toEqual([
      "urlset",
      "http://www.sitemaps.org/schemas/sitemap/0.9",
    ]);
    expect(textOf(file.children[0]!, "loc")).toBe(`http://127.0.0.1:3000/t/${answered.id}/ja`);
    expect(textOf(file.children[0]!, "lastmod")).toBe(ctx.now.toISOString());
  });

  test("names categories, and tags of three questions or more", async ({ ctx }) => {
    await makeCategory(ctx, { slug: "fernsehen" });
    await ctx.db.insert(tags).values([
      { slug: "oft", threadCount: 3 },
      { slug: "selten", threadCount: 2 },
    ]);
    const found = (await readSitemapTopics(ctx)).map(({ path }) => path);
    expect(found).toEqual([
      "/",
      "/abzeichen",
      "/zahlen",
      "/stichwoerter",
      "/thema/fernsehen",
      "/stichwort/oft",
    ]);
  });
});

test("XML leaves out what it may not hold", () => {
  expect(escapeXml('a\u0000b\u000b<&>"\ud800c😀')).toBe("ab&lt;&amp;&gt;&quot;c😀");
});
