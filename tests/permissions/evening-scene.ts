import { makeDevice } from "#app/features/meetups/device.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { ideas, ideaVotes } from "#db/schema/ideas.ts";
import {
  meetupPhotos,
  meetupQuestions,
  meetupQuestionVotes,
  meetupRegistrations,
  meetups,
} from "#db/schema/meetups.ts";
import { pollOptions, polls } from "#db/schema/polls.ts";
import type { Cast } from "./world.ts";

export type EveningWish = {
  isDraft?: boolean;
  isOver?: boolean;
  isPollOpen?: boolean;
  isIdeaHidden?: boolean;
};

export type EveningScene = {
  meetupId: number;
  code: string;
  questionId: number;
  otherQuestionId: number;
  wishId: number;
  pollId: number;
  optionId: number;
  photoId: number;
  photoKey: string;
  ideaId: number;
  otherIdeaId: number;
  device: string;
};

const gone = 999_999_999;
export const noEvening: EveningScene = {
  meetupId: gone,
  code: "AAAAAA",
  questionId: gone,
  otherQuestionId: gone,
  wishId: gone,
  pollId: gone,
  optionId: gone,
  photoId: gone,
  photoKey: "x".repeat(22),
  ideaId: gone,
  otherIdeaId: gone,
  device: "",
};

const hour = 3_600_000;
const letters = "ACDEFGHJKM";
const code = () =>
  Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * letters.length)]).join("");

/** An evening of the agent's region that goes on, at which the asker has a seat; ideas of the asker. */
export async function makeEveningScene(ctx: Ctx, cast: Cast, wish: EveningWish): Promise<EveningScene> {
  const { lead, asker, answerer } = cast.people;
  const begin = ctx.now.getTime() - (wish.isOver ? 30 : 0.5) * hour;
  const [meetup] = await ctx.db
    .insert(meetups)
    .values({
      title: "Regionalabend in Frankfurt",
      slug: "regionalabend-in-frankfurt",
      lead: "Fragen, abstimmen, wünschen.",
      regionId: cast.regionId,
      startsAt: new Date(begin),
      endsAt: new Date(begin + 3 * hour),
      place: "Saalbau",
      code: code(),
      createdById: lead.id,
      publishedAt: wish.isDraft ? null : ctx.now,
    })
    .returning();
  const meetupId = meetup!.id;
  await ctx.db
    .insert(meetupRegistrations)
    .values({ meetupId, userId: asker.id, registeredAt: ctx.now, seatedAt: ctx.now });
  const ask = async (kind: "question" | "wish", authorId: number) => {
    const [row] = await ctx.db
      .insert(meetupQuestions)
      .values({
        meetupId,
        authorId,
        kind,
        body: "Wann kommt Glasfaser zu uns?",
        voteCount: 1,
        createdAt: ctx.now,
      })
      .returning();
    await ctx.db
      .insert(meetupQuestionVotes)
      .values({ questionId: row!.id, userId: authorId, createdAt: ctx.now });
    return row!.id;
  };
  const [poll] = await ctx.db
    .insert(polls)
    .values({
      meetupId,
      question: "Was zuerst?",
      kind: "single",
      createdById: lead.id,
      createdAt: ctx.now,
      openedAt: wish.isPollOpen ? ctx.now : null,
      ballotSecret: wish.isPollOpen ? "geheimnis-der-probe" : null,
    })
    .returning();
  const options = await ctx.db
    .insert(pollOptions)
    .values(["Rechnung", "Termine"].map((label, n) => ({ pollId: poll!.id, position: n + 1, label })))
    .returning();
  const [photo] = await ctx.db
    .insert(meetupPhotos)
    .values({
      ...{
        meetupId,
        uploaderId: lead.id,
        mediaType: "image/webp",
        width: 10,
        height: 10,
        caption: "Der Saal",
      },
      key: `${Math.random().toString(36).slice(2).padEnd(22, "0")}`.slice(0, 22),
      storageKey: `meetups/${Math.random().toString(36).slice(2)}.webp`,
      createdAt: ctx.now,
    })
    .returning();
  return {
    meetupId,
    code: meetup!.code,
    questionId: await ask("question", asker.id),
    otherQuestionId: await ask("question", answerer.id),
    wishId: await ask("wish", answerer.id),
    pollId: poll!.id,
    optionId: options[0]!.id,
    photoId: photo!.id,
    photoKey: photo!.key,
    ideaId: await makeIdea(ctx, cast, wish.isIdeaHidden ?? false),
    otherIdeaId: await makeIdea(ctx, cast, false),
    device: makeDevice(meetupId),
  };
}

async function makeIdea(ctx: Ctx, cast: Cast, isHidden: boolean): Promise<number> {
  const [row] = await ctx.db
    .insert(ideas)
    .values({
      authorId: cast.people.asker.id,
      title: "Techniker schicken vorher eine SMS",
      slug: "techniker-schicken-vorher-eine-sms",
      ...{
        body: "Dann muss niemand warten.",
        bodyHtml: "<p>Dann muss niemand warten.</p>",
        renderVersion: 2,
      },
      regionId: cast.regionId,
      statusAt: ctx.now,
      createdAt: ctx.now,
      voteCount: 1,
      hiddenAt: isHidden ? ctx.now : null,
    })
    .returning();
  await ctx.db
    .insert(ideaVotes)
    .values({ ideaId: row!.id, userId: cast.people.asker.id, createdAt: ctx.now });
  return row!.id;
}
