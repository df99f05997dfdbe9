// npx tsx scripts/bench/pages.ts [posts]: what a page costs the server, made anew and kept for guests, in alternating
// rounds of one run, on the built site and on synthetic posts (100,000 unless told). The reader is a process of its own.
import { fork } from "node:child_process";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { ensureBuilt } from "../boot/build.mjs";
import { openOwnDatabase } from "./own-database.ts";
import { countForum, fillForum } from "./synthetic-forum.ts";
import { timed } from "./timing.ts";

const root = resolve(import.meta.dirname, "../..");
const count = Number(process.argv[2] ?? 100_000);
const rounds = 4;
const requestsPerRound = { anew: 150, kept: 3000 };
const atOnce = 8;

/** The reader: asks for its addresses in turn and says when it is done. */
async function readPages(): Promise<void> {
  process.on("message", async ({ origin, pages, requests }: Order) => {
    let next = 0;
    const one = async () => {
      while (next < requests) {
        const answer = await fetch(origin + pages[next++ % pages.length], {
          headers: { "Accept-Encoding": "br" },
        });
        if (answer.status !== 200) throw new Error(`${answer.url}: ${answer.status}`);
        await answer.arrayBuffer();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
    process.send?.("done");
  });
}

type Order = { origin: string; pages: string[]; requests: number };

async function measure(url: string): Promise<void> {
  const { connectDb } = await import("#db/client.server.ts");
  const { openPageCache } = await import("#app/http/page-cache.server.ts");
  const { log } = await import("#app/platform/log.server.ts");
  const { openBuiltSite } = await import("./built-site.ts");
  await ensureBuilt(root);
  const { db, close } = connectDb(url, { max: 8 });
  if ((await countForum(db)) === 0) await timed(`fill with ${count} posts`, () => fillForum(db, count));
  const pages = openPageCache({ url, log });
  while (!pages.isListening()) await new Promise((done) => setTimeout(done, 10));
  const sites = { anew: await openBuiltSite({ db, url }), kept: await openBuiltSite({ db, url, pages }) };
  const ids = await db.execute<{ id: string; slug: string }>(
    sql`select id, slug from threads order by id limit 20`,
  );
  const kinds = {
    home: ["/"],
    category: ["/thema/thema-1", "/thema/thema-2"],
    thread: ids.map(({ id, slug }) => `/t/${id}/${slug}`),
    feed: ["/feed.xml"],
  };
  const reader = fork(import.meta.filename, ["--reader"], { execArgv: process.execArgv });
  const ask = (order: Order) =>
    new Promise<void>((done) => {
      reader.once("message", () => done());
      reader.send(order);
    });
  for (const [kind, paths] of Object.entries(kinds)) {
    const costs: Record<"anew" | "kept", number[]> = { anew: [], kept: [] };
    for (const name of ["anew", "kept"] as const) {
      await ask({ origin: sites[name].origin, pages: paths, requests: 2 * paths.length });
    }
    for (let round = 0; round < rounds; round++) {
      for (const name of ["anew", "kept"] as const) {
        const requests = requestsPerRound[name];
        const before = process.cpuUsage();
        await ask({ origin: sites[name].origin, pages: paths, requests });
        const { user, system } = process.cpuUsage(before);
        costs[name].push((user + system) / 1000 / requests);
      }
    }
    const show = (list: number[]) =>
      `${Math.min(...list).toFixed(3)} (${list.map((ms) => ms.toFixed(3)).join(" ")})`;
    console.log(
      `${kind.padEnd(10)} CPU ms per request, best (all): anew ${show(costs.anew)}, kept ${show(costs.kept)}`,
    );
  }
  reader.kill();
  for (const site of Object.values(sites)) await site.close();
  await pages.close();
  await close();
}

if (process.argv.includes("--reader")) {
  await readPages();
} else {
  const server = await openOwnDatabase();
  try {
    await measure(server.url);
  } finally {
    await server.stop();
  }
}
