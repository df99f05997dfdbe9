// npx tsx scripts/pictures.ts [address]: makes the README's pictures (docs/pictures/*.webp) of a running demo.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { demoLogins, demoPassword } from "#app/features/demo/logins.ts";
import { t } from "#app/i18n/t.ts";
import { paths } from "#app/ui/paths.ts";
import { launchBrowser, openWindow } from "../tests/support/browser.ts";

const address = process.argv[2] ?? "http://127.0.0.1:3000";
const folder = resolve(import.meta.dirname, "../docs/pictures");
mkdirSync(folder, { recursive: true });

const browser = await launchBrowser();
try {
  await picture("1-ask", "customer", async (page) => {
    await page.goto(paths.ask("glasfaser"));
    await page.locator("input[name=title]").pressSequentially("Glasfaser-Modem blinkt rot seit dem Gewitter");
    await page.locator(".hits li").first().waitFor();
  });
  await picture("2-community", "customer", async (page) => {
    await page.goto(paths.home());
    await follow(page, page.getByRole("link", { name: /Mesh-Repeater/ }).first());
  });
  await picture("3-region", "customer", async (page) => {
    await page.goto(paths.home());
    await follow(
      page,
      page
        .locator("li", { hasText: t("de", "forum.status.region") })
        .locator("h3 a")
        .first(),
    );
  });
  await picture("4-solved", "lead", async (page) => {
    // The latest case whose promise was kept.
    for (let row = 0; row < 20; row++) {
      await page.goto(paths.desk("geloest"));
      const solved = page.locator("tr", { hasText: t("de", "desk.state.solved") });
      await follow(page, solved.locator("a").nth(row));
      await follow(page, page.getByRole("link", { name: t("de", "desk.ticket.openThread") }).first());
      if (await page.getByText(t("de", "escalation.promise.kept")).count()) return;
    }
  });
  await picture("5-desk", "agent", async (page) => {
    await page.goto(paths.desk());
    await follow(page, page.locator("table a").first());
  });
  await picture("6-day", "lead", (page) => page.goto(paths.desk()));
  await picture("7-radar", "lead", async (page) => {
    await page.goto(paths.deskOutages());
    await follow(page, page.getByRole("link", { name: /Menschen melden sich/ }).first());
  });
} finally {
  await browser.close();
}

/** One picture as this person sees it, 1280 by 800 points. */
async function picture(name: string, role: string, arrange: (page: Page) => Promise<unknown>): Promise<void> {
  const { page, context } = await openWindow(browser as Browser, address);
  await page.setViewportSize({ width: 1280, height: 1080 });
  const login = demoLogins.find((one) => one.role === role);
  await page.goto(paths.login());
  await page
    .locator("input[name=email]")
    .first()
    .fill(login?.email ?? "");
  await page.locator("input[name=password]").first().fill(demoPassword);
  await Promise.all([page.waitForEvent("domcontentloaded"), page.locator("button[value=login]").click()]);
  await arrange(page);
  await page.evaluate("window.scrollTo(0, 0)");
  await page.waitForTimeout(400);
  // Playwright itself writes no WebP.
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  const file = join(folder, `${name}.webp`);
  writeFileSync(file, Buffer.from(data, "base64"));
  console.log(`${file} (${Math.round((data.length * 0.75) / 1024)} KB)`);
  await context.close();
}

async function follow(page: Page, link: ReturnType<Page["locator"]>): Promise<void> {
  await Promise.all([page.waitForEvent("domcontentloaded"), link.click()]);
}
