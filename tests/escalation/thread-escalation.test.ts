import { describe } from "vitest";
import { acceptHandover, offerHandover } from "#app/features/escalation/owners/handovers.server.ts";
import { climbPromises } from "#app/features/escalation/promise/ladder.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { type JourneyFacts, makeJourney } from "#app/features/escalation/thread-view/journey.ts";
import {
  getThreadEscalation,
  listThreadsWithTeam,
} from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { addNote } from "#app/features/escalation/tickets/notes.server.ts";
import { readTeamTimeline } from "#app/features/escalation/tickets/timeline.server.ts";
import {
  answerOfficially,
  takeTicket,
  waitForCustomer,
} from "#app/features/escalation/tickets/work.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeThread } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { makeOutsiders, makeScene, makeTicketScene, person } from "./scene.ts";

const view = async (ctx: Ctx, { id }: { id: number }) => getThreadEscalation(ctx, await getThread(ctx, id));
const fields = { known: "a", tried: "b", nextStep: "c", promiseCarried: "d" };
const monday = (clock: string) => new Date(`2026-11-23T${clock}:00+01:00`);
const statesOf = (steps: { state: string }[]) => steps.map(({ state }) => state).join(" ");

describe("The thread page before anything is escalated", () => {
  test("says to the asker what is possible when", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const old = await view(as(ctx, scene.customer), scene.thread);
    expect(old).toMatchObject({ ticket: null, isWithTeam: false, rating: null, viewer: "customer" });
    expect(old.standing).toEqual({ may: true, by: "asker", onlyTotalOutageUntil: null });
    const young = await makeThread(ctx, { author: scene.customer });
    expect((await view(as(ctx, scene.customer), young)).standing).toMatchObject({
      may: true,
      onlyTotalOutageUntil: new Date("2026-11-24T09:00:00+01:00"),
    });
  });

  test("offers nothing to guests and strangers", async ({ ctx }) => {
    const scene = await makeScene(ctx);
    const { stranger } = await makeOutsiders(ctx, scene);
    expect((await view(asGuest(ctx), scene.thread)).standing).toEqual({ may: false, why: "guest" });
    expect((await view(as(ctx, stranger), scene.thread)).standing).toEqual({ may: false, why: "not-yours" });
  });
});

describe("The thread page with an open ticket", () => {
  test("shows contact, presence and promise; full names to the customer and the team", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const shown = await view(person(ctx, scene.customer, "10:00"), scene.thread);
    expect(shown).toMatchObject({ isWithTeam: true, viewer: "customer", standing: { why: "with-team" } });
    expect(shown.ticket).toMatchObject({
      code: scene.ticket.code,
      handoverCount: 0,
      lastAnswerAt: null,
      contact: {
        name: "Leyla S. Beispiel",
        regionName: "Frankfurt",
        presence: { isPresent: true, until: monday("18:00") },
        standIn: null,
      },
      promise: { state: "open", dueAt: monday("18:00") },
    });
    const forGuest = await view(asGuest(at(ctx, monday("10:00"))), scene.thread);
    expect(forGuest).toMatchObject({ viewer: "public", ticket: { contact: { name: "Leyla S." } } });
    expect((await view(person(ctx, scene.tom, "10:00"), scene.thread)).viewer).toBe("team");
    expect(statesOf(forGuest.journey)).toBe("done done now ahead");
  });

  test("names who answers while the contact is away, and when they are back", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const shown = await view(person(ctx, scene.customer, "20:00"), scene.thread);
    expect(shown.ticket!.contact).toMatchObject({
      presence: { isPresent: false, nextAt: new Date("2026-11-24T08:00:00+01:00") },
      standIn: null,
    });
  });

  test("is honest about a missed promise, and about the new one", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const customer = (time: string) => person(ctx, scene.customer, time);
    // Late is late, also before the sweep has been there.
    expect((await view(customer("18:00"), scene.thread)).ticket!.promise!.state).toBe("late");
    await climbPromises(at(ctx, monday("18:01")));
    const missed = await view(customer("18:30"), scene.thread);
    expect(missed.ticket!.promise).toMatchObject({ state: "late", dueAt: monday("18:00") });
    expect(statesOf(missed.journey)).toBe("done done late ahead");
    const dueAt = new Date("2026-11-24T10:00:00+01:00");
    await movePromise(person(ctx, scene.leyla, "18:40"), {
      ticketId: scene.ticketId,
      dueAt,
      reason: "Der Techniker steckt fest.",
    });
    const moved = await view(customer("18:45"), scene.thread);
    expect(moved.ticket!.promise).toMatchObject({ state: "open", dueAt });
    expect(moved.ticket!.timeline.at(-1)).toMatchObject({
      kind: "promise-moved",
      reason: "Der Techniker steckt fest.",
      dueAt,
    });
  });

  test("says when the clock stands", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await waitForCustomer(person(ctx, scene.leyla, "10:00"), { ticketId: scene.ticketId });
    const shown = await view(person(ctx, scene.customer, "10:00"), scene.thread);
    expect(shown.ticket!.promise!.state).toBe("paused");
    expect(shown.journey[2]!.detail.kind).toBe("paused");
  });

  test("marks the threads of a list", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const other = await makeThread(ctx);
    expect(await listThreadsWithTeam(ctx, [scene.thread.id, other.id])).toEqual(new Set([scene.thread.id]));
    expect(await listThreadsWithTeam(ctx, [])).toEqual(new Set());
  });
});

