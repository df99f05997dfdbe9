import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { canWrite } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { requestContext } from "./context.server.ts";
import { errorText, retryAfter, statusOf } from "./errors.server.ts";
import { readFields, readForm } from "./form.server.ts";
import type { SentFile } from "./multipart.server.ts";
import { badRequest, type PageInput, pageInput } from "./page.server.ts";
import { type Limit, spendLimit } from "./rate-limit.server.ts";

/** What a refused request to an endpoint is answered with. */
export type Refusal = { code: string; message: string };

/**
 * Wraps the action of a route that only scripts talk to (app/comfort): fields as a form sends them, answer as JSON.
 * Errors have the same status as for pages.
 */
export function endpoint<S extends z.ZodType>(
  schema: S,
  handle: (ctx: Ctx, input: z.output<S>, page: PageInput) => Promise<unknown>,
  ...limits: Limit[]
) {
  return (args: ActionFunctionArgs): Promise<Response> =>
    answer(args, async (ctx, input) => {
      const parsed = schema.safeParse(await readFields(args.request));
      if (!parsed.success) throw badRequest();
      for (const limit of limits) await spendLimit(ctx, limit, input.clientAddress);
      return handle(ctx, parsed.data, input);
    });
}

/** The same for one file, sent as multipart/form-data to one of the addresses of app/http/uploads.ts. */
export function upload(
  handle: (ctx: Ctx, file: SentFile | undefined) => Promise<unknown>,
  ...limits: Limit[]
) {
  return (args: ActionFunctionArgs): Promise<Response> =>
    answer(args, async (ctx, input) => {
      for (const limit of limits) await spendLimit(ctx, limit, input.clientAddress);
      const { files } = await readForm(args.request, { keepsFiles: canWrite(ctx.actor) });
      return handle(ctx, files[0]);
    });
}

/** The same for reading: a loader that answers with JSON. */
export function source(read: (ctx: Ctx, page: PageInput) => Promise<unknown>, ...limits: Limit[]) {
  return (args: LoaderFunctionArgs): Promise<Response> =>
    answer(args, async (ctx, input) => {
      for (const limit of limits) await spendLimit(ctx, limit, input.clientAddress);
      return read(ctx, input);
    });
}

async function answer(
  args: ActionFunctionArgs | LoaderFunctionArgs,
  work: (ctx: Ctx, input: PageInput) => Promise<unknown>,
): Promise<Response> {
  const ctx = await requestContext(args.request, args.context);
  try {
    return Response.json(await work(ctx, pageInput(args)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal: Refusal = { code: error.code, message: errorText(error, ctx) };
    return Response.json(refusal, { status: statusOf[error.code], headers: retryAfter(error) });
  }
}
