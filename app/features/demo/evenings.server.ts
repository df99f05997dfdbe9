import { eq, sql } from "drizzle-orm";
import { recountIdea } from "#app/features/ideas/idea-rows.server.ts";
import { decideIdea } from "#app/features/ideas/steps.server.ts";
import { castBallot } from "#app/features/meetups/ballots.server.ts";
import { createMeetup, publishMeetup, summarizeMeetup } from "#app/features/meetups/editing.server.ts";
import { atLocalTime } from "#app/features/meetups/local-time.ts";
import type { MeetupRow } from "#app/features/meetups/meetup-rows.server.ts";
import {
  closePoll,
  openPoll,
  preparePoll,
  readPolls,
  showResults,
} from "#app/features/meetups/polls.server.ts";
import { askAtMeetup, setQuestionVote } from "#app/features/meetups/questions.server.ts";
import { registerFor } from "#app/features/meetups/registrations.server.ts";
import { answerQuestion, callQuestion } from "#app/features/meetups/stage.server.ts";
import { submitIdea } from "#app/features/moderation/idea-submissions.server.ts";
import { guest } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { ideas, ideaVotes } from "#db/schema/ideas.ts";
import { meetupRegistrations } from "#db/schema/meetups.ts";
import { type DemoEvening, type DemoPoll, type DemoQuestion, demoEvenings } from "./evenings.ts";
import { demoIdeas } from "./ideas.ts";
import { demoMembers, type PersonKey } from "./people.ts";
import { type Stage, userOf } from "./stage.server.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Who comes to evenings and votes; those whom the moderation looks at stay away. */
const audience: PersonKey[] = demoMembers
  .filter(({ key, role }) => !role && !["dealfuchs", "freddy", "yannick"].includes(key))
  .map(({ key }) => key);
const staff: PersonKey[] = [
  "leyla",
  "tom",
  "mirjana",
  "silke",
  "janole",
  "fatou",
  "uwe",
  "mai",
  "robert",
  "ayse",
];

/** Evenings and ideas: by the same functions as the pages, at moments relative to `now`. */
export async function tellEvenings(stage: Stage, now: Date): Promise<void> {
  const ideaIds = await tellIdeas(stage, now);
  for (const evening of demoEvenings) await tellEvening(stage, evening, ideaIds, now);
}

/**
 * Takes away what the people of the demo planned and wished for, so that it can be told anew. What a real member has signed
 * up for or voted on stays as it is.
 */
export async function clearEvenings(ctx: Ctx): Promise<void> {
  const isReal = sql`select 1 from users u where not u.is_demo`;
  await ctx.db.execute(sql`
    delete from ideas using users author
    where author.id = ideas.author_id and author.is_demo
      and not exists (select from idea_votes v where v.idea_id = ideas.id and exists (${isReal} and u.id = v.user_id))
      and not exists (select from ideas other where other.merged_into_id = ideas.id)`);
  await ctx.db.execute(sql`
    delete from meetups using users lead
    where lead.id = meetups.created_by_id and lead.is_demo and not exists (
      select from meetup_registrations r where r.meetup_id = meetups.id and exists (${isReal} and u.id = r.user_id))`);
}

async function tellIdeas(stage: Stage, now: Date): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const [index, idea] of demoIdeas.entries()) {
    const ago = (days: number) => new Date(now.getTime() - days * day - ((index * 37) % 300) * minute);
    const { id } = await submitIdea(stage.as(idea.by, ago(idea.daysAgo)), {
      title: idea.title,
      body: idea.body,
      regionId: idea.region ? (stage.ground.regions.get(idea.region) ?? null) : null,
      categoryId: idea.category ? (stage.ground.categories.get(idea.category) ?? null) : null,
    });
    ids.set(idea.key, id);
    const steps = idea.steps ?? [];
    const until = steps.at(-1)?.daysAgo ?? 1;
    const votes = voters(idea.by, idea.votes, index).map((voter, n) => ({
      ideaId: id,
      userId: userOf(stage.ground, voter).id,
      createdAt: ago(idea.daysAgo - ((idea.daysAgo - until) * (n + 1)) / (idea.votes + 1)),
    }));
    await stage.asSystem(now).db.insert(ideaVotes).values(votes).onConflictDoNothing();
    await recountIdea(stage.asSystem(now), id);
    for (const { by, daysAgo, ...step } of steps)
      await decideIdea(stage.as(by, ago(daysAgo)), { ideaId: id, ...step });
  }
  return ids;
}

/** So many people, not always the same ones. */
function voters(author: PersonKey, count: number, shift: number): PersonKey[] {
  const people = [...audience, ...staff].filter((person) => person !== author);
  return Array.from(
    { length: Math.min(count, people.length) },
    (_, n) => people[(n + shift * 5) % people.length],
  ).filter((person) => person !== undefined);
}

/** When it takes place: on its day at its hours, or all day long around now. */
function timesOf({ day: days, from, to }: DemoEvening, now: Date): { startsAt: Date; endsAt: Date } {
  if (days === null) {
    const startsAt = new Date(Math.floor((now.getTime() - hour) / (30 * minute)) * 30 * minute);
    return { startsAt, endsAt: new Date(startsAt.getTime() + 11 * hour) };
  }
  const on = onWeekday(new Date(now.getTime() + days * day));
  const at = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return atLocalTime(on, hours, minutes);
  };
  return { startsAt: at(from), endsAt: at(to) };
}

/** Nobody invites for a weekend: the Tuesday after it. */
function onWeekday(at: Date): Date {
  const weekday = at.getUTCDay();
  if (weekday === 0 || weekday === 6) return new Date(at.getTime() + (weekday === 0 ? 2 : 3) * day);
  return at;
}

