import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { readPublicTimeline } from "#app/features/escalation/tickets/timeline.server.ts";
import {
  cancelOwnVisit,
  cancelVisit,
  chooseWindow,
  declineOffer,
  fixVisit,
  moveOwnVisit,
  moveVisit,
  offerVisit,
} from "#app/features/escalation/visits/agreeing.server.ts";
import {
  announceArrival,
  announceByLink,
  issueTechnicianLink,
  missOverdueVisits,
  readTechnicianPage,
  recordResult,
  recordResultByLink,
} from "#app/features/escalation/visits/arrival.server.ts";
import { readFieldThread } from "#app/features/escalation/visits/field.server.ts";
import { readVisitFile } from "#app/features/escalation/visits/file.server.ts";
import { readDeskVisits } from "#app/features/escalation/visits/reading.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { linkTokens } from "#db/schema/accounts.ts";
import { tickets } from "#db/schema/escalation.ts";
import { notifications } from "#db/schema/notifications.ts";
import { visits } from "#db/schema/visits.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import { asGuest } from "../support/contexts.ts";
import { drainJobs } from "../support/jobs.ts";
import { at, expect, test } from "../support/test.ts";

/** Thursday 26 November, a working day. */
const thursday = { day: "2026-11-26", slot: "8-12" as const };
const friday = { day: "2026-11-27", slot: "12-16" as const };

async function withVisit(ctx: Ctx) {
  const scene = await makeTicketScene(ctx);
  await offerVisit(person(ctx, scene.leyla, "10:00"), {
    ticketId: scene.ticketId,
    windows: [friday, thursday],
  });
  await chooseWindow(person(ctx, scene.customer, "10:30"), { threadId: scene.thread.id, position: 1 });
  return scene;
}

const statesOf = async (ctx: Ctx, ticketId: number) =>
  (await ctx.db.select().from(visits).where(eq(visits.ticketId, ticketId)).orderBy(visits.id)).map(
    ({ state }) => state,
  );
const toldOf = async (ctx: Ctx, userId: number) =>
  (await ctx.db.select().from(notifications).where(eq(notifications.userId, userId))).map(({ kind, data }) =>
    data.change ? `${kind}:${data.change}` : kind,
  );

