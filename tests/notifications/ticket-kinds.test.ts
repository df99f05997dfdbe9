import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { readToken } from "#app/features/accounts/link-tokens.server.ts";
import {
  closeRequested,
  promiseMissed,
  ticketOpened,
  ticketTaken,
} from "#app/features/escalation/events.server.ts";
import {
  acceptHandover,
  offerHandover,
  returnHandover,
} from "#app/features/escalation/owners/handovers.server.ts";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { remindOfFollowUps } from "#app/features/escalation/ratings/follow-up-sweep.server.ts";
import { followUpRating, rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { leaveTeam } from "#app/features/escalation/team/leaving.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { linkTokens } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { secretIn } from "../accounts/mails.ts";
import { makeTicketScene, person } from "../escalation/scene.ts";
import { as, at, expect, test } from "../support/test.ts";
import { kindsOf, mailsOf, tellAll } from "./post.ts";

const fields = {
  known: "Port 7 gemessen, Kundennummer 4711",
  tried: "Neustart",
  nextStep: "Leitung messen",
  promiseCarried: "Heute 18 Uhr",
};

type TicketScene = Awaited<ReturnType<typeof makeTicketScene>>;

/** Leyla offers the ticket to Tom at ten. */
const offer = (ctx: Ctx, { leyla, tom, ticketId }: TicketScene) =>
  offerHandover(person(ctx, leyla, "10:00"), { ticketId, toId: tom.id, ...fields });

describe("A new ticket", () => {
  test("is told to the customer with contact and promise, and to the owner", async ({ ctx }) => {
    const { customer, leyla, lead, tom, ticket } = await makeTicketScene(ctx);
    const told = await tellAll(ctx);
    expect(told).toMatchObject([
      {
        userId: customer.id,
        kind: "ticket-opened",
        actorId: leyla.id,
        data: { ownerId: leyla.id, dueAt: "2026-11-23T17:00:00.000Z" },
      },
      { userId: leyla.id, kind: "ticket-assigned", path: `/desk/${ticket.code}` },
    ]);
    expect(await kindsOf(ctx, lead)).toEqual([]);
    expect(await kindsOf(ctx, tom)).toEqual([]);
  });

  test("is mailed at once: who, until when, and nothing that was typed for the team", async ({ ctx }) => {
    const { customer, ticketId } = await makeTicketScene(ctx);
    await ctx.db
      .update(tickets)
      .set({ summary: "Ruft an unter 0171 5550120", tried: "IBAN DE02120300000000202051" })
      .where(eq(tickets.id, ticketId));
    await tellAll(ctx);
    const [mail] = await mailsOf(ctx, customer);
    expect(mail?.createdAt).toEqual(ctx.now);
    expect(mail?.text).toContain("Leyla S.");
    expect(mail?.text).toContain("Mo., 23. Nov. bis 18:00 Uhr");
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toMatch(/0171|DE02|Neustart/);
  });

  test("is told once, however often the news comes", async ({ ctx }) => {
    const { customer, ticketId, thread } = await makeTicketScene(ctx);
    await tellAll(ctx);
    await emit(ctx, ticketOpened, { ticketId, threadId: thread.id });
    expect(await kindsOf(ctx, customer)).toEqual(["ticket-opened"]);
    expect(await mailsOf(ctx, customer)).toHaveLength(1);
  });

  test("that only begins is no news of another contact", async ({ ctx }) => {
    const { customer, ticketId, thread } = await makeTicketScene(ctx);
    await tellAll(ctx);
    await emit(ctx, ticketTaken, { ticketId, threadId: thread.id });
    expect(await kindsOf(ctx, customer)).toEqual(["ticket-opened"]);
  });
});

test("Desk mails end with the work in a team", async ({ ctx }) => {
  const { leyla } = await makeTicketScene(ctx);
  await leaveTeam(ctx, { agentId: leyla.id });
  expect(await mailsOf(ctx, leyla)).toEqual([]);
});

describe("A promise", () => {
  test("that is moved is told to the customer with the new time and the reason", async ({ ctx }) => {
    const { customer, leyla, ticketId } = await makeTicketScene(ctx);
    await movePromise(person(ctx, leyla, "14:00"), {
      ticketId,
      dueAt: new Date("2026-11-24T12:00:00+01:00"),
      reason: "Das Ersatzteil kommt morgen früh.",
    });
    expect(await kindsOf(ctx, customer)).toEqual(["ticket-opened", "promise-moved"]);
    expect(await kindsOf(ctx, leyla)).toEqual(["ticket-assigned"]);
    const mail = (await mailsOf(ctx, customer)).at(-1);
    expect(mail?.text).toContain("Di., 24. Nov. bis 12:00 Uhr");
    expect(mail?.text).toContain("> Das Ersatzteil kommt morgen früh.");
  });

  test("that is missed is told to the customer before they ask, once", async ({ ctx }) => {
    const { customer, thread, ticketId } = await makeTicketScene(ctx);
    await tellAll(ctx);
    const late = at(ctx, "2026-11-23T18:00:30+01:00");
    await climbPromises(late);
    await climbPromises(late);
    const told = await tellAll(late);
    const missed = told.filter(({ kind }) => kind === "promise-missed");
    expect(missed).toMatchObject([{ userId: customer.id }]);
    const promiseId = Number(missed[0]?.data.promiseId);
    await emit(late, promiseMissed, { ticketId, threadId: thread.id, promiseId });
    expect(await tellAll(late)).toHaveLength(told.length);
    const mail = (await mailsOf(late, customer)).at(-1);
    expect(mail?.subject).toMatch(/^Wir sind zu spät/);
  });
});

describe("A handover", () => {
  test("is offered to the colleague, without its four fields in the mail", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await offer(ctx, scene);
    expect(await kindsOf(ctx, scene.tom)).toEqual(["handover-offered"]);
    expect(await kindsOf(ctx, scene.customer)).toEqual(["ticket-opened"]);
    const [mail] = await mailsOf(ctx, scene.tom);
    expect(mail?.text).toContain(scene.ticket.code);
    expect(mail?.text).not.toMatch(/4711|Port 7|Leitung messen/);
  });

  test("that is accepted gives the customer a new contact, told once", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await tellAll(ctx);
    await offer(ctx, scene);
    await acceptHandover(person(ctx, scene.tom, "10:10"), { ticketId: scene.ticketId });
    expect(await kindsOf(ctx, scene.customer)).toEqual(["ticket-opened", "new-contact"]);
    await emit(ctx, ticketTaken, { ticketId: scene.ticketId, threadId: scene.thread.id });
    expect(await kindsOf(ctx, scene.customer)).toEqual(["ticket-opened", "new-contact"]);
    const mail = (await mailsOf(ctx, scene.customer)).at(-1);
    expect(mail?.subject).toContain("Tom B. Beispiel ist jetzt für Sie da");
  });

  test("back to the first contact is news again", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await tellAll(ctx);
    await offer(ctx, scene);
    await acceptHandover(person(ctx, scene.tom, "10:10"), { ticketId: scene.ticketId });
    await tellAll(ctx);
    await offerHandover(person(ctx, scene.tom, "11:00"), {
      ticketId: scene.ticketId,
      toId: scene.leyla.id,
      ...fields,
    });
    await acceptHandover(person(ctx, scene.leyla, "11:10"), { ticketId: scene.ticketId });
    expect(await kindsOf(ctx, scene.customer)).toEqual(["ticket-opened", "new-contact", "new-contact"]);
  });

  test("that comes back is told to who offered it", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await offer(ctx, scene);
    await returnHandover(person(ctx, scene.tom, "10:10"), { ticketId: scene.ticketId, reason: "Urlaub" });
    expect(await kindsOf(ctx, scene.leyla)).toEqual(["ticket-assigned", "handover-returned"]);
    expect(await kindsOf(ctx, scene.customer)).toEqual(["ticket-opened"]);
  });
});

