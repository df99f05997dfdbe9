import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { findMergedIdea } from "#app/features/ideas/idea-rows.server.ts";
import { mergeIdeas } from "#app/features/ideas/merging.server.ts";
import { proposeIdea } from "#app/features/ideas/proposing.server.ts";
import { listIdeas, readIdea } from "#app/features/ideas/read.server.ts";
import { findSimilarIdeas } from "#app/features/ideas/similar.server.ts";
import { decideIdea } from "#app/features/ideas/steps.server.ts";
import { setIdeaVote } from "#app/features/ideas/votes.server.ts";
import { hideWithReasons, restoreHidden } from "#app/features/moderation/acts.server.ts";
import { submitIdea, submitIdeaDiscussion } from "#app/features/moderation/idea-submissions.server.ts";
import { fileReport } from "#app/features/moderation/reports.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { ideaVotes } from "#db/schema/ideas.ts";
import { tellAll } from "../notifications/post.ts";
import { makeAgent, makeCategory, makeRegion, makeUser, type User } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const propose = (ctx: Ctx, title = "Techniker schicken vorher eine SMS") =>
  proposeIdea(ctx, { title, body: "Dann muss niemand warten.", categoryId: null, regionId: null });

const votesOf = async (ctx: Ctx, ideaId: number) =>
  (await ctx.db.select().from(ideaVotes).where(eq(ideaVotes.ideaId, ideaId)))
    .map(({ userId }) => userId)
    .sort();

const page = { order: "stimmen", status: null, regionId: null, page: 1 } as const;

