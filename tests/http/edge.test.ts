import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { describe } from "vitest";
import { makeUser } from "../support/make.ts";
import { logIn, type Site, startSite } from "../support/site.ts";
import { test as base, expect } from "../support/test.ts";

/** The built site over HTTP: what the server does before and after a route. */
const test = base.extend<{ site: Site }>({
  site: async ({ committed }, use) => {
    const site = await startSite(committed);
    await use(site);
    await site.stop();
  },
});

/** Raw, because fetch() tidies addresses up. */
function rawGet(site: Site, path: string): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    const req = httpRequest(site.origin, { path }, (res) => {
      let body = "";
      res.on("data", (chunk) => {
        body += chunk;
      });
      res.on("end", () => done({ status: res.statusCode ?? 0, body }));
    });
    req.on("error", fail);
    req.end();
  });
}

const post = (site: Site, path: string, init: RequestInit = {}) =>
  fetch(site.origin + path, { method: "POST", redirect: "manual", ...init });

describe("A request that makes no sense gets a clean page:", () => {
  test.for([
    ["/%E0%A4%A", 400],
    ["/t/abc", 404],
    ["/t/0/x", 404],
    ["/t/99999999999999999999/x", 404],
    ["/p/1e9", 404],
    ["/gibt-es-nicht", 404],
    ["/t/%00/x", 404],
    ["/fehler/200", 404],
    ["/_root.data", 404],
    ["/?_data=root", 404],
  ] as const)("%s is answered with %i", async ([path, status], { site }) => {
    const answer = await rawGet(site, path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain("Zur Startseite");
  });

  test("other methods than GET, HEAD and POST are refused", async ({ site }) => {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      expect((await fetch(site.origin, { method })).status).toBe(405);
    }
  });

  test("a form sent to a page without forms is refused", async ({ site }) => {
    expect((await post(site, "/abzeichen", { body: new URLSearchParams({ intent: "x" }) })).status).toBe(405);
  });

  test.for([
    ["no intent", new URLSearchParams({ a: "b" })],
    ["an unknown intent", new URLSearchParams({ intent: "constructor" })],
    ["JSON", '{"intent":"login"}'],
    ["bytes that are no form", gzipSync("nonsense")],
  ] as const)("%s is a clean 4xx, never a 500", async ([, body], { site }) => {
    const answer = await post(site, "/anmelden", { body: body as BodyInit });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test("a file in a form is refused", async ({ site }) => {
    const body = new FormData();
    body.set("intent", "login");
    body.set("email", new File(["x"], "x.txt"));
    expect((await post(site, "/anmelden", { body })).status).toBe(422);
  });

  test("half a megabyte is too much", async ({ site }) => {
    const answer = await post(site, "/anmelden", {
      body: new URLSearchParams({ intent: "x".repeat(600_000) }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("kürzen");
  });
});

describe("A form from another site is not taken:", () => {
  test("cross-site", async ({ site }) => {
    const headers = { "Sec-Fetch-Site": "cross-site" };
    expect((await post(site, "/anmelden", { headers })).status).toBe(403);
  });

  test("a foreign Origin with the visitor's session", async ({ site, committed }) => {
    const user = await makeUser(committed.ctx);
    const headers = { Origin: "https://evil.example", Cookie: await logIn(committed, user) };
    expect((await post(site, "/abmelden", { headers })).status).toBe(403);
  });
});

describe("Documents", () => {
  test("carry the security headers and are kept by no cache", async ({ site }) => {
    const { headers } = await fetch(site.origin);
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Cache-Control")).toBe("private, no-store");
  });

  test("are compressed as the browser asks", async ({ site }) => {
    const answer = await fetch(site.origin, { headers: { "Accept-Encoding": "br" } });
    expect(answer.headers.get("Content-Encoding")).toBe("br");
    expect(await answer.text()).toContain("</html>");
  });

  test("hold no script but the one file", async ({ site }) => {
    const html = await (await fetch(site.origin)).text();
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=/);
  });

  test("HEAD is answered without a body", async ({ site }) => {
    const answer = await fetch(site.origin, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});

describe("Health:", () => {
  test("alive", async ({ site }) => {
    expect(await (await fetch(`${site.origin}/healthz`)).text()).toBe("ok\n");
  });

  test("not ready while no worker beats", async ({ site }) => {
    const answer = await fetch(`${site.origin}/readyz`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      checks: { database: "ok", migrations: "ok", worker: "silent" },
    });
  });

  test("ready with a worker", async ({ committed }) => {
    const site = await startSite(committed, { worker: true });
    expect((await fetch(`${site.origin}/readyz`)).status).toBe(200);
    await site.stop();
  });
});

describe("The session cookie", () => {
  test("logs in, and a made-up one is taken away", async ({ site, committed }) => {
    const user = await makeUser(committed.ctx, { displayName: "Erika Test" });
    const cookie = await logIn(committed, user);
    expect(await (await fetch(site.origin, { headers: { Cookie: cookie } })).text()).toContain(
      "Menü von Erika Test",
    );
    const forged = await fetch(site.origin, { headers: { Cookie: "session=made-up" } });
    expect(forged.headers.get("Set-Cookie")).toMatch(/session=;.*Max-Age=0/);
  });

  test("is stored as a hash only", async ({ committed }) => {
    const user = await makeUser(committed.ctx);
    const secret = (await logIn(committed, user)).split("=")[1] ?? "";
    const rows = await committed.ctx.db.execute<{ id: string }>("select id from sessions");
    expect(rows.map(({ id }) => id)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(rows[0]?.id).not.toContain(secret);
  });
});
