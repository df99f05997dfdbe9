import { and, eq, isNotNull } from "drizzle-orm";
import { paths } from "#app/ui/paths.ts";
import { threads } from "#db/schema/forum.ts";
import { privateViews } from "#db/schema/vault.ts";
import type { NotificationKind } from "../kind.ts";

/**
 * To the author of private details: somebody without a right of their own has looked, with a second person's consent. The
 * looks of the contact, of whoever is on duty and of the lead are what the details were given for: they stand in the log
 * at the question, like this one. Once per consent, however often it is used.
 */
export const privateLooked: NotificationKind<{ threadId: number; viewId: number }> = {
  name: "private-looked",
  icon: "lock",
  tone: "waiting",
  group: "contact",
  audience: "everyone",
  mail: { delaySeconds: 0 },
  async findNotices(ctx, { viewId }) {
    const [look] = await ctx.db
      .select({
        consentId: privateViews.consentId,
        viewerId: privateViews.viewerId,
        threadId: threads.id,
        authorId: threads.authorId,
      })
      .from(privateViews)
      .innerJoin(threads, eq(threads.id, privateViews.threadId))
      .where(and(eq(privateViews.id, viewId), isNotNull(privateViews.consentId)));
    if (!look) return [];
    return [
      {
        userId: look.authorId,
        subject: `look:${look.consentId}`,
        path: `${paths.threadById(look.threadId)}#vertraulich`,
        threadId: look.threadId,
        actorId: look.viewerId,
      },
    ];
  },
};