describe("Votes for an idea", () => {
  test("are one per person, can be taken back, and end when nothing more can become of it", async ({
    ctx,
  }) => {
    const [author, voter] = [as(ctx, await makeUser(ctx)), as(ctx, await makeUser(ctx))];
    const { id: ideaId } = await propose(author);
    const vote = (isFor: boolean) => setIdeaVote(voter, { ideaId, isFor });
    for (const isFor of [true, true]) await vote(isFor);
    expect(await readIdea(voter, ideaId)).toMatchObject({ voteCount: 2, hasVoted: true });
    await vote(false);
    expect(await readIdea(voter, ideaId)).toMatchObject({ voteCount: 1, hasVoted: false });
    const admin = as(ctx, await makeUser(ctx, { role: "admin" }));
    await decideIdea(admin, { ideaId, status: "declined", text: "Das geht leider aus diesem Grund nicht." });
    await expect(vote(true)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("hold when twenty people press twice at the same moment", async ({ committed: { ctx } }) => {
    const { id: ideaId } = await propose(as(ctx, await makeUser(ctx)));
    const people: User[] = [];
    for (let n = 0; n < 20; n++) people.push(await makeUser(ctx));
    const taps = [...people, ...people].map((one) => setIdeaVote(as(ctx, one), { ideaId, isFor: true }));
    await Promise.all(taps);
    expect((await readIdea(asGuest(ctx), ideaId)).voteCount).toBe(21);
  });
});

describe("Merging ideas", () => {
  test("unites the votes, none doubled and none lost, in whatever order", async ({ ctx }) => {
    const people: User[] = [];
    for (let n = 0; n < 5; n++) people.push(await makeUser(ctx));
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const votes = fc.array(fc.record({ who: fc.nat(4), which: fc.nat(2) }), { maxLength: 15 });
    const merges = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(votes, merges, async (given, pairs) => {
        const ideas = [];
        for (const n of [0, 1, 2])
          ideas.push(await propose(as(ctx, people[n]!), `Idee Nummer ${n} zum Testen`));
        const expected = ideas.map((_, n) => new Set([people[n]!.id]));
        for (const { who, which } of given) {
          await setIdeaVote(as(ctx, people[who]!), { ideaId: ideas[which]!.id, isFor: true });
          expected[which]!.add(people[who]!.id);
        }
        const goneTo = new Map<number, number>();
        for (const [from, into] of pairs) {
          const isPossible = from !== into && !goneTo.has(from) && !goneTo.has(into);
          const merging = mergeIdeas(guide, { fromId: ideas[from]!.id, intoId: ideas[into]!.id });
          if (!isPossible) {
            await expect(merging).rejects.toThrow();
            continue;
          }
          await merging;
          for (const id of expected[from]!) expected[into]!.add(id);
          expected[from]!.clear();
          goneTo.set(from, into);
        }
        for (const [n, idea] of ideas.entries()) {
          expect(await votesOf(ctx, idea.id)).toEqual([...expected[n]!].sort());
          let last = n;
          while (goneTo.has(last)) last = goneTo.get(last)!;
          expect((await findMergedIdea(ctx, idea.id))?.id ?? idea.id).toBe(ideas[last]!.id);
          if (last === n) expect((await readIdea(guide, idea.id)).voteCount).toBe(expected[n]!.size);
        }
      }),
      { numRuns: 20 },
    );
  });

  test("is for guides and staff who decide, and both must be there", async ({ ctx }) => {
    const author = as(ctx, await makeUser(ctx));
    const [a, b] = [await propose(author), await propose(author, "Noch eine ganz andere Idee")];
    const merge = (ctx: Ctx) => mergeIdeas(ctx, { fromId: a.id, intoId: b.id });
    await expect(merge(author)).rejects.toMatchObject({ code: "forbidden" });
    await expect(merge(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    await merge(guide);
    await expect(merge(guide)).rejects.toMatchObject({ code: "not-found" });
  });

  test("at the same moment in both directions leaves one of them", async ({ committed: { ctx } }) => {
    const author = as(ctx, await makeUser(ctx));
    const [a, b] = [await propose(author), await propose(author, "Noch eine ganz andere Idee")];
    const guide = as(ctx, await makeUser(ctx, { role: "guide" }));
    const results = await Promise.allSettled([
      mergeIdeas(guide, { fromId: a.id, intoId: b.id }),
      mergeIdeas(guide, { fromId: b.id, intoId: a.id }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await listIdeas(guide, page)).ideas).toHaveLength(1);
  });
});

describe("What becomes of an idea", () => {
  test("is said by the lead of its region, with words, and told once to everybody who voted", async ({
    ctx,
  }) => {
    const region = await makeRegion(ctx);
    const lead = await makeAgent(ctx, region, { isLead: true });
    const foreign = await makeAgent(ctx, await makeRegion(ctx), { isLead: true });
    const [author, voter, other] = [await makeUser(ctx), await makeUser(ctx), await makeUser(ctx)];
    const idea = await proposeIdea(as(ctx, author), {
      title: "Großdruck auf der Rechnung",
      body: "Damit man sie lesen kann.",
      categoryId: null,
      regionId: region.id,
    });
    await setIdeaVote(as(ctx, voter), { ideaId: idea.id, isFor: true });
    const say = (ctx: Ctx) =>
      decideIdea(ctx, {
        ideaId: idea.id,
        status: "planned",
        text: "Kommt im Frühjahr, versprochen ist versprochen.",
      });
    await expect(say(as(ctx, foreign))).rejects.toMatchObject({ code: "forbidden" });
    await expect(say(as(ctx, voter))).rejects.toMatchObject({ code: "forbidden" });
    await say(as(ctx, lead));
    await tellAll(ctx);
    const told = (await tellAll(ctx)).filter(({ kind }) => kind === "idea-moved");
    expect(told.map(({ userId }) => userId).sort()).toEqual([author.id, voter.id].sort());
    expect(told.some(({ userId }) => userId === other.id)).toBe(false);
    expect(await readIdea(asGuest(ctx), idea.id)).toMatchObject({
      status: "planned",
      steps: [{ status: "planned", actor: { displayName: lead.displayName } }],
    });
  });

  test("a second word at the same status is news of its own", async ({ ctx }) => {
    const admin = as(ctx, await makeUser(ctx, { role: "admin" }));
    const author = await makeUser(ctx);
    const { id: ideaId } = await propose(as(ctx, author));
    for (const text of ["Wir haben angefangen zu bauen.", "Es fehlt nur noch die Abnahme."]) {
      await decideIdea(admin, { ideaId, status: "doing", text });
    }
    const told = (await tellAll(ctx)).filter(({ kind }) => kind === "idea-moved");
    expect(told.map(({ userId }) => userId)).toEqual([author.id, author.id]);
  });
});

describe("Ideas and the rest of the house", () => {
  test("similar ones are found by German word forms and unfinished words", async ({ ctx }) => {
    const author = as(ctx, await makeUser(ctx));
    const sms = await propose(author, "Techniker schicken vorher eine SMS");
    await propose(author, "Farbige Stecker am Router");
    const find = async (words: string) =>
      (await findSimilarIdeas(asGuest(ctx), { words, limit: 4 })).map(({ id }) => id);
    expect(await find("Der Techniker soll eine SMS schicken")).toEqual([sms.id]);
    expect((await find("Techn"))[0]).toBe(sms.id);
    expect(await find("Kuchen backen")).toEqual([]);
    expect(await find("'; drop table ideas; --")).toEqual([]);
  });

  test("sent twice by the same form it is one", async ({ ctx }) => {
    const author = as(ctx, await makeUser(ctx));
    const input = {
      title: "Techniker schicken vorher eine SMS",
      body: "Dann muss niemand warten.",
      categoryId: null,
      regionId: null,
      submissionKey: "schluessel-0123456789",
    };
    const [first, second] = [await submitIdea(author, input), await submitIdea(author, input)];
    expect(second.id).toBe(first.id);
  });

  test("a reported one is hidden with reasons: lists, page and similar ones forget it, its author still reads it", async ({
    ctx,
  }) => {
    const author = await makeUser(ctx);
    const idea = await propose(as(ctx, author));
    const report = await fileReport(as(ctx, await makeUser(ctx)), {
      ideaId: idea.id,
      ...{ reason: "advertising", explanation: "", isGoodFaith: false, isExempt: false, name: "", email: "" },
    });
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    await hideWithReasons(moderator, {
      caseId: report.caseId,
      ...{ ground: "advertising", legalReference: "", facts: "Das ist Werbung für ein Produkt." },
    });
    const guest = asGuest(ctx);
    await expect(readIdea(guest, idea.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await listIdeas(guest, page)).total).toBe(0);
    expect(await findSimilarIdeas(guest, { words: idea.title, limit: 4 })).toEqual([]);
    expect((await readIdea(as(ctx, author), idea.id)).hiddenAt).not.toBeNull();
    const again = await fileReport(as(ctx, await makeUser(ctx)), {
      ideaId: idea.id,
      ...{ reason: "other", explanation: "", isGoodFaith: false, isExempt: false, name: "", email: "" },
    }).catch((error) => error.code);
    expect(again).toBe("not-found");
  });

  test("hidden by mistake it comes back", async ({ ctx }) => {
    const idea = await propose(as(ctx, await makeUser(ctx)));
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const report = async () =>
      fileReport(moderator, {
        ideaId: idea.id,
        ...{ reason: "other", explanation: "", isGoodFaith: false, isExempt: false, name: "", email: "" },
      });
    const { caseId } = await report();
    await hideWithReasons(moderator, {
      caseId,
      ...{ ground: "other", legalReference: "", facts: "Ein Irrtum beim Klicken." },
    });
    const second = await report();
    await restoreHidden(moderator, { caseId: second.caseId, facts: "Das war ein Versehen von uns." });
    expect((await readIdea(asGuest(ctx), idea.id)).hiddenAt).toBeNull();
  });

  test("its discussion is a question of the forum that stays here; whoever comes second finds it", async ({
    ctx,
  }) => {
    await makeCategory(ctx);
    const [author, other] = [as(ctx, await makeUser(ctx)), as(ctx, await makeUser(ctx))];
    const idea = await propose(author);
    const start = (ctx: Ctx) =>
      submitIdeaDiscussion(ctx, { ideaId: idea.id, body: "Wie macht ihr das heute?" });
    const thread = await start(other);
    expect(thread.autoEscalateFrom).toBeNull();
    expect((await readIdea(asGuest(ctx), idea.id)).thread?.id).toBe(thread.id);
    await expect(start(author)).rejects.toMatchObject({ code: "conflict" });
  });
});
