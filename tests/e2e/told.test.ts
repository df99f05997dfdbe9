import { eq } from "drizzle-orm";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { editPost } from "#app/features/forum/versions/edits.server.ts";
import { t as translate } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { demoMails } from "#db/schema/platform.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import { as } from "../support/contexts.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAnswer, makeThread, makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";

/*
 * What people are told while they look, with two people in two browsers and the real worker: the count at the bell, new
 * replies that do not move what is being read, who is writing. And the same without JavaScript, by reloading.
 */

const bounceToken = "a token of more than twenty characters";
// The built site reads its environment when it is loaded.
process.env.MAIL_BOUNCE_TOKEN = bounceToken;

const monday = new Date("2026-11-16T09:00:00+01:00");
const soon = { timeout: 2000, interval: 25 };
const t = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]) =>
  translate("de", key, params);

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;

beforeAll(async () => {
  journey = await startJourney(monday, { worker: true });
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

async function enter(visit: Visit, user: User): Promise<void> {
  const cookie = await logIn({ ctx, url: clone.url }, user);
  const [name = "", value = ""] = cookie.split("=");
  await visit.context.addCookies([{ name, value, url: site.origin }]);
}

/** A long thread of Erika's: nine answers fill more than two screens. */
async function makeScene(name: string) {
  const erika = await makeUser(ctx, { displayName: `Erika ${name}` });
  const anna = await makeUser(ctx, { displayName: `Anna ${name}` });
  const thread = await makeThread(ctx, { author: erika, title: `Modem ${name} blinkt rot` });
  const answers = [];
  for (let n = 0; n < 9; n++) {
    const body = `Antwort ${n}. ${"Bitte den Router einmal neu starten und warten. ".repeat(20)}`;
    answers.push(await makeAnswer(ctx, thread, { author: anna, body }));
  }
  return { erika, anna, thread, answers };
}

const bell = (page: Page) => page.locator("[data-live-bell]");
const bar = (page: Page) => page.locator("[data-live-bar]");

describe("Erika reads and writes while Anna answers", () => {
  test("sees it within two seconds, and nothing moves", async () => {
    const { erika, anna, thread, answers } = await makeScene("live");
    const visit = await openWindow(browser, site.origin);
    await enter(visit, erika);
    const { page } = visit;
    await page.goto(paths.thread(thread));
    expect(await bar(page).isVisible()).toBe(false);

    // --- She has read down to the fifth answer and begun to write at the end.
    const typed = "Die Leuchte heißt Link";
    await page.locator(".answer-form textarea").fill(typed);
    await page.locator(".answer-form textarea").blur();
    const read = page.locator(`#p${answers[4]?.id} .prose`);
    await page.evaluate(
      (id) => document.getElementById(id)?.scrollIntoView({ block: "center" }),
      `p${answers[4]?.id}`,
    );
    const before = (await read.boundingBox())?.y ?? 0;
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
    await page.waitForTimeout(600);

    // --- Anna answers and comments above what Erika reads.
    const answer = await createAnswer(as(ctx, anna), { threadId: thread.id, body: "Ist das Kabel fest?" });
    const first = answers[0]?.id ?? 0;
    await createComment(as(ctx, anna), { postId: first, body: "Ein Nachtrag dazu." });
    await expect.poll(() => bar(page).textContent(), soon).toBe(t("live.bar.posts", { n: 2 }));
    await expect.poll(() => bell(page).locator(".bell-count").textContent(), soon).toBe("1");
    await expect.poll(() => page.title(), soon).toMatch(/^\(1\) /);
    expect(await page.locator(`#p${answer.id}`).count()).toBe(0);
    expect((await read.boundingBox())?.y).toBe(before);
    expect(await findViolations(page)).toEqual([]);

    // --- A tap puts both in; what she reads stays, and so does what she wrote.
    await bar(page).click();
    await page.locator(`#p${answer.id}`).waitFor();
    expect(await page.locator(`#p${first} .comments`).innerText()).toContain("Ein Nachtrag dazu.");
    expect(Math.abs(((await read.boundingBox())?.y ?? 0) - before)).toBeLessThanOrEqual(1);
    expect(await page.locator(".answer-form textarea").inputValue()).toBe(typed);
    expect(await page.locator(`#p${answer.id} .live-new`).textContent()).toBe(t("live.post.new"));
    expect(await page.locator(".answers-title").textContent()).toContain("10");
    // She has seen them now: nothing is left at the bell, in any tab.
    await expect.poll(() => bell(page).locator(".bell-count").count(), soon).toBe(0);
    expect(await page.title()).not.toMatch(/^\(/);

    // --- The bar leads to what is new further away.
    expect(await bar(page).textContent()).toBe(t("live.bar.go"));
    await bar(page).click();
    expect(await bar(page).isVisible()).toBe(false);

    // --- What is edited is renewed without a tap.
    await editPost(as(ctx, anna), { postId: answer.id, body: "Ist das Netzteil fest?" });
    await expect
      .poll(() => page.locator(`#p${answer.id} .prose`).innerText(), { timeout: 30_000 })
      .toContain("Netzteil");
    expect(await page.locator(".answer-form textarea").inputValue()).toBe(typed);
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  });

  test("sees that Anna is writing, and no longer when she has stopped", async () => {
    const { erika, anna, thread } = await makeScene("schreibt");
    const [reader, writer] = [await openWindow(browser, site.origin), await openWindow(browser, site.origin)];
    await enter(reader, erika);
    await enter(writer, anna);
    await reader.page.goto(paths.thread(thread));
    await writer.page.goto(paths.thread(thread));
    await reader.page.waitForTimeout(800);
    await writer.page.locator(".answer-form textarea").pressSequentially("Also");
    const line = reader.page.locator("[data-live-writing]");
    await expect.poll(() => line.textContent(), soon).toBe(t("live.writing.one", { name: anna.displayName }));
    expect(await writer.page.locator("[data-live-writing]").textContent()).toBe("");
    await expect.poll(() => line.textContent(), { timeout: 24_000, interval: 500 }).toBe("");
    expect([...reader.complaints, ...writer.complaints]).toEqual([]);
    await reader.context.close();
    await writer.context.close();
  });
});

test("three tabs share one connection, and the next one listens when the first is closed", async () => {
  const { erika, anna, thread } = await makeScene("tabs");
  const other = await makeThread(ctx, { author: erika });
  const visit = await openWindow(browser, site.origin);
  await enter(visit, erika);
  const first = visit.page;
  await first.goto(paths.thread(thread));
  const [second, third] = [await visit.context.newPage(), await visit.context.newPage()];
  await second.goto(paths.thread(other));
  await third.goto(paths.home());
  const open = () => site.live.count();
  await expect.poll(open, soon).toBe(1);
  await first.waitForTimeout(1000);
  expect(open()).toBe(1);
  await createAnswer(as(ctx, anna), { threadId: other.id, body: "Schon neu gestartet?" });
  for (const page of [first, second, third]) {
    await expect.poll(() => bell(page).locator(".bell-count").textContent(), soon).toBe("1");
  }
  await expect.poll(() => bar(second).textContent(), soon).toBe(t("live.bar.answer"));
  expect(await bar(first).isVisible()).toBe(false);

  await first.close();
  await expect.poll(open, soon).toBe(1);
  await third.waitForTimeout(1000);
  await createAnswer(as(ctx, anna), { threadId: other.id, body: "Und das Kabel?" });
  await expect.poll(() => bell(third).locator(".bell-count").textContent(), soon).toBe("2");
  await visit.context.close();
  await expect.poll(open, soon).toBe(0);
});

test("without JavaScript the same is seen by reloading", async () => {
  const { erika, anna, thread } = await makeScene("ohne");
  const visit = await openWindow(browser, site.origin, { javaScript: false });
  await enter(visit, erika);
  await visit.page.goto(paths.home());
  await createAnswer(as(ctx, anna), { threadId: thread.id, body: "Ist das Kabel fest?" });
  await expect
    .poll(
      async () => {
        await visit.page.reload();
        return bell(visit.page).locator(".bell-count").count();
      },
      { timeout: 8000, interval: 250 },
    )
    .toBe(1);
  await visit.page.goto(paths.thread(thread));
  expect(await visit.page.locator("main").innerText()).toContain("Ist das Kabel fest?");
  expect(await bar(visit.page).isVisible()).toBe(false);
  expect(visit.complaints).toEqual([]);
  await visit.context.close();
});

/** A delivery status notification for this mail (RFC 3464), handed over as the mail server does. */
async function handOver(id: string, token: string): Promise<Response> {
  const body = [
    "From: MAILER-DAEMON@example.org",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    "Final-Recipient: rfc822; erika@example.org",
    "Action: failed",
    "Status: 5.1.1",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${id}`,
    "--b--",
    "",
  ].join("\r\n");
  return fetch(`${site.origin}/api/rueckmails`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "message/rfc822" },
    body,
  });
}

async function press(page: Page, name: string): Promise<void> {
  const button = page.locator("main").getByRole("button", { name }).first();
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

const mailsTo = (user: User) =>
  ctx.db
    .select()
    .from(demoMails)
    .where(eq(demoMails.recipient, user.email ?? ""))
    .orderBy(demoMails.id);

test.each([{ javaScript: true }, { javaScript: false }])(
  "a mailbox that refuses our mails is told on every page and put right by a link (JavaScript: $javaScript)",
  async ({ javaScript }) => {
    const { erika, anna, thread } = await makeScene(`post-${javaScript}`);
    await createAnswer(as(ctx, anna), { threadId: thread.id, body: "Ist das Kabel fest?" });
    await expect.poll(async () => (await mailsTo(erika)).length, { timeout: 8000 }).toBe(1);
    const [mail] = await mailsTo(erika);
    const id = mail?.headers["Message-ID"] ?? "";
    expect((await handOver(id, "falsch")).status).toBe(401);
    expect(await (await handOver(id, bounceToken)).json()).toEqual({ outcome: "noted" });

    const visit = await openWindow(browser, site.origin, { javaScript });
    await enter(visit, erika);
    const { page } = visit;
    const trouble = page.locator(".mail-trouble");
    for (const path of [paths.home(), paths.thread(thread)]) {
      await page.goto(path);
      expect(await trouble.innerText()).toContain(t("told.trouble.title"));
    }
    const link = trouble.getByRole("link");
    await Promise.all([page.waitForEvent("domcontentloaded"), link.click()]);
    await press(page, t("told.trouble.again"));
    expect(await page.locator("main").innerText()).toContain(
      t("told.trouble.sent", { email: erika.email ?? "" }),
    );
    const secret = async () => /bestaetigen\/([\w-]+)/.exec((await mailsTo(erika)).at(-1)?.text ?? "")?.[1];
    await expect.poll(secret, { timeout: 8000 }).toBeTruthy();
    await page.goto(paths.verifyEmail((await secret()) ?? ""));
    await press(page, t("accounts.verify.button"));
    expect(await trouble.count()).toBe(0);
    expect(visit.complaints).toEqual([]);
    await visit.context.close();
  },
);

test("what somebody wants to hear of, and when, is kept, without JavaScript too", async () => {
  const erika = await makeUser(ctx, { displayName: "Erika Ruhe" });
  const visit = await openWindow(browser, site.origin, { javaScript: false });
  await enter(visit, erika);
  const { page } = visit;
  await page.goto(paths.noticeSettings());
  await page.getByLabel(t("told.group.own"), { exact: true }).selectOption("bell");
  await page.getByLabel(t("told.digest.daily")).check();
  await page.getByLabel(t("told.quiet"), { exact: true }).check();
  await page.getByLabel(t("told.quiet.from"), { exact: true }).fill("21:30");
  await press(page, t("site.save"));
  expect(await page.locator("main").innerText()).toContain(t("accounts.settings.saved"));
  expect(await page.getByLabel(t("told.group.own"), { exact: true }).inputValue()).toBe("bell");
  expect(await page.getByLabel(t("told.quiet.from"), { exact: true }).inputValue()).toBe("21:30");
  expect(await page.getByLabel(t("told.digest.daily")).isChecked()).toBe(true);
  await visit.context.close();

  const other = await openWindow(browser, site.origin);
  await enter(other, erika);
  await other.page.goto(paths.noticeSettings());
  expect(await other.page.locator("h1").textContent()).toBe(t("told.title"));
  expect(await findViolations(other.page)).toEqual([]);
  await other.context.close();
});
