import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";
import { type OutageNews, readUpdate } from "../outage-update.server.ts";

/** What the texts call the kinds of an update. */
const stages = {
  opened: "opened",
  announced: "announced",
  update: "update",
  "promise-moved": "moved",
  "promise-missed": "missed",
} as const;

/** There is something new about an outage that concerns me: each person hears of each update once. */
export const outageTold: NotificationKind<OutageNews> = {
  name: "outage-told",
  icon: "warning",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, { updateId, people }) {
    const row = await readUpdate(ctx, updateId);
    if (!row || row.update.kind === "ended") return [];
    const { update, outage } = row;
    const data = {
      outage: outage.title,
      updateId,
      stage: stages[update.kind as keyof typeof stages],
      ...(update.dueAt ? { dueAt: update.dueAt.toISOString() } : {}),
    };
    return people.map((userId) => ({
      ...{ userId, data, subject: `outage-update:${updateId}`, path: paths.outage(outage.id) },
    }));
  },
  letter: async (ctx, { data }) => ({
    quote: (await readUpdate(ctx, Number(data.updateId)))?.update.body,
  }),
};
