import type { LoaderFunctionArgs } from "@remix-run/node";
import { readReadiness } from "#app/platform/health.server.ts";

/** Ready for visitors: database, migrations and worker, each with its own line. 503 when one is not. */
export const loader = async ({ context }: LoaderFunctionArgs) => {
  const readiness = await readReadiness(context.db, new Date());
  return Response.json(readiness, {
    status: readiness.ready ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
};