describe("The end of a ticket", () => {
  const outcome = "Der Stecker war nicht eingerastet.";

  test("asks the customer Tadellos? and does not tell the same answer a second time", async ({ ctx }) => {
    const { customer, leyla, ticketId } = await makeTicketScene(ctx);
    await closeTicket(person(ctx, leyla, "15:00"), { ticketId, outcome });
    expect(await kindsOf(ctx, customer)).toEqual(["ticket-closed"]);
    expect(await kindsOf(ctx, leyla)).toEqual([]);
    const mails = await mailsOf(ctx, customer);
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Gelöst/)]);
    expect(mails[0]?.text).toContain(`> ${outcome}`);
  });

  test("mails a link that rates this ticket for 30 days and nothing else", async ({ ctx }) => {
    const { customer, leyla, ticketId } = await makeTicketScene(ctx);
    await closeTicket(person(ctx, leyla, "15:00"), { ticketId, outcome });
    const [mail] = await mailsOf(ctx, customer);
    const secret = secretIn(mail, "wertung");
    const rate = { purpose: "rate-ticket" as const, secret };
    expect(await readToken(at(ctx, "2026-12-22T12:00:00+01:00"), rate)).toEqual({
      userId: customer.id,
      subject: { ticketId },
    });
    expect(await readToken(at(ctx, "2026-12-24T12:00:00+01:00"), rate)).toBeNull();
    expect(await readToken(ctx, { purpose: "reset-password", secret })).toBeNull();
    expect(JSON.stringify(await ctx.db.select().from(linkTokens))).not.toContain(secret);
    expect(JSON.stringify(await tellAll(ctx))).not.toContain(secret);
  });

  test("that the customer already sees is asked of the owner", async ({ ctx }) => {
    const { customer, leyla, ticketId, thread } = await makeTicketScene(ctx);
    await emit(ctx, closeRequested, { ticketId, threadId: thread.id });
    expect(await kindsOf(ctx, leyla)).toEqual(["ticket-assigned", "close-requested"]);
    expect(await kindsOf(ctx, customer)).toEqual(["ticket-opened"]);
  });
});

