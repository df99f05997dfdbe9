import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, notFound } from "#app/platform/errors.ts";
import type { LiveHub } from "#app/platform/live-hub.server.ts";
import { type Display, usualDisplay } from "#app/ui/display.ts";
import { paths } from "#app/ui/paths.ts";
import { requestContext } from "./context.server.ts";
import { toThrowable } from "./errors.server.ts";
import type { Keep } from "./page-cache.server.ts";

export type PageInput = {
  params: Record<string, string | undefined>;
  url: URL;
  request: Request;
  /** Adds a Set-Cookie header to the answer. */
  setCookie: (header: string) => void;
  /** A keyed hash is all that may be stored of it. */
  clientAddress: string;
  /** How this person wants to see the pages. */
  display: Display;
  /** The listeners of this process. */
  live: LiveHub;
  /** The page is shown once more because its form was refused. */
  isAfterForm: boolean;
  /** Lets the finished page be kept for guests, or for everybody when it is the same for all. */
  keep: (keep: Keep) => void;
};

export function pageInput({ params, request, context }: LoaderFunctionArgs | ActionFunctionArgs): PageInput {
  return {
    params,
    request,
    url: new URL(request.url),
    setCookie: (header) => context.setCookies.push(header),
    clientAddress: context.clientAddress,
    display: context.display ?? usualDisplay,
    live: context.live,
    isAfterForm: context.method === "POST",
    keep: (keep) => {
      context.keep = keep;
    },
  };
}

/** Wraps a loader: parse, call a feature, return what the component shows. `AppError` becomes its error page. */
export function page<T>(load: (ctx: Ctx, input: PageInput) => Promise<T>) {
  return async (args: LoaderFunctionArgs): Promise<T> => {
    const ctx = await requestContext(args.request, args.context);
    try {
      return await load({ ...ctx, page: {} }, pageInput(args));
    } catch (error) {
      if (error instanceof AppError && error.code === "unauthenticated") {
        const { pathname, search } = new URL(args.request.url);
        throw redirect(paths.login(`${pathname}${search}`), 303);
      }
      throw toThrowable(error, ctx);
    }
  };
}

/**
 * An id from the path or the query.
 * @throws not-found for anything but a positive safe integer, so that a malformed id never reaches the database.
 */
export function parseId(value: string | undefined | null): number {
  if (!value || !/^[1-9]\d{0,15}$/.test(value)) throw notFound();
  const id = Number(value);
  if (!Number.isSafeInteger(id)) throw notFound();
  return id;
}

/** A page number of the query, from 1; absent or malformed is 1. */
export function parsePageNumber(value: string | null): number {
  return value && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}

/** The path to return to after logging in: inside this site, else the start page. */
export function safeNext(value: FormDataEntryValue | string | null | undefined): string {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\\\s]*$/.test(value)) return "/";
  return value;
}

export const badRequest = () => new AppError("invalid", "errors.badRequest");
