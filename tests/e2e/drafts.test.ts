import { eq } from "drizzle-orm";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MessageKey } from "#app/i18n/t.ts";
import { t as translate } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { sessions } from "#db/schema/accounts.ts";
import { drafts } from "#db/schema/drafts.ts";
import { posts } from "#db/schema/forum.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { makeAnswer, makeCategory, makeThread, makeUser, type User } from "../support/make.ts";
import { logIn, type Site } from "../support/site.ts";

/*
 * Nothing typed is lost: somebody types a long text in a real browser while everything that can go wrong goes wrong.
 * What is measured is the promise itself: every letter that was typed more than two seconds before a tab dies is there
 * afterwards, on this device and on another one.
 */

const t = (key: MessageKey) => translate("de", key);
const promiseMs = 2000;

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;

beforeAll(async () => {
  journey = await startJourney("running", { prepare: makeCategory });
  ({ clone, site, browser, ctx } = journey);
}, 240_000);

afterAll(() => journey?.end());

async function giveSession(context: BrowserContext, user: User): Promise<void> {
  const [name = "", value = ""] = (await logIn({ ctx, url: clone.url }, user)).split("=");
  await context.addCookies([{ name, value, url: site.origin }]);
}

/** A browser on a device of its own. */
async function openDevice(user: User | null, options: { javaScript?: boolean } = {}): Promise<Visit> {
  const visit = await openWindow(browser, site.origin, options);
  if (user) await giveSession(visit.context, user);
  return visit;
}

const bodyOf = (page: Page) => page.locator("textarea[name=body]").first().inputValue();

/** Sets the cursor behind the text, in the editor or in the plain field, whichever is shown. */
async function startWriting(page: Page): Promise<void> {
  await page.locator("textarea[name=body]").first().focus();
  await page.locator(".ProseMirror").first().waitFor();
  await page.locator(".ProseMirror").first().focus();
  await page.keyboard.press("Control+End");
}

/** What was typed, and when: so that the promise can be held against the clock. */
class Typist {
  text = "";
  private readonly log: { at: number; length: number }[] = [];

  constructor(private readonly words: string[]) {}

  async type(page: Page, wordCount: number): Promise<void> {
    for (const word of this.words.splice(0, wordCount)) {
      for (const letter of `${word} `) {
        await page.keyboard.type(letter);
        this.text += letter;
        this.log.push({ at: Date.now(), length: this.text.length });
        await new Promise((done) => setTimeout(done, 15));
      }
    }
  }

  /** So much must be there whatever happens now. */
  safeLength(now = Date.now()): number {
    return this.log.findLast(({ at }) => at <= now - promiseMs)?.length ?? 0;
  }

  /** After a loss: goes on behind what is there. */
  goOnFrom(text: string): void {
    this.text = text;
    this.log.length = 0;
  }
}

const storyWords = (count: number) =>
  Array.from({ length: count }, (_, index) => `Satz${index} über den Anschluss,`.split(" ")).flat();

/** The process behind the tab dies: nothing of the page runs any more. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const dead = page.waitForEvent("crash");
  // Nobody is left to answer it.
  void session.send("Page.crash").catch(() => {});
  await dead;
  await Promise.race([page.close().catch(() => {}), new Promise((done) => setTimeout(done, 3000))]);
}

/** Trailing spaces are no text: the editor does not write them down. */
const lettersOf = (text: string) => text.replace(/\s+$/, "");

/** What is there is what was typed, up to at most the last two seconds. */
function expectKept(typist: Typist, kept: string, safe: number): void {
  expect(typist.text.startsWith(lettersOf(kept)), `kept: …${kept.slice(-80)}`).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(typist.text.slice(0, safe).trimEnd().length);
}

async function waitForServer(user: User, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const rows = await ctx.db.select().from(drafts).where(eq(drafts.authorId, user.id));
        return rows.some(({ content }) => lettersOf(content.body ?? "") === lettersOf(text));
      },
      { timeout: 40_000, interval: 200 },
    )
    .toBe(true);
}

