import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const desk = "routes/desk/ticket.tsx";
const threadFile = "routes/forum/thread.tsx";
const modules = "routes/desk/text-modules.tsx";
const macroFile = "routes/desk/macros.tsx";
const lists = "routes/admin/checklists.tsx";
const ticket = (scene: Scene) => paths.ticket(scene.ticketCode);
const thread = (scene: Scene) => paths.threadById(scene.threadId);
const unique = () => Math.random().toString(36).slice(2, 12);
const key = () => `key-${unique().padEnd(20, "0")}`;
const open = { hasTicket: true, tools: {} } as const;

/** A ticket is its team's; for everybody else it is not there. */
const ownerAndLead = { agent: "ok", lead: "ok", others: "gone" } as const;
/** Whoever has a desk, and admins. */
const desks = { agent: "ok", otherAgent: "ok", lead: "ok", admin: "ok", others: "gone" } as const;
/** What belongs to the team is edited by its lead, and by admins. */
const leadAndAdmin = { lead: "ok", admin: "ok", others: "gone" } as const;
const adminOnly = { admin: "ok", others: "gone" } as const;
/** Two people speak with each other; nobody else knows. */
const askerOnly = { guest: "login", asker: "ok", others: "gone" } as const;

/** An act on the scene's ticket. */
const onTicket = (act: string, fields: Row["fields"], scene: Row["scene"] = open): Row => ({
  file: desk,
  act,
  path: ticket,
  fields,
  scene,
  expected: ownerAndLead,
});

/** The agent's tools on a ticket, their libraries, and the call-back as its customer has it. */
export const toolsRows: Row[] = [
  onTicket("insert-into-answer", ({ tools }) => ({ moduleId: tools.moduleId, body: "Hallo!" })),
  onTicket("insert-into-note", ({ tools }) => ({ moduleId: tools.moduleId, body: "" })),
  onTicket("offer-call", () => ({}), { hasTicket: true }),
  onTicket("withdraw-call", () => ({})),
  onTicket("record-call", () => ({ wasReached: "ja" }), { hasTicket: true, tools: { call: "running" } }),
  onTicket("tick", ({ tools }) => ({ itemId: tools.itemId, isChecked: "ja" })),
  onTicket("add-checklist", ({ tools }) => ({ checklistId: tools.checklistId })),
  onTicket("run-macro", ({ tools }) => ({ macroId: tools.macroId, submissionKey: key() })),
  onTicket("link", ({ tools }) => ({ code: tools.otherCode, kind: "same-cause" })),
  onTicket("unlink", ({ tools }) => ({ relationId: tools.relationId })),
  onTicket("merge", ({ tools }) => ({ code: tools.otherCode })),
  onTicket("split", (scene, cast) => ({
    postId: scene.questionId,
    excerpt: "Seit gestern blinkt die Lampe rot.",
    title: "Eine zweite Lampe blinkt",
    categoryId: cast.categoryId,
  })),
  {
    file: threadFile,
    act: "pick-call",
    path: thread,
    fields: () => ({ startsAt: "2026-11-23T10:00:00.000Z" }),
    scene: open,
    expected: askerOnly,
  },
  {
    file: threadFile,
    act: "cancel-call",
    path: thread,
    fields: () => ({}),
    scene: { hasTicket: true, tools: { call: "picked" } },
    expected: askerOnly,
  },
  {
    file: "routes/desk/call-back-file.ts",
    act: "GET",
    path: ({ tools }) => paths.callBackFile(tools.offerId),
    scene: { hasTicket: true, tools: { call: "picked" } },
    expected: { guest: "login", asker: "ok", agent: "ok", others: "gone" },
  },
  { file: modules, act: "GET", path: () => paths.textModules(), expected: { ...desks, guest: "login" } },
  {
    file: modules,
    act: "save",
    path: () => paths.textModules(),
    fields: () => ({
      title: "Gruß",
      keyword: `gruss-${unique()}`,
      categoryId: "",
      body: "Freundliche Grüße, {ansprechpartner}",
    }),
    expected: desks,
  },
  {
    file: modules,
    act: "archive",
    path: () => paths.textModules(),
    fields: ({ tools }) => ({ moduleId: tools.moduleId }),
    scene: open,
    expected: leadAndAdmin,
  },
  {
    file: modules,
    act: "revive",
    path: () => paths.textModules(),
    fields: ({ tools }) => ({ moduleId: tools.moduleId }),
    scene: open,
    expected: leadAndAdmin,
  },
  { file: macroFile, act: "GET", path: () => paths.macros(), expected: { ...desks, guest: "login" } },
  {
    file: macroFile,
    act: "save",
    path: () => paths.macros(),
    fields: () => ({ macroId: "", name: `Makro ${unique()}`, do1: "wait" }),
    expected: leadAndAdmin,
  },
  {
    file: macroFile,
    act: "archive",
    path: () => paths.macros(),
    fields: ({ tools }) => ({ macroId: tools.macroId }),
    scene: open,
    expected: leadAndAdmin,
  },
  {
    file: lists,
    act: "GET",
    path: () => paths.checklists(),
    expected: { guest: "login", lead: "ok", admin: "ok", others: "gone" },
  },
  {
    file: lists,
    act: "save",
    path: () => paths.checklists(),
    fields: () => ({ checklistId: "", title: "Vor dem Anruf", categoryId: "", items: "! Nummer da" }),
    expected: adminOnly,
  },
  {
    file: lists,
    act: "archive",
    path: () => paths.checklists(),
    fields: ({ tools }) => ({ checklistId: tools.checklistId }),
    scene: open,
    expected: adminOnly,
  },
];