describe("A technician's visit", () => {
  test("is offered in up to three windows, in the order of time, and chosen by the customer", async ({
    ctx,
  }) => {
    const scene = await withVisit(ctx);
    const { open, offer } = await readDeskVisits(person(ctx, scene.leyla, "11:00"), scene.ticket);
    expect(offer).toBeNull();
    expect(open).toMatchObject({
      startsAt: new Date("2026-11-26T08:00:00+01:00"),
      endsAt: new Date("2026-11-26T12:00:00+01:00"),
      agreedBy: "customer",
      state: "open",
    });
    // Choosing again changes nothing.
    await chooseWindow(person(ctx, scene.customer, "10:31"), { threadId: scene.thread.id, position: 1 });
    expect(await statesOf(ctx, scene.ticketId)).toEqual(["open"]);
  });

  test("is due for the queue at the end of its window, also while the customer is awaited", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    await fixVisit(person(ctx, scene.leyla, "10:00"), {
      ticketId: scene.ticketId,
      day: "2026-11-23",
      slot: "12-16",
    });
    const [row] = await ctx.db.select().from(tickets).where(eq(tickets.id, scene.ticketId));
    expect(row).toMatchObject({ nextDueAt: new Date("2026-11-23T16:00:00+01:00"), nextDueKind: "visit" });
  });

  test("is not offered on a Sunday, a holiday, in the past or too far ahead", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    const agent = person(ctx, scene.leyla, "10:00");
    for (const day of ["2026-11-29", "2026-12-25", "2026-11-20", "2027-03-01"]) {
      await expect(fixVisit(agent, { ticketId: scene.ticketId, day, slot: "8-12" })).rejects.toMatchObject({
        code: "invalid",
        field: "day",
      });
    }
    await fixVisit(agent, { ticketId: scene.ticketId, day: "2026-11-28", slot: "8-12" });
  });

  test("is nobody's but the customer's and the team's", async ({ ctx }) => {
    const scene = await withVisit(ctx);
    const { customer: _, ...outsiders } = await makeOutsiders(ctx, scene);
    for (const user of Object.values(outsiders)) {
      const as = person(ctx, user, "11:00");
      await expect(cancelOwnVisit(as, { threadId: scene.thread.id, reason: "so" })).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(cancelVisit(as, { ticketId: scene.ticketId, reason: "so" })).rejects.toMatchObject({
        code: "not-found",
      });
      const thread = await getThread(as, scene.thread.id);
      const shown = await readFieldThread(as, thread, scene.ticketId);
      expect(shown.visits).toBeNull();
      expect(shown.spokenCode).toBeNull();
      expect(shown.visitDay).toEqual(new Date("2026-11-26T08:00:00+01:00"));
    }
    // The public timeline says the day, and nothing of the window, the reason or the customer.
    const steps = await readPublicTimeline(asGuest(ctx), scene.ticketId);
    expect(steps.at(-1)).toMatchObject({ kind: "visit-fixed", reason: "" });
  });

  test("is declined with a wish, which only the team reads", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    await offerVisit(person(ctx, scene.leyla, "10:00"), { ticketId: scene.ticketId, windows: [thursday] });
    await declineOffer(person(ctx, scene.customer, "10:10"), {
      threadId: scene.thread.id,
      reply: "Nur samstags",
    });
    const shown = await readDeskVisits(person(ctx, scene.leyla, "10:20"), scene.ticket);
    expect(shown).toMatchObject({ offer: null, lastReply: { reply: "Nur samstags" } });
    await drainJobs(at(ctx, "2026-11-23T10:20:00+01:00"));
    expect(await toldOf(ctx, scene.leyla.id)).toContain("visit-desk:declined");
  });

  test("is moved by either with a reason; the calendar entry goes on", async ({ ctx }) => {
    const scene = await withVisit(ctx);
    await moveVisit(person(ctx, scene.leyla, "11:00"), {
      ticketId: scene.ticketId,
      ...friday,
      reason: "Krankheit in der Technik",
    });
    const customer = person(ctx, scene.customer, "11:10");
    const thread = await getThread(customer, scene.thread.id);
    const { visits: shown } = await readFieldThread(customer, thread, scene.ticketId);
    const target = shown?.windows[0];
    await moveOwnVisit(customer, {
      threadId: scene.thread.id,
      startsAt: target?.startsAt ?? new Date(0),
      reason: "Muss arbeiten",
    });
    expect(await statesOf(ctx, scene.ticketId)).toEqual(["moved", "moved", "open"]);
    const rows = await ctx.db
      .select()
      .from(visits)
      .where(eq(visits.ticketId, scene.ticketId))
      .orderBy(visits.id);
    expect(new Set(rows.map(({ calendarUid }) => calendarUid)).size).toBe(1);
    expect(rows.map(({ calendarSequence }) => calendarSequence)).toEqual([0, 1, 2]);
    await expect(
      moveOwnVisit(customer, {
        threadId: scene.thread.id,
        startsAt: new Date("2026-12-24T03:00Z"),
        reason: "so",
      }),
    ).rejects.toMatchObject({ code: "invalid", field: "startsAt" });
  });

  test("is a calendar file for the customer alone, and a cancellation when it is off", async ({ ctx }) => {
    const scene = await withVisit(ctx);
    const [visit] = await ctx.db.select().from(visits).where(eq(visits.ticketId, scene.ticketId));
    const customer = person(ctx, scene.customer, "11:00");
    const visitId = visit?.id ?? 0;
    const { text } = await readVisitFile(customer, { visitId });
    expect(text).toContain("DTSTART:20261126T070000Z");
    expect(text).toContain("METHOD:PUBLISH");
    expect(text).not.toContain("Erika");
    await expect(readVisitFile(person(ctx, scene.tom, "11:00"), { visitId })).rejects.toMatchObject({
      code: "not-found",
    });
    await cancelOwnVisit(customer, { threadId: scene.thread.id, reason: "Läuft wieder" });
    expect(await readVisitFile(customer, { visitId })).toMatchObject({ method: "CANCEL" });
  });
});

