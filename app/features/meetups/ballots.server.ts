import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { canWrite } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found } from "#app/platform/errors.ts";
import { announce } from "#app/platform/live.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { spendKeyed } from "#app/platform/throttle.server.ts";
import { pollBallots, pollOptions, polls } from "#db/schema/polls.ts";
import { readAttendance } from "./attendance.server.ts";
import { getMeetup } from "./meetup-rows.server.ts";
import { canVoteInPoll } from "./policy.ts";

/** Changing one's mind is fine, a script is not. */
const perVoter = { name: "meetup-vote", max: 40, seconds: 60 } as const;

/** Who votes: the account if there is one, else the phone. */
type Voter = { key: string; isGuest: boolean };

function voterOf(ctx: Ctx, deviceId: string | null): Voter | null {
  if (canWrite(ctx.actor)) return { key: `user:${ctx.actor.id}`, isGuest: false };
  return deviceId ? { key: `device:${deviceId}`, isGuest: true } : null;
}

/**
 * Votes, or votes differently: what was chosen before is replaced until the poll is closed. One ballot per person, also
 * when it is sent twice at the same moment; a phone that logs in takes its vote along.
 * @param input.deviceId of the signed cookie of this evening, null without one
 * @throws not-found, forbidden (neither a seat nor the code), conflict (not open), invalid (field `options`), too-many
 */
export async function castBallot(
  ctx: Ctx,
  input: { meetupId: number; pollId: number; options: number[]; deviceId: string | null },
): Promise<void> {
  const meetup = await getMeetup(ctx, input.meetupId);
  const attendance = await readAttendance(ctx, meetup.id, input.deviceId);
  assertAllowed(canVoteInPoll(ctx.actor, meetup, attendance));
  const voter = voterOf(ctx, input.deviceId);
  assertAllowed(voter !== null);
  await spendKeyed(ctx, perVoter, voter.key);
  await transact(ctx, async (ctx) => {
    // Shared with other voters; closing waits for all of them and they for closing.
    const [poll] = await ctx.db
      .select()
      .from(polls)
      .where(and(eq(polls.id, input.pollId), eq(polls.meetupId, meetup.id)))
      .for("share");
    const { ballotSecret, kind, id: pollId } = found(poll);
    if (!ballotSecret) throw new AppError("conflict", "meetups.poll.notOpen");
    const chosen = await readChosen(ctx, pollId, input.options);
    if (chosen.length === 0 || (kind !== "multiple" && chosen.length > 1)) {
      throw new AppError("invalid", "meetups.poll.chooseOne", {}, "options");
    }
    const key = ballotKey(ballotSecret, voter);
    const old = input.deviceId ? [key, ballotKey(ballotSecret, deviceVoter(input.deviceId))] : [key];
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    await ctx.db
      .delete(pollBallots)
      .where(and(eq(pollBallots.pollId, pollId), inArray(pollBallots.ballotKey, old)));
    await ctx.db.insert(pollBallots).values(
      chosen.map(({ id, position }) => ({
        pollId,
        ballotKey: key,
        slot: kind === "multiple" ? position : 0,
        optionId: id,
        isGuest: voter.isGuest,
      })),
    );
  });
  // After the commit, not in it: PostgreSQL lets transactions that NOTIFY commit one after the other, each with its own
  // write to the disk, and a room votes within seconds. Should this process die in between, the next vote tells of both.
  await announce(ctx, { kind: "meetup", meetupId: meetup.id });
}

const deviceVoter = (deviceId: string): Voter => ({ key: `device:${deviceId}`, isGuest: true });

/** Needs the secret of the poll and that of the site; without the first, which goes at closing, it leads nowhere. */
const ballotKey = (secret: string, voter: Voter) => keyedHash(`ballot:${secret}:${voter.key}`);

function readChosen(ctx: Ctx, pollId: number, optionIds: number[]) {
  return ctx.db
    .select({ id: pollOptions.id, position: pollOptions.position })
    .from(pollOptions)
    .where(and(eq(pollOptions.pollId, pollId), inArray(pollOptions.id, optionIds)))
    .orderBy(asc(pollOptions.position));
}

/** What this person or phone has chosen in polls that are open, so that it can be changed. Nobody else's is ever read. */
export async function readOwnBallots(
  ctx: Ctx,
  input: { meetupId: number; deviceId: string | null },
): Promise<number[]> {
  const voter = voterOf(ctx, input.deviceId);
  if (!voter) return [];
  const open = await ctx.db
    .select({ id: polls.id, ballotSecret: polls.ballotSecret })
    .from(polls)
    .where(and(eq(polls.meetupId, input.meetupId), sql`${polls.ballotSecret} is not null`));
  if (open.length === 0) return [];
  const keys = open.map(({ ballotSecret }) => ballotKey(ballotSecret ?? "", voter));
  const rows = await ctx.db
    .select({ optionId: pollBallots.optionId })
    .from(pollBallots)
    .where(
      and(
        inArray(
          pollBallots.pollId,
          open.map(({ id }) => id),
        ),
        inArray(pollBallots.ballotKey, keys),
      ),
    );
  return rows.map(({ optionId }) => optionId);
}
