import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import {
  type ChecklistValues,
  checklistItems,
  checklists,
  checklistVersions,
} from "#db/schema/checklists.ts";
import { categories } from "#db/schema/forum.ts";
import { hasDesk } from "../policy.ts";
import type { ItemValues } from "./fields.ts";
import { canEditChecklists, canReadChecklists } from "./policy.ts";

export type Checklist = {
  id: number;
  title: string;
  categoryId: number | null;
  categoryName: string | null;
  isArchived: boolean;
  items: ItemValues[];
  /** On how many tickets something of it was ticked. */
  ticketCount: number;
};

/** All lists, those in use first. @throws not-found for everybody but leads and admins */
export async function listChecklists(ctx: Ctx): Promise<Checklist[]> {
  assertAllowed(canReadChecklists(ctx.actor), notFound);
  const [lists, items] = await Promise.all([
    ctx.db
      .select({
        id: checklists.id,
        title: checklists.title,
        categoryId: checklists.categoryId,
        categoryName: categories.name,
        archivedAt: checklists.archivedAt,
        ticketCount: sql<number>`(
          select count(distinct c.ticket_id)::int from ticket_checks c
          join checklist_items i on i.id = c.item_id where i.checklist_id = ${checklists.id})`,
      })
      .from(checklists)
      .leftJoin(categories, eq(categories.id, checklists.categoryId))
      .orderBy(sql`${checklists.archivedAt} is not null`, asc(checklists.title)),
    ctx.db
      .select()
      .from(checklistItems)
      .where(isNull(checklistItems.archivedAt))
      .orderBy(asc(checklistItems.position)),
  ]);
  return lists.map(({ archivedAt, ...list }) => ({
    ...list,
    isArchived: archivedAt !== null,
    items: items
      .filter(({ checklistId }) => checklistId === list.id)
      .map(({ text, isNeeded }) => ({ text, isNeeded })),
  }));
}

/** What can be put to a ticket by hand or by a macro; nothing for anybody without a desk. */
export async function listAddable(ctx: Ctx): Promise<{ id: number; title: string }[]> {
  if (!hasDesk(ctx.actor) && !canEditChecklists(ctx.actor)) return [];
  return ctx.db
    .select({ id: checklists.id, title: checklists.title })
    .from(checklists)
    .where(isNull(checklists.archivedAt))
    .orderBy(asc(checklists.title));
}

export type ChecklistInput = {
  checklistId: number | null;
  title: string;
  categoryId: number | null;
  items: ItemValues[];
};

/**
 * Makes a list or changes one. An item whose words stay keeps its ticks; one that goes is archived with them.
 * @returns its id
 * @throws not-found (not an admin), invalid (field `categoryId`: the topic has a list already)
 */
export async function saveChecklist(ctx: Ctx, input: ChecklistInput): Promise<number> {
  assertAllowed(canEditChecklists(ctx.actor), notFound);
  return transact(ctx, async (ctx) => {
    await assertTopicFree(ctx, input);
    const { title, categoryId } = input;
    const id = input.checklistId
      ? await change(ctx, input.checklistId, { title, categoryId })
      : await insert(ctx, { title, categoryId });
    await writeItems(ctx, id, input.items);
    await logVersion(ctx, id, { title, items: input.items });
    return id;
  });
}

/** Takes a list out of use; what was ticked stays. @throws not-found (not an admin) */
export async function archiveChecklist(ctx: Ctx, { checklistId }: { checklistId: number }): Promise<void> {
  assertAllowed(canEditChecklists(ctx.actor), notFound);
  const rows = await ctx.db
    .update(checklists)
    .set({ archivedAt: ctx.now })
    .where(eq(checklists.id, checklistId))
    .returning({ id: checklists.id });
  found(rows[0]);
}

async function assertTopicFree(ctx: Ctx, { checklistId, categoryId }: ChecklistInput): Promise<void> {
  if (categoryId === null) return;
  const [category] = await ctx.db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, categoryId));
  if (!category) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
  const [other] = await ctx.db
    .select({ title: checklists.title })
    .from(checklists)
    .where(
      and(
        eq(checklists.categoryId, categoryId),
        isNull(checklists.archivedAt),
        checklistId === null ? undefined : ne(checklists.id, checklistId),
      ),
    );
  if (other) throw new AppError("invalid", "checklists.error.taken", { title: other.title }, "categoryId");
}

type Head = { title: string; categoryId: number | null };

async function change(ctx: Ctx, checklistId: number, values: Head): Promise<number> {
  const rows = await ctx.db
    .update(checklists)
    .set({ ...values, archivedAt: null })
    .where(eq(checklists.id, checklistId))
    .returning({ id: checklists.id });
  return found(rows[0]).id;
}

async function insert(ctx: Ctx, values: Head): Promise<number> {
  const rows = await ctx.db
    .insert(checklists)
    .values({ ...values, createdAt: ctx.now })
    .returning({ id: checklists.id });
  return found(rows[0]).id;
}

async function writeItems(ctx: Ctx, checklistId: number, wanted: ItemValues[]): Promise<void> {
  const rows = await ctx.db.select().from(checklistItems).where(eq(checklistItems.checklistId, checklistId));
  const kept = new Map(rows.map((row) => [row.text.toLocaleLowerCase("de"), row]));
  await ctx.db
    .update(checklistItems)
    .set({ archivedAt: ctx.now })
    .where(and(eq(checklistItems.checklistId, checklistId), isNull(checklistItems.archivedAt)));
  for (const [position, { text, isNeeded }] of wanted.entries()) {
    const row = kept.get(text.toLocaleLowerCase("de"));
    const values = { text, isNeeded, position, archivedAt: null };
    if (row) await ctx.db.update(checklistItems).set(values).where(eq(checklistItems.id, row.id));
    else await ctx.db.insert(checklistItems).values({ ...values, checklistId });
  }
}

async function logVersion(ctx: Ctx, checklistId: number, values: ChecklistValues): Promise<void> {
  const changedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db.insert(checklistVersions).values({ checklistId, values, changedAt: ctx.now, changedById });
}

export type ChecklistVersion = { id: number; at: Date; changedBy: string | null; values: ChecklistValues };

/** What a list was before, the latest first. @throws not-found */
export async function listChecklistVersions(ctx: Ctx, checklistId: number): Promise<ChecklistVersion[]> {
  assertAllowed(canReadChecklists(ctx.actor), notFound);
  return ctx.db
    .select({
      id: checklistVersions.id,
      at: checklistVersions.changedAt,
      changedBy: users.displayName,
      values: checklistVersions.values,
    })
    .from(checklistVersions)
    .leftJoin(users, eq(users.id, checklistVersions.changedById))
    .where(eq(checklistVersions.checklistId, checklistId))
    .orderBy(desc(checklistVersions.changedAt), desc(checklistVersions.id))
    .limit(50);
}
