import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { categoryFields, threadFacts } from "#db/schema/category-forms.ts";
import { checkFacts, type Fact, type FormField, toFact } from "./facts.ts";

const columns = {
  id: categoryFields.id,
  key: categoryFields.key,
  kind: categoryFields.kind,
  label: categoryFields.label,
  hint: categoryFields.hint,
  options: categoryFields.options,
  picture: categoryFields.picture,
  isRequired: categoryFields.isRequired,
};

/** What the form of a category asks for, in its order. Public. */
export function listFields(ctx: Ctx, categoryId: number): Promise<FormField[]> {
  return ctx.db
    .select(columns)
    .from(categoryFields)
    .where(and(eq(categoryFields.categoryId, categoryId), isNull(categoryFields.archivedAt)))
    .orderBy(asc(categoryFields.position), asc(categoryFields.id));
}

/** The same of all categories, by the category. */
export async function listAllFields(ctx: Ctx): Promise<Map<number, FormField[]>> {
  const rows = await ctx.db
    .select({ ...columns, categoryId: categoryFields.categoryId })
    .from(categoryFields)
    .where(isNull(categoryFields.archivedAt))
    .orderBy(asc(categoryFields.position), asc(categoryFields.id));
  const fields = new Map<number, FormField[]>();
  for (const { categoryId, ...field } of rows) {
    fields.set(categoryId, [...(fields.get(categoryId) ?? []), field]);
  }
  return fields;
}

/** What the askers of these threads said, by thread. The caller has read the threads through the visibility scope. */
export async function readFacts(ctx: Ctx, threadIds: number[]): Promise<Map<number, Fact[]>> {
  const facts = new Map<number, Fact[]>();
  if (threadIds.length === 0) return facts;
  const rows = await ctx.db
    .select({ ...columns, threadId: threadFacts.threadId, value: threadFacts.value })
    .from(threadFacts)
    .innerJoin(categoryFields, eq(categoryFields.id, threadFacts.fieldId))
    .where(inArray(threadFacts.threadId, threadIds))
    .orderBy(asc(categoryFields.position), asc(categoryFields.id));
  for (const { threadId, value, ...field } of rows) {
    facts.set(threadId, [...(facts.get(threadId) ?? []), toFact(ctx.locale, field, value)]);
  }
  return facts;
}

export async function readFactsOf(ctx: Ctx, threadId: number): Promise<Fact[]> {
  return (await readFacts(ctx, [threadId])).get(threadId) ?? [];
}

/** The form with what stands there, for whoever may change it; facts of another category's form are not in it. */
export async function readFactForm(
  ctx: Ctx,
  thread: { id: number; categoryId: number },
): Promise<{ fields: FormField[]; facts: Record<string, string> }> {
  const [fields, facts] = await Promise.all([
    listFields(ctx, thread.categoryId),
    readFactsOf(ctx, thread.id),
  ]);
  return { fields, facts: Object.fromEntries(facts.map(({ key, value }) => [key, value])) };
}

export const noFactForm: Awaited<ReturnType<typeof readFactForm>> = { fields: [], facts: {} };

/** Facts that an edit replaced, kept by the id of their field. */
export async function describeFacts(ctx: Ctx, kept: Record<string, string>): Promise<Fact[]> {
  const ids = Object.keys(kept).map(Number);
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select(columns)
    .from(categoryFields)
    .where(inArray(categoryFields.id, ids))
    .orderBy(asc(categoryFields.position), asc(categoryFields.id));
  return rows.map((field) => toFact(ctx.locale, field, kept[field.id] ?? ""));
}

/**
 * Replaces what the asker of a thread said. In the caller's transaction, which has checked who may.
 * @returns what stood there before, by the id of the field; null when nothing has changed
 * @throws invalid with the name of the field
 */
export async function saveFacts(
  ctx: Ctx,
  { threadId, categoryId, facts }: { threadId: number; categoryId: number; facts: Record<string, string> },
): Promise<Record<string, string> | null> {
  const fields = await listFields(ctx, categoryId);
  const wanted = checkFacts(fields, facts);
  const rows = await ctx.db
    .select({ fieldId: threadFacts.fieldId, value: threadFacts.value, key: categoryFields.key })
    .from(threadFacts)
    .innerJoin(categoryFields, eq(categoryFields.id, threadFacts.fieldId))
    .where(eq(threadFacts.threadId, threadId));
  const before = Object.fromEntries(rows.map(({ fieldId, value }) => [fieldId, value]));
  // What is no longer asked, or was asked in the category before, is not in the form: it stays.
  const asked = new Set(fields.map(({ key }) => key));
  for (const { fieldId, value, key } of rows) if (!asked.has(key)) wanted.set(fieldId, value);
  const isSame =
    rows.length === wanted.size && rows.every(({ fieldId, value }) => wanted.get(fieldId) === value);
  if (isSame) return null;
  await ctx.db.delete(threadFacts).where(eq(threadFacts.threadId, threadId));
  if (wanted.size > 0) {
    await ctx.db
      .insert(threadFacts)
      .values([...wanted].map(([fieldId, value]) => ({ threadId, fieldId, value })));
  }
  return before;
}
