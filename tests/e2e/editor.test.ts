import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageKey, MessageParams } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAnswer, makeThread, makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";

/* Writing an answer: the editor, quotes and mentions, as people use them; and without JavaScript. */

const t = (key: MessageKey, params?: MessageParams) => translate("de", key, params);

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;

beforeAll(async () => {
  journey = await startJourney("running");
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

async function open(
  user: User,
  path: string,
  options: Parameters<typeof openWindow>[2] = {},
): Promise<Visit> {
  const visit = await openWindow(browser, site.origin, options);
  const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
  await visit.context.addCookies([{ name, value, url: site.origin }]);
  await visit.page.goto(path);
  return visit;
}

const field = (page: Page) => page.locator("#antworten textarea[name=body]");
const editor = (page: Page) => page.locator("#antworten .ProseMirror");

async function write(page: Page): Promise<void> {
  await field(page).focus();
  await editor(page).waitFor();
  await editor(page).click();
}

/** Several at once: a thread with an answer, and somebody who writes. */
async function makeScene() {
  const writer = await makeUser(ctx);
  const asker = await makeUser(ctx, {
    displayName: `Frauke Frage ${Math.random().toString(36).slice(2, 7)}`,
  });
  const thread = await makeThread(ctx, { author: asker, body: "Die Leuchte blinkt rot. Was kann ich tun?" });
  const answer = await makeAnswer(ctx, thread, {
    body: "Bitte **einmal** neu starten.",
    bodyHtml: "<p>Bitte <strong>einmal</strong> neu starten.</p>",
  });
  return { writer, asker, thread, answer, path: paths.threadById(thread.id) };
}

test("the toolbar and the keyboard make Markdown, which is sent", async () => {
  const { writer, path } = await makeScene();
  const { page, context, complaints } = await open(writer, path);
  expect(await editor(page).count()).toBe(0);
  await write(page);
  const toolbar = page.getByRole("toolbar", { name: t("editor.toolbar") });
  await toolbar.getByRole("button", { name: t("editor.act.bold") }).click();
  await page.keyboard.type("Wichtig:");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" erst lesen");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- Stecker");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Kabel_neu 5*3");
  expect(await field(page).inputValue()).toBe("**Wichtig:** erst lesen\n\n- Stecker\n- Kabel_neu 5\\*3");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Shift+z");
  expect(await field(page).inputValue()).toBe("**Wichtig:** erst lesen\n\n- Stecker\n- Kabel_neu 5\\*3");
  expect(await findViolations(page)).toEqual([]);
  await page
    .locator("#antworten")
    .getByRole("button", { name: t("forum.answer.send") })
    .click();
  await page.waitForURL(/#p\d+/);
  expect(await page.locator(".post .prose strong", { hasText: "Wichtig:" }).count()).toBe(1);
  expect(await page.locator(".post .prose li", { hasText: "Kabel_neu 5*3" }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

test("who wants Markdown gets the plain field, and it stays so", async () => {
  const { writer, path } = await makeScene();
  const { page, context } = await open(writer, path);
  await write(page);
  await page.keyboard.type("Erster Satz");
  await page.getByRole("button", { name: t("editor.toMarkdown") }).click();
  expect(await field(page).isVisible()).toBe(true);
  expect(await field(page).inputValue()).toBe("Erster Satz");
  await field(page).fill("| a | b |\n|---|---|\n| 1 | 2 |\n\n*schräg*");
  await page.reload();
  await field(page).focus();
  await page.getByRole("button", { name: t("editor.toRich") }).click();
  await editor(page).locator("em", { hasText: "schräg" }).waitFor();
  // A table stays Markdown, sign by sign.
  expect(await editor(page).locator(".editor-raw").innerText()).toContain("|---|---|");
  await editor(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("!");
  expect(await field(page).inputValue()).toBe("| a | b |\n|---|---|\n| 1 | 2 |\n\n*schräg!*");
  await context.close();
});

test("what is pasted from elsewhere becomes clean Markdown", async () => {
  const { writer, path } = await makeScene();
  const { page, context, complaints } = await open(writer, path);
  await write(page);
  await editor(page).evaluate((node) => {
    const clipboardData = new DataTransfer();
    const html =
      '<p style="color:red">Siehe <b>Anleitung</b> und <a href="https://example.org/x" onclick="evil()">hier</a></p><ul><li>eins</li><li>zwei</li></ul><script>evil()</script><img src="https://example.org/zaehl.png">';
    clipboardData.setData("text/html", html);
    node.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await field(page).inputValue()).toBe(
    "Siehe **Anleitung** und [hier](https://example.org/x)\n\n- eins\n- zwei",
  );
  expect(complaints).toEqual([]);
  await context.close();
});

test("selected text is quoted with a link to its post, by button and by key", async () => {
  const { writer, answer, path } = await makeScene();
  const { page, context } = await open(writer, path);
  const select = () =>
    page.locator(`#p${answer.id} .prose`).evaluate((node) => {
      document.getSelection()?.selectAllChildren(node);
    });
  await select();
  await page.locator(".quote-button").click();
  const link = new RegExp(`^> \\[.+ schrieb:\\]\\(/p/${answer.id}\\)\\n>\\n> Bitte einmal neu starten\\.`);
  await expect.poll(() => field(page).inputValue()).toMatch(link);
  await editor(page).waitFor();
  await page.keyboard.type("Hat geholfen.");
  await expect.poll(() => field(page).inputValue()).toContain("\n\nHat geholfen.");
  await page.locator("h1").click();
  await select();
  await page.keyboard.press("q");
  await expect
    .poll(async () => (await field(page).inputValue()).match(/Bitte einmal neu starten/g)?.length)
    .toBe(2);
  await context.close();
});

test("after an @ people of the thread are offered; the name becomes a link", async () => {
  const { writer, asker, path } = await makeScene();
  const { page, context } = await open(writer, path);
  await write(page);
  await page.keyboard.type("Frag mal @frau");
  const list = page.getByRole("listbox", { name: t("editor.mention.list") });
  await list.getByRole("option", { name: asker.displayName }).first().waitFor();
  expect(await list.getByRole("option").first().innerText()).toContain(t("editor.mention.thread"));
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.type("bitte");
  const markdown = `Frag mal [@${asker.displayName}](/m/${asker.id}) bitte`;
  expect(await field(page).inputValue()).toBe(markdown);
  await page.getByRole("button", { name: t("editor.toMarkdown") }).click();
  await field(page).press("Control+End");
  await page.keyboard.type(" und @frau");
  await list.waitFor();
  await page.keyboard.press("Enter");
  expect(await field(page).inputValue()).toBe(`${markdown} und [@${asker.displayName}](/m/${asker.id}) `);
  await page
    .locator("#antworten")
    .getByRole("button", { name: t("forum.answer.send") })
    .click();
  await page.waitForURL(/#p\d+/);
  expect(
    await page.locator(`.prose a[href="/m/${asker.id}"]`, { hasText: `@${asker.displayName}` }).count(),
  ).toBe(2);
  await context.close();
});

describe("Without JavaScript", () => {
  test("a link puts the quoted post into the form", async () => {
    const { writer, answer, path } = await makeScene();
    const { page, context } = await open(writer, path, { javaScript: false });
    await page
      .locator(`#p${answer.id}`)
      .getByRole("link", { name: t("editor.quote") })
      .click();
    expect(await field(page).inputValue()).toContain(
      `schrieb:](/p/${answer.id})\n>\n> Bitte **einmal** neu starten.`,
    );
    expect(page.url()).toContain("#antworten");
    await context.close();
  });
});
