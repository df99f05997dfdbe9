import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { openOutage } from "#app/features/escalation/outages/opening.server.ts";
import { postUpdate } from "#app/features/escalation/outages/updates.server.ts";
import * as worker from "#app/worker.server.ts";
import { notifications } from "#db/schema/notifications.ts";
import { as, drainJobs, expect, test } from "../support/test.ts";
import { makeOutageScene } from "./scene.ts";

/** More than two batches. */
const people = 1001;

/** Everything but the mails themselves. */
const definitions = {
  ...worker,
  jobs: worker.jobs.map((job) =>
    job.name === "notifications.mail" ? { name: job.name, schema: z.unknown(), handle: async () => {} } : job,
  ),
};

test("an update reaches more people than one batch holds, each once, with one mail job each", async ({
  ctx,
}) => {
  const scene = await makeOutageScene(ctx);
  const outage = await openOutage(as(ctx, scene.lead), {
    ...{ kind: "outage", service: "line", title: "Internet in Frankfurt gestört", areas: ["60"] },
    ...{ categoryId: scene.category.id, startsAt: ctx.now, body: "Wir wissen von der Störung." },
    dueAt: new Date(ctx.now.getTime() + 3_600_000),
  });
  await ctx.db.execute(sql`
    with made as (
      insert into users (display_name, email, email_verified_at)
      select 'Betroffen ' || n, 'betroffen-' || n || '@gmx.de', now() from generate_series(1, ${people}) n returning id)
    insert into outage_people (outage_id, user_id, joined_at)
    select ${outage.id}, id, ${ctx.now.toISOString()}::timestamptz from made`);
  await ctx.db.execute(sql`delete from graphile_worker._private_jobs`);
  await postUpdate(as(ctx, scene.lead), { outageId: outage.id, body: "Der Verteiler wird getauscht." });
  const ran = await drainJobs(ctx, definitions);
  expect(ran.filter((name) => name === "notifications.tell-outage").length).toBe(3);
  expect(ran.filter((name) => name === "notifications.mail").length).toBe(people);
  expect(await ctx.db.$count(notifications, eq(notifications.kind, "outage-told"))).toBe(people);
  // Told again, nobody hears it twice.
  await postUpdate(as(ctx, scene.lead), { outageId: outage.id, body: "Noch ein Stand, eine Stunde später." });
  await drainJobs(ctx, definitions);
  const [most] = await ctx.db.execute<{ most: string }>(
    sql`select max(n) as most from (select count(*) as n from notifications group by user_id) c`,
  );
  expect(Number(most?.most)).toBe(2);
}, 60_000);
