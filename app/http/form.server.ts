import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Locale } from "#app/i18n/locale.ts";
import { hasMessage, type MessageKey, t } from "#app/i18n/t.ts";
import { canWrite } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import type { FormState } from "#app/ui/form-state.ts";
import { requestContext } from "./context.server.ts";
import { errorText, retryAfter, statusOf, toThrowable } from "./errors.server.ts";
import { readMultipart, type SentFile } from "./multipart.server.ts";
import { badRequest, type PageInput, pageInput } from "./page.server.ts";
import { type Limit, spendLimit } from "./rate-limit.server.ts";
import { uploadLimits } from "./uploads.ts";

/** A redirect, or the page once more with a state, for instance a preview. */
type Answer = Response | ReturnType<typeof data<FormState>>;

type Intent = {
  /** The act with what was sent, or what is wrong with that. */
  read: (fields: Record<string, string>) => { act: Act } | { error: z.ZodError };
  limits: Limit[];
};

type Act = (ctx: Ctx, page: PageInput) => Promise<Answer>;

/**
 * One act of a form. `handle` calls one feature and answers with {@link redirectTo}. Each `limit` is spent before
 * it runs.
 */
export function intent<S extends z.ZodType>(
  schema: S,
  handle: (ctx: Ctx, input: z.output<S>, page: PageInput) => Promise<Answer>,
  ...limits: Limit[]
): Intent {
  return {
    read(fields) {
      const parsed = schema.safeParse(fields);
      if (!parsed.success) return { error: parsed.error };
      return { act: (ctx, page) => handle(ctx, parsed.data, page) };
    },
    limits,
  };
}

export type FormOptions = {
  /**
   * Turns the files that came with a form into its text, before the act is done. What was taken in stays in the fields
   * when an error is returned, so that no image is sent twice.
   */
  takeFiles?: (
    ctx: Ctx,
    files: SentFile[],
    fields: Record<string, string>,
  ) => Promise<{ fields: Record<string, string>; error?: AppError }>;
  /**
   * Carries out what was chosen in a form that came back, before the act is done: texts change, and the act runs with what
   * the person has confirmed.
   */
  takeChoices?: (ctx: Ctx, fields: Record<string, string>) => { ctx: Ctx; fields: Record<string, string> };
};

/** Local redirects only; take the path from app/ui/paths.ts. 303: the browser fetches the page anew. */
export function redirectTo(path: string, headers?: HeadersInit): Response {
  if (!path.startsWith("/") || path.startsWith("//")) throw new Error("redirectTo takes a path of this site");
  return redirect(path, { status: 303, headers });
}

/**
 * Wraps an action: the hidden field `intent` picks the act, its schema checks the fields. Whatever goes wrong, the
 * page is shown again with a message and everything that was typed (except passwords).
 */
export function form(intents: Record<string, Intent>, { takeFiles, takeChoices }: FormOptions = {}) {
  return async (args: ActionFunctionArgs) => {
    let ctx = await requestContext(args.request, args.context);
    const input = pageInput(args);
    try {
      const sent = await readForm(args.request, {
        keepsFiles: takeFiles !== undefined && canWrite(ctx.actor),
      });
      let { fields } = sent;
      const name = fields.intent ?? "";
      const chosen = Object.hasOwn(intents, name) ? intents[name] : undefined;
      if (!chosen || (sent.files.length > 0 && !takeFiles)) throw badRequest();
      try {
        // Before the files: a picture's words are a text too.
        if (takeChoices) ({ ctx, fields } = takeChoices(ctx, fields));
        if (takeFiles && sent.files.length > 0) {
          const taken = await takeFiles(ctx, sent.files, fields);
          fields = taken.fields;
          if (taken.error) throw taken.error;
        }
        const read = chosen.read(fields);
        if ("error" in read) return refuse(422, name, fields, fieldErrors(read.error, ctx.locale), null);
        for (const limit of chosen.limits) await spendLimit(ctx, limit, input.clientAddress);
        return await read.act(ctx, input);
      } catch (error) {
        if (!(error instanceof AppError) || error.code === "not-found" || error.code === "forbidden")
          throw error;
        const text = errorText(error, ctx);
        const errors = error.field ? { [error.field]: text } : {};
        return refuse(
          statusOf[error.code],
          name,
          fields,
          errors,
          error.field ? null : text,
          retryAfter(error),
          error.details,
        );
      }
    } catch (error) {
      throw toThrowable(error, ctx);
    }
  };
}

function refuse(
  status: number,
  intentName: string,
  fields: Record<string, string>,
  errors: Record<string, string>,
  message: string | null,
  headers: Record<string, string> = {},
  details?: unknown,
) {
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !/password/i.test(name)));
  const state: FormState = { intent: intentName, status, values, errors, message, details };
  return data(state, { status, headers });
}

/** Repeated fields are joined by commas (checkbox groups); files are refused. */
export async function readFields(request: Request): Promise<Record<string, string>> {
  const { fields, files } = await readForm(request, { keepsFiles: false });
  if (files.length > 0) throw badRequest();
  return fields;
}

/**
 * The fields and files of a form.
 * @param keepsFiles false: files are noticed, but their bytes are not kept
 */
export async function readForm(
  request: Request,
  { keepsFiles }: { keepsFiles: boolean },
): Promise<{ fields: Record<string, string>; files: SentFile[] }> {
  const isMultipart = /^multipart\/form-data/i.test(request.headers.get("Content-Type") ?? "");
  const { fields: entries, files } = isMultipart
    ? await readMultipart(request, { ...uploadLimits, ...(keepsFiles ? {} : { fileBytes: 0 }) })
    : { fields: await readUrlEncoded(request), files: [] };
  const fields: Record<string, string> = {};
  for (const [name, value] of entries) {
    // PostgreSQL's text holds no NUL; browsers send CRLF.
    const text = value.replaceAll("\u0000", "").replaceAll("\r\n", "\n");
    fields[name] = name in fields ? `${fields[name]},${text}` : text;
  }
  return { fields, files };
}

async function readUrlEncoded(request: Request): Promise<[string, string][]> {
  try {
    return [...(await request.formData())].map(([name, value]) => [name, String(value)]);
  } catch {
    throw badRequest();
  }
}

/** A schema's message is an i18n key, if it is one; the limits of a string are told. */
function fieldErrors(error: z.ZodError, locale: Locale): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    errors[field] ??= issueText(issue, locale);
  }
  return errors;
}

function issueText(issue: z.core.$ZodIssue, locale: Locale): string {
  if (hasMessage(issue.message)) return t(locale, issue.message as MessageKey);
  if (issue.code === "too_big") return t(locale, "errors.field.tooLong", { max: Number(issue.maximum) });
  if (issue.code === "too_small" && Number(issue.minimum) > 1) {
    return t(locale, "errors.field.tooShort", { min: Number(issue.minimum) });
  }
  if (issue.code === "too_small" || (issue.code === "invalid_type" && issue.input === undefined)) {
    return t(locale, "errors.field.required");
  }
  return t(locale, "errors.field.invalid");
}
