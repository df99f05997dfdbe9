import type { AppLoadContext } from "@remix-run/node";
import { readSession } from "#app/features/accounts/sessions.server.ts";
import { defaultLocale } from "#app/i18n/locale.ts";
import { readClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { log } from "#app/platform/log.server.ts";
import "./load-context.ts";

/** The `Ctx` of a request; the session is read once, however many loaders run. */
export function requestContext(request: Request, context: AppLoadContext): Promise<Ctx> {
  context.ctx ??= makeContext(request, context);
  return context.ctx;
}

async function makeContext(request: Request, { db, requestId, setCookies }: AppLoadContext): Promise<Ctx> {
  const now = await readClock(db);
  const session = await readSession(db, request.headers.get("Cookie"), now);
  if (session.setCookie) setCookies.push(session.setCookie);
  return { db, actor: session.actor, now, locale: session.locale ?? defaultLocale, log, requestId };
}
