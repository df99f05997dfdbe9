import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { removeLooseImages, removeStrayFiles } from "#app/features/forum/images/image-cleanup.server.ts";
import { imageLimits } from "#app/features/forum/images/image-rules.ts";
import { appendImages, imageKeysIn, imageMarkdown } from "#app/features/forum/images/image-text.ts";
import { readImage, uploadImage } from "#app/features/forum/images/images.server.ts";
import { renderAgain } from "#app/features/forum/render-again.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { storage } from "#app/platform/storage.server.ts";
import { attachments } from "#db/schema/attachments.ts";
import { drafts } from "#db/schema/drafts.ts";
import { posts } from "#db/schema/forum.ts";
import { settings } from "#db/schema/platform.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, monday, test } from "../support/test.ts";
import { makePhoto } from "./photo.ts";

const photo = await makePhoto({ width: 1300, height: 900 });
const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);

const read = (ctx: Ctx, key: string, isSmall = false) => readImage(ctx, { key, isSmall, knownEtag: null });
const gone = { code: "not-found" };

async function rowOf(ctx: Ctx, key: string) {
  const [row] = await ctx.db.select().from(attachments).where(eq(attachments.key, key));
  return row;
}

const answerWith = async (ctx: Ctx, ...keys: string[]) =>
  createAnswer(ctx, {
    threadId: (await makeThread(ctx)).id,
    body: appendImages("So sieht es aus:", keys, "Die Leuchten"),
  });

describe("who sees an image", () => {
  test("until a post shows it, its uploader alone", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(uploader, { bytes: photo });
    expect(await read(uploader, key)).toMatchObject({ mediaType: "image/webp", isPublic: false });
    await expect(read(asGuest(ctx), key)).rejects.toMatchObject(gone);
    await expect(read(as(ctx, await makeUser(ctx)), key)).rejects.toMatchObject(gone);
    await expect(read(as(ctx, await makeUser(ctx, { role: "admin" })), key)).rejects.toMatchObject(gone);
  });

  test("then everybody who may see the post, and nobody else once it is hidden", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const { key } = await uploadImage(uploader, { bytes: photo });
    const answer = await answerWith(uploader, key);
    expect(await read(asGuest(ctx), key)).toMatchObject({ isPublic: true });
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, answer.id));
    await expect(read(asGuest(ctx), key)).rejects.toMatchObject(gone);
    await expect(read(as(ctx, await makeUser(ctx)), key)).rejects.toMatchObject(gone);
    expect(await read(moderator, key)).toMatchObject({ isPublic: false });
  });

  test("a reader who has it already is told so without a look into the storage", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(uploader, { bytes: photo });
    const { etag } = await read(uploader, key);
    expect(await readImage(uploader, { key, isSmall: false, knownEtag: etag })).toMatchObject({ body: null });
    const small = await readImage(uploader, { key, isSmall: true, knownEtag: etag });
    expect(small.body).not.toBeNull();
  });

  test("a malformed or unknown key is not found", async ({ ctx }) => {
    for (const key of ["", "../../etc/passwd", "x".repeat(22), "x".repeat(23)]) {
      await expect(read(ctx, key)).rejects.toMatchObject(gone);
    }
  });
});

describe("an image in a text", () => {
  test("is shown in place, with its size", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(uploader, { bytes: photo });
    const { bodyHtml } = await answerWith(uploader, key);
    expect(bodyHtml).toContain(`<img src="/bilder/${key}?b=960"`);
    expect(bodyHtml).toContain('width="720" height="498" alt="Die Leuchten"');
  });

  test("of somebody else stays a link and does not keep the image", async ({ ctx }) => {
    const owner = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(owner, { bytes: photo });
    const answer = await answerWith(owner, key);
    const quoted = await answerWith(as(ctx, await makeUser(ctx)), key);
    expect(quoted.bodyHtml).not.toContain("<img");
    expect(quoted.bodyHtml).toContain(">Die Leuchten</a>");
    await editPost(owner, { postId: answer.id, body: "Ohne Bild." });
    await expect(read(asGuest(ctx), key)).rejects.toMatchObject(gone);
  });

  test("stays when a moderator edits the words around it", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    const { key } = await uploadImage(uploader, { bytes: photo });
    const answer = await answerWith(uploader, key);
    await editPost(moderator, { postId: answer.id, body: `Anders: ${imageMarkdown(key, "Leuchten")}` });
    const [row] = await ctx.db.select().from(posts).where(eq(posts.id, answer.id));
    expect(row?.bodyHtml).toContain("<img");
    expect(await read(asGuest(ctx), key)).toMatchObject({ isPublic: true });
  });

  test("is named by its key, however often and in whatever form", () => {
    const [a, b] = ["a".repeat(22), "b-_".padEnd(22, "1")];
    expect(imageKeysIn(`![x](/bilder/${a}) [![y](/bilder/${b})](/t/1) /bilder/${a} /bilder/${a}x`)).toEqual([
      a,
      b,
    ]);
    expect(imageMarkdown(a, " Rot ] \n(LED)\\ ")).toBe(`![Rot (LED)](/bilder/${a})`);
    expect(appendImages("", [a], " ")).toBe(`![Bild](/bilder/${a})`);
  });
});

