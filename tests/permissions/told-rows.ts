import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

const ownOnly = { guest: "login", others: "ok" } as const;
const file = (name: string) => `routes/account/${name}`;

/** What is told: the stream for open pages and who is writing; how, when and where to somebody hears. */
export const toldRows: Row[] = [
  {
    file: file("notice-settings.tsx"),
    act: "GET",
    path: () => paths.noticeSettings(),
    expected: ownOnly,
  },
  {
    file: file("notice-settings.tsx"),
    act: "preferences",
    path: () => paths.noticeSettings(),
    fields: () => ({ digest: "never", "channel.own": "bell" }),
    expected: ownOnly,
  },
  {
    file: file("change-email.tsx"),
    act: "GET",
    path: () => paths.changeEmail("unbekannt"),
    expected: { others: "gone" },
  },
  {
    file: file("change-email.tsx"),
    act: "confirm",
    path: () => paths.changeEmail("unbekannt"),
    fields: () => ({}),
    expected: { others: "ok" },
  },
  {
    file: "routes/api/bounces.ts",
    act: "POST",
    about: "without a token set up",
    path: () => "/api/rueckmails",
    expected: { others: "gone" },
  },
  {
    file: "routes/api/live.ts",
    act: "GET",
    path: (s) => `${paths.live()}?t=${s.threadId}`,
    expected: { others: "ok" },
  },
  {
    file: "routes/api/live.ts",
    act: "POST",
    path: () => paths.live(),
    fields: (s) => ({ threadId: s.threadId }),
    expected: { guest: "login", unverified: "no", suspended: "no", others: "ok" },
  },
  {
    file: "routes/api/live.ts",
    act: "POST",
    about: "in a hidden thread",
    path: () => paths.live(),
    fields: (s) => ({ threadId: s.threadId }),
    scene: { isHidden: true },
    expected: { guest: "login", moderator: "no", admin: "no", others: "gone" },
  },
];
