import { createMeetup, publishMeetup } from "#app/features/meetups/editing.server.ts";
import type { MeetupInput } from "#app/features/meetups/forms.ts";
import type { MeetupRow } from "#app/features/meetups/meetup-rows.server.ts";
import { openPoll, preparePoll, readPolls } from "#app/features/meetups/polls.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeAgent, makeRegion, type User } from "../support/make.ts";
import { as } from "../support/test.ts";

const hour = 3_600_000;

/** An evening as it is typed, beginning so many hours from now. */
export const eveningInput = (ctx: Ctx, startsIn: number, values: Partial<MeetupInput> = {}): MeetupInput => ({
  title: "Regionalabend in der Stadtbibliothek",
  lead: "Fragen, abstimmen, wünschen.",
  body: "",
  regionId: null,
  startsAt: new Date(ctx.now.getTime() + startsIn * hour),
  endsAt: new Date(ctx.now.getTime() + (startsIn + 2) * hour),
  place: "Stadtbibliothek",
  address: "",
  onlineUrl: "",
  capacity: null,
  programme: "18:00 Begrüßung | Katharina Brandt",
  ...values,
});

export type Evening = { lead: User; meetup: MeetupRow; meetupId: number };

/** A published evening of Frankfurt's lead. */
export async function makeEvening(
  ctx: Ctx,
  startsIn: number,
  values: Partial<MeetupInput> = {},
): Promise<Evening> {
  const region = await makeRegion(ctx);
  const lead = await makeAgent(ctx, region, { isLead: true });
  const meetup = await createMeetup(
    as(ctx, lead),
    eveningInput(ctx, startsIn, { regionId: region.id, ...values }),
  );
  await publishMeetup(as(ctx, lead), { meetupId: meetup.id });
  return { lead, meetup: { ...meetup, publishedAt: ctx.now }, meetupId: meetup.id };
}

/** A poll that is open, with the ids of its options. */
export async function makePoll(
  ctx: Ctx,
  { lead, meetupId }: Evening,
  input: { kind?: "single" | "multiple" | "scale"; options?: string[] } = {},
) {
  const poll = await preparePoll(as(ctx, lead), {
    meetupId,
    question: "Was zuerst?",
    kind: input.kind ?? "single",
    options: input.options ?? ["Rechnung", "Termine", "WLAN"],
  });
  await openPoll(as(ctx, lead), { meetupId, pollId: poll.id });
  const options = (await readPolls(ctx, { meetupIds: [meetupId], isSteering: true })).at(-1)?.options ?? [];
  return { pollId: poll.id, options: options.map(({ id }) => id) };
}

/** The numbers of a poll as whoever leads sees them. */
export async function countsOf(ctx: Ctx, meetupId: number, pollId: number) {
  const poll = (await readPolls(ctx, { meetupIds: [meetupId], isSteering: true })).find(
    ({ id }) => id === pollId,
  );
  return { voters: poll?.voters, guests: poll?.guests, counts: poll?.options.map(({ count }) => count) };
}