describe("The day of the visit", () => {
  const morning = "2026-11-26T08:30:00+01:00";

  test("the technician says so through a link without log-in, which is kept as a hash only", async ({
    ctx,
  }) => {
    const scene = await withVisit(ctx);
    const secret = await issueTechnicianLink(person(ctx, scene.leyla, "12:00"), { ticketId: scene.ticketId });
    expect(JSON.stringify(await ctx.db.select().from(linkTokens))).not.toContain(secret);
    const outside = asGuest(at(ctx, morning));
    const page = await readTechnicianPage(outside, { secret });
    // Looking changes nothing.
    expect(page).toMatchObject({ code: scene.ticket.code, visit: { state: "open", underwayAt: null } });
    expect(JSON.stringify(page)).not.toMatch(/Erika|@/);
    await announceByLink(outside, { secret, minutes: 30 });
    await recordResultByLink(at(outside, "2026-11-26T09:40:00+01:00"), {
      secret,
      result: "solved",
      note: "Dose getauscht",
    });
    expect(await statesOf(ctx, scene.ticketId)).toEqual(["kept"]);
    await expect(announceByLink(outside, { secret, minutes: 30 })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await readTechnicianPage(asGuest(at(ctx, "2026-11-28T08:00:00+01:00")), { secret })).toBeNull();
    expect(await readTechnicianPage(outside, { secret: "falsch" })).toBeNull();
  });

  test("whoever is on the way is not sent back by the customer", async ({ ctx }) => {
    const scene = await withVisit(ctx);
    await announceArrival(person(ctx, scene.leyla, morning), { ticketId: scene.ticketId, minutes: 20 });
    await expect(
      cancelOwnVisit(person(ctx, scene.customer, morning), {
        threadId: scene.thread.id,
        reason: "Doch nicht",
      }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("a window that is over without anybody is missed: told at once, new windows, the lead knows, once", async ({
    ctx,
  }) => {
    const scene = await withVisit(ctx);
    const noon = at(ctx, "2026-11-26T11:59:00+01:00");
    expect(await missOverdueVisits(noon)).toBe(0);
    const after = at(ctx, "2026-11-26T12:00:00+01:00");
    expect(await missOverdueVisits(after)).toBe(1);
    expect(await missOverdueVisits(after)).toBe(0);
    await drainJobs(after);
    expect(await statesOf(ctx, scene.ticketId)).toEqual(["missed"]);
    const { offer } = await readDeskVisits(
      person(ctx, scene.leyla, "2026-11-26T12:05:00+01:00"),
      scene.ticket,
    );
    expect(offer?.windows).toHaveLength(3);
    expect(offer?.windows[0]?.startsAt.getTime()).toBeGreaterThan(after.now.getTime());
    const told = await toldOf(ctx, scene.customer.id);
    expect(told.filter((one) => one === "visit-missed")).toHaveLength(1);
    expect(told).toContain("visit-news:offered");
    expect(await toldOf(ctx, scene.lead.id)).toContain("visit-desk:missed");
    expect(await toldOf(ctx, scene.leyla.id)).toContain("visit-desk:missed");
  });

  test("is not missed while somebody is on the way, until half an hour after they wanted to be there", async ({
    ctx,
  }) => {
    const scene = await withVisit(ctx);
    await announceArrival(person(ctx, scene.leyla, "2026-11-26T11:50:00+01:00"), {
      ticketId: scene.ticketId,
      minutes: 30,
    });
    expect(await missOverdueVisits(at(ctx, "2026-11-26T12:49:00+01:00"))).toBe(0);
    expect(await missOverdueVisits(at(ctx, "2026-11-26T12:50:00+01:00"))).toBe(1);
  });

  test("a worker that stood still for hours finds the result that was written meanwhile, and misses nothing", async ({
    ctx,
  }) => {
    const scene = await withVisit(ctx);
    await recordResult(person(ctx, scene.leyla, "2026-11-26T13:00:00+01:00"), {
      ticketId: scene.ticketId,
      result: "not-solved",
      note: "",
    });
    expect(await missOverdueVisits(at(ctx, "2026-11-26T15:00:00+01:00"))).toBe(0);
    expect(await statesOf(ctx, scene.ticketId)).toEqual(["kept"]);
  });

  test("closing the case ends what was agreed on", async ({ ctx }) => {
    const scene = await withVisit(ctx);
    await closeTicket(person(ctx, scene.leyla, "12:00"), {
      ticketId: scene.ticketId,
      outcome: "Am Verteiler war ein Stecker lose, jetzt läuft es wieder.",
    });
    expect(await statesOf(ctx, scene.ticketId)).toEqual(["cancelled"]);
    expect(await missOverdueVisits(at(ctx, "2026-11-26T13:00:00+01:00"))).toBe(0);
  });
});