test("a long text outlives killed tabs, a lost session, a broken server and no connection", async () => {
  const user = await makeUser(ctx);
  const { context, page: first } = await openDevice(user);
  const typist = new Typist(storyWords(60));
  let page = first;
  await page.goto(paths.ask());
  await page.locator("input[name=title]").fill("Anschluss gestört");
  await startWriting(page);

  const dieAndComeBack = async () => {
    const [address, safe] = [page.url(), typist.safeLength()];
    await kill(page);
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    await page.locator("[data-draft-line] [role=status]").first().waitFor();
    const kept = await bodyOf(page);
    expectKept(typist, kept, safe);
    expect(await page.locator("input[name=title]").inputValue()).toBe("Anschluss gestört");
    typist.goOnFrom(lettersOf(kept));
    await startWriting(page);
    await page.keyboard.type(" ");
    typist.text += " ";
  };
  const status = page.locator("[data-draft-line]");

  // All well: after two seconds it is on both sides.
  await typist.type(page, 20);
  await status.getByText(t("drafts.status.both")).waitFor();
  expect(page.url()).toContain("entwurf=");
  await waitForServer(user, typist.text);

  // The tab dies in the middle of a word.
  await typist.type(page, 30);
  await dieAndComeBack();

  // The server answers 500, then recovers.
  await context.route(`**${paths.saveDraft()}`, (route) => route.fulfill({ status: 500, body: "Fehler" }));
  await typist.type(page, 20);
  await page.locator("[data-draft-line]").getByText(t("drafts.status.offline")).waitFor();
  await typist.type(page, 15);
  await dieAndComeBack();
  await typist.type(page, 5);
  await context.unroute(`**${paths.saveDraft()}`);
  await waitForServer(user, typist.text);
  await page.locator("[data-draft-line]").getByText(t("drafts.status.both")).waitFor();

  // No connection: the page itself cannot be loaded again until there is one.
  await context.setOffline(true);
  await typist.type(page, 25);
  await page.locator("[data-draft-line]").getByText(t("drafts.status.offline")).waitFor();
  await dieAndComeBack();
  await typist.type(page, 5);
  await waitForServer(user, typist.text);

  // Logged out on another device: the text stays here, and goes to the server after logging in again.
  await ctx.db.delete(sessions).where(eq(sessions.userId, user.id));
  await typist.type(page, 25);
  await page.locator("[data-draft-line]").getByText(t("drafts.status.loggedOut")).waitFor();
  await giveSession(context, user);
  await typist.type(page, 5);
  await waitForServer(user, typist.text);

  // Logged out, and the tab dies too: any page after logging in sends it.
  await ctx.db.delete(sessions).where(eq(sessions.userId, user.id));
  await typist.type(page, 15);
  await page.locator("[data-draft-line]").getByText(t("drafts.status.loggedOut")).waitFor();
  await page.waitForTimeout(promiseMs);
  const last = typist.text;
  await kill(page);
  await giveSession(context, user);
  page = await context.newPage();
  await page.goto(paths.home());
  await waitForServer(user, last);

  // Another device goes on with it.
  const phone = await openDevice(user);
  await phone.page.goto(paths.drafts());
  await phone.page.getByRole("link", { name: t("drafts.resume") }).click();
  expect(lettersOf(await bodyOf(phone.page))).toBe(lettersOf(last));
  await Promise.all([context.close(), phone.context.close()]);
}, 240_000);

