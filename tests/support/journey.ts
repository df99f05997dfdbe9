import type { Browser } from "playwright-core";
import { system } from "#app/platform/actor.ts";
import { setClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb } from "#db/client.server.ts";
import { launchBrowser } from "./browser.ts";
import { type CommittedClone, makeClone } from "./databases.ts";
import { type Site, startSite } from "./site.ts";

export type Journey = {
  clone: CommittedClone;
  site: Site;
  browser: Browser;
  ctx: Ctx;
  end: () => Promise<void>;
};

type Options = Parameters<typeof startSite>[1] & {
  /** What is there before the site starts. */
  prepare?: (ctx: Ctx) => Promise<unknown>;
};

/**
 * What a browser journey stands on: a database of its own, the built site, and a browser.
 * @param now where the site's clock stands; "running": it is the machine's
 */
export async function startJourney(
  now: Date | "running",
  { prepare, ...options }: Options = {},
): Promise<Journey> {
  const clone = await makeClone();
  const { db, close } = connectDb(clone.url, { max: 3 });
  const ctx: Ctx = {
    ...{ db, actor: system, locale: "de", site: defaultSite, log, requestId: "journey" },
    now: now === "running" ? new Date() : now,
  };
  if (now !== "running") await setClock(db, now);
  await prepare?.(ctx);
  const site = await startSite({ ctx, url: clone.url }, options);
  const browser = await launchBrowser();
  const end = async () => {
    await browser.close();
    await site.stop();
    await close();
    await clone.drop();
  };
  return { clone, site, browser, ctx, end };
}
