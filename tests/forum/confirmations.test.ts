import { eq } from "drizzle-orm";
import { recountForum } from "#app/features/forum/counters.server.ts";
import { readConfirmations, toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import { acceptSolution } from "#app/features/forum/solving/solutions.server.ts";
import { posts, solutions } from "#db/schema/forum.ts";
import { makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";
import { makeCast } from "./cast.ts";

const later = "2026-11-25T10:00:00+01:00";

test("one tap confirms; a device and a note can be said with it or later, and do not take it back", async ({
  ctx,
}) => {
  const { answer, people } = await makeCast(ctx);
  const postId = answer.id;
  await toggleWorked(people.stranger, { postId });
  await toggleWorked(at(people.stranger, later), {
    postId,
    device: "FRITZ!Box 7590",
    note: "Mit Firmware 8",
  });
  await toggleWorked(at(people.guide, later), { postId, device: "Speedport Smart 4" });
  expect((await readConfirmations(ctx, [postId]))[postId]).toMatchObject([
    { device: "Speedport Smart 4", note: "", createdAt: new Date(later) },
    { device: "FRITZ!Box 7590", note: "Mit Firmware 8", createdAt: ctx.now },
  ]);
  await toggleWorked(people.stranger, { postId });
  const [post] = await ctx.db.select().from(posts).where(eq(posts.id, postId));
  expect(post?.workedCount).toBe(1);
});

test("thirty of the newest are listed, however many there are", async ({ ctx }) => {
  const { answer } = await makeCast(ctx);
  for (let i = 0; i < 32; i++) {
    await toggleWorked(as(ctx, await makeUser(ctx)), { postId: answer.id, device: `Gerät ${i}` });
  }
  expect((await readConfirmations(ctx, [answer.id]))[answer.id]).toHaveLength(30);
});

test("a solution holds since its last confirmation; taken back, since it was accepted", async ({ ctx }) => {
  const { thread, answer, people } = await makeCast(ctx);
  const heldAt = async () => {
    const [row] = await ctx.db.select().from(solutions).where(eq(solutions.postId, answer.id));
    return row?.confirmedAt;
  };
  await toggleWorked(people.guide, { postId: answer.id });
  await acceptSolution(at(people.asker, "2026-11-24T10:00:00+01:00"), {
    threadId: thread.id,
    postId: answer.id,
  });
  expect(await heldAt()).toBeNull();
  await toggleWorked(at(people.stranger, later), { postId: answer.id });
  expect(await heldAt()).toEqual(new Date(later));
  await ctx.db.update(solutions).set({ confirmedAt: null });
  await recountForum(ctx);
  expect(await heldAt()).toEqual(new Date(later));
  await toggleWorked(people.stranger, { postId: answer.id });
  expect(await heldAt()).toBeNull();
});
