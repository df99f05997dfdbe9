// npx tsx scripts/bench/plans.ts: asks the built site for its main pages on the database of DATABASE_URL or of
// npm start, writes down every statement each page sends, and prints docs/query-plans.md: server time, statements,
// and for each its plan by `explain (analyze, buffers)`. Only reads; the session it makes is deleted
// again, and the counts of limits begin anew.
import { runCommand } from "../boot/command.mjs";
import type { Statement } from "./statements.ts";

const rounds = 25;
/** Statements that take less are listed without their plan. */
const shownFromMs = 0.5;

type Explained = Statement & { ms: number; buffers: number; plan: string[] };

await runCommand(async () => {
  const { env } = await import("#app/platform/env.server.ts");
  const { paths } = await import("#app/ui/paths.ts");
  const { openBuiltSite } = await import("./built-site.ts");
  const { openRecordedDatabase } = await import("./statements.ts");
  const { enterAs } = await import("./visitor.ts");

  const url = env().databaseUrl;
  const recorded = openRecordedDatabase(url);
  const { db, plain, during } = recorded;
  const site = await openBuiltSite({ db, url });
  const { origin } = site;
  const cast = await findCast();
  const member = await enterAs(db, cast.memberId);
  const { cookie } = member;
  const pages = [
    { name: "Home", path: paths.home() },
    { name: "List, first page", path: paths.category(cast.categorySlug) },
    {
      name: "List, after 1,000 threads",
      path: await walk(paths.category(cast.categorySlug), 50),
    },
    { name: "Thread, usual", path: paths.threadById(cast.usualThreadId) },
    { name: `Thread, ${cast.longest} answers`, path: paths.threadById(cast.longThreadId) },
    { name: `Profile, ${cast.busiest} posts`, path: `/m/${cast.authorId}` },
    ...["imap password", "crash", "kalender", "gibtesnicht"].map((words) => ({
      name: `Search “${words}”`,
      path: paths.search(words),
    })),
  ];

  try {
    await print(pages);
  } finally {
    await member.leave();
    await site.close();
    await recorded.close();
  }

  /** Who and what is looked at: the largest of each kind, so that nothing flatters. */
  async function findCast() {
    const [row] = await plain<Record<string, string>[]>`
      select
        (select id from users where email is not null and email_verified_at is not null and role = 'customer' order by id limit 1) as member,
        (select slug from categories order by open_count + solved_count desc limit 1) as slug,
        (select id from threads where hidden_at is null and answer_count between 2 and 4 order by id desc offset 1000 limit 1) as usual,
        (select id from threads where hidden_at is null order by answer_count desc limit 1) as long,
        (select answer_count from threads where hidden_at is null order by answer_count desc limit 1) as longest,
        (select author_id from posts group by 1 order by count(*) desc limit 1) as author,
        (select count(*) from posts group by author_id order by 1 desc limit 1) as busiest`;
    return {
      memberId: Number(row?.member),
      categorySlug: String(row?.slug),
      usualThreadId: Number(row?.usual),
      longThreadId: Number(row?.long),
      longest: String(row?.longest),
      authorId: Number(row?.author),
      busiest: Number(row?.busiest).toLocaleString("en"),
    };
  }

  /** The address behind "older", so many pages on. */
  async function walk(path: string, pagesOn: number): Promise<string> {
    let here = path;
    for (let n = 0; n < pagesOn; n++) {
      const html = await (await fetch(origin + here, { headers: { Cookie: cookie } })).text();
      const next = /<a[^>]*rel="next"[^>]*href="([^"]+)"|<a[^>]*href="([^"]+)"[^>]*rel="next"/.exec(html);
      const href = next?.[1] ?? next?.[2];
      if (!href) break;
      here = new URL(href.replaceAll("&amp;", "&"), origin + here).href.slice(origin.length);
    }
    return here;
  }

  /** The address that is answered without leading on. */
  async function settle(path: string): Promise<string> {
    const answer = await fetch(origin + path, { headers: { Cookie: cookie } });
    return answer.url.slice(origin.length);
  }

  async function ask(path: string): Promise<{ ms: number; bytes: number }> {
    const start = performance.now();
    const answer = await fetch(origin + path, { headers: { Cookie: cookie, "Accept-Encoding": "identity" } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return { ms: performance.now() - start, bytes };
  }

  async function explain(statement: Statement): Promise<Explained> {
    const plan = await recorded.explain(statement);
    const ms = Number(/Execution Time: ([\d.]+)/.exec(plan.join("\n"))?.[1] ?? 0);
    const buffers = [
      ...(plan.find((line) => line.includes("Buffers:")) ?? "").matchAll(/(?:hit|read)=(\d+)/g),
    ];
    return { ...statement, ms, buffers: buffers.reduce((sum, [, count]) => sum + Number(count), 0), plan };
  }

  async function print(pages: { name: string; path: string }[]): Promise<void> {
    const details: string[] = [];
    const lines: string[] = [];
    for (const { name, path: address } of pages) {
      // Nobody else searches that often in a minute.
      await plain`delete from rate_limits`;
      const path = await settle(address);
      let bytes = 0;
      const sent = await during(async () => {
        ({ bytes } = await ask(path));
      });
      const statements = sent.filter(({ text }) => /^\s*(select|with)/i.test(text));
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push((await ask(path)).ms);
      times.sort((a, b) => a - b);
      const explained: Explained[] = [];
      for (const statement of statements) explained.push(await explain(statement));
      const inDatabase = explained.reduce((sum, { ms }) => sum + ms, 0);
      const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
      lines.push(
        `| ${name} | ${at(0.5)} | ${at(0.95)} | ${statements.length} | ${inDatabase.toFixed(1)} | ${(bytes / 1024).toFixed(0)} |`,
      );
      details.push(`## ${name}\n`, ...explained.flatMap(describe));
    }
    const [size] = await plain<{ threads: string; posts: string; users: string }[]>`
      select (select count(*) from threads) as threads, (select count(*) from posts) as posts, (select count(*) from users) as users`;
    const count = (value: string | undefined) => Number(value).toLocaleString("en");
    console.log(
      [
        "# Query plans at a real forum's size",
        "",
        `Made by \`npx tsx scripts/bench/plans.ts\` on ${count(size?.threads)} threads, ${count(size?.posts)} posts and ${count(size?.users)} people (the demo plus an`,
        "import of 151,375 posts). Each page was asked for by a logged-in member, so no page came from a cache; server time is over HTTP on",
        `loopback, ${rounds} times, without compression. Statements and buffers (8 KB each) are those of one request, as PostgreSQL explains them.`,
        "",
        "| page | ms p50 | p95 | statements | ms in PostgreSQL | KB of HTML |",
        "|---|---:|---:|---:|---:|---:|",
        ...lines,
        "",
        ...details,
      ].join("\n"),
    );
  }

  function describe({ text, ms, buffers, plan }: Explained): string[] {
    const statement = text.replace(/\s+/g, " ").trim();
    const heading = `* ${ms.toFixed(2)} ms, ${buffers} buffers: \`${statement.slice(0, 140)}${statement.length > 140 ? " …" : ""}\``;
    if (ms < shownFromMs) return [heading, ""];
    const steps = plan.filter(
      (line) => /->|^\S.*\(cost|Filter|Cond/.test(line) && !/Execution|Planning/.test(line),
    );
    const lean = steps.map((line) =>
      line
        .replace(/\(cost=[^)]*\) /, "")
        .replace(/\s+$/, "")
        .slice(0, 160),
    );
    return [heading, "", "  ```", ...lean.map((line) => `  ${line}`), "  ```", ""];
  }
});
