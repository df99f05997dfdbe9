import fc from "fast-check";
import { describe } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { dropOldDrafts } from "#app/features/forum/drafts/draft-cleanup.server.ts";
import {
  bringBackDraft,
  discardDraft,
  restoreVersion,
  type SaveInput,
  saveDraft,
} from "#app/features/forum/drafts/draft-saving.server.ts";
import {
  countDrafts,
  findDraft,
  findThreadDrafts,
  listDrafts,
  readDraft,
} from "#app/features/forum/drafts/drafts.server.ts";
import { contentOf, draftContent, draftLimits, versionsToDrop } from "#app/features/forum/drafts/drafts.ts";
import { askQuestion } from "#app/features/forum/threads.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { threads } from "#db/schema/forum.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { makeCast } from "./cast.ts";

const firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
const clientId = "geraet-eins-0000001";

const save = (ctx: Ctx, input: Partial<SaveInput> & { body: string }) => {
  const { body, ...key } = input;
  return saveDraft(ctx, {
    kind: "ask",
    targetId: 0,
    clientId,
    baseVersion: 0,
    userAgent: firefox,
    content: { title: "", body },
    ...key,
  });
};

/** Saves one text after the other, a minute apart. */
async function type(ctx: Ctx, texts: string[], key: Partial<SaveInput> = {}): Promise<Ctx> {
  let [version, later] = [0, ctx];
  for (const body of texts) {
    const saved = await save(later, { ...key, body, baseVersion: version });
    if (saved.status !== "saved") throw new Error(saved.status);
    version = saved.version;
    later = at(later, new Date(later.now.getTime() + 61_000));
  }
  return later;
}

test("a draft is kept, changed, and knows its device", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  expect(await save(people.asker, { body: "Seit heu" })).toEqual({ status: "saved", version: 1 });
  expect(await save(people.asker, { body: "Seit heute", baseVersion: 1 })).toEqual({
    status: "saved",
    version: 2,
  });
  const draft = await findDraft(people.asker, { kind: "ask", targetId: 0 });
  expect(draft).toMatchObject({ content: { body: "Seit heute" }, version: 2, device: "Firefox auf Windows" });
});

test("a text that was changed elsewhere is not overwritten; both are told", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  await save(people.asker, { body: "Anfang" });
  await save(people.asker, { body: "Anfang vom Telefon", baseVersion: 1 });
  const late = await save(people.asker, { body: "Anfang vom Rechner", baseVersion: 1 });
  expect(late).toMatchObject({ status: "conflict", version: 2, content: { body: "Anfang vom Telefon" } });
  const chosen = await save(people.asker, { body: "Anfang vom Rechner", baseVersion: 2, keepsOther: true });
  expect(chosen).toEqual({ status: "saved", version: 3 });
  const { live } = await listDrafts(people.asker);
  const { versions } = await readDraft(people.asker, live[0]?.id ?? 0);
  expect(versions.map(({ content }) => content.body)).toContain("Anfang vom Telefon");
});

test("the same text twice is no conflict, as when an answer of the server got lost", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  await save(people.asker, { body: "Gleich" });
  expect(await save(people.asker, { body: "Gleich" })).toEqual({ status: "saved", version: 1 });
});

test("nobody but the author sees, changes or deletes a draft, no staff either", async ({ ctx }) => {
  const cast = await makeCast(ctx);
  await save(cast.people.asker, { body: "Nur für mich" });
  const [own] = (await listDrafts(cast.people.asker)).live;
  const draftId = own?.id ?? 0;
  for (const [name, person] of Object.entries(cast.people)) {
    if (name === "asker") continue;
    const expected = { code: name === "guest" ? "unauthenticated" : "not-found" };
    expect(await countDrafts(person), name).toBe(0);
    expect(await findDraft(person, { kind: "ask", targetId: 0, clientId }), name).toBeNull();
    await expect(readDraft(person, draftId), name).rejects.toMatchObject(expected);
    await expect(discardDraft(person, { draftId }), name).rejects.toMatchObject(expected);
    await expect(bringBackDraft(person, { draftId }), name).rejects.toMatchObject(expected);
    await expect(restoreVersion(person, { draftId, versionId: 1 }), name).rejects.toMatchObject(expected);
  }
  // The same key of somebody else is a draft of their own.
  expect(await save(cast.people.moderator, { body: "Meiner" })).toEqual({ status: "saved", version: 1 });
  expect((await readDraft(cast.people.asker, draftId)).draft.content.body).toBe("Nur für mich");
});

test("guests keep nothing on the server, people who have not confirmed their address do", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  await expect(save(asGuest(ctx), { body: "x" })).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await save(people.unverified, { body: "Schon mal anfangen" })).toMatchObject({ status: "saved" });
});

test("several questions at a time are several drafts", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  await save(people.asker, { body: "Eins" });
  await save(people.asker, { body: "Zwei", clientId: "geraet-zwei-0000002" });
  expect(await countDrafts(people.asker)).toBe(2);
});

