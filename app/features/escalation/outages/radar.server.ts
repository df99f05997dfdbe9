import { sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { type Detection, detectOutages, type Report } from "./detect.ts";
import { fadeProposals, growProposals, keepDetection } from "./proposal-keeping.server.ts";
import { readReports, takenAsDifferent, toldApart } from "./reports.server.ts";
import type { OutageService } from "./service.ts";
import { listServices, noteLook, readParameters } from "./settings.server.ts";
import { readUsualRate } from "./usual-rate.server.ts";
import { readWorld } from "./world.server.ts";

/**
 * Looks at the last hours, service by service: what stands out becomes a proposal or adds to one. Each minute, and whenever
 * somebody asks, votes or a ticket is opened. One look at a time; a second one changes nothing.
 * @returns how many circles stood out
 */
export async function lookForOutages(ctx: Ctx): Promise<number> {
  let found = 0;
  for (const service of await listServices(ctx)) found += await lookAt(ctx, service);
  await noteLook(ctx);
  return found;
}

async function lookAt(ctx: Ctx, service: OutageService): Promise<number> {
  const [parameters, usual, world] = [
    await readParameters(ctx),
    await readUsualRate(ctx, service),
    await readWorld(ctx),
  ];
  return transact(ctx, async (ctx) => {
    await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('escalation.radar'))`);
    const from = new Date(ctx.now.getTime() - Math.max(...parameters.windows) * 60_000);
    const raw = await readReports(ctx, { service, from, to: ctx.now });
    const look = (reports: Report[]) => detectOutages({ reports, now: ctx.now, usual, world, parameters });
    let reports = takenAsDifferent(raw);
    let detections: Detection[] = look(reports);
    if (detections.length > 0) {
      reports = await toldApart(ctx, raw);
      detections = look(reports);
    }
    for (const detection of detections) await keepDetection(ctx, { service, detection, parameters });
    await growProposals(ctx, { service, reports, world });
    await fadeProposals(ctx, { service, fadeMinutes: parameters.fadeMinutes });
    return detections.length;
  });
}
