import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { system } from "#app/platform/actor.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb, type DbConnection } from "#db/client.server.ts";
import { rateLimits } from "#db/schema/platform.ts";
import type { Outcome, Row } from "./permissions/rows.ts";
import { table } from "./permissions/table.ts";
import { takeChanges, watchTables } from "./permissions/watch.ts";
import { type ActorName, actors, type Cast, makeCast, makeScene, type Scene } from "./permissions/world.ts";
import { type CommittedClone, makeClone } from "./support/databases.ts";
import { listRouteActs } from "./support/route-map.ts";
import { logIn, type Site, startSite } from "./support/site.ts";
import { monday } from "./support/test.ts";

/*
 * Who may do what, over HTTP, on the built site: every page and every act, for every kind of person. A route or an
 * act that is in the code and not in the table fails; so does a refusal that changed a single row.
 */

let clone: CommittedClone;
let connection: DbConnection;
let site: Site;
let ctx: Ctx;
let cast: Cast;

beforeAll(async () => {
  clone = await makeClone();
  connection = connectDb(clone.url, { max: 3 });
  ctx = {
    db: connection.db,
    actor: system,
    now: monday,
    locale: "de",
    site: defaultSite,
    log,
    requestId: "permissions",
  };
  await setClock(ctx.db, monday);
  cast = await makeCast(ctx);
  await watchTables(ctx);
  site = await startSite({ ctx, url: clone.url });
}, 120_000);

afterAll(async () => {
  await site?.stop();
  await connection?.close();
  await clone?.drop();
});

/** Asks as everybody; a scene serves until an act changes something. */
async function askAll(row: Row): Promise<{ seen: Record<string, string>; wanted: Record<string, string> }> {
  const seen: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  let scene: Scene | undefined;
  for (const actor of actors) {
    const expected = row.expected[actor] ?? row.expected.others;
    scene ??= await makeScene(ctx, cast, row.scene);
    // Limits have tests of their own; here one address sends everything.
    await ctx.db.delete(rateLimits);
    const cookie = await cookieOf(actor);
    await takeChanges(ctx);
    const outcome = await ask(row, scene, cookie);
    const changes = await takeChanges(ctx);
    if (changes.length > 0) scene = undefined;
    wanted[actor] = expected;
    // A refusal leaves every table as it was.
    seen[actor] = expected !== "ok" && changes.length > 0 ? `${outcome}, but ${changes.join(", ")}` : outcome;
  }
  return { seen, wanted };
}

async function ask(row: Row, scene: Scene, cookie: string): Promise<Outcome | string> {
  const isPost = row.act !== "GET";
  const fields = { ...(row.act === "POST" ? {} : { intent: row.act }), ...row.fields?.(scene, cast) };
  const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  const answer = await fetch(site.origin + row.path(scene, cast), {
    method: isPost ? "POST" : "GET",
    headers: { Origin: site.origin, Cookie: cookie },
    body: isPost ? body : undefined,
    redirect: "manual",
  });
  return classify(answer, await readBody(answer));
}

/** A stream has no end: it is let go. */
async function readBody(answer: Response): Promise<string> {
  if (!answer.headers.get("Content-Type")?.startsWith("text/event-stream")) return answer.text();
  await answer.body?.cancel();
  return "";
}

/** A session of its own for each request: some acts end it. */
async function cookieOf(actor: ActorName): Promise<string> {
  return actor === "guest" ? "" : logIn({ ctx, url: clone.url }, cast.people[actor]);
}

function classify(answer: Response, html: string): Outcome | string {
  const location = answer.headers.get("Location") ?? "";
  if (answer.status === 303 && location.startsWith("/anmelden")) return "login";
  if (answer.status < 400) return "ok";
  if (answer.status === 503 && html.includes('"ready":false')) return "ok";
  if (answer.status === 401) return "login";
  if (answer.status === 403) return "no";
  if (answer.status === 404 || answer.status === 410) return "gone";
  if (answer.status === 409) return "conflict";
  if (answer.status === 422) return "invalid";
  return `${answer.status}`;
}

test("the table knows every page and every act of the code", async () => {
  const inCode = (await listRouteActs()).map(({ file, act }) => `${file} ${act}`);
  const inTable = new Set(table.map(({ file, act }) => `${file} ${act}`));
  expect(inCode.length).toBeGreaterThan(20);
  expect(inCode.filter((entry) => !inTable.has(entry))).toEqual([]);
  expect([...inTable].filter((entry) => !inCode.includes(entry))).toEqual([]);
});

test("a change of any table is noticed, and only once", async () => {
  await makeScene(ctx, cast, { hasTicket: true });
  expect(await takeChanges(ctx)).toEqual(
    expect.arrayContaining(["posts insert", "promises insert", "threads insert", "threads update"]),
  );
  expect(await takeChanges(ctx)).toEqual([]);
});

describe.each(
  table.map((row) => ({
    name: [row.file.replace(/^routes\//, ""), row.act, row.about].filter(Boolean).join(" · "),
    row,
  })),
)("$name", ({ row }) => {
  test("is answered as the table says, for everybody", async () => {
    const { seen, wanted } = await askAll(row);
    expect(seen).toEqual(wanted);
  });
});
