import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { changeSeverity } from "#app/features/escalation/queue/sorting.server.ts";
import { mergeTickets } from "#app/features/escalation/relations/merging.server.ts";
import { keepClaim, sendClaimText } from "#app/features/escalation/telecom-law/claims.server.ts";
import { readDeskClaim } from "#app/features/escalation/telecom-law/reading.server.ts";
import { fixVisit } from "#app/features/escalation/visits/agreeing.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { claimLetters, outageClaims } from "#db/schema/telecom-law.ts";
import { visits } from "#db/schema/visits.ts";
import { dayBefore } from "../escalation/scene.ts";
import { expect, test } from "../support/test.ts";
import { makeSecondTicket, makeToolScene, person } from "./scene.ts";

const agree = (ctx: Ctx, ticketId: number, day = "2026-11-26") =>
  fixVisit(ctx, { ticketId, day, slot: "8-12" });
const ticketOf = async (ctx: Ctx, id: number) =>
  found((await ctx.db.select().from(tickets).where(eq(tickets.id, id)))[0]);

async function makeBoth(ctx: Ctx) {
  const scene = await makeToolScene(ctx);
  const { ticket: gone } = await makeSecondTicket(ctx, scene);
  return { ...scene, gone, leyla: person(ctx, scene.leyla, "10:00") };
}

describe("A technician who is to come", () => {
  test("comes for the case that goes on, at the time that was said", async ({ ctx }) => {
    const { leyla, ticketId, gone } = await makeBoth(ctx);
    await agree(leyla, gone.id);
    const [before] = await ctx.db.select().from(visits);
    await mergeTickets(leyla, { ticketId, code: gone.code });
    expect(await ctx.db.select().from(visits)).toEqual([{ ...before, ticketId }]);
    expect(await ticketOf(ctx, ticketId)).toMatchObject({ closedAt: null });
  });

  test("is not called off unsaid: with two of them nothing is merged", async ({ ctx }) => {
    const { leyla, ticketId, gone } = await makeBoth(ctx);
    await agree(leyla, ticketId);
    await agree(leyla, gone.id, "2026-11-27");
    const before = [await ctx.db.select().from(visits), await ctx.db.select().from(promises)];
    const merging = mergeTickets(leyla, { ticketId, code: gone.code });
    await expect(merging).rejects.toMatchObject({ code: "conflict", messageKey: "relations.error.visits" });
    expect([await ctx.db.select().from(visits), await ctx.db.select().from(promises)]).toEqual(before);
  });
});

describe("What the law's clock knows", () => {
  const facts = { reportedAt: null, restoredAt: null, reduction: null, exclusion: null, exclusionNote: "" };

  test("goes on with the case: an outage stays one, with its fee, its letters and its first day", async ({
    ctx,
  }) => {
    const { leyla, ticketId, gone } = await makeBoth(ctx);
    await changeSeverity(leyla, { ticketId: gone.id, severity: "total-outage" });
    await keepClaim(leyla, { ...facts, monthlyFee: 4_995, ticketId: gone.id });
    await sendClaimText(leyla, { ticketId: gone.id, text: "Ihnen stehen fünf Euro für jeden Tag zu." });
    await mergeTickets(leyla, { ticketId, code: gone.code });
    const keep = await ticketOf(ctx, ticketId);
    expect(keep.severity).toBe("total-outage");
    expect(await readDeskClaim(leyla, keep)).toMatchObject({
      reportedAt: dayBefore,
      monthlyFeeCents: 4_995,
      letters: [{ name: expect.any(String) }],
    });
    expect(await ctx.db.$count(outageClaims)).toBe(1);
    expect(await ctx.db.$count(claimLetters, eq(claimLetters.ticketId, ticketId))).toBe(1);
  });

  test("of both is joined: the earlier report, the known fee, and out until both work again", async ({
    ctx,
  }) => {
    const { leyla, ticketId, gone } = await makeBoth(ctx);
    const early = new Date("2026-11-21T12:00:00+01:00");
    const restoredAt = new Date("2026-11-23T09:00:00+01:00");
    for (const id of [ticketId, gone.id]) {
      await changeSeverity(leyla, { ticketId: id, severity: "total-outage" });
    }
    await keepClaim(leyla, { ...facts, restoredAt, monthlyFee: null, ticketId });
    await keepClaim(leyla, { ...facts, reportedAt: early, monthlyFee: 3_000, ticketId: gone.id });
    await mergeTickets(leyla, { ticketId, code: gone.code });
    expect(await ctx.db.select().from(outageClaims)).toMatchObject([
      { ticketId, reportedAt: early, restoredAt: null, monthlyFeeCents: 3_000 },
    ]);
  });
});