describe("Two devices at once:", () => {
  /** Both have the same draft open; the phone has written on. */
  async function bothOpen() {
    const user = await makeUser(ctx);
    const desk = await openDevice(user);
    await desk.page.goto(paths.ask());
    await startWriting(desk.page);
    await desk.page.keyboard.type("Der gemeinsame Anfang.");
    await waitForServer(user, "Der gemeinsame Anfang.");
    const phone = await openDevice(user);
    await phone.page.goto(desk.page.url());
    await startWriting(phone.page);
    await phone.page.keyboard.type(" Am Telefon weiter.");
    await waitForServer(user, "Der gemeinsame Anfang. Am Telefon weiter.");
    await desk.page.bringToFront();
    await desk.page.locator(".ProseMirror").focus();
    await desk.page.keyboard.press("Control+End");
    return { user, desk, phone };
  }

  test("both texts are shown, the chosen one counts, the other stays among the versions", async () => {
    const { user, desk, phone } = await bothOpen();
    const { page } = desk;
    await page.keyboard.type(" Am Rechner weiter.");
    const box = page.locator(".draft-conflict");
    await box.waitFor();
    await page.keyboard.type(" Und noch mehr.");
    const mine = "Der gemeinsame Anfang. Am Rechner weiter. Und noch mehr.";
    expect(lettersOf(await bodyOf(page))).toBe(mine);
    expect(await box.locator("[data-other]").innerText()).toContain("Am Telefon weiter.");
    expect(await findViolations(page)).toEqual([]);
    await box.getByRole("button", { name: t("drafts.conflict.keepMine") }).click();
    await waitForServer(user, mine);
    await page.goto(paths.drafts());
    await page.getByRole("link", { name: t("drafts.versions") }).click();
    await page.getByText("Der gemeinsame Anfang. Am Telefon weiter.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await Promise.all([desk.context.close(), phone.context.close()]);
  });

  test("the other text can be taken, and the own one comes back from the versions", async () => {
    const { user, desk, phone } = await bothOpen();
    const { page } = desk;
    await page.keyboard.type(" Am Rechner weiter.");
    await page.locator(".draft-conflict").waitFor();
    await page.getByRole("button", { name: t("drafts.conflict.takeOther") }).click();
    const other = "Der gemeinsame Anfang. Am Telefon weiter.";
    await expect.poll(() => bodyOf(page)).toBe(other);
    await page.locator("[data-draft-line]").getByText(t("drafts.status.both")).waitFor();
    await waitForServer(user, other);
    await page.goto(paths.drafts());
    await page.getByRole("link", { name: t("drafts.versions") }).click();
    const own = page.locator("article", { hasText: "Am Rechner weiter." });
    await own.getByRole("button", { name: t("drafts.version.restore") }).click();
    await expect.poll(() => bodyOf(page)).toBe("Der gemeinsame Anfang. Am Rechner weiter.");
    await Promise.all([desk.context.close(), phone.context.close()]);
  });

  test("what was sent on one is not sent again with another text from the other", async () => {
    const user = await makeUser(ctx);
    const thread = await makeThread(ctx);
    const address = paths.threadById(thread.id);
    const [desk, phone] = [await openDevice(user), await openDevice(user)];
    await desk.page.goto(address);
    await desk.page.locator("#antworten textarea").focus();
    await desk.page.locator("#antworten .ProseMirror").click();
    await desk.page.keyboard.type("Bitte den Stecker prüfen.");
    await waitForServer(user, "Bitte den Stecker prüfen.");
    await phone.page.goto(address);
    expect(await phone.page.locator("#antworten textarea").inputValue()).toBe("Bitte den Stecker prüfen.");
    await desk.page
      .locator("#antworten")
      .getByRole("button", { name: t("forum.answer.send") })
      .click();
    await desk.page.waitForURL(/#p\d+/);
    expect(await ctx.db.select().from(drafts).where(eq(drafts.authorId, user.id))).toEqual([]);

    await phone.page.locator("#antworten textarea").focus();
    await phone.page.locator("#antworten .ProseMirror").click();
    await phone.page.keyboard.press("Control+End");
    await phone.page.keyboard.type(" Und das Kabel.");
    await phone.page.getByText(t("drafts.status.elsewhere")).waitFor();
    await waitForServer(user, "Bitte den Stecker prüfen. Und das Kabel.");
    await phone.page
      .locator("#antworten")
      .getByRole("button", { name: t("forum.answer.send") })
      .click();
    await phone.page.waitForURL(/#p\d+/);
    const sent = await ctx.db.select().from(posts).where(eq(posts.authorId, user.id));
    expect(sent.map(({ body }) => body).sort()).toEqual([
      "Bitte den Stecker prüfen.",
      "Bitte den Stecker prüfen. Und das Kabel.",
    ]);
    await Promise.all([desk.context.close(), phone.context.close()]);
  });
});

test("a guest's text goes to the server after logging in; the next person on the device does not see it", async () => {
  const [karin, otto] = [await makeUser(ctx), await makeUser(ctx)];
  const { context, page } = await openDevice(null);
  await page.goto(paths.ask());
  await startWriting(page);
  await page.keyboard.type("Als Gast begonnen.");
  await page.getByText(t("drafts.status.device")).waitFor();
  await giveSession(context, karin);
  await page.goto(paths.home());
  await waitForServer(karin, "Als Gast begonnen.");
  await page.goto(paths.drafts());
  await page.getByText("Als Gast begonnen.").waitFor();
  expect(await findViolations(page)).toEqual([]);

  // Written without a connection, so that only the device has it.
  await page.goto(paths.ask());
  await context.route(`**${paths.saveDraft()}`, (route) => route.abort());
  await startWriting(page);
  await page.keyboard.type("Karins Geheimnis.");
  await page.locator("[data-draft-line]").getByText(t("drafts.status.offline")).waitFor();
  await context.unroute(`**${paths.saveDraft()}`);
  const address = page.url();
  await context.clearCookies();
  await giveSession(context, otto);
  for (const path of [address, paths.ask(), paths.drafts()]) {
    await page.goto(path);
    await page.waitForTimeout(500);
    expect(await page.content()).not.toContain("Geheimnis");
    if (path !== paths.drafts()) expect(await bodyOf(page)).toBe("");
  }
  await context.clearCookies();
  await giveSession(context, karin);
  await page.goto(address);
  await expect.poll(() => bodyOf(page)).toBe("Karins Geheimnis.");
  await waitForServer(karin, "Karins Geheimnis.");
  expect(await ctx.db.select().from(drafts).where(eq(drafts.authorId, otto.id))).toEqual([]);
  await context.close();
});

test("several questions at a time are kept apart; one is deleted and brought back", async () => {
  const user = await makeUser(ctx);
  const { context, page, complaints } = await openDevice(user);
  for (const title of ["Erste Frage zum Router", "Zweite Frage zum Vertrag"]) {
    await page.goto(paths.ask());
    await page.locator("input[name=title]").fill(title);
    await page.getByText(t("drafts.status.both")).waitFor();
  }
  await page.goto(paths.ask());
  expect(await page.locator("input[name=title]").inputValue()).toBe("");
  await page.getByRole("link", { name: "Erste Frage zum Router" }).click();
  expect(await page.locator("input[name=title]").inputValue()).toBe("Erste Frage zum Router");
  await page.locator("details.menu summary").click();
  await page.getByRole("link", { name: `${t("drafts.mine")} (2)` }).click();
  const row = page.locator("li", { hasText: "Zweite Frage zum Vertrag" });
  await row.getByRole("button", { name: t("drafts.delete") }).click();
  await page.getByText(t("drafts.deleted")).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole("button", { name: t("drafts.undo") }).click();
  await page.getByText(t("drafts.restored")).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

describe("Without JavaScript", () => {
  test("a button keeps the draft, another device goes on, and a second text is not swallowed", async () => {
    const user = await makeUser(ctx);
    const thread = await makeThread(ctx);
    await makeAnswer(ctx, thread);
    const address = paths.threadById(thread.id);
    const one = await openDevice(user, { javaScript: false });
    const two = await openDevice(user, { javaScript: false });
    const field = (page: Page) => page.locator("#antworten textarea");
    const save = (page: Page) =>
      page
        .locator("#antworten")
        .getByRole("button", { name: t("drafts.save") })
        .click();

    await one.page.goto(address);
    await field(one.page).fill("Erst mal notiert.");
    await save(one.page);
    await two.page.goto(address);
    expect(await field(two.page).inputValue()).toBe("Erst mal notiert.");
    await field(one.page).fill("Erst mal notiert. Auf dem einen.");
    await save(one.page);
    await field(two.page).fill("Erst mal notiert. Auf dem anderen.");
    await save(two.page);
    await two.page.getByText(t("drafts.conflict.plain")).waitFor();
    expect(await field(two.page).inputValue()).toBe("Erst mal notiert. Auf dem anderen.");
    await two.page.locator(".draft-other", { hasText: "Auf dem einen." }).waitFor();
    await save(two.page);
    expect(await field(two.page).inputValue()).toBe("Erst mal notiert. Auf dem anderen.");
    await two.page.goto(paths.drafts());
    await two.page.getByRole("link", { name: t("drafts.versions") }).click();
    await two.page.getByText("Erst mal notiert. Auf dem einen.").waitFor();

    await two.page.goto(address);
    await two.page
      .locator("#antworten")
      .getByRole("button", { name: t("forum.answer.send") })
      .click();
    expect(await ctx.db.select().from(drafts).where(eq(drafts.authorId, user.id))).toEqual([]);
    await Promise.all([one.context.close(), two.context.close()]);
  });

  test("a form that is refused keeps its text, also when the session has ended", async () => {
    const user = await makeUser(ctx);
    const thread = await makeThread(ctx);
    const { context, page } = await openDevice(user, { javaScript: false });
    await page.goto(paths.threadById(thread.id));
    await page.locator("#antworten textarea").fill("Ein mühsam getippter Text.");
    await ctx.db.delete(sessions).where(eq(sessions.userId, user.id));
    await page
      .locator("#antworten")
      .getByRole("button", { name: t("drafts.save") })
      .click();
    expect(await page.locator("#antworten textarea").inputValue()).toBe("Ein mühsam getippter Text.");
    await giveSession(context, user);
    await page
      .locator("#antworten")
      .getByRole("button", { name: t("forum.answer.send") })
      .click();
    const sent = await ctx.db.select().from(posts).where(eq(posts.authorId, user.id));
    expect(sent.map(({ body }) => body)).toEqual(["Ein mühsam getippter Text."]);
    await context.close();
  });
});
