import { sql } from "drizzle-orm";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import { system } from "#app/platform/actor.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { paths } from "#app/ui/paths.ts";
import { connectDb, type DbConnection } from "#db/client.server.ts";
import { type ActorName, actors, type Cast, makeCast, makeScene, type Scene } from "../permissions/world.ts";
import { type CommittedClone, makeClone } from "../support/databases.ts";
import { logIn } from "../support/site.ts";
import { monday } from "../support/test.ts";
import { crawl, type Params, type Seen } from "./crawl.ts";
import { type RunningSite, runSite } from "./running-site.ts";

/*
 * Canaries: a secret in every private place, planted over HTTP where there is a form for it. First each entitled person is
 * shown to see it; then everybody crawls every page, and everything that lies around is dumped: each secret is where the
 * table says it may be, and nowhere else. New pages, links and tables are covered by themselves.
 */

let n = 0;
const canary = (place: string) => `kanarie-${place}-${(++n * 7919).toString(36)}x${process.pid.toString(36)}`;

type Canary = {
  value: string;
  /** Who may meet it on a page that is only loaded. */
  onPages: readonly ActorName[];
  /** Tables that hold it in the clear. */
  inTables: readonly string[];
};

const team = ["agent", "lead"] as const;
const author = ["asker"] as const;

/** Which secret may be seen by whom, and where it lies. */
const canaries = {
  "vault: customer number": { value: canary("kunde"), onPages: author, inTables: [] },
  "vault: phone": { value: canary("telefon"), onPages: author, inTables: [] },
  "vault: address": { value: canary("anschrift"), onPages: author, inTables: [] },
  "vault: contract": { value: canary("vertrag"), onPages: author, inTables: [] },
  "vault: free text": { value: canary("weiteres"), onPages: author, inTables: [] },
  "vault: draft": { value: canary("entwurf"), onPages: author, inTables: [] },
  "draft of a text": { value: canary("text"), onPages: author, inTables: ["drafts", "draft_versions"] },
  "note of the team": { value: canary("notiz"), onPages: team, inTables: ["ticket_notes"] },
  "handover paper": { value: canary("uebergabe"), onPages: team, inTables: ["ticket_handovers"] },
  "e-mail address": {
    value: `${canary("mail")}@example.org`,
    onPages: author,
    inTables: ["users", "demo_mails"],
  },
  session: { value: "", onPages: [], inTables: [] },
  "link of a mail": { value: canary("unbenutzt"), onPages: [], inTables: [] },
} satisfies Record<string, Canary>;
type Name = keyof typeof canaries;
const names = Object.keys(canaries) as Name[];
const value = (name: Name) => canaries[name].value;

let clone: CommittedClone;
let connection: DbConnection;
let ctx: Ctx;
let cast: Cast;
let scene: Scene;
let site: RunningSite;
const cookies = new Map<ActorName, string>();
const draftKey = "entwurf-kanarie-0001";
/** What lay in the queue before any worker looked at it. */
let queue = "";

beforeAll(async () => {
  clone = await makeClone();
  connection = connectDb(clone.url, { max: 3 });
  const base = { db: connection.db, actor: system, now: monday, locale: "de", site: defaultSite } as const;
  ctx = { ...base, log, requestId: "canary" };
  await setClock(ctx.db, monday);
  cast = await makeCast(ctx);
  scene = await makeScene(ctx, cast, { hasTicket: true, private: {} });
  await ctx.db.execute(
    sql`update users set email = ${value("e-mail address")} where id = ${cast.people.asker.id}`,
  );
  for (const actor of actors) {
    const cookie = actor === "guest" ? "" : await logIn({ ctx, url: clone.url }, cast.people[actor]);
    cookies.set(actor, cookie);
  }
  canaries.session.value = (cookies.get("asker") ?? "").split("=")[1] ?? "";
  canaries["link of a mail"].value = await issueToken(ctx, {
    purpose: "rate-ticket",
    userId: cast.people.asker.id,
    subject: { ticketId: 1 },
    days: 5,
  });
  site = await runSite(clone.url);
  await plant();
  queue = await dump("graphile_worker");
  await site.startWorker();
}, 400_000);

afterAll(async () => {
  await site?.stop();
  await connection?.close();
  await clone?.drop();
});

async function send(actor: ActorName, path: string, fields: Record<string, string | number>) {
  const answer = await fetch(site.origin + path, {
    method: "POST",
    headers: { Origin: site.origin, Cookie: cookies.get(actor) ?? "" },
    body: new URLSearchParams(Object.entries(fields).map(([name, text]) => [name, String(text)])),
    redirect: "manual",
  });
  return { status: answer.status, body: await answer.text() };
}

