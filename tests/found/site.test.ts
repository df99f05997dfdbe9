import { describe, vi } from "vitest";
import { hidePost } from "#app/features/forum/hiding.server.ts";
import { toggleHelpful } from "#app/features/forum/votes.server.ts";
import { makeAnswer, makeCategory, makeThread, makeUser } from "../support/make.ts";
import { logIn, type Site, startSite } from "../support/site.ts";
import { as, test as base, type Committed, expect } from "../support/test.ts";

/** The built site with its cache of finished pages, over HTTP. */
const test = base.extend<{ site: Site }>({
  site: async ({ committed }, use) => {
    const site = await startSite(committed, { pages: true });
    await use(site);
    await site.stop();
  },
});

const read = (site: Site, path: string, headers: Record<string, string> = {}) =>
  fetch(site.origin + path, { headers, redirect: "manual" });

/** Until NOTIFY has come through: milliseconds. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 2000, interval: 10 });

async function makeScene({ ctx }: Committed) {
  const category = await makeCategory(ctx, { slug: "glasfaser", name: "Glasfaser" });
  const thread = await makeThread(ctx, { title: "Router blinkt rot", slug: "router-blinkt-rot", category });
  const answer = await makeAnswer(ctx, thread, { body: "Bitte neu starten." });
  return { thread, answer, path: `/t/${thread.id}/router-blinkt-rot` };
}

describe("A finished page for guests", () => {
  test("comes with an ETag, without cookies, and again as 304", async ({ site, committed }) => {
    const { path } = await makeScene(committed);
    for (const page of ["/", "/thema/glasfaser", path]) {
      const first = await read(site, page, { "Accept-Encoding": "br" });
      expect([first.status, first.headers.get("Content-Encoding")]).toEqual([200, "br"]);
      expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
      expect(first.headers.get("Vary")).toContain("Accept-Language");
      expect(first.headers.getSetCookie()).toEqual([]);
      expect(first.headers.get("Content-Security-Policy")).toContain("script-src 'self'");
      const etag = first.headers.get("ETag") ?? "";
      const again = await read(site, page, { "If-None-Match": etag });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
  });

  test("is another one in another language and for another display", async ({ site, committed }) => {
    const { path } = await makeScene(committed);
    const tags = new Set<string | null>();
    const readers: Record<string, string>[] = [
      { "Accept-Language": "de" },
      { "Accept-Language": "en-GB" },
      { "Accept-Language": "de", Cookie: "darstellung=large" },
    ];
    for (const headers of readers) {
      const answer = await read(site, path, headers);
      tags.add(answer.headers.get("ETag"));
      const lang = headers["Accept-Language"] === "de" ? "de" : "en";
      expect(await answer.text()).toContain(`<html lang="${lang}"`);
    }
    expect(tags.size).toBe(3);
  });

  test("is never shown to a member, nor a member's page to a guest", async ({ site, committed }) => {
    const { path } = await makeScene(committed);
    const member = await makeUser(committed.ctx, { displayName: "Erika Test" });
    const Cookie = await logIn(committed, member);
    await read(site, path);
    const own = await read(site, path, { Cookie });
    expect(own.headers.get("Cache-Control")).toBe("private, no-store");
    expect(await own.text()).toContain("Erika Test");
    expect(await (await read(site, path)).text()).not.toContain("Erika Test");
  });

  test("is gone at once when a post or the whole question is hidden, everywhere it stood", async ({
    site,
    committed,
  }) => {
    const { ctx } = committed;
    const { thread, answer, path } = await makeScene(committed);
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const places = ["/", "/thema/glasfaser", "/feed.xml", "/thema/glasfaser/feed.xml", "/sitemap/fragen/1"];
    for (const place of [...places, path]) expect((await read(site, place)).status).toBe(200);
    const feed = `/t/${thread.id}/feed.xml`;
    expect(await (await read(site, feed)).text()).toContain("Bitte neu starten.");
    await hidePost(moderator, { postId: answer.id });
    await soon(async () => {
      expect(await (await read(site, path)).text()).not.toContain("Bitte neu starten.");
      expect(await (await read(site, feed)).text()).not.toContain("Bitte neu starten.");
    });
    await hidePost(moderator, { postId: thread.question.id });
    await soon(async () => {
      expect((await read(site, path)).status).toBe(404);
      expect((await read(site, feed)).status).toBe(404);
      expect((await read(site, `/t/${thread.id}/karte.png`)).status).toBe(404);
      for (const place of places) {
        expect(await (await read(site, place)).text()).not.toContain("router-blinkt-rot");
      }
    });
    // A moderator sees it, and leaves nothing behind for others.
    const Cookie = await logIn(committed, { id: moderator.actor.kind === "user" ? moderator.actor.id : 0 });
    expect((await read(site, path, { Cookie })).status).toBe(200);
    expect((await read(site, feed, { Cookie })).status).toBe(404);
    expect((await read(site, path)).status).toBe(404);
  });

  test("follows what is voted", async ({ site, committed }) => {
    const { answer, path } = await makeScene(committed);
    const etag = (await read(site, path)).headers.get("ETag");
    await toggleHelpful(as(committed.ctx, await makeUser(committed.ctx)), { postId: answer.id });
    await soon(async () => expect((await read(site, path)).headers.get("ETag")).not.toBe(etag));
  });
});

describe("Addresses", () => {
  test("with an old title lead on for good; a refused form stays where it is", async ({
    site,
    committed,
  }) => {
    const { thread, path } = await makeScene(committed);
    for (const old of [`/t/${thread.id}`, `/t/${thread.id}/alter-titel`]) {
      const answer = await read(site, `${old}?seite=1`);
      expect([answer.status, answer.headers.get("Location")]).toEqual([301, `${path}?seite=1`]);
    }
    const Cookie = await logIn(committed, await makeUser(committed.ctx));
    const refused = await fetch(`${site.origin}/t/${thread.id}/alter-titel`, {
      method: "POST",
      body: new URLSearchParams({ intent: "answer", body: "", submissionKey: "kurz" }),
      headers: { Origin: site.origin, Cookie },
      redirect: "manual",
    });
    expect(refused.status).toBe(422);
  });

  test("are named once and absolutely, with what messengers show", async ({ site, committed }) => {
    const { thread, path } = await makeScene(committed);
    const html = await (await read(site, `${path}?kommentare=${thread.question.id}`)).text();
    expect(html.match(/rel="canonical"/g)).toHaveLength(1);
    expect(html).toContain(`<link rel="canonical" href="http://127.0.0.1:3000${path}"/>`);
    expect(html).toContain(
      `<meta property="og:image" content="http://127.0.0.1:3000/t/${thread.id}/karte.png"/>`,
    );
    expect(html).toContain('type="application/atom+xml"');
    expect(html).not.toContain("noindex");
    expect((html.match(/name="description"/g) ?? []).length).toBe(1);
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(json)).toMatchObject({ "@type": "QAPage", mainEntity: { name: "Router blinkt rot" } });
  });

  test("of pages for nobody else are kept out of search engines", async ({ site }) => {
    for (const page of ["/anmelden", "/suche?q=router", "/liste/offen", "/gibt-es-nicht", "/fragen"]) {
      expect(await (await read(site, page)).text()).toContain("noindex");
    }
  });
});

describe("For the world:", () => {
  test("robots.txt names the sitemap, which names its files", async ({ site, committed }) => {
    await makeScene(committed);
    expect(await (await read(site, "/robots.txt")).text()).toContain(
      "Sitemap: http://127.0.0.1:3000/sitemap.xml",
    );
    const index = await (await read(site, "/sitemap.xml")).text();
    expect(index).toContain("<loc>http://127.0.0.1:3000/sitemap/fragen/1</loc>");
    expect((await read(site, "/sitemap/fragen/99")).status).toBe(404);
  });

  test("a feed is the same for everybody and known again", async ({ site, committed }) => {
    await makeScene(committed);
    const feed = await read(site, "/feed.xml");
    expect(feed.headers.get("Cache-Control")).toBe("public, no-cache");
    const since = feed.headers.get("Last-Modified") ?? "";
    expect((await read(site, "/feed.xml", { "If-Modified-Since": since })).status).toBe(304);
    const Cookie = await logIn(committed, await makeUser(committed.ctx));
    const own = await read(site, "/feed.xml", { Cookie });
    expect(own.headers.get("ETag")).toBe(feed.headers.get("ETag"));
  });

  test("a card is a picture of the right size, drawn once", async ({ site, committed }) => {
    const { thread } = await makeScene(committed);
    const card = await read(site, `/t/${thread.id}/karte.png`);
    expect(card.headers.get("Content-Type")).toBe("image/png");
    const bytes = Buffer.from(await card.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(100_000);
    const etag = card.headers.get("ETag") ?? "";
    expect((await read(site, `/t/${thread.id}/karte.png`, { "If-None-Match": etag })).status).toBe(304);
  });
});
