import { env } from "#app/platform/env.server.ts";
import { withFallback } from "./fallback.server.ts";
import { failureOf, type MeilisearchEngine, meilisearchEngine } from "./meilisearch-engine.server.ts";
import type { SearchReader } from "./port.ts";
import { postgresEngine } from "./postgres-engine.server.ts";

type Engines = { reader: SearchReader; outside: MeilisearchEngine | undefined };

let engines: Engines | undefined;

function chooseEngines(): Engines {
  const place = env().meili;
  if (!place) return { reader: postgresEngine, outside: undefined };
  const outside = meilisearchEngine(place);
  return { reader: withFallback(outside, postgresEngine, failureOf), outside };
}

/** What answers readers: Meilisearch when MEILI_URL is set and it answers, else PostgreSQL. */
export function searchEngine(): SearchReader {
  engines ??= chooseEngines();
  return engines.reader;
}

/** The engine outside the database that has to be kept up to date, if one is configured. */
export function outsideEngine(): MeilisearchEngine | undefined {
  engines ??= chooseEngines();
  return engines.outside;
}
