import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";

/** The copy of one's own data can be fetched. */
export const exportReady: NotificationKind<{ userId: number; exportId: number }> = {
  name: "export-ready",
  icon: "inbox",
  tone: "solved",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(_, { userId, exportId }) {
    return [{ userId, subject: `export:${exportId}`, path: paths.settings("daten") }];
  },
};
