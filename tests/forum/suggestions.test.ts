import { describe } from "vitest";
import { findMergeTarget, mergeThreads } from "#app/features/forum/order/thread-merge.server.ts";
import {
  decideSuggestion,
  listSuggestions,
  suggestOrder,
} from "#app/features/forum/solving/suggestions.server.ts";
import { listThreadEvents } from "#app/features/forum/thread-events.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeCategory, makeThread, makeUser } from "../support/make.ts";
import { as, expect, test } from "../support/test.ts";
import { expectOutcomes, makeCast, tryAll } from "./cast.ts";

const decide = (ctx: Ctx, suggestionId: number, isAccepted: boolean) =>
  decideSuggestion(ctx, { suggestionId, isAccepted }, mergeThreads);

async function makeScene(ctx: Ctx) {
  const cast = await makeCast(ctx);
  const expert = as(ctx, await makeUser(ctx, { rank: "expert" }));
  const suggest = (
    wish: { title: string } | { categoryId: number } | { duplicateOfId: number },
    by = expert,
  ) => {
    const threadId = cast.thread.id;
    if ("title" in wish) return suggestOrder(by, { threadId, kind: "title", ...wish });
    if ("categoryId" in wish) return suggestOrder(by, { threadId, kind: "category", ...wish });
    return suggestOrder(by, { threadId, kind: "duplicate", ...wish });
  };
  return { ...cast, expert, suggest };
}

test("helpers, experts, guides and staff suggest; customers do not", async ({ ctx }) => {
  const cast = await makeScene(ctx);
  const outcomes = await tryAll(cast, (ctx) =>
    cast.suggest({ title: "Router blinkt rot seit gestern" }, ctx),
  );
  expect(outcomes).toEqual(
    expectOutcomes("done", { asker: "forbidden", helper: "forbidden", stranger: "forbidden" }),
  );
  for (const rank of ["helper", "expert"] as const) {
    await cast.suggest({ title: `Titel von ${rank}` }, as(ctx, await makeUser(ctx, { rank })));
  }
  expect(await listSuggestions(cast.people.guide)).toHaveLength(2);
});

test("what is so already, or cannot be, is refused; a second thought replaces the first", async ({ ctx }) => {
  const { suggest, thread, category, people } = await makeScene(ctx);
  await expect(suggest({ title: thread.title })).rejects.toMatchObject({ code: "invalid" });
  await expect(suggest({ categoryId: category.id })).rejects.toMatchObject({ code: "invalid" });
  await expect(suggest({ duplicateOfId: thread.id })).rejects.toMatchObject({ code: "invalid" });
  const hidden = await makeThread(ctx, { hiddenAt: ctx.now });
  await expect(suggest({ duplicateOfId: hidden.id })).rejects.toMatchObject({ code: "not-found" });
  await suggest({ title: "Erster Vorschlag" });
  await suggest({ title: "Zweiter Vorschlag" });
  expect((await listSuggestions(people.guide)).map(({ title }) => title)).toEqual(["Zweiter Vorschlag"]);
});

describe("Deciding", () => {
  test("is for guides and staff, not about one's own suggestion, and once", async ({ ctx }) => {
    const cast = await makeScene(ctx);
    await cast.suggest({ title: "Router blinkt rot seit gestern" }, cast.people.guide);
    const [own] = await listSuggestions(cast.people.guide);
    expect(own?.mayDecide).toBe(false);
    const id = own?.id ?? 0;
    const staff = {
      agent: "done",
      "agent elsewhere": "done",
      lead: "done",
      moderator: "done",
      admin: "done",
    };
    expect(await tryAll(cast, (ctx) => decide(ctx, id, true))).toEqual(expectOutcomes("not-found", staff));
    await decide(cast.people.lead, id, false);
    await expect(decide(cast.people.lead, id, true)).rejects.toMatchObject({ code: "conflict" });
    expect((await getThread(ctx, cast.thread.id)).title).toBe(cast.thread.title);
  });

  test("yes does it, in the name of who decided", async ({ ctx }) => {
    const { suggest, thread, people } = await makeScene(ctx);
    const other = await makeCategory(ctx);
    const target = await makeThread(ctx);
    await suggest({ title: "Router blinkt rot seit gestern" });
    await suggest({ categoryId: other.id });
    await suggest({ duplicateOfId: target.id });
    const waiting = await listSuggestions(people.agent, { threadId: thread.id });
    expect(waiting.map(({ kind }) => kind)).toEqual(["title", "category", "duplicate"]);
    await decide(people.agent, waiting[0]?.id ?? 0, true);
    await decide(people.agent, waiting[1]?.id ?? 0, true);
    const now = await getThread(ctx, thread.id);
    expect([now.title, now.categoryId]).toEqual(["Router blinkt rot seit gestern", other.id]);
    expect((await listThreadEvents(ctx, thread.id)).map(({ actor }) => actor?.id)).toEqual(
      [people.agent, people.agent].map(({ actor }) => (actor.kind === "user" ? actor.id : 0)),
    );
    await decide(people.agent, waiting[2]?.id ?? 0, true);
    expect((await findMergeTarget(ctx, thread.id))?.threadId).toBe(target.id);
    expect(await listSuggestions(people.agent)).toEqual([]);
  });
});
