import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Cast, Scene } from "./world.ts";

const desk = "routes/desk/ticket.tsx";
const ticket = (scene: Scene) => paths.ticket(scene.ticketCode);
const key = () => `key-${Math.random().toString(36).slice(2).padEnd(20, "0")}`;
const open = { hasTicket: true } as const;
const closed = { hasTicket: true, isTicketClosed: true } as const;
const mayEscalate = {
  asker: "ok",
  guide: "ok",
  agent: "ok",
  otherAgent: "ok",
  lead: "ok",
  moderator: "ok",
  admin: "ok",
} as const;
const sentence = "Am Verteiler war ein Stecker lose, jetzt läuft es wieder.";

/** A ticket is its team's; for everybody else it is not there. */
const ownerAndLead = { agent: "ok", lead: "ok", others: "gone" } as const;
/** What is offered to the lead, or is the lead's alone. */
const leadOnly = { lead: "ok", others: "gone" } as const;

const handover = (_: Scene, { colleague }: Cast) => ({
  toId: colleague.id,
  known: "Kein Signal.",
  tried: "Neustart.",
  nextStep: "Messen.",
  promiseCarried: "Heute.",
});

/** Giving to the regional team, the desk, and the rating. */
export const deskRows: Row[] = [
  {
    file: "routes/forum/escalate.tsx",
    act: "GET",
    path: (s) => paths.escalate(s.threadId),
    expected: { guest: "login", ...mayEscalate, others: "gone" },
  },
  {
    file: "routes/forum/escalate.tsx",
    act: "escalate",
    path: (s) => paths.escalate(s.threadId),
    fields: (_, cast) => ({
      severity: "impaired",
      postcode: "",
      categoryId: cast.categoryId,
      tried: "Neustart",
      summary: "Die Verbindung bricht alle paar Minuten ab.",
    }),
    expected: { guest: "login", ...mayEscalate, others: "no" },
  },
  {
    file: "routes/desk/index.tsx",
    act: "GET",
    path: () => paths.desk(),
    expected: { guest: "login", agent: "ok", otherAgent: "ok", lead: "ok", others: "gone" },
  },
  {
    file: "routes/desk/index.tsx",
    act: "take-next",
    path: () => paths.desk(),
    fields: () => ({}),
    scene: open,
    // Nothing waits for the others; they are told so.
    expected: { agent: "ok", otherAgent: "conflict", lead: "conflict", others: "gone" },
  },
  { file: desk, act: "GET", path: ticket, scene: open, expected: { ...ownerAndLead, guest: "login" } },
  {
    file: desk,
    act: "take",
    path: ticket,
    fields: () => ({}),
    scene: open,
    // The owner is there, so nobody takes it away.
    expected: { ...ownerAndLead, lead: "conflict" },
  },
  {
    file: desk,
    act: "answer",
    path: ticket,
    fields: () => ({ body: "Wir messen gerade.", submissionKey: key() }),
    scene: open,
    expected: ownerAndLead,
  },
  {
    file: desk,
    act: "note",
    path: ticket,
    fields: () => ({ body: "Verteiler 17" }),
    scene: open,
    expected: ownerAndLead,
  },
  {
    file: desk,
    act: "promise",
    path: ticket,
    fields: () => ({ dueAt: "2026-11-24T12:00", reason: "Das Ersatzteil fehlt noch." }),
    scene: open,
    expected: ownerAndLead,
  },
  { file: desk, act: "wait", path: ticket, fields: () => ({}), scene: open, expected: ownerAndLead },
  {
    file: desk,
    act: "resume",
    path: ticket,
    fields: () => ({}),
    scene: { ...open, isWaiting: true },
    expected: ownerAndLead,
  },
  { file: desk, act: "hand-over", path: ticket, fields: handover, scene: open, expected: ownerAndLead },
  {
    file: desk,
    act: "accept",
    path: ticket,
    fields: () => ({}),
    scene: { ...open, isOfferedToLead: true },
    expected: leadOnly,
  },
  {
    file: desk,
    act: "return",
    path: ticket,
    fields: () => ({ reason: "Ich bin heute im Außendienst." }),
    scene: { ...open, isOfferedToLead: true },
    expected: leadOnly,
  },
  {
    file: desk,
    act: "close",
    path: ticket,
    fields: () => ({ outcome: sentence, submissionKey: key() }),
    scene: open,
    expected: ownerAndLead,
  },
  {
    file: desk,
    act: "follow-up",
    path: ticket,
    fields: () => ({ note: "Angerufen und entschuldigt." }),
    scene: { ...closed, isRatedBadly: true },
    expected: leadOnly,
  },
  {
    file: "routes/forum/rate-thread.tsx",
    act: "GET",
    path: (s) => paths.rateThread(s.threadId),
    scene: closed,
    expected: { guest: "login", asker: "ok", others: "gone" },
  },
  {
    file: "routes/forum/rate-thread.tsx",
    act: "rate",
    path: (s) => paths.rateThread(s.threadId),
    fields: () => ({ score: 5 }),
    scene: closed,
    expected: { asker: "ok", others: "gone" },
  },
  {
    file: "routes/forum/rating-link.tsx",
    act: "GET",
    path: () => paths.rate("unbekannt"),
    expected: { others: "gone" },
  },
  {
    file: "routes/forum/rating-link.tsx",
    act: "rate",
    path: () => paths.rate("unbekannt"),
    fields: () => ({ score: 5 }),
    expected: { others: "conflict" },
  },
];
