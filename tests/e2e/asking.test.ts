import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setCategoryFields } from "#app/features/forum/facts/category-fields.server.ts";
import { standardFields } from "#app/features/forum/facts/standard-fields.ts";
import type { MessageKey, MessageParams } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { makePhoto } from "../images/photo.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeCategory, makeRegion, makeUser } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";
import { monday } from "../support/test.ts";

/*
 * Asking as people do it: the topic's questions about facts and checks, a photo, for one's mother; and what others then
 * see of it. Once with JavaScript, once without.
 */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;
let photo: Buffer;

beforeAll(async () => {
  journey = await startJourney(monday, {
    prepare: async (ctx) => {
      await makeRegion(ctx, { name: "Deutschland", position: 0 });
      const fibre = await makeCategory(ctx, { name: "Glasfaser", slug: "glasfaser" });
      await setCategoryFields(ctx, { categoryId: fibre.id, specs: standardFields.fibre });
      const bills = await makeCategory(ctx, { name: "Rechnung", slug: "rechnung" });
      await setCategoryFields(ctx, { categoryId: bills.id, specs: standardFields.billing });
    },
  });
  ({ clone, site, browser, ctx } = journey);
  photo = await makePhoto();
}, 240_000);

afterAll(() => journey?.end());

async function visitAs(user: { id: number }, javaScript: boolean): Promise<Visit> {
  const visit = await openWindow(browser, site.origin, { javaScript });
  const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
  await visit.context.addCookies([{ name, value, url: site.origin }]);
  return visit;
}

/** Presses a button by its visible name and waits for the page that follows. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.locator("main").getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

const chosen = (page: Page, name: string, value: string) =>
  page.locator(`input[name=fact-${name}][value=${value}]`).isChecked();

/** Pastes the photo into the field, as a screenshot would be. */
async function pastePhoto(page: Page): Promise<void> {
  await page.locator("textarea[name=body]").evaluate((field, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "modem.jpg", { type: "image/jpeg" }));
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
    );
  }, photo.toString("base64"));
}

