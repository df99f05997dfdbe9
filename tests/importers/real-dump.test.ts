import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { sql } from "drizzle-orm";
import { describe } from "vitest";
import { formatReport } from "#app/features/importers/report.ts";
import { importStackExchange } from "#app/features/importers/stackexchange.server.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { makeCategory } from "../support/make.ts";
import { expect, test } from "../support/test.ts";

const folder = resolve(import.meta.dirname, "../../../shared/data/stackexchange-iot-2017");
const isThere = existsSync(folder);
const name = isThere
  ? "the dump of iot.stackexchange.com of March 2017"
  : "(skipped: ../shared/data/stackexchange-iot-2017 is not there)";

describe.skipIf(!isThere)(name, () => {
  test("comes in completely, with counters, solutions and search", { timeout: 60_000 }, async ({ ctx }) => {
    await makeCategory(ctx, { slug: "community", name: "Community" });
    const report = await importStackExchange(ctx, { folder, category: "community" });
    expect(report.tally.came).toEqual({
      users: 1_944,
      questions: 320,
      answers: 508,
      comments: 1_607,
      votes: 5_806,
      solutions: 185,
      tags: 199,
    });
    const text = formatReport({ ...report, seconds: 2 });
    expect(text).toMatch(/^Imported iot\.stackexchange\.com into "Community" in 2\.0 s \(1,218 posts\/s\)\n/);
    expect(text).toMatch(/^ {6}312 posts: tag wikis$/m);
    const [counts] = await ctx.db.execute(sql`
      select
        (select count(*) from ${threads} where auto_escalate_from is not null)::int as escalating,
        (select count(*) from ${threads} where locked_at is not null)::int as closed,
        (select count(*) from ${threads} where answer_count = 0)::int as unanswered,
        (select sum(answer_count) from ${threads})::int as answers,
        (select sum(comment_count) from ${threads})::int as comments,
        (select sum(helpful_count) from ${posts})::int as helpful,
        (select count(*) from ${threads} where solved_at is not null)::int as solved,
        (select count(*) from ${solutions} s join ${posts} p on p.id = s.post_id where s.accepted_at < p.created_at)::int as early,
        (select solved_count from categories where slug = 'community')::int as "solvedInCategory",
        (select count(*) from search_documents)::int as searchable`);
    expect(counts).toEqual({
      escalating: 0,
      closed: 30,
      unanswered: 34,
      answers: 508,
      comments: 1_607,
      helpful: 5_806,
      solved: 185,
      early: 0,
      solvedInCategory: 185,
      searchable: 320 + 508 + 1_607,
    });
  });
});
