import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "#app/features/accounts/passwords.server.ts";
import { recountBadges } from "#app/features/badges/recount.server.ts";
import { demoLogins, demoPassword } from "#app/features/demo/logins.ts";
import { type SeedResult, seedDemo } from "#app/features/demo/seed.server.ts";
import { allStories } from "#app/features/demo/stories.ts";
import { recountForum } from "#app/features/forum/counters.server.ts";
import { system } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb } from "#db/client.server.ts";
import { makeClone } from "../support/databases.ts";

/** A Tuesday at noon: everybody is at work. */
const noon = new Date("2026-11-24T12:30:00+01:00");

let ctx: Ctx;
let result: SeedResult;
let close: () => Promise<void>;

beforeAll(async () => {
  const clone = await makeClone();
  const connection = connectDb(clone.url, { max: 2 });
  close = async () => {
    await connection.close();
    await clone.drop();
  };
  ctx = {
    db: connection.db,
    actor: system,
    now: noon,
    locale: "de",
    site: defaultSite,
    log,
    requestId: "test",
  };
  result = await seedDemo(ctx);
}, 120_000);

afterAll(() => close());

const rows = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) => ctx.db.execute<T>(query);

/** What each table holds, as one number. */
async function fingerprint(): Promise<Record<string, unknown>> {
  const tables = await rows<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const prints: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await rows<{ print: string }>(sql`
      select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print
      from ${sql.identifier(name)} t`);
    prints[name] = row?.print;
  }
  return prints;
}

