import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "./context.ts";

/** The channel that every web process listens on (LISTEN). */
export const liveChannel = "tadellos_live";

/**
 * Something changed for people who are looking at this moment. Ids only: whoever listens reads the state again through
 * the visibility scope, so news says no more than "look".
 */
const newsSchema = z.discriminatedUnion("kind", [
  /** What a thread's page shows has changed. */
  z.object({ kind: z.literal("thread"), threadId: z.number() }),
  /** Somebody's inbox has changed. */
  z.object({ kind: z.literal("inbox"), userId: z.number() }),
  /** An evening: a vote, a question, a poll that was opened. */
  z.object({ kind: z.literal("meetup"), meetupId: z.number() }),
  /** Somebody is writing in a thread. Kept nowhere. */
  z.object({ kind: z.literal("writing"), threadId: z.number(), userId: z.number() }),
  /** A regional team's desk shows this ticket differently, or somebody else looks at it. */
  z.object({ kind: z.literal("desk"), ticketId: z.number() }),
]);

export type LiveNews = z.infer<typeof newsSchema>;

/**
 * Tells the web processes in the caller's transaction: PostgreSQL passes it on when that commits, and never for a
 * rollback. The same news twice in one transaction is passed on once.
 */
export async function announce(ctx: Ctx, news: LiveNews): Promise<void> {
  await ctx.db.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify(newsSchema.parse(news))})`);
}

/** The same for many, in one statement. */
export async function announceAll(ctx: Ctx, news: readonly LiveNews[]): Promise<void> {
  if (news.length === 0) return;
  const payloads = news.map((one) => JSON.stringify(newsSchema.parse(one)));
  await ctx.db.execute(sql`
    select pg_notify(${liveChannel}, payload)
    from jsonb_array_elements_text(${JSON.stringify(payloads)}::text::jsonb) payload`);
}

/** @returns null for what a newer version of this program may have sent */
export function parseNews(payload: string): LiveNews | null {
  try {
    return newsSchema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}
