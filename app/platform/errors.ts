import type { MessageKey } from "#app/i18n/t.ts";

export type ErrorCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "too-many"
  | "unavailable";

/**
 * Something that can be told to the person: `messageKey` says what happened and what to do. `http` turns the
 * code into a status. A plain `Error` is a bug: it is logged and answered with 500.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly messageKey: MessageKey;
  readonly params: Record<string, string | number>;
  /** The form field it belongs to, if any. */
  readonly field: string | undefined;
  /** More for a component that shows the refused form, for instance what was caught in a text. Plain data. */
  readonly details: unknown;

  constructor(
    code: ErrorCode,
    messageKey: MessageKey,
    params: Record<string, string | number> = {},
    field?: string,
    details?: unknown,
  ) {
    super(`${code}: ${messageKey}`);
    this.name = "AppError";
    this.code = code;
    this.messageKey = messageKey;
    this.params = params;
    this.field = field;
    this.details = details;
  }
}

/** Not there, or not for this reader: the two look the same from outside. */
export const notFound = () => new AppError("not-found", "errors.notFound");
export const forbidden = () => new AppError("forbidden", "errors.forbidden");
export const unauthenticated = () => new AppError("unauthenticated", "errors.unauthenticated");

/** For policies: throws what a denied act answers with. */
export function assertAllowed(isAllowed: boolean, otherwise: () => AppError = forbidden): asserts isAllowed {
  if (!isAllowed) throw otherwise();
}

/** For rows read through a visibility scope. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw notFound();
  return row;
}
