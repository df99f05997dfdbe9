import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { languageOf } from "#app/i18n/locale.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { categories } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { type TextModuleValues, textModules, textModuleVersions } from "#db/schema/text-modules.ts";
import { type Belongs, canEditModule, canReadModules, scopesOf } from "./policy.ts";
import { type TextModuleRow, visibleModules } from "./rows.server.ts";
import { findUnknown, screenName, toScreen, toStored, variableNames } from "./variables.ts";

export type LibraryModule = {
  id: number;
  title: string;
  keyword: string;
  /** With variables under the names of the reader's language. */
  body: string;
  categoryId: number | null;
  categoryName: string | null;
  regionName: string | null;
  belongs: "own" | "team" | "all";
  isArchived: boolean;
  mayEdit: boolean;
  /** How often it was sent, how many of these with other words, by how many people, and when last. */
  useCount: number;
  changedCount: number;
  userCount: number;
  lastUsedAt: Date | null;
};

/** All modules this person may see, with their figures; those in use first. @throws not-found */
export async function listLibrary(ctx: Ctx): Promise<LibraryModule[]> {
  assertAllowed(canReadModules(ctx.actor), notFound);
  const rows = await ctx.db
    .select({
      module: textModules,
      categoryName: categories.name,
      regionName: regions.name,
      useCount: sql<number>`coalesce(f.use_count, 0)::int`,
      changedCount: sql<number>`coalesce(f.changed_count, 0)::int`,
      userCount: sql<number>`coalesce(f.user_count, 0)::int`,
      lastUsedAt: sql<string | null>`f.last_used_at::text`,
    })
    .from(textModules)
    .leftJoin(categories, eq(categories.id, textModules.categoryId))
    .leftJoin(regions, eq(regions.id, textModules.regionId))
    .leftJoin(
      sql`lateral (
        select count(*) as use_count, count(*) filter (where u.was_changed) as changed_count,
          count(distinct u.user_id) as user_count, max(u.used_at) as last_used_at
        from text_module_uses u where u.module_id = ${textModules.id}) f`,
      sql`true`,
    )
    .where(visibleModules(ctx.actor))
    .orderBy(sql`${textModules.archivedAt} is not null`, asc(textModules.title));
  return rows.map(({ module, lastUsedAt, ...row }) => ({
    ...row,
    id: module.id,
    title: module.title,
    keyword: module.keyword,
    body: toScreen(module.body, languageOf(ctx.locale)),
    categoryId: module.categoryId,
    belongs: belongsOf(module),
    isArchived: module.archivedAt !== null,
    mayEdit: canEditModule(ctx.actor, module),
    lastUsedAt: lastUsedAt ? new Date(lastUsedAt) : null,
  }));
}

const belongsOf = ({ ownerId, regionId }: Belongs) =>
  ownerId !== null ? "own" : regionId !== null ? "team" : "all";

export type ModuleInput = {
  moduleId: number | null;
  scope?: "own" | "team" | "all";
  title: string;
  keyword: string;
  categoryId: number | null;
  body: string;
};

/**
 * Makes a module or changes one; every version is kept. Saving what holds already changes nothing.
 * @returns its id
 * @throws not-found; invalid (fields `body`: unknown variables, `keyword`: taken, `categoryId`)
 */
export async function saveModule(ctx: Ctx, input: ModuleInput): Promise<number> {
  return transact(ctx, async (ctx) => {
    const before = input.moduleId === null ? null : await lockModule(ctx, input.moduleId);
    const belongs = before ?? newOwner(ctx, input.scope);
    assertAllowed(canEditModule(ctx.actor, belongs), notFound);
    assertKnown(ctx, input.body);
    await assertCategory(ctx, input.categoryId);
    const values = {
      title: input.title,
      keyword: input.keyword,
      body: toStored(input.body),
      categoryId: input.categoryId,
    };
    await assertKeywordFree(ctx, belongs, input.keyword, before?.id ?? null);
    if (before && same(before, values)) return before.id;
    const id = before
      ? await change(ctx, before.id, values)
      : await insert(ctx, { ...values, regionId: belongs.regionId, ownerId: belongs.ownerId });
    await logVersion(ctx, id, { ...values, isArchived: false });
    return id;
  });
}

