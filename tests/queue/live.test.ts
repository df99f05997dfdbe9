import { describe } from "vitest";
import { readSession, startSession } from "#app/features/accounts/sessions.server.ts";
import { answerKnowingly } from "#app/features/escalation/queue/answering.server.ts";
import { forgetLookers, listLookers, tellLooking } from "#app/features/escalation/queue/lookers.server.ts";
import { snoozeTicket } from "#app/features/escalation/queue/snooze.server.ts";
import { openTicketDesk } from "#app/features/escalation/queue/ticket-desk.server.ts";
import { takeTicket } from "#app/features/escalation/tickets/work.server.ts";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { preparePulses } from "#app/features/notifications/live.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { LiveChange } from "#app/platform/live-hub.server.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import type { User } from "../support/make.ts";
import { expect, test } from "../support/test.ts";
import { monday } from "./scene.ts";

/** What this person's stream would say, whatever it wishes for. */
async function pulseOf(ctx: Ctx, user: User, deskTicketIds: number[] | null, regionId: number) {
  const cookie = (await startSession(ctx, user.id, "Test")).split(";")[0] ?? "";
  const { actor } = await readSession(ctx.db, cookie, ctx.now);
  const sessionId = actor.kind === "user" ? actor.sessionId : null;
  const wish = { owner: "x", userId: user.id, sessionId, threadIds: [], deskRegionId: regionId };
  const change = { wish, inbox: false, threadIds: [], meetupIds: [], writing: [], deskTicketIds };
  const [pulse] = await preparePulses(ctx, [change as LiveChange]);
  return pulse as { desk?: { stamp: string; lookers: { name: string; isWriting: boolean }[] } };
}

describe("Who looks at a ticket", () => {
  test("is seen by colleagues until they leave or are not heard of any more", async ({ ctx }) => {
    const { leyla, tom, ticketId } = await makeTicketScene(ctx);
    const tell = (time: string, kind: "open" | "look" | "write" | "leave") =>
      tellLooking(person(ctx, tom, time), { ticketId, kind });
    const seen = (time: string) => listLookers(person(ctx, leyla, time));
    await tell("10:00", "open");
    expect(await seen("10:00")).toMatchObject([{ ticketId, name: "Tom B.", isWriting: false }]);
    expect(await listLookers(person(ctx, tom, "10:00"))).toEqual([]);
    await tell("10:01", "write");
    expect(await seen("10:01")).toMatchObject([{ isWriting: true }]);
    expect(await seen("10:02")).toEqual([]);
    await tell("10:03", "look");
    await tell("10:03", "leave");
    expect(await seen("10:03")).toEqual([]);
    await tell("10:04", "open");
    expect(await forgetLookers(person(ctx, tom, "10:30"))).toBe(1);
  });

  test("can be said by the team only", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    for (const [name, user] of Object.entries(await makeOutsiders(ctx, scene))) {
      const outside = person(ctx, user, "10:00");
      const told = tellLooking(outside, { ticketId: scene.ticketId, kind: "open" });
      await expect(told, name).rejects.toMatchObject({ code: "not-found" });
      const opened = openTicketDesk(outside, { ticketId: scene.ticketId, isGlance: true });
      await expect(opened, name).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

describe("The live line", () => {
  test("tells the team's people of their desk, and nobody else, whatever they wish for", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const { ticketId, region, tom } = scene;
    await tellLooking(person(ctx, tom, "09:00"), { ticketId, kind: "write" });
    const { desk } = await pulseOf(ctx, scene.leyla, null, region.id);
    expect(desk?.lookers).toMatchObject([{ name: "Tom B.", isWriting: true }]);
    for (const [name, user] of Object.entries(await makeOutsiders(ctx, scene))) {
      const pulse = await pulseOf(ctx, user, null, region.id);
      expect(JSON.stringify(pulse), name).not.toContain("Tom B.");
      if (!name.startsWith("foreign")) expect(pulse.desk, name).toBeUndefined();
    }
  });

  test("says something new when a list would look different, and nothing of other teams' tickets", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    const { ticketId, region, leyla } = scene;
    const outsiders = await makeOutsiders(ctx, scene);
    const stamp = async () => (await pulseOf(ctx, leyla, [ticketId], region.id)).desk?.stamp;
    const before = await stamp();
    expect(before).toBe(await stamp());
    await takeTicket(person(ctx, leyla, "09:00"), { ticketId });
    const taken = await stamp();
    expect(taken).not.toBe(before);
    await snoozeTicket(person(ctx, leyla, "09:00"), { ticketId, until: monday("12:00") });
    expect(await stamp()).not.toBe(taken);
    expect((await pulseOf(ctx, outsiders.foreignAgent, [ticketId], region.id)).desk).toBeUndefined();
  });
});

describe("An answer", () => {
  test("is held once when somebody has written meanwhile; what one wrote oneself does not count", async ({
    ctx,
  }) => {
    const { leyla, customer, thread, ticketId } = await makeTicketScene(ctx);
    const at = (time: string) => person(ctx, leyla, time);
    const { newestPostId: seenPostId } = await openTicketDesk(at("10:00"), { ticketId, isGlance: false });
    await createAnswer(person(ctx, customer, "10:05"), {
      threadId: thread.id,
      body: "Jetzt geht es wieder!",
    });
    const send = (seen: number) =>
      answerKnowingly(at("10:06"), { ticketId, body: "Wir kommen heute.", seenPostId: seen });
    await expect(send(seenPostId)).rejects.toMatchObject({
      messageKey: "queue.overtaken",
      params: { name: "Erika M." },
    });
    const { newestPostId } = await openTicketDesk(at("10:06"), { ticketId, isGlance: true });
    expect(await send(newestPostId)).toBeGreaterThan(newestPostId);
    expect(await send(newestPostId)).toBeGreaterThan(newestPostId);
  });
});
