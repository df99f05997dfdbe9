import { eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  readEscalationPage,
  readKeptPostcode,
} from "#app/features/escalation/opening/escalation-page.server.ts";
import { setCategoryFields } from "#app/features/forum/facts/category-fields.server.ts";
import { listFields, readFactsOf } from "#app/features/forum/facts/facts.server.ts";
import { factsOf, toFormValues } from "#app/features/forum/facts/facts.ts";
import { standardFields } from "#app/features/forum/facts/standard-fields.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { listVersions } from "#app/features/forum/versions/versions.server.ts";
import { readDocuments } from "#app/features/search/documents.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categoryFields } from "#db/schema/category-forms.ts";
import { posts } from "#db/schema/forum.ts";
import { makeCategory, makeRegion, makeUser } from "../support/make.ts";
import { as, expect, test } from "../support/test.ts";

async function fibre(ctx: Ctx) {
  const category = await makeCategory(ctx);
  await setCategoryFields(ctx, { categoryId: category.id, specs: standardFields.fibre });
  return category.id;
}

const question = { title: "Das Modem blinkt rot", body: "Seit dem Gewitter." };

async function askWith(ctx: Ctx, facts: Record<string, string>) {
  const asker = as(ctx, await makeUser(ctx));
  const categoryId = await fibre(ctx);
  const thread = await askQuestion(asker, { ...question, categoryId, facts });
  const [post] = await ctx.db.select().from(posts).where(eq(posts.threadId, thread.id));
  return { asker, thread, postId: post!.id };
}

const said = async (ctx: Ctx, threadId: number) =>
  (await readFactsOf(ctx, threadId)).map(({ key, text }) => `${key}: ${text}`);