async function load(actor: ActorName, path: string): Promise<string> {
  const answer = await fetch(site.origin + path, { headers: { Cookie: cookies.get(actor) ?? "" } });
  return answer.text();
}

const told = () => ({
  privateCustomerNumber: value("vault: customer number"),
  privatePhone: value("vault: phone"),
  privateAddress: value("vault: address"),
  privateContract: value("vault: contract"),
  privateNote: value("vault: free text"),
});

/** By the forms of the site, so that logs, jobs and caches get their chance to keep something. */
async function plant(): Promise<void> {
  const thread = paths.threadById(scene.threadId);
  const ticket = paths.ticket(scene.ticketCode);
  const asker = cast.people.asker.id;
  const done: [number, Promise<{ status: number; body: string }>][] = [
    [303, send("asker", thread, { intent: "save-private", ...told() })],
    [
      200,
      send("asker", paths.savePrivate(), {
        ...{ author: asker, clientId: draftKey, privateNote: value("vault: draft") },
      }),
    ],
    [
      200,
      send("asker", paths.saveDraft(), {
        ...{ kind: "ask", targetId: 0, clientId: draftKey, author: asker, baseVersion: 0 },
        content: JSON.stringify({ title: "Ein Entwurf", body: value("draft of a text") }),
      }),
    ],
    [303, send("agent", ticket, { intent: "note", body: value("note of the team") })],
    [
      303,
      send("agent", ticket, {
        ...{ intent: "hand-over", toId: cast.people.lead.id, known: value("handover paper") },
        ...{ tried: "Neustart.", nextStep: "Messen.", promiseCarried: "Heute." },
      }),
    ],
    // Refused in several ways, each with the secrets in its body.
    [422, send("asker", paths.ask(), { intent: "ask", title: "kurz", body: "", ...told() })],
    [422, send("asker", thread, { intent: "answer", body: "", submissionKey: "kurz", ...told() })],
    [404, send("stranger", thread, { intent: "save-private", ...told() })],
    [422, send("asker", thread, { intent: "gibt-es-nicht", ...told() })],
  ];
  for (const [wanted, answer] of done) {
    const { status, body } = await answer;
    if (status !== wanted) throw new Error(`planting: ${status} instead of ${wanted}: ${body.slice(-1500)}`);
  }
  await send("stranger", paths.settings(), { intent: "request-export" });
  await send("asker", paths.settings(), { intent: "request-export" });
}

/** Every row of every table of a schema as text; a new table is in there by itself. */
async function dumpTables(schema: string): Promise<Map<string, string>> {
  const tables = await ctx.db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = ${schema}`,
  );
  const dumped = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await ctx.db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(schema)}.${sql.identifier(name)} t`,
    );
    dumped.set(name, rows.map(({ row }) => row).join("\n"));
  }
  return dumped;
}

const dump = async (schema: string) => [...(await dumpTables(schema)).values()].join("\n");

/** As it is, and as bytes and encodings would show it. */
function holds(text: string, secret: string): boolean {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    bytes.toString("hex"),
    bytes.toString("base64").slice(0, -4),
  ].some((form) => form.length > 8 && text.includes(form));
}

const leaks = (text: string) => names.filter((name) => holds(text, value(name)));

describe("Whoever is entitled sees", () => {
  const thread = () => paths.threadById(scene.threadId);
  const ticket = () => paths.ticket(scene.ticketCode);
  const vault = names.filter((name) => name.startsWith("vault: ") && name !== "vault: draft");

  test("as the author all of the private half on the question's page", async () => {
    expect(leaks(await load("asker", thread()))).toEqual(vault);
  });

  test("as the author the draft and its private part", async () => {
    const page = await load("asker", `${paths.ask()}?entwurf=${draftKey}`);
    expect(leaks(page)).toEqual(expect.arrayContaining(["vault: draft", "draft of a text"]));
  });

  test.each(team)("as %s the note and the paper, and the private half after pressing only", async (actor) => {
    expect(leaks(await load(actor, ticket()))).toEqual(["note of the team", "handover paper"]);
    const pressed = await send(actor, ticket(), { intent: "reveal-private" });
    expect(leaks(pressed.body)).toEqual(expect.arrayContaining(vault));
    expect(leaks(await load(actor, ticket()))).toEqual(["note of the team", "handover paper"]);
  });

  test("as the author the own address in the settings", async () => {
    expect(leaks(await load("asker", paths.settings()))).toContain("e-mail address");
  });

  test("as the author each look in the log", async () => {
    const page = await load("asker", thread());
    for (const actor of team) expect(page).toContain(cast.people[actor].displayName);
  });
});

