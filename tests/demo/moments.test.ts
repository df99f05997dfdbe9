import { sql } from "drizzle-orm";
import { layGround } from "#app/features/demo/ground.server.ts";
import { makeStage } from "#app/features/demo/stage.server.ts";
import { mainStories } from "#app/features/demo/stories.ts";
import { tellStories } from "#app/features/demo/tell.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { at, expect, test } from "../support/test.ts";

const withTicket = mainStories.filter(({ steps }) => steps.some((step) => step.do === "escalate"));

async function tellAt(ctx: Ctx, moment: string): Promise<Ctx> {
  const then = at(ctx, moment);
  await tellStories(makeStage(then, await layGround(then)), withTicket, then.now);
  return then;
}

type OpenTicket = {
  title: string;
  region: string;
  ownerTeam: string;
  dueAt: Date | null;
  returnsAt: Date | null;
};

const openTickets = ({ db }: Ctx) =>
  db.execute<OpenTicket>(sql`
    select th.title, r.slug as region, own.slug as "ownerTeam", p.due_at as "dueAt", h.returns_at as "returnsAt"
    from tickets t
    join threads th on th.id = t.thread_id
    join regions r on r.id = t.region_id
    join users u on u.id = t.owner_id
    join regions own on own.id = u.team_region_id
    left join promises p on p.ticket_id = t.id and p.state = 'open'
    left join ticket_handovers h on h.ticket_id = t.id and h.accepted_at is null and h.returned_at is null
    where t.closed_at is null`);

const moments = {
  "a Tuesday minute before the cut-off": "2026-11-24T15:29:00+01:00",
  "a Tuesday evening after closing": "2026-11-24T21:15:00+01:00",
  "a Saturday before closing": "2026-11-28T13:55:00+01:00",
  "a Sunday night": "2026-11-29T03:00:00+01:00",
  "a Monday just after opening": "2026-11-30T08:01:00+01:00",
  "Boxing Day": "2026-12-26T10:00:00+01:00",
  "the Tuesday after Easter, just after the clocks went forward": "2027-03-30T08:20:00+02:00",
};

for (const [name, moment] of Object.entries(moments)) {
  test(`every open ticket has an owner of its team and a promise that can still be kept: ${name}`, async ({
    ctx,
  }) => {
    const { db, now } = await tellAt(ctx, moment);
    const tickets = await openTickets({ ...ctx, db, now });
    expect(tickets.length).toBeGreaterThanOrEqual(6);
    expect(tickets.filter(({ region }) => region === "frankfurt").length).toBeGreaterThanOrEqual(5);
    for (const { title, region, ownerTeam, dueAt, returnsAt } of tickets) {
      expect(ownerTeam, title).toBe(region);
      expect(new Date(dueAt ?? 0).getTime(), title).toBeGreaterThan(now.getTime());
      if (returnsAt) expect(new Date(returnsAt).getTime(), title).toBeGreaterThan(now.getTime());
    }
    const [latest] = await db.execute<{ at: string }>(sql`
      select greatest(max(p.created_at), (select max(created_at) from ticket_events),
        (select max(created_at) from ratings)) as at from posts p`);
    expect(new Date(latest?.at ?? 0).getTime()).toBeLessThanOrEqual(now.getTime());
    const [late] = await db.execute<{ count: number }>(sql`
      select count(*)::int as count from ratings
      where follow_up_due_at is not null and followed_up_at is null
        and follow_up_due_at <= ${now.toISOString()}::timestamptz`);
    expect(late).toEqual({ count: 0 });
  });
}