describe("What is sent is no draft any more:", () => {
  const key = "absenden-0000000001";

  test("a question, an answer, a comment and an edit", async ({ ctx }) => {
    const { people, thread, answer, category } = await makeCast(ctx);
    const { helper } = people;
    const targets = [
      { kind: "ask", targetId: 0, clientId: `${key}a` },
      { kind: "answer", targetId: thread.id, clientId: `${key}b` },
      { kind: "comment", targetId: answer.id, clientId: `${key}c` },
      { kind: "edit", targetId: answer.id, clientId: `${key}d` },
    ] as const;
    for (const target of targets) await save(helper, { ...target, body: "Angefangen" });
    expect(await countDrafts(helper)).toBe(4);
    const title = "Eine Frage zum Router";
    await askQuestion(helper, { categoryId: category.id, title, body: "x1", submissionKey: `${key}a` });
    expect(await countDrafts(helper)).toBe(3);
    await createAnswer(helper, { threadId: thread.id, body: "x2", submissionKey: `${key}b` });
    expect(await countDrafts(helper)).toBe(2);
    await createComment(helper, { postId: answer.id, body: "x3", submissionKey: `${key}c` });
    expect(await countDrafts(helper)).toBe(1);
    await editPost(helper, { postId: answer.id, body: "x4" });
    expect(await countDrafts(helper)).toBe(0);
  });

  test("a save that was still under way does not bring it back", async ({ ctx }) => {
    const { people, thread } = await makeCast(ctx);
    const target = { kind: "answer", targetId: thread.id, clientId: key } as const;
    await createAnswer(people.helper, { threadId: thread.id, body: "Fertig", submissionKey: key });
    expect(await save(people.helper, { ...target, body: "Ferti" })).toEqual({ status: "gone" });
    expect(await save(people.helper, { ...target, body: "Fertig?", baseVersion: 3 })).toEqual({
      status: "gone",
    });
  });

  test("sent a second time with another text it is refused, not dropped", async ({ ctx }) => {
    const { people, thread, category } = await makeCast(ctx);
    const { helper } = people;
    const answer = { threadId: thread.id, submissionKey: key };
    const first = await createAnswer(helper, { ...answer, body: "Vom Telefon" });
    expect((await createAnswer(helper, { ...answer, body: "Vom Telefon" })).id).toBe(first.id);
    const refused = { code: "conflict", field: "submissionKey" };
    await expect(createAnswer(helper, { ...answer, body: "Vom Rechner" })).rejects.toMatchObject(refused);
    const question = { categoryId: category.id, title: "Eine Frage zum Router", submissionKey: `${key}f` };
    await askQuestion(helper, { ...question, body: "Vom Telefon" });
    await expect(askQuestion(helper, { ...question, body: "Anders" })).rejects.toMatchObject(refused);
  });
});

test("a draft begins only where its author may look, and outlives its thread", async ({ ctx }) => {
  const { people, thread } = await makeCast(ctx);
  const target = { kind: "answer", targetId: thread.id } as const;
  await save(people.helper, { ...target, body: "Angefangen" });
  await ctx.db.update(threads).set({ hiddenAt: ctx.now });
  const other = { ...target, clientId: "zu-spaet-000000001" };
  await expect(save(people.helper, { ...other, body: "x" })).rejects.toMatchObject({ code: "not-found" });
  expect(await save(people.helper, { ...target, body: "Angefangen und weiter", baseVersion: 1 })).toEqual({
    status: "saved",
    version: 2,
  });
  const { live } = await listDrafts(people.helper);
  expect(live).toMatchObject([{ thread: null, content: { body: "Angefangen und weiter" } }]);
});

test("an emptied or deleted draft can be brought back, also by typing on", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  const { asker } = people;
  await save(asker, { body: "Ein langer Text" });
  expect(await save(asker, { body: "  ", baseVersion: 1 })).toEqual({ status: "saved", version: 2 });
  const { live, discarded } = await listDrafts(asker);
  expect(live).toEqual([]);
  expect(discarded).toMatchObject([{ content: { body: "Ein langer Text" } }]);
  await bringBackDraft(asker, { draftId: discarded[0]?.id ?? 0 });
  expect(await countDrafts(asker)).toBe(1);
  await discardDraft(asker, { draftId: discarded[0]?.id ?? 0 });
  expect(await save(asker, { body: "Doch noch", baseVersion: 2 })).toEqual({ status: "saved", version: 3 });
  expect(await countDrafts(asker)).toBe(1);
});

test("a page of a thread finds the newest answer and the comment of each post", async ({ ctx }) => {
  const { people, thread, answer } = await makeCast(ctx);
  const { helper } = people;
  await save(helper, { kind: "answer", targetId: thread.id, clientId: "aelter-00000000001", body: "alt" });
  const later = at(helper, new Date(ctx.now.getTime() + 1000));
  await save(later, { kind: "answer", targetId: thread.id, clientId: "neuer-000000000001", body: "neu" });
  await save(later, { kind: "comment", targetId: answer.id, body: "Welches Gerät?" });
  const page = { threadId: thread.id, postIds: [answer.id] };
  const found = await findThreadDrafts(helper, page);
  expect(found.answer?.content.body).toBe("neu");
  expect(found.comments[answer.id]?.content.body).toBe("Welches Gerät?");
  const named = await findThreadDrafts(helper, { ...page, clientId: "aelter-00000000001" });
  expect(named.answer?.content.body).toBe("alt");
  expect(await findThreadDrafts(people.stranger, page)).toEqual({ answer: null, comments: {} });
});

