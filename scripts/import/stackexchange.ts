import { parseArgs } from "node:util";
import { ImportError } from "#app/features/importers/import-error.ts";
import { formatReport } from "#app/features/importers/report.ts";
import { importStackExchange } from "#app/features/importers/stackexchange.server.ts";
import { system } from "#app/platform/actor.ts";
import { readClock } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb } from "#db/client.server.ts";
import { StartError } from "../boot/progress.mjs";
import { makeProgressLine } from "./progress-line.ts";

export async function run(args: string[]): Promise<void> {
  const { folder, site, category } = readOptions(args);
  const { db, close } = connectDb(env().databaseUrl, { max: 2, prepare: env().databasePrepare });
  const line = makeProgressLine();
  const startedAt = performance.now();
  try {
    const now = await readClock(db);
    const ctx = {
      db,
      actor: system,
      now,
      locale: "de",
      site: defaultSite,
      log,
      requestId: "import",
    } as const;
    const report = await importStackExchange(ctx, { folder, site, category, onProgress: line.show });
    line.end();
    console.log(formatReport({ ...report, seconds: (performance.now() - startedAt) / 1_000 }));
  } catch (error) {
    line.end();
    throw error instanceof ImportError ? new StartError(error.message) : error;
  } finally {
    await close();
  }
}

function readOptions(args: string[]) {
  const options = { site: { type: "string" }, category: { type: "string", default: "community" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [folder, ...rest] = positionals;
    if (!folder || rest.length > 0) throw new Error("One folder, please.");
    return { folder, ...values };
  } catch (error) {
    throw new StartError(`${(error as Error).message}\nnpm run import -- stackexchange <folder> [options]`);
  }
}
