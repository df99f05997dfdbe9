import { issueFixedLink } from "#app/features/escalation/outages/answering.server.ts";
import { paths } from "#app/ui/paths.ts";
import type { NotificationKind } from "../kind.ts";
import { type OutageNews, readUpdate } from "../outage-update.server.ts";

/** It is fixed: does it work for you again? In one tap and without logging in. */
export const outageEnded: NotificationKind<OutageNews> = {
  name: "outage-ended",
  icon: "solved",
  tone: "solved",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { updateId, people }) {
    const row = await readUpdate(ctx, updateId);
    if (row?.update.kind !== "ended") return [];
    const { outage } = row;
    return people.map((userId) => ({
      userId,
      subject: `outage-update:${updateId}`,
      path: paths.outage(outage.id),
      data: { outage: outage.title, outageId: outage.id, updateId },
    }));
  },
  letter: async (ctx, { userId, data }) => ({
    path: paths.outageFixed(await issueFixedLink(ctx, { outageId: Number(data.outageId), userId })),
    quote: (await readUpdate(ctx, Number(data.updateId)))?.update.body,
  }),
};
