import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { announce } from "#app/platform/live.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { pollBallots, pollOptions, polls } from "#db/schema/polls.ts";
import { meetupChanged } from "./events.server.ts";
import { getSteeredMeetup, lockMeetup } from "./meetup-rows.server.ts";

/*
 * What the person on the stage does with polls. All throw unauthenticated, and not-found for whoever does not lead this
 * evening.
 */

export type PollRow = typeof polls.$inferSelect;
export type PollKind = PollRow["kind"];
type OfPoll = { meetupId: number; pollId: number };

/** A scale is answered with a number. */
const scaleLabels = ["1", "2", "3", "4", "5"];

/** Prepares a poll; nobody else sees it before it is opened. */
export async function preparePoll(
  ctx: Ctx,
  input: { meetupId: number; question: string; kind: PollKind; options: string[] },
): Promise<PollRow> {
  return transact(ctx, async (ctx) => {
    const meetup = await getSteeredMeetup(ctx, input.meetupId);
    if (ctx.actor.kind !== "user") throw new Error("A poll is prepared by a person");
    const labels = input.kind === "scale" ? scaleLabels : input.options;
    assertPublicText(ctx, { question: input.question, options: labels.join("\n") });
    const [row] = await ctx.db
      .insert(polls)
      .values({
        meetupId: meetup.id,
        question: input.question,
        kind: input.kind,
        createdById: ctx.actor.id,
        createdAt: ctx.now,
      })
      .returning();
    const poll = found(row);
    await ctx.db
      .insert(pollOptions)
      .values(labels.map((label, index) => ({ pollId: poll.id, position: index + 1, label })));
    return poll;
  });
}

/** Takes away what was only prepared. @throws conflict when it has been opened */
export async function dropPoll(ctx: Ctx, input: OfPoll): Promise<void> {
  await transact(ctx, async (ctx) => {
    const poll = await lockPoll(ctx, input);
    if (poll.openedAt) throw new AppError("conflict", "meetups.poll.wasOpen");
    await ctx.db.delete(polls).where(eq(polls.id, poll.id));
  });
}

/** Voting begins; another poll that is still open ends. @throws conflict when it was open before */
export async function openPoll(ctx: Ctx, input: OfPoll): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockMeetup(ctx, input.meetupId);
    const poll = await lockPoll(ctx, input);
    if (poll.openedAt) throw new AppError("conflict", "meetups.poll.wasOpen");
    const [other] = await ctx.db
      .select()
      .from(polls)
      .where(and(eq(polls.meetupId, poll.meetupId), isNotNull(polls.openedAt), isNull(polls.closedAt)));
    if (other) await countAndForget(ctx, other);
    await ctx.db
      .update(polls)
      .set({ openedAt: ctx.now, ballotSecret: randomSecret() })
      .where(eq(polls.id, poll.id));
    await announce(ctx, { kind: "meetup", meetupId: poll.meetupId });
  });
}

/** Voting ends for good; only numbers are left. The results are shown from now on. Twice changes nothing. */
export async function closePoll(ctx: Ctx, input: OfPoll): Promise<void> {
  await transact(ctx, async (ctx) => {
    const poll = await lockPoll(ctx, input);
    if (!poll.openedAt) throw new AppError("conflict", "meetups.poll.notOpen");
    if (poll.closedAt) return;
    await countAndForget(ctx, poll);
    await ctx.db
      .update(polls)
      .set({ resultsShownAt: poll.resultsShownAt ?? ctx.now })
      .where(eq(polls.id, poll.id));
    await emit(ctx, meetupChanged, { meetupId: poll.meetupId });
    await announce(ctx, { kind: "meetup", meetupId: poll.meetupId });
  });
}

/** Shows the results to everybody, also while people vote, or only the number of votes. */
export async function showResults(ctx: Ctx, input: OfPoll & { isShown: boolean }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const poll = await lockPoll(ctx, input);
    if (!poll.openedAt) throw new AppError("conflict", "meetups.poll.notOpen");
    await ctx.db
      .update(polls)
      .set({ resultsShownAt: input.isShown ? ctx.now : null })
      .where(eq(polls.id, poll.id));
    await emit(ctx, meetupChanged, { meetupId: poll.meetupId });
    await announce(ctx, { kind: "meetup", meetupId: poll.meetupId });
  });
}

