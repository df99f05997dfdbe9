import { describe } from "vitest";
import { defaultRule } from "#app/features/escalation/rules/rule.ts";
import {
  dropRule,
  listCategoryRules,
  listRuleChanges,
  readRuleBook,
  ruleFor,
  saveRule,
} from "#app/features/escalation/rules/rules.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { escalationRules } from "#db/schema/escalation-rules.ts";
import { makeCategory, makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const quick = { ...defaultRule, unansweredMinutes: 120 };
const slow = { ...defaultRule, unansweredMinutes: 600, isEnabled: false };

async function makeAdmin(ctx: Ctx) {
  const admin = await makeUser(ctx, { role: "admin", displayName: "Ada Admin" });
  return { admin, asAdmin: as(ctx, admin), category: await makeCategory(ctx, { name: "Glasfaser" }) };
}

describe("The rules", () => {
  test("are the defaults until somebody changes them", async ({ ctx }) => {
    const category = await makeCategory(ctx);
    expect(ruleFor(await readRuleBook(ctx), category.id)).toEqual(defaultRule);
  });

  test("of a category come before the one for all", async ({ ctx }) => {
    const { asAdmin, category } = await makeAdmin(ctx);
    const other = await makeCategory(ctx);
    await saveRule(asAdmin, { categoryId: null, values: slow });
    await saveRule(asAdmin, { categoryId: category.id, values: quick });
    const book = await readRuleBook(ctx);
    expect(ruleFor(book, category.id)).toEqual(quick);
    expect(ruleFor(book, other.id)).toEqual(slow);
    await dropRule(asAdmin, { categoryId: category.id });
    expect(ruleFor(await readRuleBook(ctx), category.id)).toEqual(slow);
  });

  test("exist once per category, however often they are saved", async ({ ctx }) => {
    const { asAdmin, category } = await makeAdmin(ctx);
    for (const values of [quick, slow, quick]) {
      await saveRule(asAdmin, { categoryId: category.id, values });
      await saveRule(asAdmin, { categoryId: null, values });
    }
    expect(await ctx.db.select().from(escalationRules)).toHaveLength(2);
  });

  test("remember who changed what; saving the same again is no change", async ({ ctx }) => {
    const { admin, asAdmin, category } = await makeAdmin(ctx);
    await saveRule(asAdmin, { categoryId: category.id, values: quick });
    await saveRule(asAdmin, { categoryId: category.id, values: quick });
    await saveRule(asAdmin, { categoryId: null, values: slow });
    await dropRule(asAdmin, { categoryId: category.id });
    expect((await listRuleChanges(asAdmin)).reverse()).toMatchObject([
      {
        changedBy: { id: admin.id, displayName: "Ada Admin" },
        categoryName: "Glasfaser",
        before: null,
        after: quick,
      },
      { categoryName: null, before: defaultRule, after: slow },
      { categoryName: "Glasfaser", before: quick, after: null },
    ]);
  });

  test("are read by leads and admins and changed by admins only", async ({ ctx }) => {
    const { asAdmin, category } = await makeAdmin(ctx);
    const lead = as(ctx, await makeUser(ctx, { role: "lead" }));
    expect(await listCategoryRules(lead)).toHaveLength(2);
    const others = [
      asGuest(ctx),
      as(ctx, await makeUser(ctx)),
      as(ctx, await makeUser(ctx, { role: "guide" })),
      as(ctx, await makeUser(ctx, { role: "agent" })),
      as(ctx, await makeUser(ctx, { role: "moderator" })),
      as(ctx, await makeUser(ctx, { role: "admin", suspendedUntil: new Date("2100-01-01") })),
    ];
    for (const other of others) {
      await expect(listCategoryRules(other)).rejects.toMatchObject({ code: "not-found" });
      await expect(listRuleChanges(other)).rejects.toMatchObject({ code: "not-found" });
    }
    for (const other of [...others, lead]) {
      const input = { categoryId: category.id, values: quick };
      await expect(saveRule(other, input)).rejects.toMatchObject({ code: "not-found" });
      await expect(dropRule(other, input)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await listRuleChanges(asAdmin)).toEqual([]);
  });

  test("need a category that exists", async ({ ctx }) => {
    const { asAdmin } = await makeAdmin(ctx);
    await expect(saveRule(asAdmin, { categoryId: 4711, values: quick })).rejects.toMatchObject({
      code: "invalid",
      field: "categoryId",
    });
  });
});