describe("limits", () => {
  test("newcomers show three images in a post and upload ten a day", async ({ ctx }) => {
    const user = await makeUser(ctx, { rank: "newcomer" });
    const newcomer = as(ctx, user);
    expect(imageLimits(newcomer.actor)).toEqual({ perPost: 3, perDay: 10 });
    const small = await makePhoto({ width: 20, height: 20 });
    const keys: string[] = [];
    for (let count = 0; count < 10; count++) keys.push((await uploadImage(newcomer, { bytes: small })).key);
    await expect(uploadImage(newcomer, { bytes: small })).rejects.toMatchObject({
      messageKey: "images.error.tooManyToday",
    });
    expect(await uploadImage(at(newcomer, hours(24.1)), { bytes: small })).toMatchObject({ width: 20 });
    await expect(answerWith(newcomer, ...keys.slice(0, 4))).rejects.toMatchObject({
      messageKey: "images.error.tooManyInPost",
      field: "body",
    });
    await answerWith(newcomer, ...keys.slice(0, 3));
  });

  test("only who may write uploads, and nothing that is too large", async ({ ctx }) => {
    const upload = (who: Ctx, bytes: Buffer = photo) => uploadImage(who, { bytes });
    await expect(upload(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(upload(as(ctx, await makeUser(ctx, { isVerified: false })))).rejects.toMatchObject({
      code: "unauthenticated",
    });
    const suspended = await makeUser(ctx, { suspendedUntil: new Date("2100-01-01") });
    await expect(upload(as(ctx, suspended))).rejects.toMatchObject({ code: "forbidden" });
    const member = as(ctx, await makeUser(ctx));
    await expect(upload(member, Buffer.alloc(12 * 1024 * 1024 + 1))).rejects.toMatchObject({
      messageKey: "images.error.tooLarge",
    });
    await expect(upload(member, Buffer.from("<svg/>"))).rejects.toMatchObject({
      messageKey: "images.error.noImage",
    });
    expect(await ctx.db.$count(attachments)).toBe(0);
  });
});

describe("what nobody shows any more", () => {
  const sweep = (ctx: Ctx) => removeLooseImages.handle(ctx, {});

  test("is deleted a day later, with its files", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(uploader, { bytes: photo });
    const row = await rowOf(ctx, key);
    await sweep(at(ctx, hours(23.9)));
    expect(await rowOf(ctx, key)).toBeDefined();
    await sweep(at(ctx, hours(24.1)));
    expect(await rowOf(ctx, key)).toBeUndefined();
    expect(await storage().get(row!.storageKey)).toBeUndefined();
    expect(await storage().get(row!.smallStorageKey!)).toBeUndefined();
  });

  test("counts from when it was taken out of the post, not from the upload", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(uploader, { bytes: photo });
    const answer = await answerWith(uploader, key);
    await sweep(at(ctx, hours(100)));
    await editPost(at(uploader, hours(100)), { postId: answer.id, body: "Ohne." });
    await sweep(at(ctx, hours(101)));
    expect(await read(uploader, key)).toMatchObject({ isPublic: false });
    await editPost(at(uploader, hours(102)), { postId: answer.id, body: imageMarkdown(key, "wieder da") });
    await sweep(at(ctx, hours(200)));
    expect(await read(asGuest(ctx), key)).toMatchObject({ isPublic: true });
  });

  test("goes a day after its post was deleted", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(uploader, { bytes: photo });
    const answer = await answerWith(uploader, key);
    await ctx.db.delete(posts).where(eq(posts.id, answer.id));
    await sweep(at(ctx, hours(50)));
    expect(await rowOf(ctx, key)).toBeDefined();
    await sweep(at(ctx, hours(75)));
    expect(await rowOf(ctx, key)).toBeUndefined();
  });

  test("stays as long as a draft of its uploader names it", async ({ ctx }) => {
    const user = await makeUser(ctx);
    const { key } = await uploadImage(as(ctx, user), { bytes: photo });
    const draft = { authorId: user.id, targetKind: "ask" as const, targetId: 0, clientId: "draft" };
    await ctx.db.insert(drafts).values({ ...draft, content: { body: imageMarkdown(key, "x") } });
    await sweep(at(ctx, hours(500)));
    expect(await rowOf(ctx, key)).toBeDefined();
    await ctx.db.delete(drafts);
    await sweep(at(ctx, hours(500)));
    expect(await rowOf(ctx, key)).toBeUndefined();
  });

  test("files without a row are found, those of the last days left alone", async ({ ctx }) => {
    const uploader = as(ctx, await makeUser(ctx));
    const { key } = await uploadImage(at(uploader, "2026-11-01T12:00:00Z"), { bytes: photo });
    const row = await rowOf(ctx, key);
    const [old, fresh] = ["images/2026-11-01/stray.webp", "images/2026-11-22/stray.webp"];
    for (const stray of [old, fresh]) await storage().put(stray, photo, "image/webp");
    await removeStrayFiles.handle(ctx, {});
    expect(await storage().get(old)).toBeUndefined();
    for (const kept of [fresh, row!.storageKey, row!.smallStorageKey!]) {
      const file = await storage().get(kept);
      expect(file, kept).toBeDefined();
      await file?.body.cancel();
    }
  });
});

test("posts of an older renderer are rendered again, once, with their images", async ({ ctx }) => {
  const uploader = as(ctx, await makeUser(ctx));
  const { key } = await uploadImage(uploader, { bytes: photo });
  const answer = await answerWith(uploader, key);
  const stale = { bodyHtml: "<p>alt</p>", renderVersion: 0 };
  await ctx.db.update(posts).set(stale).where(eq(posts.id, answer.id));
  await renderAgain.handle(ctx, {});
  const html = async () => (await ctx.db.select().from(posts).where(eq(posts.id, answer.id)))[0]?.bodyHtml;
  expect(await html()).toBe(answer.bodyHtml);
  // The mark says that all is done: a second run looks at nothing.
  await ctx.db.update(posts).set(stale).where(eq(posts.id, answer.id));
  await renderAgain.handle(ctx, {});
  expect(await html()).toBe("<p>alt</p>");
  await ctx.db.delete(settings);
  await renderAgain.handle(ctx, {});
  expect(await html()).toBe(answer.bodyHtml);
});
