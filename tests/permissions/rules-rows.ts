import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const thread = (scene: Scene) => paths.threadById(scene.threadId);
const file = "routes/forum/thread.tsx";
const rulesPage = "routes/admin/escalation-rules.tsx";

/** "Ich bin dran", and what goes to the regional team by itself. */
export const rulesRows: Row[] = [
  {
    file,
    act: "claim",
    path: thread,
    fields: () => ({}),
    // Of these people only the guide helps; the others have not earned it, and staff hold back.
    expected: { guest: "login", unverified: "login", suspended: "no", guide: "ok", others: "no" },
  },
  {
    file,
    act: "release",
    path: thread,
    fields: () => ({}),
    expected: { guest: "login", others: "ok" },
  },
  {
    file,
    act: "auto-escalation",
    path: thread,
    fields: () => ({ isOn: "nein" }),
    expected: { guest: "login", asker: "ok", others: "no" },
  },
  {
    file,
    act: "auto-escalation",
    about: "that is with the team",
    path: thread,
    fields: () => ({ isOn: "nein" }),
    scene: { hasTicket: true },
    expected: { guest: "login", asker: "conflict", others: "no" },
  },
  {
    file: "routes/account/settings.tsx",
    act: "pause-calls",
    path: () => paths.settings(),
    fields: () => ({ isPaused: "ja" }),
    expected: { guest: "login", others: "ok" },
  },
  {
    file: "routes/admin/home.tsx",
    act: "GET",
    path: () => paths.admin(),
    expected: { guest: "login", lead: "ok", admin: "ok", others: "gone" },
  },
  {
    file: rulesPage,
    act: "GET",
    path: () => paths.escalationRules(),
    expected: { guest: "login", lead: "ok", admin: "ok", others: "gone" },
  },
  ...["save", "preview"].map(
    (act): Row => ({
      file: rulesPage,
      act,
      path: () => paths.escalationRules(),
      fields: (_, cast) => ({
        categoryId: cast.categoryId,
        isEnabled: "ja",
        unansweredHours: (5 + Math.floor(Math.random() * 90)).toString(),
        unsolvedHours: "100",
        lastCallMinutes: "60",
      }),
      // Leads read; only admins change, and try out changes.
      expected: { admin: "ok", others: "gone" },
    }),
  ),
  {
    file: rulesPage,
    act: "drop",
    path: () => paths.escalationRules(),
    fields: (_, cast) => ({ categoryId: cast.categoryId }),
    expected: { admin: "ok", others: "gone" },
  },
];