describe("what a question says in its category's fields", () => {
  test("is kept and shown in the reader's language, in the order of the form", async ({ ctx }) => {
    const { thread } = await askWith(ctx, { since: "heute Nacht", lights: "red-blinking", restart: "done" });
    expect(await said(ctx, thread.id)).toEqual(["lights: blinkt rot", "since: heute Nacht", "restart: done"]);
    const inEnglish = await readFactsOf({ ...ctx, locale: "en" }, thread.id);
    expect(inEnglish[0]).toMatchObject({ label: "Which light is showing at “Link”?", text: "flashing red" });
  });

  test("must be one of what is offered, and no longer than a line", async ({ ctx }) => {
    await expect(askWith(ctx, { lights: "purple" })).rejects.toMatchObject({
      code: "invalid",
      field: "fact-lights",
    });
    await expect(askWith(ctx, { restart: "ja" })).rejects.toMatchObject({ field: "fact-restart" });
    await expect(askWith(ctx, { since: "x".repeat(121) })).rejects.toMatchObject({ field: "fact-since" });
  });

  test("may be left out, except where the field is needed", async ({ ctx }) => {
    const asker = as(ctx, await makeUser(ctx));
    const { id: categoryId } = await makeCategory(ctx);
    await setCategoryFields(ctx, { categoryId, specs: standardFields.outage });
    await expect(askQuestion(asker, { ...question, categoryId, facts: {} })).rejects.toMatchObject({
      messageKey: "errors.field.required",
      field: "fact-since",
    });
    // Questions that come from elsewhere know nothing of the form.
    await askQuestion(asker, { ...question, categoryId });
  });

  test("of another category's form is not kept", async ({ ctx }) => {
    const { thread } = await askWith(ctx, { "bill-date": "2026-11-01", scope: "all" });
    expect(await said(ctx, thread.id)).toEqual(["scope: alle"]);
  });

  test("can be changed by the asker alone, and what stood there is kept", async ({ ctx }) => {
    const { asker, thread, postId } = await askWith(ctx, { lights: "red" });
    const change = (who: Ctx, facts: Record<string, string>) =>
      editPost(who, { postId, body: question.body, facts, reason: "genauer hingesehen" });
    await expect(change(as(ctx, await makeUser(ctx)), { lights: "off" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await change(asker, { lights: "red" });
    expect((await listVersions(ctx, postId)).versions).toHaveLength(1);
    await change(asker, { lights: "red-blinking", since: "gestern" });
    expect(await said(ctx, thread.id)).toEqual(["lights: blinkt rot", "since: gestern"]);
    const { versions } = await listVersions(ctx, postId);
    expect(versions.map(({ facts, reason }) => [reason, facts.map(({ text }) => text)])).toEqual([
      ["genauer hingesehen", ["blinkt rot", "gestern"]],
      ["", ["rot"]],
    ]);
  });

  test("an edit of the text alone leaves it as it is", async ({ ctx }) => {
    const { asker, thread, postId } = await askWith(ctx, { lights: "red" });
    await editPost(asker, { postId, body: "Neu." });
    expect(await said(ctx, thread.id)).toEqual(["lights: rot"]);
  });
});

describe("the form of a category", () => {
  test("is set up again without doubles; what is no longer asked is archived, its answers stay", async ({
    ctx,
  }) => {
    const { asker, thread, postId } = await askWith(ctx, { lights: "red", since: "gestern" });
    const set = (...keys: string[]) =>
      setCategoryFields(ctx, {
        categoryId: thread.categoryId,
        specs: standardFields.fibre.filter(({ key }) => keys.includes(key)),
      });
    await set("since");
    expect((await listFields(ctx, thread.categoryId)).map(({ key }) => key)).toEqual(["since"]);
    await editPost(asker, { postId, body: question.body, facts: { since: "vorgestern" } });
    expect(await said(ctx, thread.id)).toEqual(["lights: rot", "since: vorgestern"].sort());
    await set("since", "lights");
    await set("since", "lights");
    expect((await listFields(ctx, thread.categoryId)).map(({ key }) => key)).toEqual(["lights", "since"]);
    expect(await ctx.db.$count(categoryFields)).toBe(standardFields.fibre.length);
  });

  test("every standard field has words in both languages, and no key twice", () => {
    for (const [name, specs] of Object.entries(standardFields)) {
      expect(new Set(specs.map(({ key }) => key)).size, name).toBe(specs.length);
      for (const { key, kind, label, options = [] } of specs) {
        expect(label.de && label.en, key).toBeTruthy();
        expect(options.length > 0, key).toBe(kind === "choice");
        // They fit Sie and du alike.
        expect(JSON.stringify([label, options])).not.toMatch(/\b(?:Sie|Ihr\w*|du|dein\w*)\b/);
      }
    }
  });
});

test("facts are found among a form's fields by their names, and back", () => {
  const values = { title: "x", "fact-lights": " red ", "fact-since": "", "fact-a": "seit\n gestern" };
  expect(factsOf(values)).toEqual({ lights: "red", a: "seit gestern" });
  expect(toFormValues({ lights: "red" })).toEqual({ "fact-lights": "red" });
});

describe("what was said in the form helps later on", () => {
  test("it is found by the search: choices and what was tried, not what was not", async ({ ctx }) => {
    const { postId } = await askWith(ctx, { lights: "red-blinking", restart: "done", cable: "not-yet" });
    const [document] = await readDocuments(ctx, [postId]);
    expect(document?.text).toContain("blinkt rot");
    expect(document?.text).toContain("Den Router neu gestartet");
    expect(document?.text).not.toContain("Kabel geprüft");
  });

  test("what was tried already stands in the form for the regional team", async ({ ctx }) => {
    await makeRegion(ctx, { position: 0 });
    const { asker, thread } = await askWith(ctx, { restart: "done", cable: "not-yet" });
    const { triedBefore } = await readEscalationPage(asker, { threadId: thread.id });
    expect(triedBefore).toBe("Den Router neu gestartet.");
  });
});

describe("asking for somebody else", () => {
  test("is said in public, and the asker's own postcode never stands for the other's", async ({ ctx }) => {
    const central = await makeRegion(ctx, { position: 0 });
    const user = await makeUser(ctx, { postcode: "60326", regionId: (await makeRegion(ctx)).id });
    const { id: categoryId } = await makeCategory(ctx);
    const ask = (askedFor: "mother" | null, postcode: string | null) =>
      askQuestion(as(ctx, user), { ...question, categoryId, askedFor, postcode });
    const without = await ask("mother", null);
    expect(without).toMatchObject({ askedFor: "mother", regionId: null });
    expect(await readKeptPostcode(ctx, without)).toBeNull();
    const there = await ask("mother", "20095");
    expect(there.regionId).toBe(central.id);
    expect(await readKeptPostcode(ctx, there)).toBe("20095");
    expect(await readKeptPostcode(ctx, await ask(null, null))).toBe("60326");
  });
});
