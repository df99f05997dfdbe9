import { eq } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { announce } from "#app/platform/live.server.ts";
import { RENDER_VERSION, renderMarkdown } from "#app/platform/markdown.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { meetupItems, meetups } from "#db/schema/meetups.ts";
import { makeMeetupCode } from "./code.server.ts";
import {
  meetupCancelled,
  meetupChanged,
  meetupMoved,
  meetupPublished,
  meetupSummarized,
} from "./events.server.ts";
import type { MeetupInput } from "./forms.ts";
import { lockMeetup, type MeetupRow } from "./meetup-rows.server.ts";
import { phaseOf } from "./phase.ts";
import { canEditMeetup, canPlanFor } from "./policy.ts";
import { parseProgramme, writeProgramme } from "./programme.ts";
import { fillSeats } from "./registrations.server.ts";

/*
 * What leads and admins do with an evening before and after it. All throw unauthenticated, and not-found for whoever may
 * not plan for that region.
 */

/** A draft, which only those see who plan. @throws invalid (a line of the programme, field `programme`) */
export async function createMeetup(ctx: Ctx, input: MeetupInput): Promise<MeetupRow> {
  const { actor } = ctx;
  if (actor.kind === "guest") throw unauthenticated();
  assertAllowed(canPlanFor(actor, input.regionId), notFound);
  assertPublicText(ctx, publicTextsOf(input));
  return transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .insert(meetups)
      .values({
        ...columnsOf(input),
        code: makeMeetupCode(),
        createdById: actor.id,
        createdAt: ctx.now,
        changedAt: ctx.now,
      })
      .returning();
    const meetup = found(row);
    await saveProgramme(ctx, meetup, input.programme);
    return meetup;
  });
}

/**
 * Changes an evening. Whoever signed up is told when time or place of a published one changes; more seats are given to
 * those who wait.
 */
export async function editMeetup(ctx: Ctx, input: MeetupInput & { meetupId: number }): Promise<MeetupRow> {
  return transact(ctx, async (ctx) => {
    const before = await lockForEditing(ctx, input.meetupId);
    assertAllowed(canPlanFor(ctx.actor, input.regionId), notFound);
    assertPublicText(ctx, publicTextsOf(input), await readPublicTexts(ctx, before));
    const hasMoved =
      before.startsAt.getTime() !== input.startsAt.getTime() ||
      before.endsAt.getTime() !== input.endsAt.getTime() ||
      before.place !== input.place ||
      before.address !== input.address;
    const sequence = before.sequence + 1;
    const [row] = await ctx.db
      .update(meetups)
      .set({ ...columnsOf(input), changedAt: ctx.now, sequence })
      .where(eq(meetups.id, before.id))
      .returning();
    await saveProgramme(ctx, found(row), input.programme);
    await fillSeats(ctx, found(row));
    const isTold = hasMoved && phaseOf(before, ctx.now) === "coming";
    if (isTold) await emit(ctx, meetupMoved, { meetupId: before.id, sequence });
    else await emit(ctx, meetupChanged, { meetupId: before.id });
    await announce(ctx, { kind: "meetup", meetupId: before.id });
    return found(row);
  });
}

/** From now on everybody can see it and sign up. Twice changes nothing. */
export async function publishMeetup(ctx: Ctx, { meetupId }: { meetupId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const meetup = await lockForEditing(ctx, meetupId);
    if (meetup.publishedAt) return;
    await ctx.db.update(meetups).set({ publishedAt: ctx.now }).where(eq(meetups.id, meetupId));
    await emit(ctx, meetupPublished, { meetupId });
  });
}

/**
 * It does not take place. The reason stands on its page and goes to everybody who signed up.
 * @throws conflict when it is over, called off already, or was never announced
 */
export async function cancelMeetup(ctx: Ctx, input: { meetupId: number; reason: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const meetup = await lockForEditing(ctx, input.meetupId);
    const phase = phaseOf(meetup, ctx.now);
    if (phase !== "coming" && phase !== "running") throw new AppError("conflict", "meetups.cancel.tooLate");
    assertPublicText(ctx, { reason: input.reason });
    await ctx.db
      .update(meetups)
      .set({
        cancelledAt: ctx.now,
        cancelReason: input.reason,
        changedAt: ctx.now,
        sequence: meetup.sequence + 1,
      })
      .where(eq(meetups.id, meetup.id));
    await emit(ctx, meetupCancelled, { meetupId: meetup.id });
    await announce(ctx, { kind: "meetup", meetupId: meetup.id });
  });
}

/** What it was like. The first time everybody who was signed up is told. @throws conflict before it has begun */
export async function summarizeMeetup(ctx: Ctx, input: { meetupId: number; summary: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const meetup = await lockForEditing(ctx, input.meetupId);
    if (!meetup.publishedAt || meetup.cancelledAt || ctx.now < meetup.startsAt) {
      throw new AppError("conflict", "meetups.summary.tooEarly");
    }
    assertPublicText(ctx, { summary: input.summary }, [meetup.summary]);
    await ctx.db
      .update(meetups)
      .set({
        summary: input.summary,
        summaryHtml: renderMarkdown(input.summary),
        summarizedAt: meetup.summarizedAt ?? ctx.now,
      })
      .where(eq(meetups.id, meetup.id));
    await emit(ctx, meetup.summarizedAt ? meetupChanged : meetupSummarized, { meetupId: meetup.id });
  });
}

async function lockForEditing(ctx: Ctx, meetupId: number): Promise<MeetupRow> {
  const meetup = await lockMeetup(ctx, meetupId);
  assertAllowed(canEditMeetup(ctx.actor, meetup), notFound);
  return meetup;
}

/** Everything that is announced, by the name of its field. */
const publicTextsOf = ({ title, lead, body, place, address, programme }: MeetupInput) => ({
  ...{ title, lead, body, place, address, programme },
});

/** What is announced already. */
async function readPublicTexts(ctx: Ctx, meetup: MeetupRow): Promise<string[]> {
  const items = await ctx.db.select().from(meetupItems).where(eq(meetupItems.meetupId, meetup.id));
  const { title, lead, body, place, address } = meetup;
  return [title, lead, body, place, address, writeProgramme(items)];
}

const columnsOf = ({ programme: _, ...input }: MeetupInput) => ({
  ...input,
  slug: slugify(input.title),
  bodyHtml: renderMarkdown(input.body),
  renderVersion: RENDER_VERSION,
});

async function saveProgramme(ctx: Ctx, meetup: MeetupRow, text: string): Promise<void> {
  const items = parseProgramme(text, meetup.startsAt);
  if (!items) throw new AppError("invalid", "meetups.form.badProgramme", {}, "programme");
  await ctx.db.delete(meetupItems).where(eq(meetupItems.meetupId, meetup.id));
  if (items.length === 0) return;
  await ctx.db.insert(meetupItems).values(items.map((item) => ({ ...item, meetupId: meetup.id })));
}
