// npm run recount: counters of the forum, clocks of open tickets, badges and ranks anew from their sources. Safe to run at any time.
import { runCommand } from "./boot/command.mjs";

await runCommand(async () => {
  const { recountBadges } = await import("#app/features/badges/recount.server.ts");
  const { recountClocks } = await import("#app/features/escalation/promise/recount.server.ts");
  const { recountForum } = await import("#app/features/forum/counters.server.ts");
  const { recountIdeas } = await import("#app/features/ideas/idea-rows.server.ts");
  const { recountQuestions } = await import("#app/features/meetups/question-rows.server.ts");
  const { system } = await import("#app/platform/actor.ts");
  const { readClock } = await import("#app/platform/clock.server.ts");
  const { env } = await import("#app/platform/env.server.ts");
  const { log } = await import("#app/platform/log.server.ts");
  const { defaultSite } = await import("#app/platform/site.server.ts");
  const { connectDb } = await import("#db/client.server.ts");
  const connection = connectDb(env().databaseUrl, { max: 1, prepare: env().databasePrepare });
  try {
    const now = await readClock(connection.db);
    const ctx = {
      db: connection.db,
      actor: system,
      now,
      locale: "de",
      site: defaultSite,
      log,
      requestId: "recount",
    } as const;
    const forum = await timed("Counters", () => recountForum(ctx));
    console.log(
      `  corrected: ${forum.threads} threads, ${forum.posts} posts, ${forum.categories} categories, ${forum.tags} tags`,
    );
    await timed("Votes for ideas", () => recountIdeas(ctx));
    await timed("Votes for questions at evenings", () => recountQuestions(ctx));
    const clocks = await timed("Clocks", () => recountClocks(ctx));
    console.log(
      `  ${clocks.tickets} open tickets, ${clocks.changed} with other targets; no promise was moved`,
    );
    const badges = await timed("Badges", () => recountBadges(ctx));
    console.log(`  ${badges.expertiseCount} rows of expertise, ${badges.rankChangeCount} ranks changed`);
    const changes = countBy(
      badges.levelChanges,
      ({ before, after }) => `${before ?? "none"} → ${after ?? "none"}`,
    );
    for (const [change, count] of changes) console.log(`  ${change}: ${count}`);
  } finally {
    await connection.close();
  }
});

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

function countBy<T>(items: T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
