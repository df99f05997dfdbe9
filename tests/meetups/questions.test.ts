import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { readIdea } from "#app/features/ideas/read.server.ts";
import { askAtMeetup, setQuestionVote } from "#app/features/meetups/questions.server.ts";
import { listQuestions } from "#app/features/meetups/read.server.ts";
import { registerFor } from "#app/features/meetups/registrations.server.ts";
import { answerQuestion, callQuestion, mergeQuestions } from "#app/features/meetups/stage.server.ts";
import { makeWishAnIdea } from "#app/features/meetups/wishes.server.ts";
import { hideWithReasons, keepVisible, undoDecision } from "#app/features/moderation/acts.server.ts";
import { submitMeetupQuestion } from "#app/features/moderation/idea-submissions.server.ts";
import { fileReport } from "#app/features/moderation/reports.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { meetupQuestions } from "#db/schema/meetups.ts";
import { moderationCases } from "#db/schema/moderation.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";
import { type Evening, makeEvening } from "./evening.ts";

async function makeGuest(ctx: Ctx, { meetupId }: Evening) {
  const user = await makeUser(ctx);
  await registerFor(as(ctx, user), { meetupId });
  return user;
}

const ask = (ctx: Ctx, meetupId: number, body: string, kind: "question" | "wish" = "question") =>
  askAtMeetup(ctx, { meetupId, kind, body });

describe("Questions of the audience", () => {
  test("come from those who signed up, are voted on once, and stand by votes", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 24);
    const { meetupId } = evening;
    const [a, b, c] = [
      await makeGuest(ctx, evening),
      await makeGuest(ctx, evening),
      await makeGuest(ctx, evening),
    ];
    await expect(ask(as(ctx, await makeUser(ctx)), meetupId, "Darf ich auch?")).rejects.toMatchObject({
      code: "forbidden",
    });
    const first = await ask(as(ctx, a), meetupId, "Wann kommt Glasfaser?");
    const second = await ask(as(ctx, b), meetupId, "Warum ist es abends langsam?");
    for (const one of [a, c, c]) {
      await setQuestionVote(as(ctx, one), { meetupId, questionId: second.id, isFor: true });
    }
    const list = await listQuestions(as(ctx, c), meetupId);
    expect(list.map(({ id, voteCount, hasVoted }) => [id, voteCount, hasVoted])).toEqual([
      [second.id, 3, true],
      [first.id, 1, false],
    ]);
  });

  test("one is on the stage at a time; answered ones go down and take no more votes", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const author = as(ctx, await makeGuest(ctx, evening));
    const first = await ask(author, meetupId, "Wann kommt Glasfaser?");
    const second = await ask(author, meetupId, "Warum ist es abends langsam?");
    const lead = as(ctx, evening.lead);
    for (const { id } of [first, second]) await callQuestion(lead, { meetupId, questionId: id, isOn: true });
    expect((await listQuestions(lead, meetupId)).map(({ calledAt }) => calledAt !== null)).toEqual([
      true,
      false,
    ]);
    await answerQuestion(lead, { meetupId, questionId: second.id, answer: "Weil alle fernsehen." });
    expect((await listQuestions(lead, meetupId)).map(({ id }) => id)).toEqual([first.id, second.id]);
    const late = setQuestionVote(as(ctx, await makeGuest(ctx, evening)), {
      meetupId,
      questionId: second.id,
      isFor: true,
    });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });

  test("that are the same become one with everybody's vote once", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const [a, b] = [as(ctx, await makeGuest(ctx, evening)), as(ctx, await makeGuest(ctx, evening))];
    const first = await ask(a, meetupId, "Wann kommt Glasfaser?");
    const second = await ask(b, meetupId, "Kommt Glasfaser bald?");
    await setQuestionVote(a, { meetupId, questionId: second.id, isFor: true });
    await mergeQuestions(as(ctx, evening.lead), { meetupId, questionId: second.id, intoId: first.id });
    const list = await listQuestions(asGuest(ctx), meetupId);
    expect(list.map(({ id, voteCount }) => [id, voteCount])).toEqual([[first.id, 2]]);
  });

  test("a wish becomes an idea of whoever said it, with all votes, once", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 0.2);
    const { meetupId } = evening;
    const [a, b] = [await makeGuest(ctx, evening), await makeGuest(ctx, evening)];
    const wish = await ask(as(ctx, a), meetupId, "Bitte eine SMS vor dem Termin.", "wish");
    await setQuestionVote(as(ctx, b), { meetupId, questionId: wish.id, isFor: true });
    const make = () =>
      makeWishAnIdea(as(ctx, evening.lead), { meetupId, questionId: wish.id, title: "SMS vor dem Termin" });
    const idea = await make();
    await expect(make()).rejects.toMatchObject({ code: "conflict" });
    expect(await readIdea(asGuest(ctx), idea.id)).toMatchObject({
      authorId: a.id,
      voteCount: 2,
      meetup: { id: meetupId },
    });
  });
});

describe("The moderation", () => {
  // No personal data and no more links than anybody may set: it gets as far as the check, which finds enough.
  const spam = "JETZT GELD VERDIENEN mit Bitcoin und Casino, Rabattcode auf Telegram: https://eins.example";

  test("holds what looks like spam; nobody else sees it until it is released", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 24);
    const { meetupId } = evening;
    const author = await makeGuest(ctx, evening);
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const sent = await submitMeetupQuestion(as(ctx, author), { meetupId, kind: "question", body: spam });
    expect(sent.heldAt).not.toBeNull();
    expect(await listQuestions(asGuest(ctx), meetupId)).toEqual([]);
    expect(await listQuestions(as(ctx, author), meetupId)).toHaveLength(1);
    const [row] = await ctx.db
      .select()
      .from(moderationCases)
      .where(eq(moderationCases.meetupQuestionId, sent.id));
    await keepVisible(moderator, { caseId: row!.id, facts: "" });
    expect(await listQuestions(asGuest(ctx), meetupId)).toHaveLength(1);
  });

  test("hides what was reported, with reasons, and can take it back", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 24);
    const { meetupId } = evening;
    const author = await makeGuest(ctx, evening);
    const question = await ask(as(ctx, author), meetupId, "Eine freche Frage an Sie?");
    const report = await fileReport(as(ctx, await makeUser(ctx)), {
      meetupQuestionId: question.id,
      ...{ reason: "insult", explanation: "", isGoodFaith: false, isExempt: false, name: "", email: "" },
    });
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const decision = await hideWithReasons(moderator, {
      caseId: report.caseId,
      ...{ ground: "insult", legalReference: "", facts: "Die Frage greift eine Person an." },
    });
    expect(await listQuestions(asGuest(ctx), meetupId)).toEqual([]);
    await undoDecision(moderator, { decisionId: decision.id });
    expect(await listQuestions(asGuest(ctx), meetupId)).toHaveLength(1);
    const [row] = await ctx.db.select().from(meetupQuestions).where(eq(meetupQuestions.id, question.id));
    expect(row?.hiddenAt).toBeNull();
  });
});