describe("The thread page after the end", () => {
  test("asks the customer, and nobody else, whether it was tadellos", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const { ticketId } = scene;
    await closeTicket(person(ctx, scene.leyla, "11:00"), {
      ticketId,
      outcome: "Der Verteiler wurde getauscht.",
    });
    const asker = person(ctx, scene.customer, "12:00");
    const asked = await view(asker, scene.thread);
    expect(asked).toMatchObject({
      isWithTeam: false,
      rating: { ticketId, score: null },
      ticket: { promise: { state: "kept" }, contact: { presence: null, standIn: null } },
    });
    expect(asked.journey[3]).toEqual({ name: "rating", state: "now", detail: { kind: "rate" } });
    expect((await view(asGuest(ctx), scene.thread)).rating).toBeNull();
    await rateTicket(asker, { ticketId, score: 2, comment: "" });
    const rated = await view(asker, scene.thread);
    expect(rated.rating).toMatchObject({ score: 2 });
    expect(statesOf(rated.journey)).toBe("done done done done");
    const forGuest = await view(asGuest(ctx), scene.thread);
    expect(forGuest.rating).toBeNull();
    expect(JSON.stringify(forGuest)).not.toMatch(/"score":2/);
  });
});

describe("One log, two audiences:", () => {
  test("the thread shows neutral steps, the team everything", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const { ticketId, leyla, tom } = scene;
    await takeTicket(person(ctx, leyla, "09:05"), { ticketId });
    await answerOfficially(person(ctx, leyla, "09:10"), { ticketId, body: "Ich messe." });
    await addNote(person(ctx, leyla, "09:15"), { ticketId, body: "GEHEIMNIS" });
    await offerHandover(person(ctx, leyla, "09:20"), {
      ticketId,
      toId: tom.id,
      ...fields,
      known: "GEHEIMNIS",
    });
    await acceptHandover(person(ctx, tom, "09:25"), { ticketId });
    await closeTicket(person(ctx, tom, "11:00"), { ticketId, outcome: "Der Verteiler wurde getauscht." });
    await rateTicket(person(ctx, scene.customer, "12:00"), { ticketId, score: 5, comment: "GEHEIMNIS" });

    const team = await readTeamTimeline(person(ctx, leyla, "13:00"), ticketId);
    expect(team.map(({ kind }) => kind)).toEqual([
      "opened",
      "taken",
      "answered",
      "noted",
      "handover-offered",
      "handover-accepted",
      "closed",
      "rated",
    ]);
    const shown = await view(asGuest(at(ctx, monday("13:00"))), scene.thread);
    expect(shown.ticket!.timeline.map(({ kind }) => kind)).toEqual([
      "opened",
      "taken",
      "answered",
      "handover-accepted",
      "closed",
    ]);
    expect(shown.ticket!.timeline[3]).toMatchObject({ fromName: "Leyla S.", toName: "Tom B." });
    expect(JSON.stringify(shown)).not.toContain("GEHEIMNIS");
  });

  test("the team's is empty for everybody else", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    for (const user of Object.values(await makeOutsiders(ctx, scene))) {
      expect(await readTeamTimeline(as(ctx, user), scene.ticketId)).toEqual([]);
    }
  });
});

describe("The journey line", () => {
  const facts: JourneyFacts = {
    thread: { createdAt: monday("08:00"), solvedAt: null, answerCount: 2 },
    ticket: null,
    ruleAt: null,
    isCustomer: true,
    now: monday("12:00"),
  };
  const ticket = { closedAt: null, waitingSince: null, dueAt: monday("18:00"), isRated: false };
  const solved = { ...facts.thread, solvedAt: monday("11:00") };

  test.for([
    ["asked, with the community", facts, "done now ahead ahead"],
    ["solved by the community", { ...facts, thread: solved }, "done done skipped done"],
    ["with the team", { ...facts, ticket }, "done done now ahead"],
    ["late", { ...facts, ticket: { ...ticket, dueAt: monday("12:00") } }, "done done late ahead"],
    ["paused", { ...facts, ticket: { ...ticket, waitingSince: monday("10:00") } }, "done done now ahead"],
    ["solved but not closed", { ...facts, thread: solved, ticket }, "done done now ahead"],
    [
      "closed",
      { ...facts, thread: solved, ticket: { ...ticket, closedAt: monday("11:00") } },
      "done done done now",
    ],
    [
      "closed and rated",
      { ...facts, thread: solved, ticket: { ...ticket, closedAt: monday("11:00"), isRated: true } },
      "done done done done",
    ],
    [
      "reopened after the end",
      { ...facts, ticket: { ...ticket, closedAt: monday("11:00") } },
      "done now done ahead",
    ],
  ] satisfies [string, JourneyFacts, string][])("%s: has four steps", ([, given, states]) => {
    const steps = makeJourney(given);
    expect(steps.map(({ name }) => name)).toEqual(["asked", "community", "team", "rating"]);
    expect(statesOf(steps)).toBe(states);
  });
});
