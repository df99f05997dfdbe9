import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoLogins } from "#app/features/demo/logins.ts";
import { seedDemo } from "#app/features/demo/seed.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { findViolations, openWindow, type Visit } from "../support/browser.ts";
import type { CommittedClone } from "../support/databases.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { listRouteActs } from "../support/route-map.ts";
import { logIn, type Site } from "../support/site.ts";
import { type Address, listAddresses, notPages, type Viewer } from "./pages/addresses.ts";

/*
 * Every page of the site on the demo community, in every mode: its content is there, axe finds nothing, nothing sticks
 * out of the window or moves while it loads, the browser complains about nothing. With TADELLOS_PICTURES=<folder> it
 * keeps a picture of each.
 */

const monday = new Date("2026-11-16T10:00:00+01:00");
const pictures = process.env.TADELLOS_PICTURES;

type Mode = { name: string; dark?: boolean; phone?: boolean; text?: "largest" };
const light: Mode = { name: "light" };
const otherModes: Mode[] = [
  { name: "dark", dark: true },
  { name: "phone", phone: true },
  { name: "large-text", phone: true, text: "largest" },
];

let clone: CommittedClone;
let journey: Journey;
let site: Site;
let browser: Browser;
let ctx: Ctx;
let addresses: Address[];

beforeAll(async () => {
  journey = await startJourney(monday, { prepare: seedDemo });
  ({ clone, site, browser, ctx } = journey);
  addresses = await listAddresses(ctx);
}, 240_000);

afterAll(() => journey?.end());

test("no page is forgotten", async () => {
  const seen = new Set([...addresses.map(({ file }) => file), ...notPages]);
  const pages = (await listRouteActs()).filter(({ act }) => act === "GET").map(({ file }) => file);
  expect([...new Set(pages)].filter((file) => !seen.has(file))).toEqual([]);
});

describe("every page is sound", () => {
  test("in light colours, for each kind of person", { timeout: 400_000 }, async () => {
    const viewers = [...new Set(addresses.flatMap((address) => address.viewers))];
    expect(await lookAll(light, viewers, (address, viewer) => address.viewers.includes(viewer))).toEqual([]);
  });

  for (const mode of otherModes) {
    test(`in ${mode.name}`, { timeout: 400_000 }, async () => {
      const viewers = [...new Set(addresses.flatMap(({ viewers: [first] }) => first ?? []))];
      expect(await lookAll(mode, viewers, (address, viewer) => address.viewers[0] === viewer)).toEqual([]);
    });
  }
});

test("the first visit to a thread weighs at most 130 KB with everything", async () => {
  const { page, context } = await openWindow(browser, site.origin);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const sizes = new Map<string, number>();
  const urls = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    sizes.set(urls.get(requestId) ?? requestId, encodedDataLength),
  );
  const thread = addresses.find(({ file }) => file === "routes/forum/thread.tsx");
  await page.goto(thread?.path ?? "", { waitUntil: "networkidle" }).catch(() => {});
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const largest = [...sizes].sort(([, a], [, b]) => b - a).map(([url, size]) => `${size} ${url}`);
  expect(total, largest.join("\n")).toBeLessThanOrEqual(130 * 1024);
  expect(sizes.size).toBeGreaterThan(3);
  await context.close();
});

/** What is wrong, page by page; one window per person. */
async function lookAll(
  mode: Mode,
  viewers: Viewer[],
  isChosen: (address: Address, viewer: Viewer) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const viewer of viewers) {
    const visit = await openWindow(browser, site.origin, mode);
    await countShifts(visit.page);
    await become(visit, viewer, mode);
    for (const address of addresses.filter((one) => isChosen(one, viewer))) {
      for (const finding of await look(visit, address)) {
        wrong.push(`${address.path} as ${viewer} in ${mode.name}: ${finding}`);
      }
      await keepPicture(visit.page, address, viewer, mode);
    }
    await visit.context.close();
  }
  return wrong;
}

async function become({ context, page }: Visit, viewer: Viewer, mode: Mode): Promise<void> {
  const cookies: string[] = [];
  if (viewer !== "guest") {
    const email = demoLogins.find(({ role }) => role === viewer)?.email;
    const all = await ctx.db.select({ id: users.id, email: users.email }).from(users);
    const user = all.find((one) => one.email === email);
    if (!user) throw new Error(`The demo has no ${viewer}`);
    cookies.push(await logIn({ ctx, url: clone.url }, user));
  }
  for (const cookie of cookies) {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: site.origin }]);
  }
  if (mode.text) await chooseText(page, mode.text);
}

async function look({ page, complaints }: Visit, address: Address): Promise<string[]> {
  complaints.length = 0;
  const answer = await page.goto(address.path);
  if (answer?.status() !== (address.status ?? 200)) return [`answers ${answer?.status()}`];
  const wrong: string[] = [];
  const heading = await page.locator("h1").first().textContent({ timeout: 3_000 });
  if (!heading?.trim()) wrong.push("has no heading");
  if (address.see) await page.locator(address.see).first().waitFor({ timeout: 3_000 });
  wrong.push(...(await findViolations(page)));
  wrong.push(...(await findOverflow(page)));
  const shift = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
  if (shift > 0.01) wrong.push(`moves while it loads: ${shift.toFixed(3)}`);
  return [...wrong, ...complaints.map((complaint) => `the browser says: ${complaint}`)];
}

/** Layout shifts of each page from its first paint, as Chromium counts them (CLS). */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const all = window as unknown as { shifted: number };
    all.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What makes the page wider than its window: nobody scrolls sideways. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !element.closest(".table-scroll"),
    );
    return wide.slice(0, 3).map((element) => `sticks out: ${element.tagName} ${element.className}`);
  });
}

async function chooseText(page: Page, text: string): Promise<void> {
  await page.goto(paths.display());
  await page.locator(`input[name=textSize][value=${text}]`).check();
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    page.locator("main form button[type=submit]").first().click(),
  ]);
}

async function keepPicture(page: Page, address: Address, viewer: Viewer, mode: Mode): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  const name =
    address.path
      .replace(/^\//, "")
      .replace(/[^\w-]+/g, "_")
      .slice(0, 50) || "home";
  await page.screenshot({ path: join(pictures, `${name}--${viewer}--${mode.name}.png`), fullPage: true });
}
