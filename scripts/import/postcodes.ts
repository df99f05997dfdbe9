import { ImportError } from "#app/features/importers/import-error.ts";
import { importPostcodes, type PostcodesReport } from "#app/features/importers/postcodes.server.ts";
import { system } from "#app/platform/actor.ts";
import { readClock } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { connectDb } from "#db/client.server.ts";
import { StartError } from "../boot/progress.mjs";
import { makeProgressLine } from "./progress-line.ts";

const shownBadRows = 50;

export async function run(args: string[]): Promise<void> {
  const [csvPath, ...rest] = args;
  if (!csvPath || rest.length > 0) {
    throw new StartError("One CSV file, please.\nnpm run import -- postcodes <csv>");
  }
  const { db, close } = connectDb(env().databaseUrl, { max: 1, prepare: env().databasePrepare });
  const line = makeProgressLine();
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
    const report = await importPostcodes(ctx, csvPath, (done) =>
      line.show({ step: "import", what: "postcodes", done, total: undefined }),
    );
    line.end();
    console.log(formatReport(report));
  } catch (error) {
    line.end();
    throw error instanceof ImportError ? new StartError(error.message) : error;
  } finally {
    await close();
  }
}

function formatReport({ added, changed, unchanged, missing, bad }: PostcodesReport): string {
  const lines = [
    `Postcodes: ${added} new, ${changed} changed, ${unchanged} as before, ${bad.length} left out`,
  ];
  if (missing > 0) lines.push(`  ${missing} known ones are not in this file; they stay as they are`);
  for (const { line, reason } of bad.slice(0, shownBadRows)) lines.push(`  line ${line}: ${reason}`);
  if (bad.length > shownBadRows) lines.push(`  and ${bad.length - shownBadRows} more`);
  return lines.join("\n");
}
