import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { meetupQuestions, meetups } from "#db/schema/meetups.ts";
import { canSteerMeetup } from "./policy.ts";
import { type PollView, readPolls } from "./polls.server.ts";

/** What an open page of an evening compares itself with: numbers only, the words come with the page. */
export type MeetupPulse = {
  /** Differs when something came, went or changed its state: the page is fetched again. */
  stamp: string;
  polls: { id: number; voters: number; guests: number; counts: Record<number, number> | null }[];
  /** Votes of the questions that stand there. */
  votes: Record<number, number>;
};

/** Both views of an evening; which one somebody gets is asked for each listener. */
export type MeetupState = {
  regionId: number | null;
  isPublished: boolean;
  forAll: MeetupPulse;
  forSteering: MeetupPulse;
};

/**
 * The state of evenings that somebody looks at, read once for all listeners: two statements for the polls, one for the
 * questions, however many people vote and however many look.
 */
export async function readMeetupStates(
  ctx: Pick<Ctx, "db">,
  meetupIds: number[],
): Promise<Map<number, MeetupState>> {
  if (meetupIds.length === 0) return new Map();
  const [rows, polls, questions] = await Promise.all([
    ctx.db.select().from(meetups).where(inArray(meetups.id, meetupIds)),
    readPolls(ctx, { meetupIds, isSteering: true }),
    readQuestionMarks(ctx, meetupIds),
  ]);
  return new Map(
    rows.map((meetup) => {
      const own = polls.filter(({ meetupId }) => meetupId === meetup.id);
      const marks = questions.filter(({ meetupId }) => meetupId === meetup.id);
      const base = [meetup.sequence, meetup.cancelledAt?.getTime() ?? 0, ...marks.map(markOf)].join(",");
      const votes = Object.fromEntries(marks.map(({ id, voteCount }) => [id, voteCount]));
      const pulse = (list: PollView[], isSteering: boolean): MeetupPulse => ({
        stamp: [base, ...list.map((poll) => `${poll.id}${poll.state}${poll.isPublic}`)].join("|"),
        votes,
        polls: list.map((poll) => pulseOf(poll, isSteering)),
      });
      return [
        meetup.id,
        {
          regionId: meetup.regionId,
          isPublished: meetup.publishedAt !== null,
          forAll: pulse(
            own.filter(({ state }) => state !== "prepared"),
            false,
          ),
          forSteering: pulse(own, true),
        },
      ];
    }),
  );
}

/** What this listener may know; null as for an evening that never was. */
export function pulseFor(state: MeetupState | undefined, actor: Actor): MeetupPulse | null {
  if (!state) return null;
  if (canSteerMeetup(actor, state)) return state.forSteering;
  return state.isPublished ? state.forAll : null;
}

function pulseOf({ id, voters, guests, isPublic, options }: PollView, isSteering: boolean) {
  const counts = Object.fromEntries(options.map((option) => [option.id, option.count]));
  return { id, voters, guests, counts: isPublic || isSteering ? counts : null };
}

/** Public questions only: a held one is no news for anybody. */
function readQuestionMarks(ctx: Pick<Ctx, "db">, meetupIds: number[]) {
  return ctx.db
    .select({
      id: meetupQuestions.id,
      meetupId: meetupQuestions.meetupId,
      voteCount: meetupQuestions.voteCount,
      isCalled: sql<boolean>`${meetupQuestions.calledAt} is not null`,
      answer: sql<string>`md5(${meetupQuestions.answer} || coalesce(${meetupQuestions.answeredAt}::text, ''))`,
      isAnswered: sql<boolean>`${meetupQuestions.answeredAt} is not null`,
    })
    .from(meetupQuestions)
    .where(
      and(
        inArray(meetupQuestions.meetupId, meetupIds),
        isNull(meetupQuestions.hiddenAt),
        isNull(meetupQuestions.mergedIntoId),
      ),
    )
    .orderBy(meetupQuestions.id)
    .limit(1000);
}

const markOf = (mark: { id: number; isCalled: boolean; isAnswered: boolean; answer: string }) =>
  `${mark.id}${mark.isCalled ? "!" : ""}${mark.isAnswered ? `=${mark.answer.slice(0, 6)}` : ""}`;

/** The same for the page itself, so that the first message of the stream changes nothing that is right already. */
export async function readOwnPulse(ctx: Ctx, meetupId: number): Promise<MeetupPulse | null> {
  const states = await readMeetupStates(ctx, [meetupId]);
  return pulseFor(states.get(meetupId), ctx.actor);
}

/** What everybody may know, for the wall of the room: whoever opened it there sees no more than the audience. */
export async function readPublicPulse(ctx: Ctx, meetupId: number): Promise<MeetupPulse | null> {
  return (await readMeetupStates(ctx, [meetupId])).get(meetupId)?.forAll ?? null;
}
