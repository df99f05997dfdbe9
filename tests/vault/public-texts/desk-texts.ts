import { endOutage } from "#app/features/escalation/outages/ending.server.ts";
import { openOutage } from "#app/features/escalation/outages/opening.server.ts";
import { moveOutagePromise, postUpdate } from "#app/features/escalation/outages/updates.server.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { issueRatingLink, rateByLink, rateTicket } from "#app/features/escalation/ratings/ratings.server.ts";
import { decideObjection, objectToRefusal } from "#app/features/escalation/refusals/objections.server.ts";
import { refuseTicket } from "#app/features/escalation/refusals/refusals.server.ts";
import { appointStaff } from "#app/features/escalation/team/appointing.server.ts";
import { saveCard } from "#app/features/escalation/team/members.server.ts";
import { closeTicket } from "#app/features/escalation/tickets/closing.server.ts";
import { escalateThread } from "#app/features/escalation/tickets/tickets.server.ts";
import { answerOfficially } from "#app/features/escalation/tickets/work.server.ts";
import { hideWithReasons, keepVisible } from "#app/features/moderation/acts.server.ts";
import { appealDecision, decideAppeal, listOpenAppeals } from "#app/features/moderation/appeals.server.ts";
import { openOwnCase } from "#app/features/moderation/cases.server.ts";
import { createRule } from "#app/features/moderation/text-rules.server.ts";
import { formOf, makeScene, makeTicketScene, person } from "../../escalation/scene.ts";
import { makeModeration } from "../../moderation/cast.ts";
import { makeOutageScene } from "../../outages/scene.ts";
import { makeAgent, makeRegion, makeUser } from "../../support/make.ts";
import { as, asGuest } from "../../support/test.ts";
import type { Attempt, Attempts } from "./attempt.ts";

type TicketScene = Awaited<ReturnType<typeof makeTicketScene>> & { ctx: Parameters<Attempt>[0] };
type ModerationScene = Awaited<ReturnType<typeof makeModeration>> & { caseId: number };

const sentence = "Ohne die Angabe, welche Lampen leuchten, messen wir nichts.";

const withTicket =
  (act: (scene: TicketScene, text: string) => Promise<unknown>): Attempt =>
  async (ctx) => {
    const scene = { ...(await makeTicketScene(ctx)), ctx };
    return (text) => act(scene, text);
  };

const handingOver =
  (wordsOf: (text: string) => { summary?: string; tried?: string }): Attempt =>
  async (ctx) => {
    const scene = await makeScene(ctx);
    return (text) => escalateThread(as(ctx, scene.customer), { ...formOf(scene), ...wordsOf(text) });
  };

const closed = async ({ ctx, leyla, ticketId }: TicketScene) =>
  closeTicket(person(ctx, leyla, "10:00"), { ticketId, outcome: "Die Leitung ist neu geschaltet." });

const refusing = (wordsOf: (text: string) => { reason?: string; nextStep?: string }) =>
  withTicket(({ ctx, leyla, ticketId }, text) =>
    refuseTicket(person(ctx, leyla, "10:00"), {
      ...{ ticketId, kind: "missing-facts", reason: sentence, nextStep: sentence },
      ...wordsOf(text),
    }),
  );

const opening =
  (wordsOf: (text: string) => { title?: string; body?: string }): Attempt =>
  async (ctx) => {
    const { lead, category } = await makeOutageScene(ctx);
    return (text) => openOutage(as(ctx, lead), { ...outage(ctx, category.id), ...wordsOf(text) });
  };

const outage = (ctx: { now: Date }, categoryId: number) => ({
  ...{ kind: "outage" as const, service: "line" as const, areas: ["60326"], categoryId },
  title: "Internet in Frankfurt-Gallus",
  startsAt: ctx.now,
  dueAt: new Date(ctx.now.getTime() + 6 * 3_600_000),
  body: "Wir wissen von der Störung.",
});

const inOutage =
  (act: (lead: Parameters<Attempt>[0], outageId: number, text: string) => Promise<unknown>): Attempt =>
  async (ctx) => {
    const { lead, category } = await makeOutageScene(ctx);
    const { id } = await openOutage(as(ctx, lead), outage(ctx, category.id));
    return (text) => act(as(ctx, lead), id, text);
  };

const moderating =
  (act: (scene: ModerationScene, text: string) => Promise<unknown>): Attempt =>
  async (ctx) => {
    const scene = await makeModeration(ctx);
    const caseId = await openOwnCase(scene.nora, { postId: scene.answer.id });
    return (text) => act({ ...scene, caseId }, text);
  };

const ruling =
  (wordsOf: (text: string) => { replacement?: string; explanation?: string }): Attempt =>
  async (ctx) => {
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const rule = {
      kind: "word",
      pattern: "gratis",
      action: "replace",
      replacement: "",
      explanation: "",
    } as const;
    return (text) => createRule(moderator, { ...rule, ...wordsOf(text) });
  };

