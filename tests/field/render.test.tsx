import { renderToStaticMarkup } from "react-dom/server";
import { describe } from "vitest";
import { ensureSpokenCode } from "#app/features/escalation/spoken-codes/codes.server.ts";
import { readTicketPage } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { fixVisit } from "#app/features/escalation/visits/agreeing.server.ts";
import { missOverdueVisits } from "#app/features/escalation/visits/arrival.server.ts";
import { FieldPanels } from "#app/features/escalation/visits/components/field-panels.tsx";
import { ThreadVisitPanel } from "#app/features/escalation/visits/components/thread-visits.tsx";
import { readFieldDesk, readFieldThread } from "#app/features/escalation/visits/field.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { ReaderProvider, unknownReader } from "#app/ui/reader.tsx";
import { makeTicketScene, person } from "../escalation/scene.ts";
import { at, expect, test } from "../support/test.ts";

describe("The panels of the field", () => {
  test("are drawn on the server for the team and the customer, before, during and after a visit", async ({
    ctx,
  }) => {
    const scene = await makeTicketScene(ctx);
    await ensureSpokenCode(ctx, { ticketId: scene.ticketId });
    const desk = async (time: string) => {
      const who = person(ctx, scene.leyla, time);
      const { ticket } = await readTicketPage(who, { code: scene.ticket.code, threadPage: null });
      const field = await readFieldDesk(who, ticket);
      return renderToStaticMarkup(
        <ReaderProvider value={{ ...unknownReader, now: who.now }}>
          <FieldPanels field={field} mayWork isOpen isTotalOutage={false} state={undefined} />
        </ReaderProvider>,
      );
    };
    const customer = async (time: string) => {
      const who = person(ctx, scene.customer, time);
      const { visits } = await readFieldThread(who, await getThread(who, scene.thread.id), scene.ticketId);
      return visits
        ? renderToStaticMarkup(
            <ReaderProvider value={{ ...unknownReader, now: who.now }}>
              <ThreadVisitPanel visits={visits} state={undefined} />
            </ReaderProvider>,
          )
        : "";
    };
    expect(await desk("10:00")).toContain("akt-visit-offer");
    await fixVisit(person(ctx, scene.leyla, "10:00"), {
      ticketId: scene.ticketId,
      day: "2026-11-24",
      slot: "8-12",
    });
    expect(await desk("10:05")).toContain("akt-visit-underway");
    expect(await customer("10:05")).toContain("8:00 bis 12:00 Uhr");
    await missOverdueVisits(at(ctx, "2026-11-24T12:00:00+01:00"));
    expect(await desk("2026-11-24T12:05:00+01:00")).toContain("entschaedigung");
    expect(await customer("2026-11-24T12:05:00+01:00")).toContain("niemand gekommen");
  });
});