describe.each([
  { name: "with JavaScript", javaScript: true },
  { name: "without JavaScript", javaScript: false },
])("A question is asked for one's mother, with a photo and facts, $name", ({ javaScript }) => {
  test("and others see what they may", async () => {
    const mark = javaScript ? "mit" : "ohne";
    const title = `Modem blinkt rot, ${mark} Gewitter`;
    const user = await makeUser(ctx, { postcode: "60326" });
    const { page, context, complaints } = await visitAs(user, javaScript);
    // Somebody who writes Markdown; the editor itself has a journey of its own, and an image in the last test here.
    await page.addInitScript(() => localStorage.setItem("editor", "markdown"));

    // --- The topic brings its own questions; what fits both topics stays when another one is chosen.
    await page.goto(paths.ask());
    await page.getByRole("radio", { name: "Glasfaser" }).check();
    await page.locator("input[name=title]").fill(title);
    if (javaScript) {
      await page.locator("input[name=fact-since]").fill("heute Nacht");
      await page.locator("input[name=fact-lights][value=red-blinking]").check();
      await page.getByRole("radio", { name: "Rechnung" }).check();
      await page.locator("input[name=fact-bill-date]").waitFor();
      await page.getByRole("radio", { name: "Glasfaser" }).check();
      await page.locator("input[name=fact-lights]").first().waitFor();
    }

    // --- The photo.
    if (javaScript) {
      await page.locator("textarea[name=body]").fill("Seit heute Nacht blinkt es.");
      await pastePhoto(page);
      const upload = page.locator(".upload[data-state=done]");
      await upload.waitFor();
      await upload.locator("input").fill("Das Modem im Flur");
      await upload.locator("input").press("Tab");
    } else {
      // Without scripts the topic's questions come with the next step, and nothing is lost.
      await page.locator("textarea[name=body]").fill("Seit heute Nacht blinkt es.");
      await press(page, t("asking.next"));
      await page.getByText(t("asking.facts.more")).waitFor();
      expect(await page.locator("input[name=title]").inputValue()).toBe(title);
      await page.locator("summary", { hasText: t("images.field.choose") }).click();
      const files = page.locator("input[name=images]");
      await files.setInputFiles({
        name: "notiz.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("kein Bild"),
      });
      await press(page, t("images.field.add"));
      await page.getByText(t("images.error.noImage")).waitFor();
      await files.setInputFiles({ name: "modem.jpg", mimeType: "image/jpeg", buffer: photo });
      await page.locator("input[name=imageDescription]").fill("Das Modem im Flur");
      await press(page, t("images.field.add"));
    }
    const body = await page.locator("textarea[name=body]").inputValue();
    expect(body).toMatch(
      /^Seit heute Nacht blinkt es\.\n\n!\[Das Modem im Flur\]\(\/bilder\/[\w-]{22}\)\s*$/,
    );

    // --- The facts, and for whom.
    await page.locator("input[name=fact-since]").fill("heute Nacht");
    await page.locator("input[name=fact-lights][value=red-blinking]").check();
    await page.locator("input[name=fact-restart][value=done]").check();
    await page.locator("select[name=askedFor]").selectOption("mother");
    const postcode = page.locator("input[name=postcode]");
    // With scripts one's own postcode makes room for the other's.
    expect(await postcode.inputValue()).toBe(javaScript ? "" : "60326");
    await postcode.fill("20095");
    if (javaScript) expect(await findViolations(page)).toEqual([]);

    // --- A last look, back, and everything is still there.
    await press(page, t("asking.next"));
    await page.locator(".ask-review").getByText(t("asking.for.mother")).waitFor();
    await page.locator(".ask-review").getByText("blinkt rot", { exact: true }).waitFor();
    if (javaScript) expect(await findViolations(page)).toEqual([]);
    await press(page, t("asking.review.change"));
    expect(await chosen(page, "lights", "red-blinking")).toBe(true);
    expect(await chosen(page, "restart", "done")).toBe(true);
    expect(await postcode.inputValue()).toBe("20095");
    await press(page, t("asking.next"));
    await press(page, t("forum.ask.send"));

    // --- The question as all see it.
    await page.locator("h1", { hasText: title }).waitFor();
    const card = page.locator("article.post").first();
    for (const words of [t("asking.for.mother"), "blinkt rot", "heute Nacht", "Den Router neu gestartet"]) {
      await card.getByText(words, { exact: true }).waitFor();
    }
    const image = card.locator(".prose img");
    expect(await image.getAttribute("alt")).toBe("Das Modem im Flur");
    const address = (await card.locator(".prose a:has(img)").getAttribute("href")) ?? "";
    const guest = await openWindow(browser, site.origin, { javaScript });
    const seen = await guest.page.goto(address);
    expect(seen?.status()).toBe(200);
    const { exif, format } = await sharp(await seen?.body()).metadata();
    expect([exif, format]).toEqual([undefined, "webp"]);
    expect((await sharp(photo).metadata()).exif).toBeDefined();

    // --- The asker looks again and corrects a fact and a word.
    await page.locator("a[href$='/bearbeiten']").first().click();
    await page.locator("input[name=fact-lights][value=red]").check();
    await page.locator("textarea[name=body]").fill(body.replace("blinkt", "leuchtet"));
    await page.locator("input[name=reason]").fill("genauer hingesehen");
    await press(page, t("forum.edit.save"));
    const [thread] = await ctx.db.select().from(threads).where(eq(threads.title, title));
    const [question] = await ctx.db
      .select()
      .from(posts)
      .where(eq(posts.threadId, thread?.id ?? 0));
    await guest.page.goto(paths.postHistory(question?.id ?? 0));
    const table = guest.page.locator("table.side-by-side").first();
    expect(await table.locator("del").innerText()).toBe("blinkt");
    expect(await table.locator("ins").innerText()).toBe("leuchtet");
    await guest.page.getByText("genauer hingesehen").waitFor();
    if (javaScript) expect(await findViolations(guest.page)).toEqual([]);
    await guest.page.getByRole("link", { name: t("asking.history.inline") }).click();
    expect(await guest.page.locator("table.side-by-side").count()).toBe(0);

    // --- Hidden: the image is gone for guests with its post.
    await ctx.db
      .update(threads)
      .set({ hiddenAt: ctx.now })
      .where(eq(threads.id, thread?.id ?? 0));
    expect((await guest.page.request.get(address)).status()).toBe(404);
    expect(complaints.concat(guest.complaints)).toEqual([]);
    await Promise.all([context.close(), guest.context.close()]);
  }, 240_000);
});

test("an image that does not arrive can be sent again, and one that is HEIC says what to do", async () => {
  const { page, context, complaints } = await visitAs(await makeUser(ctx), true);
  await page.goto(paths.ask("glasfaser"));
  await page.locator("textarea[name=body]").fill("Mit Bild.");
  await page.route(`**${paths.images()}`, (route) => route.abort());
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: t("images.field.choose") }).click();
    await (await chooser).setFiles({
      name,
      mimeType: name.endsWith("heic") ? "image/heic" : "image/jpeg",
      buffer,
    });
  };
  await choose("modem.jpg", photo);
  await page.locator(".upload").getByText(t("images.state.offline")).waitFor();
  await page.unroute(`**${paths.images()}`);
  await page.getByRole("button", { name: `${t("images.field.retry")}: modem.jpg` }).click();
  await page.locator(".upload[data-state=done]").waitFor();
  expect(await page.locator("textarea[name=body]").inputValue()).toContain("](/bilder/");
  await choose("IMG_1.heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic"));
  await page.locator(".upload").getByText(t("images.error.heic")).waitFor();
  expect(await findViolations(page)).toEqual([]);
  // The aborted request is told in the console by the browser.
  expect(complaints.filter((text) => !text.includes("ERR_FAILED"))).toEqual([]);
  await context.close();
});
