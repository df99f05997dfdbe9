import { eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  readAutoEscalation,
  setAutoEscalation,
} from "#app/features/escalation/rules/auto-escalation.server.ts";
import { sweepRules } from "#app/features/escalation/rules/rule-sweep.server.ts";
import { getThreadEscalation } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { askQuestion, getThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { lastCalls } from "#db/schema/escalation-rules.ts";
import { threads } from "#db/schema/forum.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";
import { clock, makeExpert, makeRuleScene } from "./scene.ts";

const seen = async (ctx: Ctx, threadId: number) => readAutoEscalation(ctx, await getThread(ctx, threadId));

describe("The page of a question", () => {
  test("says to asker, guides and staff when it goes over; the journey line to everybody", async ({
    ctx,
  }) => {
    const { thread, asker, agent } = await makeRuleScene(ctx);
    const ahead = { at: clock(ctx, "13:00").now, cause: "unanswered" };
    expect(await seen(as(ctx, asker), thread.id)).toMatchObject({ ahead, isTold: true, mayDecline: true });
    const guide = await makeUser(ctx, { role: "guide" });
    for (const user of [agent, guide]) {
      expect(await seen(as(ctx, user), thread.id)).toMatchObject({ ahead, isTold: true, mayDecline: false });
    }
    for (const reader of [asGuest(ctx), as(ctx, await makeUser(ctx))]) {
      expect(await seen(reader, thread.id)).toMatchObject({ isTold: false, mayDecline: false });
      const { journey } = await getThreadEscalation(reader, await getThread(reader, thread.id));
      expect(journey[2]?.detail).toEqual({ kind: "by-rule", at: ahead.at });
    }
  });

  test("shows a last call to whom it asked, and how many it asked to the others", async ({ ctx }) => {
    const { thread, asker, category } = await makeRuleScene(ctx);
    const helper = await makeExpert(ctx, category, { solved: 5 });
    const noon = clock(ctx, "12:00");
    await sweepRules(noon);
    const call = { endsAt: clock(ctx, "13:00").now, invitedCount: 1 };
    expect(await seen(as(noon, helper), thread.id)).toMatchObject({
      call,
      invitation: { solvedCount: 5, regionSolvedCount: 0 },
    });
    expect(await seen(as(noon, asker), thread.id)).toMatchObject({ call, invitation: null });
  });

  test("says nothing about what no rule will touch", async ({ ctx }) => {
    const { thread, asker } = await makeRuleScene(ctx);
    const tryWith = async (state: Partial<typeof threads.$inferInsert>, time = "10:00") => {
      await ctx.db.update(threads).set(state).where(eq(threads.id, thread.id));
      return seen(as(clock(ctx, time), asker), thread.id);
    };
    const silent = { ahead: null, isTold: false, mayDecline: false };
    expect(await tryWith({ lockedAt: ctx.now })).toMatchObject(silent);
    expect(await tryWith({ lockedAt: null, solvedAt: ctx.now })).toMatchObject(silent);
    expect(await tryWith({ solvedAt: null }, "2026-12-24T10:00:00+01:00")).toMatchObject(silent);
    await sweepRules(clock(ctx, "13:00"));
    expect(await tryWith({ hiddenAt: null }, "13:01")).toMatchObject(silent);
    // Also where it was declined before somebody passed it on by hand.
    expect(await tryWith({ autoEscalateFrom: null }, "13:02")).toMatchObject(silent);
  });
});

describe("The asker", () => {
  test("declines with one tap; nothing goes over, and a call that was out ends", async ({ ctx }) => {
    const { thread, asker } = await makeRuleScene(ctx);
    await sweepRules(clock(ctx, "12:00"));
    const own = as(clock(ctx, "12:10"), asker);
    for (let n = 0; n < 2; n++) await setAutoEscalation(own, { threadId: thread.id, isOn: false });
    expect(await seen(own, thread.id)).toMatchObject({ ahead: null, isDeclined: true, isTold: true });
    await sweepRules(clock(ctx, "12:11"));
    await sweepRules(clock(ctx, "2026-11-30T12:00:00+01:00"));
    expect(await ctx.db.select().from(tickets)).toEqual([]);
    expect(await ctx.db.select().from(lastCalls)).toMatchObject([{ outcome: "withdrawn" }]);
  });

  test("may think again: the community's time begins anew", async ({ ctx }) => {
    const { thread, asker } = await makeRuleScene(ctx);
    const own = (time: string) => as(clock(ctx, time), asker);
    await setAutoEscalation(own("09:30"), { threadId: thread.id, isOn: false });
    await setAutoEscalation(own("12:30"), { threadId: thread.id, isOn: true });
    await setAutoEscalation(own("12:50"), { threadId: thread.id, isOn: true });
    expect((await seen(own("12:51"), thread.id)).ahead?.at).toEqual(clock(ctx, "16:30").now);
  });

  test("alone decides, and only while the question is open and not with the team", async ({ ctx }) => {
    const { thread, asker, agent } = await makeRuleScene(ctx);
    const set = (who: Ctx) =>
      setAutoEscalation(who, { threadId: thread.id, isOn: false }).then(
        () => "done",
        (error: { code?: string }) => error.code,
      );
    expect(await set(asGuest(ctx))).toBe("unauthenticated");
    for (const user of [agent, await makeUser(ctx), await makeUser(ctx, { role: "admin" })]) {
      expect(await set(as(ctx, user))).toBe("forbidden");
    }
    await sweepRules(clock(ctx, "13:00"));
    expect(await set(as(clock(ctx, "13:01"), asker))).toBe("conflict");
  });

  test("can say so when asking", async ({ ctx }) => {
    const { asker, category } = await makeRuleScene(ctx);
    const ask = (isKeptHere?: boolean) =>
      askQuestion(as(ctx, asker), {
        categoryId: category.id,
        title: "Warum blinkt die Leuchte rot?",
        body: "Seit heute früh.",
        isKeptHere,
      });
    expect((await ask()).autoEscalateFrom).toEqual(ctx.now);
    expect((await ask(true)).autoEscalateFrom).toBeNull();
  });
});
