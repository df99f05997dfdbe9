import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import type { Address } from "./addresses.ts";

/** Pages of evenings and ideas, on the demo community. */
export async function listEveningAddresses(ctx: Ctx): Promise<Address[]> {
  const meetups = await ctx.db.execute<{ id: string; slug: string; state: string }>(sql`
    select id, slug, case when summarized_at is not null then 'past'
      when starts_at <= ${ctx.now.toISOString()}::timestamptz then 'running' else 'coming' end as state
    from meetups where published_at is not null order by starts_at`);
  const [idea] = await ctx.db.execute<{ id: string; slug: string }>(
    sql`select id, slug from ideas where status = 'done' and hidden_at is null order by vote_count desc limit 1`,
  );
  const [question] = await ctx.db.execute<{ id: string }>(
    sql`select q.id from meetup_questions q join users u on u.id = q.author_id where u.display_name <> 'Erika M.' limit 1`,
  );
  const of = (state: string) => {
    const row = meetups.find((meetup) => meetup.state === state);
    return { id: Number(row?.id ?? 0), slug: row?.slug ?? "" };
  };
  const [past, running, coming] = [of("past"), of("running"), of("coming")];
  const ofIdea = { id: Number(idea?.id ?? 0), slug: idea?.slug ?? "" };
  return [
    { file: "routes/meetups/list.tsx", path: paths.meetups(), viewers: ["guest", "lead"] },
    { file: "routes/meetups/list.tsx", path: paths.meetups({ isPast: true }), viewers: ["guest"] },
    { file: "routes/meetups/meetup.tsx", path: paths.meetup(past), viewers: ["guest", "lead"] },
    { file: "routes/meetups/meetup.tsx", path: paths.meetup(coming), viewers: ["customer", "guest"] },
    { file: "routes/meetups/live.tsx", path: paths.meetupLive(running.id), viewers: ["customer", "guest"] },
    { file: "routes/meetups/join.tsx", path: paths.joinMeetup(), viewers: ["guest", "customer"] },
    { file: "routes/meetups/new.tsx", path: paths.newMeetup(), viewers: ["lead"] },
    { file: "routes/meetups/edit.tsx", path: paths.editMeetup(coming.id), viewers: ["lead"] },
    { file: "routes/meetups/steer.tsx", path: paths.steerMeetup(running.id), viewers: ["lead", "moderator"] },
    { file: "routes/meetups/screen.tsx", path: paths.meetupScreen(running.id), viewers: ["lead"] },
    { file: "routes/ideas/list.tsx", path: paths.ideas(), viewers: ["customer", "guest"] },
    { file: "routes/ideas/new.tsx", path: paths.newIdea(), viewers: ["customer"] },
    { file: "routes/ideas/idea.tsx", path: paths.idea(ofIdea), viewers: ["guest", "lead"] },
    { file: "routes/moderation/report-idea.tsx", path: paths.reportIdea(ofIdea.id), viewers: ["customer"] },
    {
      file: "routes/moderation/report-meetup-question.tsx",
      path: paths.reportMeetupQuestion(Number(question?.id ?? 0)),
      viewers: ["customer"],
    },
  ];
}
