import { pino } from "pino";
import { env } from "./env.server.ts";

export type Logger = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** One JSON line per message on stdout. Never pass texts of people, addresses, tokens or whole URLs. */
export const log: Logger = pino({
  level: env().logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});