async function tellEvening(
  stage: Stage,
  evening: DemoEvening,
  ideaIds: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  const times = timesOf(evening, now);
  const announcedAt = new Date(Math.min(times.startsAt.getTime() - 21 * day, now.getTime() - 4 * day));
  const regionId = evening.region ? (stage.ground.regions.get(evening.region) ?? null) : null;
  const { title, lead, body, place, address, onlineUrl, capacity, programme } = evening;
  const meetup = await createMeetup(stage.as(evening.by, announcedAt), {
    ...{ title, lead, body, place, address, onlineUrl, capacity, programme, regionId },
    ...times,
  });
  await publishMeetup(stage.as(evening.by, announcedAt), { meetupId: meetup.id });
  const seated = await register(stage, evening, meetup, announcedAt);
  const before = new Date(Math.min(times.startsAt.getTime() - 2 * hour, now.getTime() - 3 * hour));
  const during = new Date(Math.min(times.startsAt.getTime() + hour, now.getTime() - 20 * minute));
  for (const question of evening.questions) {
    await tellQuestion(stage, { evening, meetup, question, seated, before, during, ideaIds });
  }
  for (const poll of evening.polls) await tellPoll(stage, { evening, meetup, poll, seated, during });
  await linkIdeas(stage.asSystem(during), evening, meetup, ideaIds);
  if (evening.summary) {
    const after = new Date(times.endsAt.getTime() + 2 * day);
    await summarizeMeetup(stage.as(evening.by, after), { meetupId: meetup.id, summary: evening.summary });
  }
}

/** Everybody from around Frankfurt and whoever asked; past evenings also know who was there. */
async function register(
  stage: Stage,
  evening: DemoEvening,
  meetup: MeetupRow,
  from: Date,
): Promise<PersonKey[]> {
  const asking = evening.questions.map(({ by }) => by);
  const wanted = evening.region === "koeln" ? 10 : evening.guests > 0 ? 26 : 17;
  const people = [...new Set([...asking, ...audience])].slice(0, wanted);
  for (const [n, person] of people.entries()) {
    await registerFor(stage.as(person, new Date(from.getTime() + (n + 1) * 40 * minute)), {
      meetupId: meetup.id,
    });
  }
  if (evening.summary || evening.day === null) {
    await stage
      .asSystem(meetup.startsAt)
      .db.update(meetupRegistrations)
      .set({ arrivedAt: meetup.startsAt })
      .where(eq(meetupRegistrations.meetupId, meetup.id));
  }
  return people;
}

type Told = { evening: DemoEvening; meetup: MeetupRow; seated: PersonKey[] };

async function tellQuestion(
  stage: Stage,
  {
    evening,
    meetup,
    question,
    seated,
    before,
    during,
  }: Told & { question: DemoQuestion; before: Date; during: Date; ideaIds: ReadonlyMap<string, number> },
): Promise<void> {
  const { id: meetupId } = meetup;
  const { id } = await askAtMeetup(stage.as(question.by, before), {
    meetupId,
    kind: question.kind,
    body: question.text,
  });
  const others = seated.filter((person) => person !== question.by).slice(0, question.votes);
  for (const voter of others) {
    await setQuestionVote(stage.as(voter, before), { meetupId, questionId: id, isFor: true });
  }
  const lead = stage.as(evening.by, during);
  if (question.answer) await answerQuestion(lead, { meetupId, questionId: id, answer: question.answer });
  if (question.isCalled) await callQuestion(lead, { meetupId, questionId: id, isOn: true });
}

async function tellPoll(
  stage: Stage,
  { evening, meetup, poll, seated, during }: Told & { poll: DemoPoll; during: Date },
): Promise<void> {
  const { id: meetupId } = meetup;
  const lead = stage.as(evening.by, during);
  const { id: pollId } = await preparePoll(lead, { meetupId, ...poll });
  if (!poll.votes) return;
  await openPoll(lead, { meetupId, pollId });
  const prepared = (await readPolls(lead, { meetupIds: [meetupId], isSteering: true })).find(
    ({ id }) => id === pollId,
  );
  const choices = poll.votes.flatMap((count, index) =>
    Array<number>(count).fill(prepared?.options[index]?.id ?? 0),
  );
  // With several choices each person has two, so there are half as many people.
  const ballots = poll.kind === "multiple" ? pairs(choices) : choices.map((choice) => [choice]);
  for (const [n, options] of ballots.entries()) {
    const member = seated[n];
    const voter = member ? stage.as(member, during) : { ...stage.asSystem(during), actor: guest };
    await castBallot(voter, { meetupId, pollId, options, deviceId: member ? null : `demo-${pollId}-${n}` });
  }
  if (poll.isOpen) await showResults(lead, { meetupId, pollId, isShown: true });
  else await closePoll(lead, { meetupId, pollId });
}

/** Each with one from the other half, so that nobody chooses the same twice. */
function pairs(choices: number[]): number[][] {
  const half = Math.ceil(choices.length / 2);
  return choices.slice(0, half).map((choice, n) => [...new Set([choice, choices[n + half] ?? choice])]);
}

/** Ideas that were said at an evening know it. */
async function linkIdeas(
  ctx: Ctx,
  evening: DemoEvening,
  meetup: MeetupRow,
  ideaIds: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { idea, text } of evening.questions) {
    const ideaId = idea ? ideaIds.get(idea) : undefined;
    if (!ideaId) continue;
    await ctx.db
      .update(ideas)
      .set({
        meetupId: meetup.id,
        sourceQuestionId: sql`(select q.id from meetup_questions q where q.meetup_id = ${meetup.id} and q.body = ${text})`,
      })
      .where(eq(ideas.id, ideaId));
  }
}
