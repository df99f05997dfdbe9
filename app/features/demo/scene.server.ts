import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { posts } from "#db/schema/forum.ts";
import type { Story } from "./story.ts";

/** A question of the demo as it stands in the database so far. */
export type Scene = {
  story: Story;
  threadId: number;
  categoryId: number;
  /** Ids by the names the story uses. */
  posts: Map<string, number>;
  /** The newest ticket and who holds it. */
  ticket: { id: number; ownerId: number } | undefined;
};

export async function readQuestionId(ctx: Ctx, threadId: number): Promise<number> {
  const [row] = await ctx.db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), eq(posts.kind, "question")));
  if (!row) throw new Error(`The thread ${threadId} has no question`);
  return row.id;
}

export function postOf({ story, posts }: Scene, name: string): number {
  const id = posts.get(name);
  if (id === undefined) throw new Error(`The story ${story.key} has no post called ${name}`);
  return id;
}

export function ticketOf({ story, ticket }: Scene) {
  if (!ticket) throw new Error(`The story ${story.key} has no ticket yet`);
  return ticket;
}
