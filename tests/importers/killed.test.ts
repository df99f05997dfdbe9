import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { makeCategory } from "../support/make.ts";
import { type Committed, expect, test } from "../support/test.ts";
import { type DumpRow, makeFolder, writeDump } from "./write-dump.ts";

const root = resolve(import.meta.dirname, "../..");
const threadCount = 1_200;
/** Each question has two answers, and the first of them is accepted. */
const expected = {
  threads: threadCount,
  posts: 3 * threadCount,
  solutions: threadCount,
  links: 3 * threadCount,
};

function makeDump(): string {
  const text =
    "<p>Der <b>Router</b> blinkt.</p><ul><li>Strom geprüft</li><li>Kabel getauscht</li></ul>".repeat(6);
  const posts: DumpRow[] = [];
  for (let n = 1; n <= threadCount; n++) {
    const question = {
      Id: 10 * n,
      PostTypeId: 1,
      Title: `Frage ${n}`,
      AcceptedAnswerId: 10 * n + 1,
      OwnerUserId: 1,
    };
    posts.push({ ...question, CreationDate: "2020-01-01T10:00:00", Body: text });
    for (const answer of [1, 2]) {
      const row = { Id: 10 * n + answer, PostTypeId: 2, ParentId: 10 * n, OwnerUserId: 2 };
      posts.push({ ...row, CreationDate: `2020-01-02T1${answer}:00:00`, Body: text });
    }
  }
  const users = [1, 2].map((id) => ({
    Id: id,
    DisplayName: `Person ${id}`,
    CreationDate: "2019-01-01T10:00:00",
  }));
  return writeDump({ Posts: posts, Users: users });
}

function startImport(url: string, folder: string): ChildProcess {
  const args = [
    "--import",
    "tsx",
    "scripts/import.ts",
    "stackexchange",
    folder,
    "--site",
    "test.example.com",
  ];
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, DATABASE_URL: url, TADELLOS_DATA: makeFolder(), TADELLOS_DEMO: "1" },
  });
}

async function countAll({ ctx }: Committed): Promise<Record<string, number>> {
  const [row] = await ctx.db.execute<Record<string, number>>(sql`
    select (select count(*)::int from threads) as threads, (select count(*)::int from posts) as posts,
      (select count(*)::int from solutions) as solutions,
      (select count(*)::int from import_links where kind = 'post') as links`);
  return row ?? {};
}

test("an import that is killed in the middle goes on and ends with everything once", {
  timeout: 90_000,
}, async ({ committed }) => {
  await makeCategory(committed.ctx, { slug: "community" });
  const folder = makeDump();
  const first = startImport(committed.url, folder);
  const ended = once(first, "exit");
  let seen = 0;
  while (seen === 0 && first.exitCode === null) {
    await wait(20);
    seen = (await countAll(committed)).posts ?? 0;
  }
  first.kill("SIGKILL");
  await ended;
  const half = await countAll(committed);
  expect(half.posts).toBeGreaterThan(0);
  expect(half.posts).toBeLessThan(expected.posts);

  const [code] = await once(startImport(committed.url, folder), "exit");
  expect(code).toBe(0);
  expect(await countAll(committed)).toEqual(expected);
  const [gaps] = await committed.ctx.db.execute(sql`
    select count(*)::int as wrong from threads where answer_count <> 2 or solved_at is null`);
  expect(gaps).toEqual({ wrong: 0 });
});
