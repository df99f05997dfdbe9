// npx tsx scripts/bench/figures.ts [tickets]: the public figures and a lead's report over synthetic tickets (40,000
// unless told: 40 agents, twelve weeks) and 20,000 questions of twelve weeks, in a database of its own under .cache that
// stays for the next run. Each is alternated with the smallest question one can ask a database.
import { sql } from "drizzle-orm";
import { connectDb, type Db } from "#db/client.server.ts";
import { openOwnDatabase } from "./own-database.ts";
import { countForum, fillForum } from "./synthetic-forum.ts";
import { report, timed } from "./timing.ts";

const ticketCount = Number(process.argv[2] ?? 40_000);
const threadCount = 20_000;
const rounds = 30;
const now = new Date("2026-11-23T09:00:00Z");

const server = await openOwnDatabase("bench-figures");
try {
  const { db, close } = connectDb(server.url, { max: 4 });
  await fill(db);
  await measure(db);
  await close();
} finally {
  await server.stop();
}

/** Ten regions, the first of which has a third of everything. */
async function fill(db: Db): Promise<void> {
  const [row] = await db.execute<{ tickets: number }>(sql`select count(*)::int as tickets from tickets`);
  if ((row?.tickets ?? 0) >= ticketCount) return;
  await db.execute(sql`truncate tickets cascade`);
  if ((await countForum(db)) === 0) await timed("questions", () => fillForum(db, threadCount * 10));
  await timed("tickets", async () => {
    await db.execute(sql`
      insert into regions (slug, name, code, site_city, federal_state, position)
      select 'bench-' || n, 'Region ' || n, 'B' || chr(64 + n) || 'X', 'Ort ' || n, 'HE', 100 + n
      from generate_series(1, 10) n on conflict do nothing`);
    const bench = sql`(select id, row_number() over (order by id) as n from regions where slug like 'bench-%')`;
    await db.execute(sql`
      update threads t set region_id = r.id, created_at = ${now.toISOString()}::timestamptz - (t.id % 84) * interval '1 day'
        - (t.id % 1440) * interval '1 minute'
      from ${bench} r where r.n = case when t.id % 3 = 0 then 1 else 1 + t.id % 10 end`);
    await db.execute(sql`
      update posts p set created_at = t.created_at + (p.id % 3000) * interval '1 minute' from threads t where t.id = p.thread_id`);
    // They have left, so that nobody has to stand in for them.
    await db.execute(sql`
      insert into agents (user_id, full_name, salutation, left_at)
      select id, 'Agent ' || id, 'f', now() from users order by id limit 40 on conflict do nothing`);
    await db.execute(sql`
      insert into tickets (code, thread_id, region_id, customer_id, owner_id, opened_by, category_id, severity, summary,
        opened_at, first_response_at, closed_at)
      select 'BEN-' || i, t.id, r.id, t.author_id, a.user_id, (array['asker','guide','staff','rule'])[1 + i % 4], t.category_id,
        'impaired', 'Bench', o.at, o.at + (i % 300) * interval '1 minute',
        case when i % 20 > 0 or i > 20000 then o.at + (i % 4000) * interval '1 minute' end
      from generate_series(1, ${ticketCount}::int) g(i)
        cross join lateral (
          select ${now.toISOString()}::timestamptz - (i % 84) * interval '1 day' - (i % 600) * interval '1 minute' as at
        ) o
        join (select *, row_number() over (order by id) - 1 as place from threads) t on t.place = i % 20000
        join ${bench} r on r.n = case when i % 3 = 0 then 1 else 1 + i % 10 end
        join (select user_id, row_number() over (order by user_id) - 1 as place, count(*) over () as count from agents) a
          on a.place = i % a.count
      on conflict do nothing`);
    await db.execute(sql`
      insert into promises (ticket_id, owner_id, made_at, due_at, state, ended_at)
      select id, owner_id, opened_at, opened_at + interval '8 hours', case when id % 12 = 0 then 'missed' else 'kept' end, closed_at
      from tickets where closed_at is not null`);
    await db.execute(sql`
      insert into ratings (ticket_id, score, created_at)
      select id, 1 + (id * 7 % 5), closed_at + interval '1 day' from tickets where closed_at is not null and id % 3 = 0`);
    await db.execute(sql`analyze`);
  });
}

async function measure(db: Db): Promise<void> {
  const { system } = await import("#app/platform/actor.ts");
  const { log } = await import("#app/platform/log.server.ts");
  const { defaultSite } = await import("#app/platform/site.server.ts");
  const { countRegions } = await import("#app/features/insights/region-counts.server.ts");
  const { listRegionFigures } = await import("#app/features/insights/region-figures.server.ts");
  const { readArrivals, readTopicFigures } = await import("#app/features/insights/report/topics.server.ts");
  const { readWeekFigures } = await import("#app/features/insights/report/week-figures.server.ts");
  const { weeksUpTo } = await import("#app/features/insights/report/weeks.ts");
  const ctx = { db, actor: system, now, locale: "de", site: defaultSite, log, requestId: "bench" } as const;
  const weeks = weeksUpTo("2026-11-16");
  const span = { from: weeks[0]!.from, to: weeks.at(-1)!.to };
  const [largest] = await db.execute<{ id: number }>(sql`select id::int from regions where slug = 'bench-1'`);
  const of = (regionId: number | null) => {
    const filter = { regionId, categoryId: null };
    return Promise.all([
      readWeekFigures(ctx, filter, weeks),
      readTopicFigures(ctx, filter, span),
      readArrivals(ctx, filter, span),
    ]);
  };
  const works: Record<string, () => Promise<unknown>> = {
    "select 1 (reference)": () => db.execute(sql`select 1`),
    "counting all regions (job, each ten minutes)": () => countRegions(ctx),
    "public figures of all regions": () => listRegionFigures(ctx),
    "report of the largest region, twelve weeks": () => of(largest!.id),
    "report of all regions, twelve weeks": () => of(null),
  };
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const [size] = await db.execute<{ tickets: number; threads: number }>(
    sql`select (select count(*)::int from tickets) as tickets, (select count(*)::int from threads) as threads`,
  );
  console.log(`${size?.tickets} tickets, ${size?.threads} questions, ${rounds} rounds`);
  for (const [name, list] of times) report(name, list);
}
