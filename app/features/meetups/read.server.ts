import { and, asc, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { ideas } from "#db/schema/ideas.ts";
import {
  meetupItems,
  meetupPhotos,
  meetupQuestions,
  meetupRegistrations,
  meetups,
} from "#db/schema/meetups.ts";
import { regions } from "#db/schema/regions.ts";
import { readAttendance } from "./attendance.server.ts";
import type { MeetupRow } from "./meetup-rows.server.ts";
import { phaseOf } from "./phase.ts";
import { canAskAt, canEditMeetup, canRegister, canSteerMeetup, canVoteInPoll } from "./policy.ts";
import { countSeats, readWaitingPlace } from "./registrations.server.ts";
import { visibleMeetups, visibleQuestions } from "./scope.server.ts";

export const meetupsPerPage = 20;

const region = { id: regions.id, name: regions.name, slug: regions.slug };

/** Over only when it has ended: an evening that runs belongs to those that come. */
const isOver = (now: Date): SQL => lt(meetups.endsAt, now);
const isToCome = (now: Date): SQL => gte(meetups.endsAt, now);

/** Evenings to come (the next first) or past (the last first), of one region and of all regions together. */
export async function listMeetups(
  ctx: Ctx,
  input: { isPast: boolean; regionId: number | null; page: number },
) {
  const where = and(
    visibleMeetups(ctx.actor),
    input.isPast ? isOver(ctx.now) : isToCome(ctx.now),
    input.regionId
      ? sql`(${meetups.regionId} = ${input.regionId} or ${meetups.regionId} is null)`
      : undefined,
  );
  const [rows, total] = await Promise.all([
    ctx.db
      .select({ meetup: meetups, region })
      .from(meetups)
      .leftJoin(regions, eq(regions.id, meetups.regionId))
      .where(where)
      .orderBy(input.isPast ? desc(meetups.startsAt) : asc(meetups.startsAt), asc(meetups.id))
      .limit(meetupsPerPage)
      .offset((input.page - 1) * meetupsPerPage),
    ctx.db.$count(meetups, where),
  ]);
  return {
    meetups: await toLines(ctx, rows),
    pageCount: Math.max(1, Math.ceil(total / meetupsPerPage)),
  };
}

/** The next evening for the start page: of this region or of all; also one that runs. */
export async function readNextMeetup(ctx: Ctx, regionId: number | null): Promise<MeetupLine | null> {
  const rows = await ctx.db
    .select({ meetup: meetups, region })
    .from(meetups)
    .leftJoin(regions, eq(regions.id, meetups.regionId))
    .where(
      and(
        sql`${meetups.publishedAt} is not null and ${meetups.cancelledAt} is null`,
        isToCome(ctx.now),
        regionId ? sql`(${meetups.regionId} = ${regionId} or ${meetups.regionId} is null)` : undefined,
      ),
    )
    .orderBy(asc(meetups.startsAt))
    .limit(1);
  return (await toLines(ctx, rows))[0] ?? null;
}

/** Evenings at which a member was there: the event badges of the profile. */
export async function listAttended(ctx: Ctx, userId: number) {
  return ctx.db
    .select({ id: meetups.id, title: meetups.title, slug: meetups.slug, startsAt: meetups.startsAt })
    .from(meetupRegistrations)
    .innerJoin(meetups, eq(meetups.id, meetupRegistrations.meetupId))
    .where(
      and(
        eq(meetupRegistrations.userId, userId),
        sql`${meetupRegistrations.arrivedAt} is not null and ${meetups.publishedAt} is not null`,
        lt(meetups.startsAt, ctx.now),
      ),
    )
    .orderBy(desc(meetups.startsAt))
    .limit(12);
}

type Region = { id: number; name: string; slug: string };

async function toLines(ctx: Ctx, rows: { meetup: MeetupRow; region: Region | null }[]) {
  const seats = await countSeats(
    ctx,
    rows.map(({ meetup }) => meetup.id),
  );
  return rows.map(({ meetup, region }) => ({
    ...publicOf(meetup),
    region,
    phase: phaseOf(meetup, ctx.now),
    seats: seats.get(meetup.id) ?? { seated: 0, waiting: 0, arrived: 0 },
  }));
}
export type MeetupLine = Awaited<ReturnType<typeof toLines>>[number];

/** Neither the code nor the address of the online room: the pages that need them read them by themselves. */
function publicOf({ code: _, onlineUrl, ...meetup }: MeetupRow) {
  return { ...meetup, isOnline: onlineUrl !== "" };
}

/**
 * One evening with what its page shows to whoever looks.
 * @param deviceId of the signed cookie of this evening, null without one
 * @throws not-found, also for a draft of somebody else
 */
export async function readMeetup(ctx: Ctx, input: { meetupId: number; deviceId: string | null }) {
  const [row] = await ctx.db
    .select({ meetup: meetups, region })
    .from(meetups)
    .leftJoin(regions, eq(regions.id, meetups.regionId))
    .where(and(eq(meetups.id, input.meetupId), visibleMeetups(ctx.actor)));
  const { meetup, region: of } = found(row);
  const { actor, now } = ctx;
  const attendance = await readAttendance(ctx, meetup.id, input.deviceId);
  const { registration } = attendance;
  const [items, photos, [line]] = await Promise.all([
    readItems(ctx, meetup.id),
    readPhotos(ctx, meetup.id),
    toLines(ctx, [{ meetup, region: of }]),
  ]);
  const maySteer = canSteerMeetup(actor, meetup);
  const isWaiting = registration !== null && !registration.seatedAt && !registration.arrivedAt;
  return {
    ...found(line),
    items,
    photos,
    registration: registration && {
      seatedAt: registration.seatedAt,
      arrivedAt: registration.arrivedAt,
      waitingPlace: isWaiting ? await readWaitingPlace(ctx, registration) : null,
    },
    hasJoined: attendance.hasJoined,
    onlineUrl: maySteer || registration?.seatedAt ? meetup.onlineUrl : "",
    mayRegister: canRegister(actor, meetup, now),
    mayAsk: canAskAt(actor, meetup, attendance, now),
    mayVote: canVoteInPoll(actor, meetup, attendance),
    mayEdit: canEditMeetup(actor, meetup),
    maySteer,
  };
}
export type MeetupPage = Awaited<ReturnType<typeof readMeetup>>;

function readItems(ctx: Ctx, meetupId: number) {
  return ctx.db
    .select({
      id: meetupItems.id,
      startsAt: meetupItems.startsAt,
      title: meetupItems.title,
      speaker: meetupItems.speaker,
    })
    .from(meetupItems)
    .where(eq(meetupItems.meetupId, meetupId))
    .orderBy(asc(meetupItems.startsAt), asc(meetupItems.id));
}

function readPhotos(ctx: Ctx, meetupId: number) {
  return ctx.db
    .select({
      id: meetupPhotos.id,
      key: meetupPhotos.key,
      width: meetupPhotos.width,
      height: meetupPhotos.height,
      smallWidth: meetupPhotos.smallWidth,
      caption: meetupPhotos.caption,
    })
    .from(meetupPhotos)
    .where(eq(meetupPhotos.meetupId, meetupId))
    .orderBy(asc(meetupPhotos.id));
}

/** Questions and wishes: what is on the stage, then the most wanted; answered ones last. */
export async function listQuestions(ctx: Ctx, meetupId: number) {
  const { actor } = ctx;
  const hasVoted =
    actor.kind === "user"
      ? sql<boolean>`exists (select 1 from meetup_question_votes v
          where v.question_id = ${meetupQuestions.id} and v.user_id = ${actor.id})`
      : sql<boolean>`false`;
  const rows = await ctx.db
    .select({
      question: meetupQuestions,
      author: { id: users.id, displayName: users.displayName, hue: users.hue },
      hasVoted,
      idea: { id: ideas.id, slug: ideas.slug, status: ideas.status, hiddenAt: ideas.hiddenAt },
    })
    .from(meetupQuestions)
    .innerJoin(users, eq(users.id, meetupQuestions.authorId))
    .leftJoin(ideas, eq(ideas.sourceQuestionId, meetupQuestions.id))
    .where(and(eq(meetupQuestions.meetupId, meetupId), visibleQuestions(actor)))
    .orderBy(
      sql`${meetupQuestions.calledAt} is null`,
      sql`${meetupQuestions.answeredAt} is not null`,
      desc(meetupQuestions.voteCount),
      asc(meetupQuestions.id),
    )
    .limit(300);
  return rows.map(({ question, author, hasVoted, idea }) => ({
    id: question.id,
    kind: question.kind,
    body: question.body,
    voteCount: question.voteCount,
    createdAt: question.createdAt,
    calledAt: question.calledAt,
    answeredAt: question.answeredAt,
    answer: question.answer,
    hiddenAt: question.hiddenAt,
    heldAt: question.heldAt,
    author,
    hasVoted,
    isOwn: actor.kind === "user" && actor.id === question.authorId,
    idea: idea && !idea.hiddenAt ? { id: idea.id, slug: idea.slug, status: idea.status } : null,
  }));
}
export type MeetupQuestion = Awaited<ReturnType<typeof listQuestions>>[number];
