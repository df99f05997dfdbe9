import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TicketJumps } from "#app/features/escalation/agents-tools/components/ticket-jumps.tsx";
import { TicketTools } from "#app/features/escalation/agents-tools/components/ticket-tools.tsx";
import { readTicketTools } from "#app/features/escalation/agents-tools/ticket-tools.server.ts";
import { handoverReturnsAt } from "#app/features/escalation/owners/handovers.server.ts";
import { readPrivateCasePage } from "#app/features/escalation/private-half/private-case.server.ts";
import { ClockPanel } from "#app/features/escalation/promise/components/clock-panel.tsx";
import { readClocks } from "#app/features/escalation/promise/read-clocks.server.ts";
import { Due, StateChip } from "#app/features/escalation/queue/components/due.tsx";
import { SnoozeFold, TicketDesk } from "#app/features/escalation/queue/components/ticket-desk.tsx";
import { ticketState } from "#app/features/escalation/queue/state.ts";
import { openTicketDesk } from "#app/features/escalation/queue/ticket-desk.server.ts";
import { ThreadBeside } from "#app/features/escalation/tickets/components/thread-beside.tsx";
import { TicketActs } from "#app/features/escalation/tickets/components/ticket-acts.tsx";
import { TicketFacts } from "#app/features/escalation/tickets/components/ticket-facts.tsx";
import { TicketNotes } from "#app/features/escalation/tickets/components/ticket-notes.tsx";
import { TicketNotices } from "#app/features/escalation/tickets/components/ticket-notices.tsx";
import { TicketTimeline } from "#app/features/escalation/tickets/components/ticket-timeline.tsx";
import { readTicketPage } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { FieldPanels } from "#app/features/escalation/visits/components/field-panels.tsx";
import { readFieldDesk } from "#app/features/escalation/visits/field.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { TeamPrivatePanel } from "#app/features/vault/components/team-panel.tsx";
import { form } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";
import { fieldActs } from "./ticket-acts/field.server.ts";
import { handingOverActs } from "./ticket-acts/handing-over.server.ts";
import { privateActs } from "./ticket-acts/private.server.ts";
import { queueActs } from "./ticket-acts/queue.server.ts";
import { toolActs } from "./ticket-acts/tools.server.ts";
import { workingActs } from "./ticket-acts/working.server.ts";

export const loader = page(async (ctx, { params, request, url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const shown = await readTicketPage(ctx, { code: params.code ?? "", threadPage: null });
  const macro = url.searchParams.get("makro");
  const { ticket } = shown;
  const [tools, desk, privateCase, returnsAt, field, clocks] = await Promise.all([
    readTicketTools(ctx, { ticket, mayWork: shown.may.work, macroId: macro ? parseId(macro) : null }),
    openTicketDesk(ctx, { ticketId: ticket.id, isGlance: request.headers.has("X-Glance") }),
    readPrivateCasePage(ctx, ticket.threadId),
    handoverReturnsAt(ctx, ticket.regionId),
    readFieldDesk(ctx, ticket),
    readClocks(ctx, { ticketId: ticket.id }),
  ]);
  return { shown, tools, desk, privateCase, returnsAt, field, clocks, submissionKey: randomSecret() };
});

export const action = form(
  { ...workingActs, ...handingOverActs, ...fieldActs, ...queueActs, ...privateActs, ...toolActs },
  withChoices,
);

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data && `${args.data.shown.ticket.code}: ${args.data.shown.ticket.title}`) },
];

export default function TicketPage() {
  const t = useT();
  const { now } = useReader();
  const { shown, clocks, field, tools, desk, privateCase, submissionKey, returnsAt } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { ticket, thread } = shown;
  const facts = {
    ...ticket,
    offeredToId: shown.handover?.toId ?? null,
    promisedAt: shown.promise?.state === "open" ? shown.promise.madeAt : null,
  };
  return (
    <div className="ticket-page">
      <PersonalDataParts />
      <p className="ticket-back">
        <a href={paths.desk()} data-press="back">
          <Icon name="arrow-left" />
          {t("desk.ticket.back")}
        </a>
      </p>
      <header className="ticket-head">
        <p className="faint num">{ticket.code}</p>
        <h1>{ticket.title}</h1>
        <div className="ticket-due">
          <StateChip state={ticketState(facts, now)} />
          <Due row={facts} />
        </div>
        <TicketDesk desk={desk} state={state} />
      </header>
      <TicketJumps />
      <div className="ticket-grid">
        <section className="card panel ticket-panel" id="vorgang" aria-label={ticket.code}>
          <TicketNotices page={shown} state={state} />
          <h2>{t("desk.ticket.summary")}</h2>
          <p className="ticket-summary">{ticket.summary}</p>
          <h3>{t("desk.ticket.tried")}</h3>
          <p className="ticket-tried">{ticket.tried || t("desk.ticket.triedNothing")}</p>
          <TicketFacts page={shown} />
          <ClockPanel clocks={clocks} isOpen={ticket.closedAt === null} />
          <TicketActs
            page={shown}
            tools={tools}
            state={state}
            submissionKey={submissionKey}
            returnsAt={returnsAt}
          />
          {shown.may.work ? <SnoozeFold state={state} /> : null}
          <TeamPrivatePanel
            threadId={ticket.threadId}
            panel={privateCase}
            waitingCount={privateCase.consents.filter(({ mayDecide }) => mayDecide).length}
            state={state}
          />
          <FieldPanels
            field={field}
            mayWork={shown.may.work}
            isOpen={ticket.closedAt === null}
            isTotalOutage={ticket.severity === "total-outage"}
            state={state}
          />
          <TicketNotes notes={shown.notes} />
          <TicketTools page={shown} tools={tools} submissionKey={submissionKey} state={state} />
          <h2 id="verlauf">{t("desk.timeline.title")}</h2>
          <TicketTimeline steps={shown.timeline} audience="team" />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a wide screen it scrolls by itself, by keys too */}
        <section className="ticket-thread" id="frage" tabIndex={0} aria-label={t("desk.ticket.thread")}>
          {thread ? (
            <ThreadBeside page={thread} />
          ) : (
            <p className="notice waiting">
              <Icon name="eye" />
              {t("desk.ticket.threadHidden")}
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