describe("Nobody else meets any of it", () => {
  test.each(actors)(
    "as %s on no page, feed, file or answer of the site",
    async (actor) => {
      const seen = await crawl(site.origin, cookies.get(actor) ?? "", await params(), 320);
      expect(seen.length).toBeGreaterThan(60);
      expect(forbidden(seen, actor)).toEqual([]);
      // The kept pages of guests, once more.
      if (actor === "guest") {
        const again = await crawl(site.origin, "", await params(), 120);
        expect(forbidden(again, actor)).toEqual([]);
      }
    },
    300_000,
  );

  const forbidden = (seen: Seen[], actor: ActorName) =>
    seen.flatMap(({ path, body }) =>
      leaks(body)
        .filter((name) => !(canaries[name].onPages as readonly ActorName[]).includes(actor))
        // The demo has no mail server: its mailbox is for everybody to read, and does not exist elsewhere.
        .filter((name) => name !== "e-mail address" || !path.startsWith(paths.demoMailbox()))
        .map((name) => `${path}: ${name}`),
    );

  test.each(actors)("as %s in the live stream", async (actor) => {
    const abort = new AbortController();
    const answer = await fetch(`${site.origin}/live?t=${scene.threadId}`, {
      headers: { Cookie: cookies.get(actor) ?? "" },
      signal: abort.signal,
    });
    const reader = answer.body?.getReader();
    let text = "";
    const end = Date.now() + 1_200;
    while (reader && Date.now() < end) {
      const part = await Promise.race([
        reader.read(),
        new Promise<null>((done) => setTimeout(done, 300, null)),
      ]);
      if (part?.done) break;
      if (part?.value) text += Buffer.from(part.value).toString();
    }
    abort.abort();
    expect(leaks(text)).toEqual([]);
  });

  test("in the queue of jobs, before and after the worker", async () => {
    expect(leaks(queue)).toEqual([]);
    expect(leaks(await dump("graphile_worker"))).toEqual([]);
  });

  test("in the log of the site and of the worker", () => {
    expect(site.said()).toContain("web is listening");
    expect(leaks(site.said())).toEqual([]);
  });

  test("in any table but its own", async () => {
    const misplaced = [...(await dumpTables("public"))].flatMap(([table, text]) =>
      leaks(text)
        .filter((name) => !(canaries[name].inTables as readonly string[]).includes(table))
        .map((name) => `${table}: ${name}`),
    );
    expect(misplaced).toEqual([]);
  });

  test("in the copy of somebody else's data, while the author's own holds it", async () => {
    expect(leaks(await exportOf("stranger"))).toEqual([]);
    const own = leaks(await exportOf("asker"));
    expect(own).toEqual(expect.arrayContaining(names.filter((name) => name.startsWith("vault: "))));
    expect(own).not.toContain("note of the team");
    expect(own).not.toContain("session");
  }, 60_000);
});

/** Waits for the worker, fetches the file as its owner and unpacks it. */
async function exportOf(actor: "stranger" | "asker"): Promise<string> {
  const { id } = cast.people[actor];
  for (let tries = 0; tries < 100; tries++) {
    const [row] = await ctx.db.execute<{ id: string }>(
      sql`select id from data_exports where user_id = ${id} and ready_at is not null`,
    );
    if (row) {
      const answer = await fetch(`${site.origin}/einstellungen/daten/${row.id}`, {
        headers: { Cookie: cookies.get(actor) ?? "" },
      });
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      return Object.values(files)
        .map((bytes) => strFromU8(bytes))
        .join("\n");
    }
    await new Promise((done) => setTimeout(done, 300));
  }
  throw new Error("the worker made no copy");
}

/** Ids of everything there is, by the names that routes give them. */
async function params(): Promise<Params> {
  const ids = async (table: string) => {
    const rows = await ctx.db.execute<{ id: string }>(
      sql`select id from ${sql.identifier(table)} order by id limit 4`,
    );
    return rows.length > 0 ? rows.map(({ id }) => String(id)) : ["1"];
  };
  return {
    threadId: await ids("threads"),
    slug: ["frage", cast.tag.slug, "glasfaser"],
    postId: await ids("posts"),
    userId: await ids("users"),
    draftId: await ids("drafts"),
    notificationId: await ids("notifications"),
    exportId: await ids("data_exports"),
    mailId: await ids("demo_mails"),
    code: [scene.ticketCode],
    list: ["offen", "neu", "ungelesen"],
    page: ["impressum", "datenschutz"],
    status: ["404"],
    number: ["1"],
    token: ["unbekannt"],
    key: ["unbekannt"],
  };
}
