import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Cast, Scene } from "./world.ts";

const desk = "routes/desk/index.tsx";
const ticket = "routes/desk/ticket.tsx";
const at = () => paths.desk("team");
const open = { hasTicket: true } as const;

/** Whoever has a desk may act on what is on it; tickets of other teams are not there, so nothing is done with them. */
const anyDesk = { agent: "ok", otherAgent: "ok", lead: "ok", others: "gone" } as const;
const leadOnly = { lead: "ok", others: "gone" } as const;
const ownerAndLead = { agent: "ok", lead: "ok", others: "gone" } as const;
const chosen = (scene: Scene) => ({ ticket: scene.ticketId });

const onChosen = (
  act: string,
  more: (scene: Scene, cast: Cast) => Record<string, string | number> = () => ({}),
): Row => ({
  file: desk,
  act,
  path: at,
  scene: open,
  fields: (scene, cast) => ({ ...chosen(scene), ...more(scene, cast) }),
  expected: anyDesk,
});

/** A list that nobody has. */
const noView = () => ({ viewId: 999_999 });
const onView = (act: string, more: Record<string, string | number> = {}): Row => ({
  file: desk,
  act,
  about: "of somebody else",
  path: at,
  fields: () => ({ ...noView(), ...more }),
  expected: { others: "gone" },
});

/** Lists, acts on several tickets and their undoing, putting aside, and who looks at a ticket. */
export const queueRows: Row[] = [
  onChosen("take"),
  { ...onChosen("assign", (_, { colleague }) => ({ toId: colleague.id })), expected: leadOnly },
  onChosen("snooze", () => ({ snooze: "reply" })),
  onChosen("wake"),
  onChosen("wait"),
  onChosen("note", () => ({ body: "Verteiler 17" })),
  onChosen("category", (_, { categoryId }) => ({ categoryId })),
  onChosen("severity", () => ({ severity: "question" })),
  {
    file: desk,
    act: "undo",
    about: "somebody else's act",
    path: at,
    fields: () => ({ batchId: 999_999 }),
    expected: { others: "gone" },
  },
  {
    file: desk,
    act: "save-view",
    path: at,
    fields: () => ({ name: "Stadtmitte", query: "plz=603" }),
    expected: anyDesk,
  },
  onView("change-view", { name: "Anders" }),
  onView("replace-view", { query: "plz=60" }),
  onView("move-view", { step: "up" }),
  onView("share-view"),
  onView("unshare-view"),
  onView("delete-view"),
  {
    file: ticket,
    act: "snooze",
    path: (s) => paths.ticket(s.ticketCode),
    scene: open,
    fields: () => ({ snooze: "hour" }),
    expected: ownerAndLead,
  },
  {
    file: ticket,
    act: "wake",
    about: "that was not put aside",
    path: (s) => paths.ticket(s.ticketCode),
    scene: open,
    fields: () => ({}),
    expected: { agent: "conflict", lead: "conflict", others: "gone" },
  },
  {
    file: "routes/desk/looking.ts",
    act: "POST",
    path: () => paths.deskLooking(),
    scene: open,
    fields: (scene) => ({ ...chosen(scene), ticketId: scene.ticketId, kind: "look" }),
    expected: ownerAndLead,
  },
];
