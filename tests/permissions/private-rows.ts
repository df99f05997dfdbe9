import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Cast, Scene } from "./world.ts";

const thread = (scene: Scene) => paths.threadById(scene.threadId);
const page = (scene: Scene) => paths.privateHalf(scene.threadId);
const told = { hasTicket: true, private: {} } as const;
const asked = { hasTicket: true, private: { isAsked: true } } as const;
/** Who knows of the private half of a question with a case: its team and admins. */
const team = { guest: "login", agent: "ok", lead: "ok", admin: "ok", others: "gone" } as const;
const answer = (scene: Scene) => ({ consentId: scene.privateHalf.consentId });
const reason = () => ({ reason: "Die Aufsicht hat nachgefragt." });

/** The private half of a question: kept by its author, looked at by the team, with a second person's consent by admins. */
export const privateRows: Row[] = [
  {
    file: "routes/forum/thread.tsx",
    act: "save-private",
    path: thread,
    fields: () => ({ privatePhone: "0261 482177" }),
    // Also who may not write in public keeps their own: nobody else does.
    expected: { guest: "login", asker: "ok", others: "gone" },
  },
  {
    file: "routes/forum/thread.tsx",
    act: "delete-private",
    path: thread,
    fields: () => ({}),
    scene: told,
    expected: { asker: "ok", others: "gone" },
  },
  {
    file: "routes/forum/save-private.ts",
    act: "POST",
    about: "the private part of a draft is one's own",
    path: () => paths.savePrivate(),
    fields: (_, { people }) => ({
      author: people.asker.id,
      clientId: "entwurf-0123456789",
      privatePhone: "0261 482177",
    }),
    expected: { asker: "ok", others: "login" },
  },
  {
    file: "routes/forum/save-private.ts",
    act: "POST",
    about: "into a question of one's own",
    path: () => paths.savePrivate(),
    fields: (scene, { people }) => ({
      author: people.asker.id,
      threadId: scene.threadId,
      privatePhone: "0261 482177",
    }),
    expected: { asker: "ok", others: "login" },
  },
  {
    file: "routes/forum/save-private.ts",
    act: "POST",
    about: "into somebody else's question",
    path: () => paths.savePrivate(),
    fields: (scene: Scene, { people }: Cast) => ({
      author: people.stranger.id,
      threadId: scene.threadId,
      privatePhone: "0261 482177",
    }),
    expected: { stranger: "gone", others: "login" },
  },
  { file: "routes/desk/private-half.tsx", act: "GET", path: page, scene: told, expected: team },
  {
    file: "routes/desk/private-half.tsx",
    act: "GET",
    about: "no team has it",
    path: page,
    scene: { private: {} },
    expected: { guest: "login", others: "gone" },
  },
  {
    file: "routes/desk/private-half.tsx",
    act: "reveal-private",
    path: page,
    fields: () => ({}),
    scene: told,
    expected: { agent: "ok", lead: "ok", admin: "conflict", others: "gone" },
  },
  {
    file: "routes/desk/private-half.tsx",
    act: "reveal-private",
    about: "the case is closed",
    path: page,
    fields: () => ({}),
    scene: { ...told, isTicketClosed: true },
    expected: { agent: "conflict", lead: "conflict", admin: "conflict", others: "gone" },
  },
  {
    file: "routes/desk/private-half.tsx",
    act: "reveal-private",
    about: "roles of today",
    path: page,
    fields: () => ({}),
    scene: { hasTicket: true, private: { hasFreshRoles: true } },
    expected: { agent: "conflict", lead: "conflict", admin: "conflict", others: "gone" },
  },
  {
    file: "routes/desk/private-half.tsx",
    act: "reveal-private",
    about: "with consent",
    path: page,
    fields: () => ({}),
    scene: { hasTicket: true, private: { isGranted: true } },
    expected: { agent: "ok", lead: "ok", admin: "ok", others: "gone" },
  },
  {
    file: "routes/desk/ticket.tsx",
    act: "reveal-private",
    path: (scene) => paths.ticket(scene.ticketCode),
    fields: () => ({}),
    scene: told,
    expected: { agent: "ok", lead: "ok", others: "gone" },
  },
  {
    file: "routes/desk/private-half.tsx",
    act: "ask-consent",
    path: page,
    fields: reason,
    scene: told,
    // Who may look already does not ask.
    expected: { admin: "ok", agent: "conflict", lead: "conflict", others: "gone" },
  },
  {
    file: "routes/desk/private-half.tsx",
    act: "grant-consent",
    path: page,
    fields: answer,
    scene: asked,
    expected: { agent: "ok", lead: "ok", admin: "conflict", others: "gone" },
  },
  {
    file: "routes/desk/private-half.tsx",
    act: "decline-consent",
    path: page,
    fields: answer,
    scene: asked,
    expected: { agent: "ok", lead: "ok", admin: "conflict", others: "gone" },
  },
  {
    file: "routes/admin/customer-numbers.tsx",
    act: "GET",
    path: () => paths.customerNumbers(),
    expected: { admin: "ok", others: "gone" },
  },
  {
    file: "routes/admin/customer-numbers.tsx",
    act: "save",
    path: () => paths.customerNumbers(),
    fields: () => ({ masks: `KD-${"#".repeat(8)}\n#{${Math.floor(Math.random() * 5) + 6},12}A` }),
    expected: { admin: "ok", others: "gone" },
  },
  {
    file: "routes/admin/customer-numbers.tsx",
    act: "try",
    path: () => paths.customerNumbers(),
    fields: () => ({ masks: "", sample: "0261 482177" }),
    expected: { admin: "ok", others: "gone" },
  },
];
