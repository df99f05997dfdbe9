import { data } from "@remix-run/node";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, type ErrorCode } from "#app/platform/errors.ts";

/** The one table code → status. */
export const statusOf: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-many": 429,
  unavailable: 503,
};

/** What the error page gets. */
export type ErrorData = { messageKey: string; message: string };

export function errorText(error: AppError, { locale, site }: Pick<Ctx, "locale" | "site">): string {
  return t(locale, error.messageKey, { site: site.name, ...error.params });
}

/** For `throw`: the error page with the right status. Other errors go through untouched and end as 500. */
export function toThrowable(error: unknown, ctx: Pick<Ctx, "locale" | "site">): unknown {
  if (!(error instanceof AppError)) return error;
  const body: ErrorData = { messageKey: error.messageKey, message: errorText(error, ctx) };
  return data(body, { status: statusOf[error.code], headers: retryAfter(error) });
}

export function retryAfter(error: AppError): Record<string, string> {
  const { retrySeconds } = error.params;
  return retrySeconds ? { "Retry-After": String(retrySeconds) } : {};
}
