import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const desk = "routes/desk/ticket.tsx";
const page = "routes/forum/thread.tsx";
const technician = "routes/desk/technician.tsx";
const spoken = "routes/desk/spoken-code.tsx";
const ticket = (scene: Scene) => paths.ticket(scene.ticketCode);
const thread = (scene: Scene) => paths.threadById(scene.threadId);
const second = (scene: Scene) => paths.escalate(scene.field.secondThreadId);

const teamOnly = { agent: "ok", lead: "ok", others: "gone" } as const;
const leadOnly = { lead: "ok", others: "gone" } as const;
/** A visit is its customer's; for everybody else there is none. */
const customerOnly = { guest: "login", asker: "ok", others: "gone" } as const;

const window = () => ({ day: "2026-11-26", slot: "8-12" });
const open = { hasTicket: true } as const;
const offer = { ...open, field: "offer" } as const;
const visit = { ...open, field: "visit" } as const;
const missed = { ...open, field: "missed" } as const;
const sentence = "Ohne diese Angaben können wir leider noch nichts messen.";

/** Visits at home, spoken codes, the law's clock, refusals and questions of one matter. */
export const fieldRows: Row[] = [
  {
    file: desk,
    act: "visit-offer",
    path: ticket,
    fields: () => ({ day1: "2026-11-26", slot1: "8-12", day2: "", slot2: "8-12", day3: "", slot3: "8-12" }),
    scene: open,
    expected: teamOnly,
  },
  { file: desk, act: "visit-fix", path: ticket, fields: window, scene: open, expected: teamOnly },
  {
    file: desk,
    act: "visit-move",
    path: ticket,
    fields: () => ({ ...window(), reason: "Krankheit" }),
    scene: visit,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "visit-cancel",
    path: ticket,
    fields: () => ({ reason: "Krankheit" }),
    scene: visit,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "visit-underway",
    path: ticket,
    fields: () => ({ minutes: 30 }),
    scene: visit,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "visit-result",
    path: ticket,
    fields: () => ({ result: "solved", note: "" }),
    scene: visit,
    expected: teamOnly,
  },
  { file: desk, act: "visit-link", path: ticket, fields: () => ({}), scene: visit, expected: teamOnly },
  {
    file: desk,
    act: "conversation",
    path: ticket,
    fields: () => ({ channel: "phone", note: "Ruft später wieder an." }),
    scene: open,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "keep-claim",
    path: ticket,
    fields: () => ({
      reportedAt: "",
      restoredAt: "",
      monthlyFee: "39,95",
      reduction: "",
      exclusion: "",
      exclusionNote: "",
    }),
    scene: open,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "informed",
    path: ticket,
    fields: () => ({ via: "phone", at: "2026-11-23T08:30", postId: 0 }),
    scene: open,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "excuse-visit",
    path: ticket,
    fields: (s) => ({ visitId: s.field.visitId, isExcused: "ja" }),
    scene: missed,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "send-claim",
    path: ticket,
    fields: () => ({ text: "Für den versäumten Termin stehen Ihnen 10,00 € zu." }),
    scene: missed,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "refuse",
    path: ticket,
    fields: () => ({ kind: "missing-facts", reason: sentence, nextStep: "Bitte die Lampen ergänzen." }),
    scene: open,
    expected: teamOnly,
  },
  {
    file: desk,
    act: "decide-objection",
    path: ticket,
    fields: () => ({ decision: "upheld", reason: sentence }),
    scene: { ...open, field: "objected" },
    expected: leadOnly,
  },
  {
    file: page,
    act: "visit-choose",
    path: thread,
    fields: () => ({ position: 1 }),
    scene: offer,
    expected: customerOnly,
  },
  {
    file: page,
    act: "visit-decline",
    path: thread,
    fields: () => ({ reply: "Nur samstags" }),
    scene: offer,
    expected: customerOnly,
  },
  {
    file: page,
    act: "visit-move-own",
    path: thread,
    fields: () => ({ startsAt: "2026-11-24T11:00:00.000Z", reason: "Muss arbeiten" }),
    scene: visit,
    expected: customerOnly,
  },
  {
    file: page,
    act: "visit-cancel-own",
    path: thread,
    fields: () => ({ reason: "Läuft wieder" }),
    scene: visit,
    expected: customerOnly,
  },
  {
    file: page,
    act: "object",
    path: thread,
    fields: () => ({ objection: "Die Angaben stehen alle da." }),
    scene: { ...open, field: "refused" },
    expected: customerOnly,
  },
  {
    file: "routes/forum/visit-file.ts",
    act: "GET",
    path: (s) => paths.visitFile(s.field.visitId),
    scene: visit,
    expected: customerOnly,
  },
  {
    file: "routes/forum/escalate.tsx",
    act: "attach",
    path: second,
    fields: (s) => ({ code: s.ticketCode }),
    scene: { ...open, field: "second" },
    expected: {
      guest: "login",
      asker: "ok",
      guide: "ok",
      agent: "ok",
      otherAgent: "ok",
      lead: "ok",
      moderator: "ok",
      admin: "ok",
      others: "no",
    },
  },
  // Whoever has the link, and nobody else has.
  {
    file: technician,
    act: "GET",
    path: (s) => paths.technician(s.field.secret),
    scene: visit,
    expected: { others: "ok" },
  },
  {
    file: technician,
    act: "underway",
    path: (s) => paths.technician(s.field.secret),
    fields: () => ({ minutes: 20 }),
    scene: visit,
    expected: { others: "ok" },
  },
  {
    file: technician,
    act: "underway",
    about: "with a link that does not hold",
    path: () => paths.technician("falsch"),
    fields: () => ({ minutes: 20 }),
    scene: visit,
    expected: { others: "conflict" },
  },
  {
    file: technician,
    act: "result",
    path: (s) => paths.technician(s.field.secret),
    fields: () => ({ result: "solved", note: "" }),
    scene: visit,
    expected: { others: "ok" },
  },
  {
    file: spoken,
    act: "GET",
    path: () => paths.spokenCode(),
    expected: { guest: "login", agent: "ok", otherAgent: "ok", lead: "ok", others: "gone" },
  },
  {
    file: spoken,
    act: "find",
    path: () => paths.spokenCode(),
    fields: (s) => ({ code: s.field.spokenCode }),
    scene: { ...open, field: "second" },
    // The other team learns who has it, and nothing of what it is about.
    expected: { agent: "ok", otherAgent: "ok", lead: "ok", others: "gone" },
  },
  {
    file: spoken,
    act: "note",
    path: () => paths.spokenCode(),
    fields: (s) => ({ code: s.field.spokenCode, channel: "shop", note: "War im Shop." }),
    scene: { ...open, field: "second" },
    expected: { agent: "ok", otherAgent: "ok", lead: "ok", others: "gone" },
  },
];
