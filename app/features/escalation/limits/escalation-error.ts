import { formatMoment } from "#app/i18n/formats.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, forbidden, unauthenticated } from "#app/platform/errors.ts";
import type { EscalationStanding } from "../policy.ts";
import { askerLimits } from "./limits.ts";

/** Why this person may not hand the question over now, as it is answered. */
export function escalationError(ctx: Ctx, standing: EscalationStanding): AppError {
  if (standing.may) return forbidden();
  switch (standing.why) {
    case "guest":
      return unauthenticated();
    case "unverified":
      return new AppError("unauthenticated", "errors.unverified");
    case "not-yours":
      return forbidden();
    case "with-team":
      return new AppError("conflict", "escalation.error.withTeam");
    case "solved":
      return new AppError("conflict", "escalation.error.solved");
    case "locked":
      return new AppError("conflict", "escalation.error.locked");
    case "too-many-open":
      return new AppError("conflict", "refusals.error.tooManyOpen", { count: askerLimits.open });
    case "too-many-today":
    case "wait": {
      const moment = formatMoment(ctx.locale, standing.until ?? ctx.now, ctx.now);
      const key = standing.why === "wait" ? "refusals.error.wait" : "refusals.error.tooManyToday";
      return new AppError("conflict", key, { moment });
    }
  }
}