describe("A rating", () => {
  async function rate(ctx: Ctx, score: number) {
    const scene = await makeTicketScene(ctx);
    await tellAll(ctx);
    await closeTicket(person(ctx, scene.leyla, "15:00"), { ticketId: scene.ticketId, outcome: "Behoben." });
    await rateTicket(as(at(ctx, "2026-11-23T16:00:00+01:00"), scene.customer), {
      ticketId: scene.ticketId,
      score,
      comment: "Niemand hat sich bei meiner Mutter gemeldet.",
    });
    return scene;
  }

  test("of one or two reaches the lead, without the words that came with it", async ({ ctx }) => {
    const { lead, leyla, tom } = await rate(ctx, 2);
    expect(await kindsOf(ctx, lead)).toEqual(["bad-rating"]);
    expect(await kindsOf(ctx, leyla)).toEqual(["ticket-assigned"]);
    expect(await kindsOf(ctx, tom)).toEqual([]);
    const [mail] = await mailsOf(ctx, lead);
    expect(mail?.text).toContain("2 von 5");
    expect(mail?.text).not.toContain("meiner Mutter");
  });

  test("that nobody has followed up within a working day is said to the lead once more, and once only", async ({
    ctx,
  }) => {
    const { lead, leyla, ticketId } = await rate(ctx, 1);
    await tellAll(ctx);
    const sweepAt = async (time: string) => {
      const found = await remindOfFollowUps(at(ctx, time));
      await tellAll(ctx);
      return found;
    };
    expect(await sweepAt("2026-11-24T15:59:00+01:00")).toBe(0);
    expect(await sweepAt("2026-11-24T16:00:00+01:00")).toBe(1);
    expect(await sweepAt("2026-11-24T16:01:00+01:00")).toBe(0);
    expect(await kindsOf(ctx, lead)).toEqual(["bad-rating", "follow-up-missed"]);
    expect(await kindsOf(ctx, leyla)).toEqual(["ticket-assigned"]);
    const texts = (await mailsOf(ctx, lead)).map(({ text }) => text).join();
    expect(texts).not.toContain("meiner Mutter");
    await followUpRating(person(ctx, lead, "2026-11-24T17:00:00+01:00"), { ticketId, note: "Angerufen." });
    expect(await sweepAt("2026-11-25T16:00:00+01:00")).toBe(0);
  });

  test("of three or more is told to nobody", async ({ ctx }) => {
    const { lead } = await rate(ctx, 3);
    expect(await kindsOf(ctx, lead)).toEqual([]);
  });
});
