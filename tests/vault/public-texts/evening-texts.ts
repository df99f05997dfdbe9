import { proposeIdea } from "#app/features/ideas/proposing.server.ts";
import { decideIdea } from "#app/features/ideas/steps.server.ts";
import {
  cancelMeetup,
  createMeetup,
  editMeetup,
  summarizeMeetup,
} from "#app/features/meetups/editing.server.ts";
import type { MeetupInput } from "#app/features/meetups/forms.ts";
import { addPhoto } from "#app/features/meetups/photos.server.ts";
import { preparePoll } from "#app/features/meetups/polls.server.ts";
import { askAtMeetup } from "#app/features/meetups/questions.server.ts";
import { registerFor } from "#app/features/meetups/registrations.server.ts";
import { answerQuestion } from "#app/features/meetups/stage.server.ts";
import { makeWishAnIdea } from "#app/features/meetups/wishes.server.ts";
import {
  submitIdea,
  submitIdeaDiscussion,
  submitMeetupQuestion,
} from "#app/features/moderation/idea-submissions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makePhoto } from "../../images/photo.ts";
import { type Evening, eveningInput, makeEvening } from "../../meetups/evening.ts";
import { makeCategory, makeUser } from "../../support/make.ts";
import { as } from "../../support/test.ts";
import type { Attempt, Attempts } from "./attempt.ts";

type Scene = { ctx: Ctx; evening: Evening; lead: Ctx; member: Ctx };

/** At an evening that has just begun, by its lead or by a member who is there. */
const atEvening =
  (act: (scene: Scene, text: string) => Promise<unknown>): Attempt =>
  async (ctx) => {
    const evening = await makeEvening(ctx, 0);
    const member = as(ctx, await makeUser(ctx));
    await registerFor(member, { meetupId: evening.meetupId });
    const scene = { ctx, evening, lead: as(ctx, evening.lead), member };
    return (text) => act(scene, text);
  };

/** A text of the announcement is written in two places. */
const announced = (inputOf: (text: string) => Partial<MeetupInput>) => ({
  planning: atEvening(({ ctx, lead, evening }, text) =>
    createMeetup(lead, eveningInput(ctx, 48, { regionId: evening.meetup.regionId, ...inputOf(text) })),
  ),
  editing: atEvening(({ ctx, lead, evening: { meetup, meetupId } }, text) =>
    editMeetup(lead, {
      meetupId,
      ...eveningInput(ctx, 48, { regionId: meetup.regionId, ...inputOf(text) }),
    }),
  ),
});

const poll = (input: { question?: string; options?: string[] }) =>
  atEvening(({ lead, evening }, text) =>
    preparePoll(lead, {
      ...{
        meetupId: evening.meetupId,
        kind: "single",
        question: "Was zuerst?",
        options: ["Rechnung", "WLAN"],
      },
      ...(input.question === undefined ? { options: ["Rechnung", text] } : { question: text }),
    }),
  );

const wish = atEvening(async ({ lead, member, evening: { meetupId } }, title) => {
  const { id: questionId } = await askAtMeetup(member, {
    meetupId,
    kind: "wish",
    body: "Bitte eine SMS vorher.",
  });
  return makeWishAnIdea(lead, { meetupId, questionId, title });
});

const idea = { title: "Eine SMS vor dem Termin", body: "Dann muss niemand warten." };
const anywhere = { categoryId: null, regionId: null };

/** What is written about ideas and at the evenings. */
export const eveningTexts: Attempts = {
  "ideas.title": {
    idea: atEvening(({ member }, title) => submitIdea(member, { ...idea, ...anywhere, title })),
    "a wish of an evening": wish,
  },
  "ideas.body": {
    idea: atEvening(({ member }, body) => submitIdea(member, { ...idea, ...anywhere, body })),
  },
  "idea_steps.text": {
    "what becomes of it": atEvening(async ({ ctx, member }, text) => {
      const { id: ideaId } = await proposeIdea(member, { ...idea, ...anywhere });
      return decideIdea(as(ctx, await makeUser(ctx, { role: "admin" })), { ideaId, status: "planned", text });
    }),
  },
  "posts.body": {
    "discussion of an idea": atEvening(async ({ ctx, member }, body) => {
      await makeCategory(ctx);
      const { id: ideaId } = await proposeIdea(member, { ...idea, ...anywhere });
      return submitIdeaDiscussion(member, { ideaId, body: `${body} finde ich gut.` });
    }),
  },
  "meetups.title": announced((title) => ({ title })),
  "meetups.lead": announced((lead) => ({ lead })),
  "meetups.body": announced((body) => ({ body })),
  "meetups.place": announced((place) => ({ place })),
  "meetups.address": announced((address) => ({ address })),
  "meetups.cancel_reason": {
    "calling off": atEvening(({ lead, evening }, reason) =>
      cancelMeetup(lead, { meetupId: evening.meetupId, reason }),
    ),
  },
  "meetups.summary": {
    summary: atEvening(({ lead, evening }, summary) =>
      summarizeMeetup(lead, { meetupId: evening.meetupId, summary }),
    ),
  },
  "meetup_items.title": announced((title) => ({ programme: `18:00 ${title}` })),
  "meetup_items.speaker": announced((speaker) => ({ programme: `18:00 Begrüßung | ${speaker}` })),
  "meetup_photos.caption": {
    picture: atEvening(async ({ lead, evening }, caption) =>
      addPhoto(lead, {
        ...{ meetupId: evening.meetupId, caption, isTooLarge: false },
        bytes: await makePhoto({ width: 40, height: 30 }),
      }),
    ),
  },
  "meetup_questions.body": {
    question: atEvening(({ member, evening }, body) =>
      submitMeetupQuestion(member, { meetupId: evening.meetupId, kind: "question", body }),
    ),
  },
  "meetup_questions.answer": {
    "answer from the stage": atEvening(async ({ lead, member, evening: { meetupId } }, answer) => {
      const input = { meetupId, kind: "question" as const, body: "Wann kommt Glasfaser?" };
      const { id: questionId } = await askAtMeetup(member, input);
      return answerQuestion(lead, { meetupId, questionId, answer });
    }),
  },
  "polls.question": { poll: poll({ question: "" }) },
  "poll_options.label": { poll: poll({ options: [] }) },
};
