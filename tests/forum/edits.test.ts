import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { getThread } from "#app/features/forum/threads.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { diffWords } from "#app/features/forum/versions/text-diff.ts";
import { listVersions } from "#app/features/forum/versions/versions.server.ts";
import { postRevisions, posts } from "#db/schema/forum.ts";
import { makeComment } from "../support/make.ts";
import { at, expect, test } from "../support/test.ts";
import { listNews, makeCast } from "./cast.ts";

const ten = new Date("2026-11-23T10:00:00+01:00");
const eleven = new Date("2026-11-23T11:00:00+01:00");

describe("editing", () => {
  test("changes the text and its HTML together, keeps what stood there and tells the news", async ({
    ctx,
  }) => {
    const { thread, answer, helper, people } = await makeCast(ctx);
    const body = "Bitte den Router **zweimal** neu starten.";
    await editPost(at(people.helper, ten), { postId: answer.id, body, reason: "Genauer" });
    const [edited] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
    expect(edited).toMatchObject({
      body,
      bodyHtml: "<p>Bitte den Router <strong>zweimal</strong> neu starten.</p>\n",
      createdAt: answer.createdAt,
      editedAt: ten,
      position: answer.position,
    });
    const kept = await ctx.db.select().from(postRevisions).where(eq(postRevisions.postId, answer.id));
    expect(kept).toEqual([
      {
        id: expect.any(Number),
        postId: answer.id,
        editorId: helper.id,
        title: null,
        body: answer.body,
        createdAt: ten,
        reason: "Genauer",
        facts: null,
      },
    ]);
    expect(await listNews(ctx)).toEqual([["forum.post-edited", { threadId: thread.id, postId: answer.id }]]);
  });

  test("a title moves the thread's address along", async ({ ctx }) => {
    const { thread, people } = await makeCast(ctx);
    const { question } = thread;
    await editPost(people.guide, {
      postId: question.id,
      body: question.body,
      title: "Glasfaser-Modem blinkt rot",
    });
    expect(await getThread(ctx, thread.id)).toMatchObject({
      title: "Glasfaser-Modem blinkt rot",
      slug: "glasfaser-modem-blinkt-rot",
    });
  });

  test("an answer has no title to change", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    await editPost(people.helper, { postId: answer.id, body: "Anders.", title: "Fremde Überschrift" });
    expect((await getThread(ctx, thread.id)).title).toBe(thread.title);
  });

  test("without a change keeps nothing and tells nothing", async ({ ctx }) => {
    const { answer, people } = await makeCast(ctx);
    await editPost(people.helper, { postId: answer.id, body: answer.body });
    expect(await ctx.db.select().from(postRevisions).where(eq(postRevisions.postId, answer.id))).toEqual([]);
    expect(await listNews(ctx)).toEqual([]);
  });

  test("does not move the thread up in the lists", async ({ ctx }) => {
    const { thread, answer, people } = await makeCast(ctx);
    await editPost(at(people.helper, eleven), { postId: answer.id, body: "Anders." });
    expect((await getThread(ctx, thread.id)).lastActivityAt).toEqual(ctx.now);
  });

  test("a comment stays within the length of a comment", async ({ ctx }) => {
    const { answer, people, helper } = await makeCast(ctx);
    const comment = await makeComment(ctx, answer, { author: helper });
    const act = editPost(people.helper, { postId: comment.id, body: "a".repeat(3001) });
    await expect(act).rejects.toMatchObject({ code: "invalid", field: "body" });
  });
});

describe("the history of a post", () => {
  test("names for each version who wrote it, when and why, the newest first", async ({ ctx }) => {
    const { thread, asker, people } = await makeCast(ctx);
    const { question } = thread;
    const guideId = people.guide.actor.kind === "user" ? people.guide.actor.id : 0;
    await editPost(at(people.asker, ten), { postId: question.id, body: "Zweiter Text", reason: "Ergänzt" });
    await editPost(at(people.guide, eleven), {
      postId: question.id,
      body: "Zweiter Text",
      title: "Router blinkt rot nach Gewitter",
      reason: "Klarer",
    });
    const { threadId, versions } = await listVersions(people.guest, question.id);
    expect(threadId).toBe(thread.id);
    expect(
      versions.map(({ author, writtenAt, reason, body, title }) => [
        author.id,
        writtenAt,
        reason,
        body,
        title,
      ]),
    ).toEqual([
      [guideId, eleven, "Klarer", "Zweiter Text", "Router blinkt rot nach Gewitter"],
      [asker.id, ten, "Ergänzt", "Zweiter Text", thread.title],
      [asker.id, question.createdAt, "", question.body, thread.title],
    ]);
  });

  test("of a post that was never edited is its one version", async ({ ctx }) => {
    const { answer, people } = await makeCast(ctx);
    const { versions } = await listVersions(people.guest, answer.id);
    expect(versions.map(({ body, title }) => [body, title])).toEqual([[answer.body, null]]);
  });
});

describe("what changed between two versions", () => {
  test("is told word by word", () => {
    expect(diffWords("Den Router neu starten.", "Den Router zweimal neu starten.")).toEqual([
      { text: "Den Router ", kind: "same" },
      { text: "zweimal ", kind: "added" },
      { text: "neu starten.", kind: "same" },
    ]);
  });

  test("never loses or invents a character", () => {
    const words = fc.array(fc.constantFrom("Router", "blinkt", "rot", " ", "\n", ".", "ß", "👍"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(""), b.join("")];
        const parts = diffWords(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  test("of long texts is shown as a whole instead of taking long", () => {
    const before = "a b ".repeat(4000);
    const parts = diffWords(before, "c d ".repeat(4000));
    expect(parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});
