import { asc, desc, eq, isNull, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { escalationRuleChanges, escalationRules } from "#db/schema/escalation-rules.ts";
import { categories } from "#db/schema/forum.ts";
import { canEditRules, canReadRules } from "../policy.ts";
import { defaultRule, type RuleValues } from "./rule.ts";

/** The rules as they hold now: one for all, and those of the categories that have their own. */
export type RuleBook = { base: RuleValues; own: Map<number, RuleValues> };

/** For rules at work; who may look at them in the administration asks {@link listCategoryRules}. */
export async function readRuleBook(ctx: Ctx): Promise<RuleBook> {
  const rows = await ctx.db.select().from(escalationRules);
  const base = rows.find(({ categoryId }) => categoryId === null);
  const own = rows.flatMap((row) =>
    row.categoryId === null ? [] : [[row.categoryId, valuesOf(row)] as const],
  );
  return { base: base ? valuesOf(base) : defaultRule, own: new Map(own) };
}

export const ruleFor = (book: RuleBook, categoryId: number): RuleValues =>
  book.own.get(categoryId) ?? book.base;

const valuesOf = (row: RuleValues): RuleValues => ({
  isEnabled: row.isEnabled,
  unansweredMinutes: row.unansweredMinutes,
  unsolvedMinutes: row.unsolvedMinutes,
  lastCallMinutes: row.lastCallMinutes,
  isOutageAtOnce: row.isOutageAtOnce,
});

export type CategoryRule = {
  /** Null: the rule for all others. */
  category: { id: number; name: string; icon: string } | null;
  values: RuleValues;
  /** False: it follows the rule for all others. */
  isOwn: boolean;
};

/** The rule for all first, then every category. @throws not-found for everybody but leads and admins */
export async function listCategoryRules(ctx: Ctx): Promise<CategoryRule[]> {
  assertAllowed(canReadRules(ctx.actor), notFound);
  const [book, rows] = await Promise.all([
    readRuleBook(ctx),
    ctx.db
      .select({ id: categories.id, name: categories.name, icon: categories.icon })
      .from(categories)
      .orderBy(asc(categories.position)),
  ]);
  return [
    { category: null, values: book.base, isOwn: true },
    ...rows.map((category) => ({
      category,
      values: ruleFor(book, category.id),
      isOwn: book.own.has(category.id),
    })),
  ];
}

/**
 * Sets the rule of a category, or the one for all others (`categoryId` null); it holds from the next minute on. Saving
 * what holds already changes nothing.
 * @throws not-found (not an admin), invalid (no such category; `fields` as in rule-form.ts)
 */
export async function saveRule(
  ctx: Ctx,
  { categoryId, values }: { categoryId: number | null; values: RuleValues },
): Promise<void> {
  assertAllowed(canEditRules(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    const before = await lockRule(ctx, categoryId);
    if (before && sameValues(before, values)) return;
    await ctx.db.delete(escalationRules).where(ruleOf(categoryId));
    await ctx.db
      .insert(escalationRules)
      .values({ categoryId, ...values, changedAt: ctx.now, changedById: actorId(ctx) });
    await logChange(ctx, { categoryId, before, after: values });
  });
}

/** The category follows the rule for all others again. @throws not-found (not an admin) */
export async function dropRule(ctx: Ctx, { categoryId }: { categoryId: number }): Promise<void> {
  assertAllowed(canEditRules(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    const before = await lockRule(ctx, categoryId);
    if (!before) return;
    await ctx.db.delete(escalationRules).where(ruleOf(categoryId));
    await logChange(ctx, { categoryId, before, after: null });
  });
}

async function lockRule(ctx: Ctx, categoryId: number | null): Promise<RuleValues | null> {
  // Two admins at once: the second sees what the first has saved, and the history stays a chain.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('escalation.rules'))`);
  if (categoryId !== null) await assertCategory(ctx, categoryId);
  const [row] = await ctx.db.select().from(escalationRules).where(ruleOf(categoryId));
  if (row) return valuesOf(row);
  return categoryId === null ? defaultRule : null;
}

const ruleOf = (categoryId: number | null) =>
  categoryId === null ? isNull(escalationRules.categoryId) : eq(escalationRules.categoryId, categoryId);

async function assertCategory(ctx: Ctx, categoryId: number): Promise<void> {
  const rows = await ctx.db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, categoryId));
  if (rows.length === 0) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
}

const sameValues = (a: RuleValues, b: RuleValues) =>
  (Object.keys(a) as (keyof RuleValues)[]).every((key) => a[key] === b[key]);

const actorId = ({ actor }: Ctx) => (actor.kind === "user" ? actor.id : null);

async function logChange(
  ctx: Ctx,
  change: { categoryId: number | null; before: RuleValues | null; after: RuleValues | null },
): Promise<void> {
  await ctx.db
    .insert(escalationRuleChanges)
    .values({ ...change, changedAt: ctx.now, changedById: actorId(ctx) });
}

export type RuleChange = {
  id: number;
  at: Date;
  /** Null when the account is gone. */
  changedBy: { id: number; displayName: string } | null;
  categoryName: string | null;
  before: RuleValues | null;
  after: RuleValues | null;
};

const shownChanges = 20;

/** Who changed which rule, the latest first. @throws not-found for everybody but leads and admins */
export async function listRuleChanges(ctx: Ctx): Promise<RuleChange[]> {
  assertAllowed(canReadRules(ctx.actor), notFound);
  return ctx.db
    .select({
      id: escalationRuleChanges.id,
      at: escalationRuleChanges.changedAt,
      changedBy: { id: users.id, displayName: users.displayName },
      categoryName: categories.name,
      before: escalationRuleChanges.before,
      after: escalationRuleChanges.after,
    })
    .from(escalationRuleChanges)
    .leftJoin(users, eq(users.id, escalationRuleChanges.changedById))
    .leftJoin(categories, eq(categories.id, escalationRuleChanges.categoryId))
    .orderBy(desc(escalationRuleChanges.changedAt), desc(escalationRuleChanges.id))
    .limit(shownChanges);
}
