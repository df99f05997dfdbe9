import { describe } from "vitest";
import { ensureSpokenCode } from "#app/features/escalation/spoken-codes/codes.server.ts";
import { noteByCode, noteConversation } from "#app/features/escalation/spoken-codes/conversations.server.ts";
import { conversationKept } from "#app/features/escalation/spoken-codes/events.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { notifications } from "#db/schema/notifications.ts";
import { spokenCodes, spokenNotes } from "#db/schema/visits.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { kindsOf, mailsOf, tellAll } from "../notifications/post.ts";
import { expect, test } from "../support/test.ts";

/* The ticket of the scene is Leyla's. */

const note = "Frau M. ist unter 0171 5550120 erreichbar, der Schlüssel liegt nebenan.";

async function makeCoded(ctx: Ctx) {
  const scene = await makeTicketScene(ctx);
  await ensureSpokenCode(ctx, { ticketId: scene.ticketId });
  const [row] = await ctx.db.select().from(spokenCodes);
  await tellAll(ctx);
  return { ...scene, code: `${row!.word}-${row!.digits}` };
}

const talksOf = async (ctx: Ctx) => (await tellAll(ctx)).filter(({ kind }) => kind === "conversation-kept");

describe("A conversation that a colleague wrote down", () => {
  test("by code, in a shop of another team, is told to the owner, once and without its words", async ({
    ctx,
  }) => {
    const scene = await makeCoded(ctx);
    const { foreignAgent } = await makeOutsiders(ctx, scene);
    await noteByCode(person(ctx, foreignAgent, "10:00"), { code: scene.code, channel: "shop", note });
    expect(await talksOf(ctx)).toMatchObject([
      {
        userId: scene.leyla.id,
        path: `/desk/${scene.ticket.code}`,
        actorId: foreignAgent.id,
        data: { code: scene.ticket.code, channel: "shop" },
      },
    ]);
    const [kept] = await ctx.db.select().from(spokenNotes);
    const again = { ticketId: scene.ticketId, threadId: scene.thread.id, spokenNoteId: kept!.id };
    await emit(ctx, conversationKept, again);
    expect(await talksOf(ctx)).toHaveLength(1);
    const mail = (await mailsOf(ctx, scene.leyla)).at(-1);
    expect(mail?.subject).toMatch(new RegExp(`^Gespräch im Shop zu ${scene.ticket.code}`));
    expect(mail?.text).toContain(foreignAgent.displayName);
    expect(mail?.text).toContain("Zugesagt ist eine Lösung Mo., 23. Nov. bis 18:00 Uhr.");
    const said = JSON.stringify([mail, await ctx.db.select().from(notifications)]);
    expect(said).not.toMatch(/0171|Schlüssel|nebenan/);
    expect(said).not.toContain(scene.code);
  });

  test("from the case's own page is told too, each talk by itself", async ({ ctx }) => {
    const scene = await makeCoded(ctx);
    const { ticketId, tom, lead, leyla, customer } = scene;
    await noteConversation(person(ctx, tom, "10:00"), { ticketId, channel: "phone", note });
    await noteConversation(person(ctx, lead, "10:10"), { ticketId, channel: "phone", note });
    expect((await talksOf(ctx)).map(({ userId, actorId }) => [userId, actorId])).toEqual([
      [leyla.id, tom.id],
      [leyla.id, lead.id],
    ]);
    expect((await kindsOf(ctx, customer)).includes("conversation-kept")).toBe(false);
    const mail = (await mailsOf(ctx, leyla)).at(-1);
    expect(mail?.subject).toMatch(/^Telefonat zu /);
  });
});

describe("Nothing is told", () => {
  test("of what the owner wrote down", async ({ ctx }) => {
    const { ticketId, leyla, code } = await makeCoded(ctx);
    await noteConversation(person(ctx, leyla, "10:00"), { ticketId, channel: "phone", note });
    await noteByCode(person(ctx, leyla, "10:05"), { code, channel: "shop", note });
    expect(await talksOf(ctx)).toEqual([]);
  });

  test("to who wrote it and has become the owner meanwhile, nor to the former one", async ({ ctx }) => {
    const { ticketId, tom } = await makeCoded(ctx);
    await noteConversation(person(ctx, tom, "10:00"), { ticketId, channel: "phone", note });
    await ctx.db.update(tickets).set({ ownerId: tom.id });
    expect(await talksOf(ctx)).toEqual([]);
  });

  test("of a case that is closed meanwhile", async ({ ctx }) => {
    const { ticketId, tom, leyla } = await makeCoded(ctx);
    await noteConversation(person(ctx, tom, "10:00"), { ticketId, channel: "phone", note });
    await closeTicket(person(ctx, leyla, "10:01"), { ticketId, outcome: "Der Stecker war lose." });
    expect(await talksOf(ctx)).toEqual([]);
  });
});
