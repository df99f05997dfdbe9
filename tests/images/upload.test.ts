import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe } from "vitest";
import { paths } from "#app/ui/paths.ts";
import { attachments } from "#db/schema/attachments.ts";
import { posts } from "#db/schema/forum.ts";
import { makeThread, makeUser } from "../support/make.ts";
import { logIn, type Site, startSite } from "../support/site.ts";
import { test as base, expect } from "../support/test.ts";
import { makePhoto } from "./photo.ts";

/** Images over HTTP: in, out, and along with a form as browsers without scripts send them. */
const test = base.extend<{ site: Site }>({
  site: async ({ committed }, use) => {
    const site = await startSite(committed);
    await use(site);
    await site.stop();
  },
});

const key = () => `key-${Math.random().toString(36).slice(2).padEnd(20, "0")}`;

function formOf(fields: Record<string, string>, ...files: Buffer[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("images", new Blob([new Uint8Array(file)]), "Foto; Küche.jpg");
  return form;
}

const post = (site: Site, path: string, cookie: string, body: FormData) =>
  fetch(site.origin + path, {
    method: "POST",
    headers: { Origin: site.origin, Cookie: cookie },
    body,
    redirect: "manual",
  });

describe("an image that is sent", () => {
  test("comes back without place and camera, for its uploader alone, and never changes", async ({
    committed,
    site,
  }) => {
    const cookie = await logIn(committed, await makeUser(committed.ctx));
    const sent = await post(site, paths.images(), cookie, formOf({}, await makePhoto()));
    expect(sent.status).toBe(200);
    const { key: imageKey } = (await sent.json()) as { key: string };
    const get = (headers: Record<string, string>, query = "") =>
      fetch(site.origin + paths.image(imageKey) + query, { headers });
    const own = await get({ Cookie: cookie });
    expect(Object.fromEntries(own.headers)).toMatchObject({
      "content-type": "image/webp",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
      "content-disposition": 'inline; filename="bild.webp"',
    });
    const { exif, width } = await sharp(Buffer.from(await own.arrayBuffer())).metadata();
    expect([exif, width]).toEqual([undefined, 1600]);
    const small = await get({ Cookie: cookie }, "?b=960");
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(960);
    const again = await get({ Cookie: cookie, "If-None-Match": own.headers.get("etag") ?? "" });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    expect((await get({})).status).toBe(404);
  });

  test("is refused with words when it is too large, no image, or sent by a guest", async ({
    committed,
    site,
  }) => {
    const cookie = await logIn(committed, await makeUser(committed.ctx));
    const refusal = async (who: string, file: Buffer) => {
      const answer = await post(site, paths.images(), who, formOf({}, file));
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await refusal(cookie, Buffer.alloc(13 * 1024 * 1024, 1))).toEqual([422, "invalid"]);
    expect(await refusal(cookie, Buffer.from("<svg/>"))).toEqual([422, "invalid"]);
    expect(await refusal("", await makePhoto())).toEqual([401, "unauthenticated"]);
    expect(await committed.ctx.db.$count(attachments)).toBe(0);
  });
});

describe("a form with images, without scripts", () => {
  test("posts its text with them, whatever the order of fields and files", async ({ committed, site }) => {
    const cookie = await logIn(committed, await makeUser(committed.ctx));
    const thread = await makeThread(committed.ctx);
    const fields = { body: "So sieht es aus.", imageDescription: "Die Leuchte", submissionKey: key() };
    const form = formOf(fields, await makePhoto());
    form.append("intent", "answer");
    const answer = await post(site, paths.threadById(thread.id), cookie, form);
    expect(answer.status).toBe(303);
    const [row] = await committed.ctx.db.select().from(posts).where(eq(posts.kind, "answer"));
    expect(row?.body).toMatch(/^So sieht es aus\.\n\n!\[Die Leuchte\]\(\/bilder\/[\w-]{22}\)$/);
    expect(row?.bodyHtml).toContain("<img ");
  });

  test("comes back with its text and the images that worked when one is refused", async ({
    committed,
    site,
  }) => {
    const cookie = await logIn(committed, await makeUser(committed.ctx));
    const thread = await makeThread(committed.ctx);
    const fields = { intent: "answer", draftKind: "answer", body: "Mein langer Text.", submissionKey: key() };
    const answer = await post(
      site,
      paths.threadById(thread.id),
      cookie,
      formOf(fields, await makePhoto(), Buffer.from("kein Bild")),
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain("Diese Datei ist kein Bild");
    expect(html).toMatch(/Mein langer Text\.\s+!\[Bild\]\(\/bilder\/[\w-]{22}\)<\/textarea>/);
    expect(await committed.ctx.db.$count(posts, eq(posts.kind, "answer"))).toBe(0);
  });

  test("keeps the text of a file that is far too large, and of a guest", async ({ committed, site }) => {
    const cookie = await logIn(committed, await makeUser(committed.ctx));
    const thread = await makeThread(committed.ctx);
    const send = (who: string, file: Buffer) => {
      const form = formOf({ intent: "answer", draftKind: "answer", submissionKey: key() }, file);
      form.append("body", "Steht hinter der Datei.");
      return post(site, paths.threadById(thread.id), who, form);
    };
    const tooLarge = await send(cookie, Buffer.alloc(40 * 1024 * 1024, 1));
    expect([tooLarge.status, (await tooLarge.text()).includes("Steht hinter der Datei.")]).toEqual([
      422,
      true,
    ]);
    const asGuest = await send("", await makePhoto());
    expect([asGuest.status, (await asGuest.text()).includes("Steht hinter der Datei.")]).toEqual([401, true]);
    expect(await committed.ctx.db.$count(attachments)).toBe(0);
  });

  test("a page that takes no images refuses files", async ({ committed, site }) => {
    const cookie = await logIn(committed, await makeUser(committed.ctx));
    const answer = await post(
      site,
      paths.settings(),
      cookie,
      formOf({ intent: "profile" }, await makePhoto({ width: 9, height: 9 })),
    );
    expect(answer.status).toBe(422);
  });
});