describe("The demo community", () => {
  test("is there after the first run, and nobody is told of its past", async () => {
    expect(result.isNew).toBe(true);
    // The parts beside the stories (the desk's day, outages, visits) ask questions of their own.
    expect(result.threadCount).toBeGreaterThanOrEqual(allStories.length);
    expect(result.postCount).toBeGreaterThan(300);
    expect(await rows(sql`select 1 from graphile_worker._private_jobs`)).toHaveLength(0);
    expect(await rows(sql`select 1 from demo_mails`)).toHaveLength(0);
  });

  test("lays the news of the last days, and only those, into the inboxes", async () => {
    const [erika] = await rows(sql`
      select count(*) filter (where n.read_at is null)::int > 2 as "hasNews",
        bool_or(n.kind = 'ticket-opened' and n.read_at is null) as "knowsTicket"
      from notifications n join users u on u.id = n.user_id where u.display_name = 'Erika M.'`);
    expect(erika).toEqual({ hasNews: true, knowsTicket: true });
    const [katharina] = await rows(sql`
      select bool_or(n.kind = 'bad-rating') as "knowsRating"
      from notifications n join users u on u.id = n.user_id where u.display_name = 'Katharina B.'`);
    expect(katharina).toEqual({ knowsRating: true });
    const [old] = await rows(sql`
      select count(*)::int as count from notifications
      where created_at < ${noon.toISOString()}::timestamptz - interval '4 days' or mailed_at is not null`);
    expect(old).toEqual({ count: 0 });
  });

  test("has teams whose figures can be seen", async () => {
    const teams = await rows<{ slug: string; closed: number; sameDay: number; rating: number }>(sql`
      select r.slug, count(*)::int as closed,
        avg((t.closed_at::date = t.opened_at::date)::int)::float8 as "sameDay", avg(ra.score)::float8 as rating
      from tickets t join regions r on r.id = t.region_id left join ratings ra on ra.ticket_id = t.id
      where t.closed_at > ${noon.toISOString()}::timestamptz - interval '30 days' group by 1`);
    const frankfurt = teams.find(({ slug }) => slug === "frankfurt");
    expect(frankfurt?.closed).toBeGreaterThanOrEqual(10);
    expect(frankfurt?.sameDay).toBeGreaterThan(0.8);
    expect(frankfurt?.rating).toBeGreaterThan(4);
    expect(teams.length).toBe(7);
  });

  test("is left alone by a second run on the same day", async () => {
    const before = await fingerprint();
    const again = await seedDemo({ ...ctx, now: new Date("2026-11-24T20:00:00+01:00") });
    expect(again).toMatchObject({ isNew: false, threadCount: result.threadCount });
    expect(await fingerprint()).toEqual(before);
  });

  test("has counters, badges and ranks that a recount leaves as they are", async () => {
    expect(await recountForum(ctx)).toMatchObject({ threads: 0, posts: 0, categories: 0 });
    const { levelChanges, rankChangeCount } = await recountBadges(ctx);
    expect(levelChanges).toEqual([]);
    expect(rankChangeCount).toBe(0);
  });

  test("shows every level of badge, earned by the rules", async () => {
    const levels = await rows<{ name: string; slug: string; level: string }>(sql`
      select u.display_name as name, c.slug, e.level from expertise e
      join users u on u.id = e.user_id join categories c on c.id = e.category_id where e.level is not null`);
    expect(levels).toContainEqual({ name: "heimnetz_bernd", slug: "glasfaser", level: "gold" });
    expect(levels).toContainEqual({ name: "martin_s", slug: "internet-wlan", level: "silver" });
    expect(levels).toContainEqual({ name: "ute_rechnet", slug: "rechnung-vertrag", level: "bronze" });
    const [martin] = await rows(sql`select rank from users where display_name = 'martin_s'`);
    expect(martin).toEqual({ rank: "expert" });
  });

  test("has log-ins that work and belong to confirmed members of the demo", async () => {
    for (const { email, displayName, role } of demoLogins) {
      const [user] = await rows<{ hash: string }>(sql`
        select display_name as name, role, is_demo, email_verified_at is not null as verified, password_hash as hash
        from users where email = ${email}`);
      const expected = { name: displayName, role: role === "helper" ? "customer" : role };
      expect(user).toMatchObject({ ...expected, is_demo: true, verified: true });
      expect(await verifyPassword(user?.hash ?? null, demoPassword)).toBe(true);
    }
    expect(await rows(sql`select 1 from users where not is_demo or email not like '%.invalid'`)).toHaveLength(
      0,
    );
  });

  test("has a visible question in every thread, with the words of its story", async () => {
    const orphans = await rows(sql`
      select t.id from threads t where not exists (
        select 1 from posts p
        where p.thread_id = t.id and p.kind = 'question' and p.position = 0 and p.hidden_at is null)`);
    expect(orphans).toHaveLength(0);
    const titles = await rows<{ title: string }>(sql`select title from threads`);
    const shown = new Set(titles.map(({ title }) => title));
    expect(allStories.map(({ title }) => title).filter((title) => !shown.has(title))).toEqual([]);
    expect(shown.size).toBe(titles.length);
  });

  test("sleeps at night", async () => {
    const atNight = await rows(sql`
      select t.title, p.created_at from posts p join threads t on t.id = p.thread_id
      where extract(hour from p.created_at at time zone 'Europe/Berlin') < 6`);
    expect(atNight).toEqual([]);
  });

  test("can be searched", async () => {
    const [row] = await rows(sql`
      select count(*)::int as missing from posts p
      where p.hidden_at is null and not exists (select 1 from search_documents d where d.post_id = p.id)`);
    expect(row).toEqual({ missing: 0 });
  });

  test("shows a question in every state a visitor may meet", async () => {
    const [row] = await rows(sql`
      select
        count(*) filter (where answer_count = 0 and solved_at is null) > 0 as unanswered,
        count(*) filter (where answer_count > 0 and solved_at is null) > 0 as discussed,
        count(*) filter (where solved_at is not null) > 0 as solved,
        count(*) filter (where locked_at is not null) > 0 as locked,
        count(*) filter (where me_too_count >= 5) > 0 as shared,
        bool_or(id in (select thread_id from solutions group by 1 having count(*) > 1)) as twice_solved,
        bool_or(solved_at is null and id in (select thread_id from solutions where revoked_at is not null)) as reopened,
        bool_or(id in (select thread_id from tickets where closed_at is null)) as with_team,
        bool_or(id in (select thread_id from tickets where closed_at is null and waiting_since is not null)) as awaited,
        bool_or(id in (select thread_id from tickets where closed_at is null and taken_at is null)) as untaken,
        bool_or(id in (select thread_id from tickets where handover_count > 0)) as handed_over,
        bool_or(id in (select t.thread_id from tickets t join ticket_handovers h on h.ticket_id = t.id
          where h.accepted_at is null and h.returned_at is null)) as offered,
        bool_or(id in (select t.thread_id from tickets t join promises p on p.ticket_id = t.id
          where p.state = 'moved')) as moved,
        bool_or(id in (select t.thread_id from tickets t join ratings r on r.ticket_id = t.id
          where r.score = 5)) as tadellos,
        bool_or(id in (select t.thread_id from tickets t join ratings r on r.ticket_id = t.id
          where r.score = 2 and r.follow_up_due_at > ${noon.toISOString()}::timestamptz and r.followed_up_at is null))
          as disappointed
      from threads`);
    const missing = Object.entries(row ?? {}).filter(([, isThere]) => isThere !== true);
    expect(missing).toEqual([]);
  });

  // The last one: it changes the community of this file.
  test("shows what goes on beside the questions", async () => {
    const [row] = await rows(sql`
      select
        (select count(*) = 2 from drafts) as drafts,
        exists (select 1 from thread_suggestions where accepted_at is null and declined_at is null) as suggestion,
        exists (select 1 from claims where expires_at > ${noon.toISOString()}::timestamptz) as claim,
        exists (select 1 from failure_reports where upheld_at is null and dismissed_at is null) as doubt,
        exists (select 1 from confirmations where device <> '') as device,
        (select count(*) > 5 from tags where thread_count > 0) as tags,
        exists (select 1 from moderation_cases where closed_at is null and origin = 'report') as report,
        exists (select 1 from posts where held_at is not null) as held,
        exists (select 1 from moderation_decisions where kind = 'hide' and announced_at is not null) as hidden,
        exists (select 1 from appeals where decided_at is null) as appeal`);
    expect(Object.entries(row ?? {}).filter(([, isThere]) => isThere !== true)).toEqual([]);
  });

  test("is of today again at a start two days later; what real members wrote in stays", {
    timeout: 300_000,
  }, async () => {
    const [visitor] = await rows<{ id: string }>(sql`
      insert into users (display_name, email, email_verified_at) values ('Petra Neu', 'petra@example.com', now()) returning id`);
    const [asked] = await rows<{ id: string }>(
      sql`select id from threads where answer_count = 0 order by id limit 1`,
    );
    await rows(sql`
      insert into posts (thread_id, author_id, kind, position, body, body_html, render_version)
      values (${asked?.id}, ${visitor?.id}, 'answer', 1, 'Hallo', '<p>Hallo</p>', 1)`);
    const [before] = await rows(
      sql`select id, created_at as at from users where email = ${demoLogins[0]?.email}`,
    );
    const thursday = new Date("2026-11-26T12:30:00+01:00");

    const again = await seedDemo({ ...ctx, now: thursday });

    expect(again).toMatchObject({ isNew: true, threadCount: result.threadCount + 1 });
    expect(await rows(sql`select 1 from posts where author_id = ${visitor?.id}`)).toHaveLength(1);
    const [due] = await rows<{ late: number; open: number }>(sql`
      select count(*)::int as open, 
        count(*) filter (where p.due_at < ${thursday.toISOString()} and k.waiting_since is null)::int as late
      from promises p join tickets k on k.id = p.ticket_id where p.state = 'open'`);
    expect(due?.open).toBeGreaterThan(5);
    expect(due?.late).toBe(0);
    const [today] = await rows(
      sql`select max(created_at) > ${thursday.toISOString()}::timestamptz - interval '1 hour' as has from posts where author_id <> ${visitor?.id}`,
    );
    expect(today).toEqual({ has: true });
    const [after] = await rows(
      sql`select id, created_at as at from users where email = ${demoLogins[0]?.email}`,
    );
    expect(after?.id).toBe(before?.id);
    expect(Date.parse(String(after?.at)) - Date.parse(String(before?.at))).toBe(48 * 3_600_000);
    expect(await rows(sql`select 1 from graphile_worker._private_jobs`)).toHaveLength(0);
  });
});