describe("Versions:", () => {
  test("one is kept a minute, and at once when much of the text goes", async ({ ctx }) => {
    const { people } = await makeCast(ctx);
    const long = "Seit dem Gewitter leuchtet am Modem die Anzeige Link rot und nichts geht mehr.";
    const later = await type(people.asker, [long]);
    const soon = at(later, new Date(later.now.getTime() - 60_000));
    await save(soon, { body: `${long} Auch`, baseVersion: 1 });
    await save(soon, { body: "Seit", baseVersion: 2 });
    const [draft] = (await listDrafts(people.asker)).live;
    const { versions } = await readDraft(people.asker, draft?.id ?? 0);
    expect(versions.map(({ content }) => content.body)).toEqual([`${long} Auch`, long]);
  });

  test("a restored one becomes the text, and what stood there a version", async ({ ctx }) => {
    const { people } = await makeCast(ctx);
    const later = await type(people.asker, ["Erster Stand", "Zweiter Stand", "Dritter Stand"]);
    const [draft] = (await listDrafts(later)).live;
    const { versions } = await readDraft(later, draft?.id ?? 0);
    const first = versions.at(-1);
    expect(first?.content.body).toBe("Erster Stand");
    await restoreVersion(later, { draftId: draft?.id ?? 0, versionId: first?.id ?? 0 });
    const now = await readDraft(later, draft?.id ?? 0);
    expect(now.draft.content.body).toBe("Erster Stand");
    expect(now.versions[0]?.content.body).toBe("Dritter Stand");
  });

  test("some twenty remain, however long somebody types", async ({ ctx }) => {
    const { people } = await makeCast(ctx);
    const texts = Array.from({ length: 40 }, (_, index) => `Stand ${index}`);
    await type(people.asker, texts);
    const [draft] = (await listDrafts(people.asker)).live;
    const { versions } = await readDraft(people.asker, draft?.id ?? 0);
    expect(versions).toHaveLength(draftLimits.versions);
    expect(versions.at(-1)?.content.body).toBe("Stand 0");
    expect(versions[0]?.content.body).toBe("Stand 38");
  });

  test("thinning keeps the newest and the oldest and as many as wanted", () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 60 });
    fc.assert(
      fc.property(times, fc.integer({ min: 2, max: 30 }), (seconds, keep) => {
        const newestFirst = seconds.sort((a, b) => b - a);
        const versions = newestFirst.map((second) => ({ writtenAt: new Date(second * 1000) }));
        const dropped = versionsToDrop(versions, keep, new Date(1_100_000_000));
        const kept = versions.filter((version) => !dropped.includes(version));
        expect(kept).toHaveLength(Math.min(keep, versions.length));
        expect(kept[0]).toBe(versions[0]);
        expect(kept.at(-1)).toBe(versions.at(-1));
      }),
    );
  });
});

test("what nobody has touched for half a year goes, and deleted ones after a week", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  const { asker } = people;
  const days = (count: number) => at(asker, new Date(ctx.now.getTime() - count * 86_400_000));
  await save(days(181), { body: "Uralt", clientId: "uralt-000000000001" });
  await save(days(179), { body: "Alt", clientId: "alt-00000000000001" });
  await save(days(9), { body: "Weg", clientId: "weg-00000000000001" });
  const [away] = (await listDrafts(asker)).live;
  await discardDraft(days(8), { draftId: away?.id ?? 0 });
  await dropOldDrafts.handle(ctx, {});
  const { live, discarded } = await listDrafts(asker);
  expect(live.map(({ content }) => content.body)).toEqual(["Alt"]);
  expect(discarded).toEqual([]);
});

test("a person has at most a hundred; the next one is refused, not swallowed", async ({ ctx }) => {
  const { people } = await makeCast(ctx);
  const asker = as(ctx, await makeUser(ctx));
  for (let index = 0; index < draftLimits.perPerson; index++) {
    await save(asker, { body: "x", clientId: `viele-${String(index).padStart(12, "0")}` });
  }
  await expect(save(asker, { body: "x" })).rejects.toMatchObject({ code: "conflict" });
  expect(await save(people.asker, { body: "x" })).toMatchObject({ status: "saved" });
});

describe("Of a form's fields", () => {
  test("its technical ones, passwords and what is private are no part of the draft", () => {
    const fields = { intent: "x", submissionKey: "k", draftKind: "ask", password: "p", privatePhone: "1" };
    expect(contentOf({ ...fields, title: "T", body: "B", base: "0" })).toEqual({
      title: "T",
      body: "B",
      base: "0",
    });
  });

  test("what the database cannot hold is left out", () => {
    const halfPair = String.fromCharCode(0xd83d);
    expect(draftContent.parse({ body: `a\u0000b${halfPair}c😀` })).toEqual({ body: "abc😀" });
  });
});
