import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/ui/paths.ts";
import { knownOutage, makeKnown } from "../outages/scene.ts";
import { findViolations, openWindow } from "../support/browser.ts";
import { type Journey, startJourney } from "../support/journey.ts";
import { monday } from "../support/test.ts";

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney(monday, {});
}, 240_000);

afterAll(() => journey?.end());

test("A known outage is said as soon as a guest types the postcode, and goes with another topic", async () => {
  const { category, invoices } = await makeKnown(journey.ctx);
  const { page, context, complaints } = await openWindow(journey.browser, journey.site.origin, {
    phone: true,
  });
  const choose = (id: number) => page.locator(`input[name=categoryId][value="${id}"]`).check({ force: true });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(paths.ask());
  await choose(category.id);
  await page.locator("input[name=postcode]").fill("60326");
  const known = page.locator("[data-known-outages]");
  await known.getByText(knownOutage.title).waitFor();
  // On a telephone it stands out of sight: the field says so and leads there.
  await page.locator(".known-pointer").click();
  await expect.poll(() => known.evaluate((one) => one.getBoundingClientRect().top >= 0)).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await choose(invoices.id);
  await known.getByText(knownOutage.title).waitFor({ state: "detached" });
  await page.locator(".known-pointer").waitFor({ state: "detached" });
  // Where somebody lives stands in no address.
  expect(asked.filter((address) => address.includes("60326"))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
