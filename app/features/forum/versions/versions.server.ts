import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { postRevisions } from "#db/schema/forum.ts";
import { describeFacts, readFactsOf } from "../facts/facts.server.ts";
import type { Fact } from "../facts/facts.ts";
import { getPost } from "../post-rows.server.ts";

export type Version = {
  body: string;
  title: string | null;
  writtenAt: Date;
  author: { id: number; displayName: string; hue: number };
  /** Why it was changed to this; empty for the first version. */
  reason: string;
  /** Only at a question: the facts of that time. */
  facts: Fact[];
};

/**
 * Every version of a post, the newest first. A revision row holds what stood there *before* its edit, so a version's
 * author and reason come from the row before it.
 * @throws not-found
 */
export async function listVersions(
  ctx: Ctx,
  postId: number,
): Promise<{ threadId: number; versions: Version[] }> {
  const { post, thread } = await getPost(ctx, postId);
  const revisions = await ctx.db
    .select({
      body: postRevisions.body,
      title: postRevisions.title,
      createdAt: postRevisions.createdAt,
      reason: postRevisions.reason,
      facts: postRevisions.facts,
      editor: { id: users.id, displayName: users.displayName, hue: users.hue },
    })
    .from(postRevisions)
    .innerJoin(users, eq(users.id, postRevisions.editorId))
    .where(eq(postRevisions.postId, postId))
    .orderBy(asc(postRevisions.createdAt), asc(postRevisions.id));
  const [writer] = await ctx.db
    .select({ id: users.id, displayName: users.displayName, hue: users.hue })
    .from(users)
    .where(eq(users.id, post.authorId));
  if (!writer) throw new Error(`Post ${postId} has no author`);

  const isQuestion = post.kind === "question";
  const factsToday = isQuestion ? await readFactsOf(ctx, thread.id) : [];
  const versions: Version[] = [];
  let by = { author: writer, writtenAt: post.createdAt, reason: "" };
  for (const [index, revision] of revisions.entries()) {
    // The title of that time: the next row that changed it kept it, else it is today's.
    const title = isQuestion
      ? (revisions.slice(index).find(({ title }) => title !== null)?.title ?? thread.title)
      : null;
    const keptFacts = revisions.slice(index).find(({ facts }) => facts !== null)?.facts;
    const facts = keptFacts ? await describeFacts(ctx, keptFacts) : factsToday;
    versions.push({ ...by, body: revision.body, title, facts });
    by = { author: revision.editor, writtenAt: revision.createdAt, reason: revision.reason };
  }
  versions.push({ ...by, body: post.body, title: isQuestion ? thread.title : null, facts: factsToday });
  return { threadId: post.threadId, versions: versions.reverse() };
}
