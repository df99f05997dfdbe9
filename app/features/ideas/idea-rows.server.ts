import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { RENDER_VERSION, renderMarkdown } from "#app/platform/markdown.server.ts";
import { ideas } from "#db/schema/ideas.ts";
import { visibleIdeas } from "./scope.server.ts";

export type IdeaRow = typeof ideas.$inferSelect;

/** Markdown as typed and its sanitised HTML always change together. */
export const renderedIdea = (body: string) => ({
  body,
  bodyHtml: renderMarkdown(body),
  renderVersion: RENDER_VERSION,
});

/**
 * The idea's row under a lock, for a use case that is about to change it.
 * @throws unauthenticated for guests; not-found, also when the actor may not see it or it was merged
 */
export async function lockIdea(ctx: Ctx, ideaId: number): Promise<IdeaRow> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const [row] = await ctx.db
    .select()
    .from(ideas)
    .where(and(eq(ideas.id, ideaId), visibleIdeas(ctx.actor)))
    .for("update");
  return found(row);
}

/** From the votes themselves, never read-add-write. */
export async function recountIdea(ctx: Ctx, ideaId: number): Promise<void> {
  await ctx.db.execute(sql`
    update ideas set vote_count = (select count(*) from idea_votes v where v.idea_id = ideas.id) where id = ${ideaId}`);
}

/** The same statement over everything, for `npm run recount`. */
export async function recountIdeas(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`
    update ideas set vote_count = (select count(*) from idea_votes v where v.idea_id = ideas.id)`);
}

/** Where the votes of a merged idea are now; null when it is none. */
export async function findMergedIdea(ctx: Ctx, ideaId: number) {
  const [row] = await ctx.db.execute<{ id: string; slug: string }>(sql`
    with recursive way as (
      select id, slug, merged_into_id from ideas where id = ${ideaId} and merged_into_id is not null
      union select i.id, i.slug, i.merged_into_id from ideas i join way w on i.id = w.merged_into_id)
    select id, slug from way where merged_into_id is null`);
  return row ? { id: Number(row.id), slug: row.slug } : null;
}
