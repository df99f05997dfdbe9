import { draftKey } from "#app/features/forum/drafts/draft-key.ts";
import { acceptSolution, confirmOfficially } from "#app/features/forum/solving/solutions.server.ts";
import { threadActs } from "#app/features/forum/thread-acts.ts";
import { readThreadPage } from "#app/features/forum/thread-page.server.ts";
import { expect, test } from "../support/test.ts";
import { type Cast, makeCast, type Person } from "./cast.ts";

async function actsOf(cast: Cast, person: Person) {
  const ctx = cast.people[person];
  const acts = threadActs(ctx.actor, await readThreadPage(ctx, { threadId: cast.thread.id, page: 1 }));
  const { posts, ...ofThread } = acts;
  const named = Object.entries({ ...ofThread, ...posts[cast.answer.id] });
  return named.filter(([, isAllowed]) => isAllowed).map(([name]) => name);
}

test("each person is offered what they may do with an open question and an answer", async ({ ctx }) => {
  const cast = await makeCast(ctx);
  expect(await actsOf(cast, "asker")).toEqual(["write", "follow", "accept", "helpful"]);
  expect(await actsOf(cast, "helper")).toEqual(["write", "meToo", "follow", "edit"]);
  expect(await actsOf(cast, "stranger")).toEqual(["write", "meToo", "follow", "helpful", "worked", "failed"]);
  expect(await actsOf(cast, "agent")).toEqual([
    "write",
    "meToo",
    "follow",
    "confirm",
    "order",
    "suggest",
    "helpful",
    "worked",
    "failed",
  ]);
  expect(await actsOf(cast, "unverified")).toEqual(["follow"]);
  expect(await actsOf(cast, "guest")).toEqual([]);
});

test("a solution is taken back by those who could have given it, a solved question reopened", async ({
  ctx,
}) => {
  const cast = await makeCast(ctx);
  const input = { threadId: cast.thread.id, postId: cast.answer.id };
  await confirmOfficially(cast.people.agent, input);
  expect(await actsOf(cast, "agent")).toEqual(expect.arrayContaining(["reopen", "takeBack"]));
  await acceptSolution(cast.people.asker, input);
  expect(await actsOf(cast, "asker")).toEqual(expect.arrayContaining(["reopen", "takeBack"]));
  expect(await actsOf(cast, "agent")).not.toContain("takeBack");
});

test("a draft belongs to one writer and one target", () => {
  expect(draftKey({ id: 5 }, "answer", 12)).toBe("answer:12:5");
  expect(draftKey(null, "answer", 12)).toBe("answer:12:guest");
});
