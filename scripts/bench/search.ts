// npx tsx scripts/bench/search.ts [posts]: search and similar questions on synthetic posts (100,000 unless told), in a
// database of its own under .cache that stays for the next run. With MEILI_URL that engine is measured as well.
import { openOwnDatabase } from "./own-database.ts";
import { countForum, fillForum, makeWords, seededRandom } from "./synthetic-forum.ts";
import { repeat, report, timed } from "./timing.ts";

const count = Number(process.argv[2] ?? 100_000);
const rounds = 5;

/** From no hit to a third of all threads. */
const queries = [
  "Router",
  "Router blinkt rot",
  "Störung",
  "Internet langsam",
  "Glasfaser Modem",
  "Glasfaser Modem -Router",
  '"blinkt rot"',
  "Rechnung Gutschrift Mahnung",
  "Kündigung Vertrag Umzug Techniker Termin",
  "Steckdosenverstärker",
  "Rou",
  "Verb",
  "Router thema:thema-3 status:offen",
  "Telefon status:gelöst",
  "gibtesnicht",
];

const server = await openOwnDatabase();
try {
  await measure();
} finally {
  await server.stop();
}

async function measure(): Promise<void> {
  const { connectDb } = await import("#db/client.server.ts");
  const { guest } = await import("#app/platform/actor.ts");
  const { log } = await import("#app/platform/log.server.ts");
  const { defaultSite } = await import("#app/platform/site.server.ts");
  const { searchThreads } = await import("#app/features/search/search.server.ts");
  const { findSimilar } = await import("#app/features/search/similar.server.ts");
  const { reindexAll } = await import("#app/features/search/reindex.server.ts");
  const { db, close } = connectDb(server.url, { max: 2 });
  const ctx = {
    db,
    actor: guest,
    now: new Date(),
    locale: "de" as const,
    site: defaultSite,
    log,
    requestId: "bench",
  };

  if ((await countForum(db)) === 0) await timed(`fill with ${count} posts`, () => fillForum(db, count));
  await timed(`reindex ${await countForum(db)} posts`, () => reindexAll(ctx));

  const searches: number[] = [];
  for (const q of queries) {
    const { total } = await searchThreads(ctx, { q, page: 1 });
    const times = await repeat(rounds, () => searchThreads(ctx, { q, page: 1 }));
    report(`search ${q} (${total} threads)`, times);
    searches.push(...times);
  }
  report("search, all of these", searches);

  const { title, sentence } = makeWords(seededRandom(99));
  const asked = Array.from({ length: 30 }, () => ({ title: title(), body: sentence(), limit: 5 }));
  const typing: number[] = [];
  const similar: number[] = [];
  for (const input of asked) {
    typing.push(...(await repeat(rounds, () => findSimilar(ctx, { ...input, body: undefined }))));
    similar.push(...(await repeat(rounds, () => findSimilar(ctx, input))));
  }
  report("similar questions by title", typing);
  report("similar questions by title and body", similar);
  await close();
}
