import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";

type NoSchema = Record<string, never>;

/** The database or a transaction on it: whatever runs a query. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, NoSchema, ExtractTablesWithRelations<NoSchema>>;

export type DbConnection = { db: Db; close: () => Promise<void> };

type ConnectOptions = {
  max?: number;
  prepare?: boolean;
  /** Hears every statement with its parameters; for measuring only, parameters are private. */
  onQuery?: (text: string, params: unknown[]) => void;
};

/**
 * Opens the pool for a process. The caller closes it.
 *
 * Drizzle changes the date parsers of the client it is given, so it gets one of its own here; nothing else
 * may use that client.
 */
export function connectDb(url: string, options: ConnectOptions = {}): DbConnection {
  const client = postgres(url, {
    max: options.max ?? 10,
    prepare: options.prepare ?? true,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: "tadellos", TimeZone: "UTC" },
  });
  const logger = options.onQuery ? { logQuery: options.onQuery } : undefined;
  return { db: drizzle(client, { casing: "snake_case", logger }), close: () => client.end({ timeout: 2 }) };
}
