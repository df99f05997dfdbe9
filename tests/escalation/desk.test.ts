import { describe } from "vitest";
import { listPresence } from "#app/features/escalation/contact/duty.server.ts";
import {
  acceptHandover,
  offerHandover,
  returnHandover,
} from "#app/features/escalation/owners/handovers.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { readDeskPage } from "#app/features/escalation/queue/desk-page.server.ts";
import { ticketState } from "#app/features/escalation/queue/state.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { addNote } from "#app/features/escalation/tickets/notes.server.ts";
import { readTicketId, readTicketPage } from "#app/features/escalation/tickets/ticket-page.server.ts";
import {
  answerOfficially,
  resumeTicket,
  takeTicket,
  waitForCustomer,
} from "#app/features/escalation/tickets/work.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { ticketEvents, tickets } from "#db/schema/escalation.ts";
import { threadPlaces, threads } from "#db/schema/forum.ts";
import { asGuest, expect, test } from "../support/test.ts";
import { makeOutsiders, makeTicketScene, person } from "./scene.ts";

const outcome = "Der Verteiler wurde getauscht.";

const monday = (clock: string) => new Date(`2026-11-23T${clock}:00+01:00`);

describe("A ticket's page", () => {
  test("has everything the team needs", async ({ ctx }) => {
    const { leyla, thread, ticket, ticketId } = await makeTicketScene(ctx);
    await ctx.db.insert(threadPlaces).values({ threadId: thread.id, postcode: "60326" });
    const owner = person(ctx, leyla, "10:00");
    await addNote(owner, { ticketId, body: "Nachbarin auch." });
    const page = await readTicketPage(owner, { code: ticket.code, threadPage: null });
    expect(page).toMatchObject({
      ticket: { title: thread.title, customerName: "Erika M.", postcode: "60326", openedByName: "Erika M." },
      contact: { name: "Leyla S. Beispiel", presence: { isPresent: true }, standIn: null },
      promise: { dueAt: monday("18:00") },
      notes: [{ body: "Nachbarin auch." }],
      thread: { thread: { id: thread.id } },
      may: { take: true, work: true, handOver: true, answerHandover: false, followUp: false },
      suggestedDueAt: monday("18:00"),
    });
    expect(page.timeline.map(({ kind }) => kind)).toEqual(["opened", "noted"]);
    expect(page.colleagues.map(({ fullName }) => fullName)).not.toContain("Leyla S. Beispiel");
  });

  test("stays when the moderation has hidden the question", async ({ ctx }) => {
    const { leyla, ticket } = await makeTicketScene(ctx);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now });
    const page = await readTicketPage(person(ctx, leyla, "10:00"), { code: ticket.code, threadPage: null });
    expect(page.thread).toBeNull();
  });

  test("shows a colleague what they may do", async ({ ctx }) => {
    const { tom, ticket } = await makeTicketScene(ctx);
    const read = (time: string) =>
      readTicketPage(person(ctx, tom, time), { code: ticket.code, threadPage: null });
    expect((await read("10:00")).may).toMatchObject({ take: false, work: false, handOver: false });
    expect((await read("19:00")).may).toMatchObject({ take: false, work: true, handOver: false });
  });
});

test("From outside nothing of a ticket is there, and no act changes anything", async ({ ctx }) => {
  const scene = await makeTicketScene(ctx);
  const { ticketId, ticket, tom } = scene;
  const fields = { known: "a", tried: "b", nextStep: "c", promiseCarried: "d" };
  const dueAt = new Date("2026-11-24T12:00:00+01:00");
  const acts: Record<string, (outside: Ctx) => Promise<unknown>> = {
    readTicketPage: (outside) => readTicketPage(outside, { code: ticket.code, threadPage: null }),
    readTicketId: (outside) => readTicketId(outside, ticket.code),
    takeTicket: (outside) => takeTicket(outside, { ticketId }),
    answerOfficially: (outside) => answerOfficially(outside, { ticketId, body: "Hallo" }),
    addNote: (outside) => addNote(outside, { ticketId, body: "Hallo" }),
    waitForCustomer: (outside) => waitForCustomer(outside, { ticketId }),
    resumeTicket: (outside) => resumeTicket(outside, { ticketId }),
    movePromise: (outside) => movePromise(outside, { ticketId, dueAt, reason: "Weil." }),
    offerHandover: (outside) => offerHandover(outside, { ticketId, toId: tom.id, ...fields }),
    acceptHandover: (outside) => acceptHandover(outside, { ticketId }),
    returnHandover: (outside) => returnHandover(outside, { ticketId, reason: "Nein." }),
    closeTicket: (outside) => closeTicket(outside, { ticketId, outcome }),
  };
  const desk: Record<string, (outside: Ctx) => Promise<unknown>> = {
    readDeskPage: (outside) => readDeskPage(outside, new URLSearchParams("ansicht=team")),
    listPresence: (outside) => listPresence(outside),
  };
  const before = [await ctx.db.select().from(tickets), await ctx.db.select().from(ticketEvents)];
  const outsiders = Object.entries(await makeOutsiders(ctx, scene)).map(
    ([name, user]) => [name, person(ctx, user, "10:00")] as const,
  );
  for (const [name, outside] of [...outsiders, ["guest", asGuest(ctx)] as const]) {
    for (const [act, run] of Object.entries(acts)) {
      const answer = await run(outside).then(
        () => "done",
        ({ code }) => code,
      );
      expect(`${name} ${act}: ${answer}`).toBe(`${name} ${act}: not-found`);
    }
    const hasOwnDesk = name === "foreignAgent" || name === "foreignLead";
    for (const [read, run] of Object.entries(desk)) {
      if (hasOwnDesk) expect(JSON.stringify(await run(outside))).not.toContain(ticket.code);
      else await expect(run(outside), `${name} ${read}`).rejects.toMatchObject({ code: "not-found" });
    }
  }
  expect([await ctx.db.select().from(tickets), await ctx.db.select().from(ticketEvents)]).toEqual(before);
});

test("Who is there stands first", async ({ ctx }) => {
  const { leyla, region: _region } = await makeTicketScene(ctx);
  const presence = await listPresence(person(ctx, leyla, "10:00"));
  expect(presence.map(({ presence }) => presence.isPresent)).toEqual([true, true, true]);
  expect((await listPresence(person(ctx, leyla, "22:00"))).every(({ presence }) => !presence.isPresent)).toBe(
    true,
  );
});

test("The one thing to know about a ticket is its state", () => {
  const now = monday("10:00");
  const calm = {
    end: null,
    offeredToId: null,
    waitingSince: null,
    nextDueAt: monday("18:00"),
    takenAt: now,
  };
  expect(ticketState({ ...calm, takenAt: null }, now)).toBe("new");
  expect(ticketState(calm, now)).toBe("working");
  expect(ticketState({ ...calm, waitingSince: now, nextDueAt: null }, now)).toBe("paused");
  expect(ticketState({ ...calm, offeredToId: 1 }, now)).toBe("offered");
  expect(ticketState({ ...calm, offeredToId: 1, nextDueAt: monday("10:30") }, now)).toBe("danger");
  expect(ticketState({ ...calm, nextDueAt: monday("09:59") }, now)).toBe("late");
  for (const end of ["solved", "refused", "merged"] as const) {
    expect(ticketState({ ...calm, nextDueAt: null, end }, now)).toBe(end);
  }
});