/** Takes a module out of use, or puts it back; texts that were sent stay. @throws not-found, invalid (`keyword` taken) */
export async function setModuleArchived(
  ctx: Ctx,
  { moduleId, isArchived }: { moduleId: number; isArchived: boolean },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const row = await lockModule(ctx, moduleId);
    assertAllowed(canEditModule(ctx.actor, row), notFound);
    if ((row.archivedAt !== null) === isArchived) return;
    if (!isArchived) await assertKeywordFree(ctx, row, row.keyword, row.id);
    await ctx.db
      .update(textModules)
      .set({ archivedAt: isArchived ? ctx.now : null })
      .where(eq(textModules.id, moduleId));
    const { title, keyword, body, categoryId } = row;
    await logVersion(ctx, moduleId, { title, keyword, body, categoryId, isArchived });
  });
}

async function lockModule(ctx: Ctx, moduleId: number): Promise<TextModuleRow> {
  const [row] = await ctx.db
    .select()
    .from(textModules)
    .where(and(eq(textModules.id, moduleId), visibleModules(ctx.actor)))
    .for("update");
  return found(row);
}

function newOwner(ctx: Ctx, scope: ModuleInput["scope"]): Belongs {
  const { actor } = ctx;
  const allowed = scopesOf(actor);
  const chosen = scope ?? allowed[0];
  if (actor.kind !== "user" || !chosen || !allowed.includes(chosen)) throw notFound();
  if (chosen === "own") return { ownerId: actor.id, regionId: null };
  return { ownerId: null, regionId: chosen === "team" ? actor.teamRegionId : null };
}

function assertKnown(ctx: Ctx, body: string): void {
  const unknown = findUnknown(body);
  if (unknown.length === 0) return;
  const known = variableNames.map((name) => screenName(name, languageOf(ctx.locale))).join(" ");
  const params = { names: unknown.join(", "), count: unknown.length, known };
  throw new AppError("invalid", "textModules.error.unknown", params, "body");
}

async function assertCategory(ctx: Ctx, categoryId: number | null): Promise<void> {
  if (categoryId === null) return;
  const rows = await ctx.db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.id, categoryId));
  if (rows.length === 0) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
}

/** The unique index has the last word; this says it in words. */
async function assertKeywordFree(
  ctx: Ctx,
  of: Belongs,
  keyword: string,
  ownId: number | null,
): Promise<void> {
  const rows = await ctx.db
    .select({ id: textModules.id, title: textModules.title })
    .from(textModules)
    .where(
      and(
        eq(textModules.keyword, keyword),
        isNull(textModules.archivedAt),
        of.ownerId === null ? isNull(textModules.ownerId) : eq(textModules.ownerId, of.ownerId),
        of.regionId === null ? isNull(textModules.regionId) : eq(textModules.regionId, of.regionId),
      ),
    );
  const other = rows.find(({ id }) => id !== ownId);
  if (other) throw new AppError("invalid", "textModules.error.taken", { title: other.title }, "keyword");
}

type Kept = Omit<TextModuleValues, "isArchived">;

const same = (row: TextModuleRow, values: Kept) =>
  row.archivedAt === null && (Object.keys(values) as (keyof Kept)[]).every((key) => row[key] === values[key]);

async function change(ctx: Ctx, moduleId: number, values: Kept): Promise<number> {
  await ctx.db
    .update(textModules)
    .set({ ...values, archivedAt: null })
    .where(eq(textModules.id, moduleId));
  return moduleId;
}

async function insert(ctx: Ctx, values: Kept & Belongs): Promise<number> {
  const [row] = await ctx.db
    .insert(textModules)
    .values({ ...values, createdAt: ctx.now })
    .returning({ id: textModules.id });
  return found(row).id;
}

async function logVersion(ctx: Ctx, moduleId: number, values: TextModuleValues): Promise<void> {
  const changedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db.insert(textModuleVersions).values({ moduleId, values, changedAt: ctx.now, changedById });
}

export type ModuleVersion = {
  id: number;
  at: Date;
  changedBy: string | null;
  values: TextModuleValues;
};

/** What a module was before, the latest first. @throws not-found */
export async function listModuleVersions(ctx: Ctx, moduleId: number): Promise<ModuleVersion[]> {
  const language = languageOf(ctx.locale);
  const rows = await ctx.db
    .select({
      id: textModuleVersions.id,
      at: textModuleVersions.changedAt,
      changedBy: users.displayName,
      values: textModuleVersions.values,
    })
    .from(textModuleVersions)
    .innerJoin(textModules, eq(textModules.id, textModuleVersions.moduleId))
    .leftJoin(users, eq(users.id, textModuleVersions.changedById))
    .where(and(eq(textModules.id, moduleId), visibleModules(ctx.actor)))
    .orderBy(desc(textModuleVersions.changedAt), desc(textModuleVersions.id))
    .limit(50);
  return rows.map((row) => ({
    ...row,
    values: { ...row.values, body: toScreen(row.values.body, language) },
  }));
}