async function lockPoll(ctx: Ctx, { meetupId, pollId }: OfPoll): Promise<PollRow> {
  await getSteeredMeetup(ctx, meetupId);
  const [row] = await ctx.db
    .select()
    .from(polls)
    .where(and(eq(polls.id, pollId), eq(polls.meetupId, meetupId)))
    .for("update");
  return found(row);
}

/** The ballots become numbers and are deleted, and with the secret goes the only way to know whose they were. */
async function countAndForget(ctx: Ctx, poll: PollRow): Promise<void> {
  // Whoever votes at this moment holds the poll's row: waited for here.
  await ctx.db.select({ id: polls.id }).from(polls).where(eq(polls.id, poll.id)).for("update");
  await ctx.db.execute(sql`
    update poll_options o set vote_count = (select count(*) from poll_ballots b where b.option_id = o.id)
    where o.poll_id = ${poll.id}`);
  await ctx.db.execute(sql`
    update polls p set closed_at = ${ctx.now.toISOString()}::timestamptz, ballot_secret = null,
      voter_count = (select count(distinct ballot_key) from poll_ballots b where b.poll_id = p.id),
      guest_count = (select count(distinct ballot_key) from poll_ballots b where b.poll_id = p.id and b.is_guest)
    where p.id = ${poll.id}`);
  await ctx.db.delete(pollBallots).where(eq(pollBallots.pollId, poll.id));
}

export type PollView = {
  id: number;
  question: string;
  kind: PollKind;
  state: "prepared" | "open" | "closed";
  /** Whether counts may be shown to this reader. */
  isShown: boolean;
  /** Whether everybody sees them. */
  isPublic: boolean;
  voters: number;
  guests: number;
  options: { id: number; label: string; count: number }[];
};

/**
 * Polls with their numbers: two statements, however many votes there are. Counts are zero where this reader may not see
 * them.
 * @param input.isSteering sees prepared polls and running counts too
 */
export async function readPolls(
  ctx: Pick<Ctx, "db">,
  input: { meetupIds: number[]; isSteering: boolean },
): Promise<(PollView & { meetupId: number })[]> {
  if (input.meetupIds.length === 0) return [];
  const rows = await ctx.db
    .select({
      poll: polls,
      voters: sql<number>`(${polls.voterCount} + (
        select count(distinct b.ballot_key) from poll_ballots b where b.poll_id = ${polls.id}))::int`,
      guests: sql<number>`(${polls.guestCount} + (
        select count(distinct b.ballot_key) from poll_ballots b where b.poll_id = ${polls.id} and b.is_guest))::int`,
    })
    .from(polls)
    .where(
      and(inArray(polls.meetupId, input.meetupIds), input.isSteering ? undefined : isNotNull(polls.openedAt)),
    )
    .orderBy(asc(polls.id));
  const options = await countOptions(
    ctx,
    rows.map(({ poll }) => poll.id),
  );
  return rows.map(({ poll, voters, guests }) => {
    const isPublic = poll.resultsShownAt !== null;
    const isShown = isPublic || input.isSteering;
    return {
      meetupId: poll.meetupId,
      id: poll.id,
      question: poll.question,
      kind: poll.kind,
      state: stateOf(poll),
      isShown,
      isPublic,
      voters,
      guests,
      options: (options.get(poll.id) ?? []).map((option) => ({
        ...option,
        count: isShown ? option.count : 0,
      })),
    };
  });
}

const stateOf = ({ openedAt, closedAt }: PollRow): PollView["state"] =>
  closedAt ? "closed" : openedAt ? "open" : "prepared";

/** The one count of a tick: every option of every poll that somebody looks at. */
async function countOptions(ctx: Pick<Ctx, "db">, pollIds: number[]) {
  const counted = new Map<number, { id: number; label: string; count: number }[]>();
  if (pollIds.length === 0) return counted;
  const rows = await ctx.db
    .select({
      pollId: pollOptions.pollId,
      id: pollOptions.id,
      label: pollOptions.label,
      count: sql<number>`(${pollOptions.voteCount} + count(${pollBallots.ballotKey}))::int`,
    })
    .from(pollOptions)
    .leftJoin(pollBallots, eq(pollBallots.optionId, pollOptions.id))
    .where(inArray(pollOptions.pollId, pollIds))
    .groupBy(pollOptions.id)
    .orderBy(asc(pollOptions.pollId), asc(pollOptions.position));
  for (const { pollId, ...option } of rows) counted.set(pollId, [...(counted.get(pollId) ?? []), option]);
  return counted;
}
