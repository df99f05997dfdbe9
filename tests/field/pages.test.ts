import { describe } from "vitest";
import { changeSeverity } from "#app/features/escalation/queue/sorting.server.ts";
import { refuseTicket } from "#app/features/escalation/refusals/refusals.server.ts";
import { ensureSpokenCode } from "#app/features/escalation/spoken-codes/codes.server.ts";
import { findBySpokenCode, noteByCode } from "#app/features/escalation/spoken-codes/conversations.server.ts";
import { keepClaim, noteInformed } from "#app/features/escalation/telecom-law/claims.server.ts";
import { listNotes } from "#app/features/escalation/tickets/notes.server.ts";
import { readTicketPage } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { fixVisit } from "#app/features/escalation/visits/agreeing.server.ts";
import { missOverdueVisits } from "#app/features/escalation/visits/arrival.server.ts";
import { readFieldDesk } from "#app/features/escalation/visits/field.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeOutsiders, makeTicketScene, person } from "../escalation/scene.ts";
import type { User } from "../support/make.ts";
import { at, expect, test } from "../support/test.ts";

const read = async (ctx: Ctx, user: User, code: string, time: string) => {
  const who = person(ctx, user, time);
  const { ticket } = await readTicketPage(who, { code, threadPage: null });
  return readFieldDesk(who, ticket);
};

describe("What the page of a ticket shows", () => {
  test("the law's clock of a total outage with a missed visit, and the text without warranty", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    const { ticketId, leyla, ticket } = scene;
    await changeSeverity(person(ctx, leyla, "09:30"), { ticketId, severity: "total-outage" });
    await fixVisit(person(ctx, leyla, "10:00"), { ticketId, day: "2026-11-24", slot: "8-12" });
    await missOverdueVisits(at(ctx, "2026-11-24T12:00:00+01:00"));
    const later = person(ctx, leyla, "2026-11-26T10:00:00+01:00");
    await keepClaim(later, {
      ticketId,
      reportedAt: new Date("2026-11-22T09:00:00+01:00"),
      restoredAt: null,
      monthlyFee: 7_995,
      reduction: null,
      exclusion: null,
      exclusionNote: "",
    });
    await noteInformed(later, {
      ticketId,
      via: "phone",
      at: new Date("2026-11-24T10:00:00+01:00"),
      postId: 0,
    });
    const { claim } = await read(ctx, leyla, ticket.code, "2026-11-26T10:00:00+01:00");
    // Days 3 and 4 are 25 and 26 November at 8.00 each; the visit 15.99.
    expect(claim?.claim.days.map(({ date, cents }) => [date, cents])).toEqual([
      ["2026-11-25", 800],
      ["2026-11-26", 800],
    ]);
    expect(claim?.claim.totalCents).toBe(3_199);
    expect(claim?.duty.state).toBe("fulfilled");
    expect(claim?.text).toContain("ohne Gewähr");
    expect(claim?.text.replaceAll("\u00a0", " ")).toContain("Bisher insgesamt: 31,99 €");
  });

  test("a refusal and nothing of the law for an ordinary question", async ({ ctx }) => {
    const scene = await makeTicketScene(ctx);
    expect(await read(ctx, scene.leyla, scene.ticket.code, "10:00")).toMatchObject({
      claim: null,
      refusal: null,
      attached: [],
    });
    await refuseTicket(person(ctx, scene.leyla, "10:00"), {
      ticketId: scene.ticketId,
      kind: "community",
      reason: "Das weiß die Community besser als wir.",
      nextStep: "Bitte noch die Modellnummer dazuschreiben.",
    });
    const { refusal } = await read(ctx, scene.lead, scene.ticket.code, "10:05");
    expect(refusal).toMatchObject({ kind: "community", mayDecide: false });
  });

  test("a code leads the own team to the case; another team writes and does not read; nobody else gets anything", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    await ensureSpokenCode(ctx, { ticketId: scene.ticketId });
    const { spokenCode } = await read(ctx, scene.leyla, scene.ticket.code, "10:00");
    const code = (spokenCode ?? "").toLowerCase().replace("-", " ");
    expect(await findBySpokenCode(person(ctx, scene.tom, "10:00"), { code })).toEqual({
      isOwnTeam: true,
      ticketCode: scene.ticket.code,
    });
    const { foreignAgent, ...others } = await makeOutsiders(ctx, scene);
    const shown = await noteByCode(person(ctx, foreignAgent, "10:05"), {
      code,
      channel: "shop",
      note: "War im Shop.",
    });
    expect(Object.keys(shown).sort()).toEqual(["contactName", "isOwnTeam", "openedAt", "regionName"]);
    expect(await listNotes(person(ctx, scene.leyla, "10:06"), scene.ticketId)).toMatchObject([
      { body: "War im Shop." },
    ]);
    expect(await listNotes(person(ctx, foreignAgent, "10:06"), scene.ticketId)).toEqual([]);
    const { foreignLead: _, ...strangers } = others;
    for (const user of Object.values(strangers)) {
      await expect(findBySpokenCode(person(ctx, user, "10:07"), { code })).rejects.toMatchObject({
        code: "not-found",
      });
    }
    const wrong = code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    await expect(findBySpokenCode(person(ctx, scene.tom, "10:08"), { code: wrong })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
