import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "#app/platform/secrets.server.ts";

/** Guests have no account: the address of their report's page carries this key, made from the report's id. */
export const reportKey = (reportId: number): string => keyedHash(`report:${reportId}`);

export function isReportKey(reportId: number, key: string | undefined): boolean {
  const wanted = Buffer.from(reportKey(reportId));
  const given = Buffer.from(key ?? "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
