// npx tsx scripts/bench/desk.ts: makes a team of 40 agents with 2,000 open and 4,000 closed tickets in the database of
// DATABASE_URL or of npm start, asks the built site for the desk's pages, each round alternated with /healthz, and takes
// everything away again. With --plans it prints the section of docs/query-plans.md.
import { runCommand } from "../boot/command.mjs";
import { report } from "./timing.ts";

const [rounds, agentCount, openCount, closedCount] = [30, 40, 2000, 4000];

await runCommand(async () => {
  const { readClock } = await import("#app/platform/clock.server.ts");
  const { env } = await import("#app/platform/env.server.ts");
  const { paths } = await import("#app/ui/paths.ts");
  const { openBuiltSite } = await import("./built-site.ts");
  const { openRecordedDatabase } = await import("./statements.ts");
  const { enterAs } = await import("./visitor.ts");

  const url = env().databaseUrl;
  const { db, plain, during, explain, close } = openRecordedDatabase(url);
  const site = await openBuiltSite({ db, url });
  const now = await readClock(db);
  let cookie = "";
  try {
    const lead = await enterAs(db, await seedTeam());
    cookie = lead.cookie;
    await measure();
    if (process.argv.includes("--plans")) await printPlans();
    await lead.leave();
  } finally {
    await clearTeam().finally(async () => {
      await site.close();
      await close();
    });
  }

  /** @returns the lead's id */
  async function seedTeam(): Promise<number> {
    await clearTeam();
    const moment = now.toISOString();
    const people = `
      with region as (
        insert into regions (slug, name, code, site_city, federal_state, position)
        select 'messung', 'Messung', 'MES', 'Berlin', 'BE', max(position) + 1000 from regions returning id
      ), frames as (
        insert into region_frames (region_id, weekday, start_minute, end_minute)
        select id, day, 480, 1080 from region, generate_series(1, 7) day
      ), people as (
        insert into users (email, display_name, role, hue, rank, team_region_id, email_verified_at, created_at)
        select 'messung-' || n || '@example.org', 'Messung ' || n, case when n = 1 then 'lead' else 'agent' end, n % 8,
          'member', region.id, '${moment}', '${moment}'
        from region, generate_series(1, ${agentCount}) n returning id
      ), staff as (
        insert into agents (user_id, full_name, salutation, joined_at) select id, 'Messung ' || id, 'f', '${moment}' from people
        returning user_id
      ) insert into agent_frames (agent_id, weekday, start_minute, end_minute)
        select user_id, day, minute, minute + 270 from staff, generate_series(1, 7) day, unnest(array[480, 810]) minute`;
    // At commit the database asks who stands in for whom.
    await plain.begin(async (tx) => {
      await tx.unsafe(people);
      await tx.unsafe(`
        insert into agent_deputies (agent_id, deputy_id, valid_from)
        select id, coalesce(lead(id) over (order by id), min(id) over ()), '${moment}' from users where email like 'messung-%'`);
    });
    await plain.unsafe(`
      with team as (
        select array_agg(id order by id) as ids, min(team_region_id) as region_id from users where email like 'messung-%'
      ), topics as (select array_agg(id order by id) as ids from categories
      ), questions as (
        insert into threads (category_id, author_id, title, slug, created_at, last_activity_at)
        select t.ids[1 + n % array_length(t.ids, 1)], team.ids[1 + n % ${agentCount}], 'Messung: Verbindung bricht ab ' || n,
          'messung-' || n, timestamptz '${moment}' - n * interval '1 minute', '${moment}'
        from team, topics t, generate_series(1, ${openCount + closedCount}) n
        returning id, category_id, author_id
      ), numbered as (select *, row_number() over (order by id) as n from questions
      ), cases as (
        insert into tickets (code, thread_id, region_id, customer_id, owner_id, opened_by, category_id, severity, summary,
          opened_at, taken_at, next_due_at, waiting_since, replied_at, closed_at)
        select 'MES-' || n, q.id, team.region_id, q.author_id, team.ids[1 + n % ${agentCount}], 'staff', q.category_id,
          (array['total-outage', 'impaired', 'question'])[1 + n % 3], 'Messung',
          timestamptz '${moment}' - n * interval '10 minutes',
          case when n % 3 > 0 then timestamptz '${moment}' end,
          case when n <= ${openCount} and n % 5 > 0 then timestamptz '${moment}' + (n % 400 - 100) * interval '7 minutes' end,
          case when n % 5 = 0 then timestamptz '${moment}' end, case when n % 7 = 0 then timestamptz '${moment}' end,
          case when n > ${openCount} then timestamptz '${moment}' - (n % 600) * interval '1 hour' end
        from numbered q, team returning id, owner_id, next_due_at, opened_at
      ) insert into promises (ticket_id, owner_id, made_at, due_at, state)
        select id, owner_id, opened_at, next_due_at, 'open' from cases where next_due_at is not null`);
    await plain.unsafe(`
      insert into desk_snoozes (ticket_id, by_id, snoozed_at, until, wakes_at)
      select t.id, t.owner_id, '${moment}', timestamptz '${moment}' + interval '1 day', timestamptz '${moment}' + interval '1 day'
      from tickets t where t.code like 'MES-%' and t.closed_at is null and t.id % 11 = 0`);
    await plain.unsafe("analyze tickets, threads, promises, users, desk_snoozes");
    const [row] = await plain<{ id: string }[]>`
      select id from users where email like 'messung-%' and role = 'lead'`;
    return Number(row?.id);
  }

  async function clearTeam(): Promise<void> {
    const team = "(select id from regions where slug = 'messung')";
    const people = `(select id from users where team_region_id in ${team})`;
    const statements = [
      `delete from threads where author_id in ${people}`,
      `delete from desk_batches where actor_id in ${people}`,
      `delete from agent_deputies where agent_id in ${people}`,
      `delete from agents where user_id in ${people}`,
      `delete from users where team_region_id in ${team}`,
      "delete from regions where slug = 'messung'",
    ];
    await plain.begin(async (tx) => {
      // The worker of a site that runs beside it works on these tickets as well; it waits for the end.
      await tx.unsafe("lock table threads, tickets, promises in exclusive mode");
      for (const statement of statements) await tx.unsafe(statement);
    });
  }

  async function ask(path: string): Promise<number> {
    const start = performance.now();
    const answer = await fetch(site.origin + path, {
      headers: { Cookie: cookie, "Accept-Encoding": "identity" },
    });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return performance.now() - start;
  }

  function pages(): [string, string][] {
    return [
      ["Start page, due today", paths.desk()],
      ["All open", paths.desk("team")],
      ["Waiting for me", paths.desk("fuer-mich")],
      ["Solved", paths.desk("geloest")],
      ["Postcode, state and text", paths.deskList("plz=6&stand=neu,antwort&q=verbindung")],
      ["Oldest first", paths.deskList("sortierung=aelteste")],
    ];
  }

  /** The site runs in this process: its processor time is also true on a machine that has other things to do. */
  async function measure(): Promise<void> {
    const names = ["/healthz", ...pages().map(([name]) => name)];
    const times = new Map<string, number[]>(names.map((name) => [name, []]));
    const spent = new Map<string, number[]>(names.map((name) => [name, []]));
    for (let round = 0; round <= rounds; round++) {
      for (const [name, path] of pages()) {
        for (const [label, address] of [
          ["/healthz", "/healthz"],
          [name, path],
        ] as const) {
          const before = process.cpuUsage();
          const ms = await ask(address);
          const { user, system } = process.cpuUsage(before);
          if (round === 0) continue;
          times.get(label)?.push(ms);
          spent.get(label)?.push((user + system) / 1000);
        }
      }
    }
    for (const [name, list] of times) report(name, list);
    for (const [name, list] of spent) report(`${name}, processor`, list);
  }

  async function printPlans(): Promise<void> {
    const sent = await during(() => ask(paths.desk("team")));
    for (const statement of sent.filter(({ text }) => /"?tickets"?/.test(text) && /^\s*select/i.test(text))) {
      const plan = await explain(statement);
      console.log(`\n\`${statement.text.replace(/\s+/g, " ").slice(0, 160)} …\`\n\n  \`\`\``);
      for (const line of plan) console.log(`  ${line.slice(0, 170)}`);
      console.log("  ```");
    }
  }
});
