import type { LogFields } from "./components/log-filter.tsx";
import type { ActionName, LogFilter } from "./log.server.ts";

/** In the order of the filter's list. */
export const actions: readonly ActionName[] = [
  "post.hide",
  "post.redact",
  "post.keep",
  "post.hold",
  "post.release",
  "post.restore",
  "person.warn",
  "person.suspend",
  "person.lift",
  "person.keep",
  "decision.undo",
  "appeal.stands",
  "appeal.reversed",
  "case.open",
  "rule.create",
  "rule.disable",
  "rule.enable",
];

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

/** The filter of the address; what makes no sense is left out. */
export function parseLogFields(query: URLSearchParams): LogFields {
  const [handlung, wer, von, bis] = ["handlung", "wer", "von", "bis"].map((name) => query.get(name) ?? "");
  return {
    handlung: actions.find((name) => name === handlung) ?? "",
    wer: wer && /^[1-9]\d{0,14}$/.test(wer) ? wer : "",
    von: von && isDay(von) ? von : "",
    bis: bis && isDay(bis) ? bis : "",
  };
}

/** Days are whole days in universal time: the record is read in weeks, not in hours. */
export function toLogFilter({ handlung, wer, von, bis }: LogFields): LogFilter {
  return {
    action: actions.find((name) => name === handlung),
    actorId: wer ? Number(wer) : undefined,
    from: von ? new Date(von) : undefined,
    to: bis ? new Date(Date.parse(bis) + 86_400_000) : undefined,
  };
}
