import { eq } from "drizzle-orm";
import { withWayToContact } from "#app/features/escalation/contact/contact-writing.server.ts";
import { submitAnswer } from "#app/features/moderation/submissions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { makeThread, type User } from "../support/make.ts";
import { as, expect, test } from "../support/test.ts";
import { makeTicketScene } from "./scene.ts";

/** Suspended since the ticket was opened. */
async function suspend(ctx: Ctx, user: User): Promise<Ctx> {
  const suspendedUntil = new Date("2027-01-01");
  const [row] = await ctx.db.update(users).set({ suspendedUntil }).where(eq(users.id, user.id)).returning();
  return as(ctx, row!);
}

const write = async (ctx: Ctx, threadId: number) =>
  submitAnswer(await withWayToContact(ctx, threadId), { threadId, body: "Das Modem ist jetzt ganz dunkel." });

test("a suspended customer writes to the contact in the own open case, and nowhere else", async ({ ctx }) => {
  const { customer, thread, ticketId } = await makeTicketScene(ctx);
  const other = await makeThread(ctx, { author: customer });
  const me = await suspend(ctx, customer);
  expect((await write(me, thread.id)).threadId).toBe(thread.id);
  await expect(write(me, other.id)).rejects.toMatchObject({ code: "forbidden" });
  await ctx.db.update(tickets).set({ closedAt: ctx.now }).where(eq(tickets.id, ticketId));
  await expect(write(me, thread.id)).rejects.toMatchObject({ code: "forbidden" });
});

test("somebody else who is suspended does not write in that case", async ({ ctx }) => {
  const { leyla, thread } = await makeTicketScene(ctx);
  await expect(write(await suspend(ctx, leyla), thread.id)).rejects.toMatchObject({ code: "forbidden" });
});
