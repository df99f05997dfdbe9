import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

/** What is told: the stream for open pages and who is writing. */
export const toldRows: Row[] = [
  {
    file: "routes/api/live.ts",
    act: "GET",
    path: (s) => `${paths.live()}?t=${s.threadId}`,
    expected: { others: "ok" },
  },
  {
    file: "routes/api/live.ts",
    act: "writing",
    path: () => paths.live(),
    fields: (s) => ({ threadId: s.threadId }),
    expected: { guest: "login", unverified: "no", suspended: "no", others: "ok" },
  },
  {
    file: "routes/api/live.ts",
    act: "writing",
    about: "in a hidden thread",
    path: () => paths.live(),
    fields: (s) => ({ threadId: s.threadId }),
    scene: { isHidden: true },
    expected: { guest: "login", moderator: "no", admin: "no", others: "gone" },
  },
];
