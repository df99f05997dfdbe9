import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { deskViews } from "#db/schema/desk.ts";
import { hasDesk } from "../policy.ts";
import { parseFilter, writeFilter } from "./filter.ts";
import { canEditView, canSeeView, canShareView } from "./policy.ts";

export type SavedView = typeof deskViews.$inferSelect;

/** So many own ones, and so many of a team. */
export const mostViews = 30;

/** Of the team first, then own ones, each in their order. Nothing without a desk. */
export async function listViews(ctx: Ctx): Promise<SavedView[]> {
  const { actor } = ctx;
  if (!hasDesk(actor)) return [];
  return ctx.db
    .select()
    .from(deskViews)
    .where(
      or(
        and(eq(deskViews.regionId, actor.teamRegionId), isNotNull(deskViews.sharedAt)),
        and(
          eq(deskViews.ownerId, actor.id),
          eq(deskViews.regionId, actor.teamRegionId),
          isNull(deskViews.sharedAt),
        ),
      ),
    )
    .orderBy(sql`${deskViews.sharedAt} is null`, asc(deskViews.position), asc(deskViews.id));
}

/**
 * Keeps a list under a name, at the end of one's own. `query`: the words of its address; what is not understood is left out.
 * @returns its id
 * @throws not-found without a desk; conflict when there are too many
 */
export async function saveView(ctx: Ctx, input: { name: string; query: string }): Promise<number> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  return transact(ctx, async (ctx) => {
    const own = and(eq(deskViews.ownerId, actor.id), isNull(deskViews.sharedAt));
    const [last] = await ctx.db
      .select({
        count: sql<number>`count(*)::int`,
        position: sql<number>`coalesce(max(${deskViews.position}), 0)::int`,
      })
      .from(deskViews)
      .where(own);
    if ((last?.count ?? 0) >= mostViews)
      throw new AppError("conflict", "queue.views.tooMany", { max: mostViews });
    const [row] = await ctx.db
      .insert(deskViews)
      .values({
        regionId: actor.teamRegionId,
        ownerId: actor.id,
        name: input.name,
        query: cleanQuery(input.query),
        position: (last?.position ?? 0) + 1,
        createdAt: ctx.now,
      })
      .returning({ id: deskViews.id });
    return row!.id;
  });
}

/** Another name, or another filter. @throws not-found (also for whoever may not) */
export async function changeView(
  ctx: Ctx,
  input: { viewId: number; name?: string; query?: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const view = await lockView(ctx, input.viewId);
    assertAllowed(canEditView(ctx.actor, view), notFound);
    const query = input.query === undefined ? view.query : cleanQuery(input.query);
    await ctx.db
      .update(deskViews)
      .set({ name: input.name ?? view.name, query })
      .where(eq(deskViews.id, view.id));
  });
}

/** Only what a filter can say is kept. */
const cleanQuery = (query: string) => writeFilter(parseFilter(new URLSearchParams(query)));

/** @throws not-found (also for whoever may not) */
export async function deleteView(ctx: Ctx, { viewId }: { viewId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const view = await lockView(ctx, viewId);
    assertAllowed(canEditView(ctx.actor, view), notFound);
    await ctx.db.delete(deskViews).where(eq(deskViews.id, view.id));
  });
}

/** A lead puts it on everybody's desk, or takes it off again: then it is its owner's alone. @throws not-found */
export async function shareView(ctx: Ctx, input: { viewId: number; isShared: boolean }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const view = await lockView(ctx, input.viewId);
    assertAllowed(canShareView(ctx.actor, view), notFound);
    await ctx.db
      .update(deskViews)
      .set({ sharedAt: input.isShared ? (view.sharedAt ?? ctx.now) : null })
      .where(eq(deskViews.id, view.id));
  });
}

/** One place up or down among its like. @throws not-found (also for whoever may not) */
export async function moveView(ctx: Ctx, input: { viewId: number; step: "up" | "down" }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const view = await lockView(ctx, input.viewId);
    assertAllowed(canEditView(ctx.actor, view), notFound);
    const isShared = view.sharedAt !== null;
    const all = (await listViews(ctx)).filter(({ sharedAt }) => (sharedAt !== null) === isShared);
    const from = all.findIndex(({ id }) => id === view.id);
    const to = from + (input.step === "up" ? -1 : 1);
    if (to < 0 || to >= all.length) return;
    const [moved] = all.splice(from, 1);
    all.splice(to, 0, moved!);
    for (const [position, { id }] of all.entries()) {
      await ctx.db.update(deskViews).set({ position }).where(eq(deskViews.id, id));
    }
  });
}

/** @throws not-found, also for views that the actor may not see */
async function lockView(ctx: Ctx, viewId: number): Promise<SavedView> {
  const [row] = await ctx.db.select().from(deskViews).where(eq(deskViews.id, viewId)).for("update");
  const view = found(row);
  assertAllowed(canSeeView(ctx.actor, view), notFound);
  return view;
}
