import { reportKey } from "#app/features/moderation/report-key.server.ts";
import { redirectTo } from "#app/http/form.server.ts";
import type { Limit } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Against floods; members have a limit per day besides (features/moderation/reports.server.ts). */
export const reportLimit = { name: "report", max: 10, seconds: 3600, per: "actor" } satisfies Limit;

/** To the page that confirms the receipt; guests by an address of their own. */
export const toReport = ({ id, reporterId }: { id: number; reporterId: number | null }) =>
  redirectTo(paths.reportStatus(id, reporterId === null ? reportKey(id) : undefined));