/** What the team and the moderation write for others to read. */
export const deskTexts: Attempts = {
  "tickets.summary": { "handing over": handingOver((summary) => ({ summary })) },
  "tickets.tried": { "handing over": handingOver((tried) => ({ tried })) },
  "posts.body": {
    "answer of the team": withTicket(({ ctx, leyla, ticketId }, body) =>
      answerOfficially(person(ctx, leyla, "10:00"), { ticketId, body }),
    ),
    "outcome of a case": withTicket(({ ctx, leyla, ticketId }, outcome) =>
      closeTicket(person(ctx, leyla, "10:00"), { ticketId, outcome }),
    ),
  },
  "promises.reason": {
    "a new time": withTicket(({ ctx, leyla, ticketId }, reason) =>
      movePromise(person(ctx, leyla, "10:00"), {
        ...{ ticketId, reason, dueAt: new Date("2026-11-24T12:00:00+01:00") },
      }),
    ),
  },
  "ratings.comment": {
    "in the thread": withTicket(async (scene, comment) => {
      await closed(scene);
      const customer = person(scene.ctx, scene.customer, "11:00");
      return rateTicket(customer, { ticketId: scene.ticketId, score: 2, comment });
    }),
    "by the link of a mail": withTicket(async (scene, comment) => {
      await closed(scene);
      const secret = await issueRatingLink(scene.ctx, { ticketId: scene.ticketId });
      return rateByLink(asGuest(scene.ctx), { secret, score: 2, comment });
    }),
  },
  "refusals.reason": { refusing: refusing((reason) => ({ reason })) },
  "refusals.next_step": { refusing: refusing((nextStep) => ({ nextStep })) },
  "refusals.decision_reason": {
    "deciding an objection": withTicket(async ({ ctx, leyla, lead, customer, thread, ticketId }, reason) => {
      const words = { kind: "missing-facts" as const, reason: sentence, nextStep: sentence };
      await refuseTicket(person(ctx, leyla, "10:00"), { ticketId, ...words });
      await objectToRefusal(person(ctx, customer, "11:00"), { threadId: thread.id, objection: sentence });
      return decideObjection(person(ctx, lead, "12:00"), { ticketId, decision: "upheld", reason });
    }),
  },
  "agents.full_name": {
    card: async (ctx) => {
      const region = await makeRegion(ctx);
      const lead = as(ctx, await makeAgent(ctx, region, { isLead: true }));
      const { id: agentId } = await makeAgent(ctx, region);
      const card = { salutation: "f" as const, capacity: null, skills: [], languages: ["de"] };
      return (fullName) => saveCard(lead, { agentId, ...card, fullName });
    },
    appointing: async (ctx) => {
      const { id: regionId } = await makeRegion(ctx);
      const admin = as(ctx, await makeUser(ctx, { role: "admin" }));
      const who = (await makeUser(ctx)).displayName;
      const card = { role: "agent" as const, salutation: "f" as const, deputyId: null };
      return (fullName) => appointStaff(admin, { ...card, regionId, who, fullName });
    },
  },
  "outages.title": { opening: opening((title) => ({ title })) },
  "outages.cause": { ending: inOutage((lead, outageId, cause) => endOutage(lead, { outageId, cause })) },
  "outage_updates.body": {
    opening: opening((body) => ({ body })),
    update: inOutage((lead, outageId, body) => postUpdate(lead, { outageId, body })),
    ending: inOutage((lead, outageId, cause) => endOutage(lead, { outageId, cause })),
  },
  "outage_promises.reason": {
    "a new time": inOutage((lead, outageId, reason) =>
      moveOutagePromise(lead, { outageId, reason, dueAt: new Date(lead.now.getTime() + 9 * 3_600_000) }),
    ),
  },
  "moderation_decisions.facts": {
    hiding: moderating(({ nora, caseId, reasons }, facts) =>
      hideWithReasons(nora, { caseId, ...reasons, facts }),
    ),
    keeping: moderating(({ nora, caseId }, facts) => keepVisible(nora, { caseId, facts })),
  },
  "moderation_decisions.legal_reference": {
    hiding: moderating(({ nora, caseId, reasons }, legalReference) =>
      hideWithReasons(nora, { caseId, ...reasons, legalReference }),
    ),
  },
  "appeals.reasons": {
    "answering an appeal": moderating(async ({ nora, jonas, author, caseId, reasons }, text) => {
      const decision = await hideWithReasons(nora, { caseId, ...reasons });
      await appealDecision(as(nora, author), { decisionId: decision.id, text: sentence });
      const [open] = await listOpenAppeals(jonas);
      const appealId = open?.appeal.id ?? 0;
      return decideAppeal(jonas, { appealId, outcome: "stands", reasons: text });
    }),
  },
  "text_rules.replacement": { rule: ruling((replacement) => ({ replacement })) },
  "text_rules.explanation": { rule: ruling((explanation) => ({ explanation })) },
};
