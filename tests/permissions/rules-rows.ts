import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";
import type { Scene } from "./world.ts";

const thread = (scene: Scene) => paths.threadById(scene.threadId);
const file = "routes/forum/thread.tsx";

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
];
