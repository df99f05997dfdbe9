import type { AppLoadContext } from "@remix-run/node";
import { readSession } from "#app/features/accounts/sessions.server.ts";
import { toLocale } from "#app/i18n/locale.ts";
import { readClock } from "#app/platform/clock.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { log } from "#app/platform/log.server.ts";
import { readSite } from "#app/platform/site.server.ts";
import { guestDisplay, guestLanguage } from "./guest-view.server.ts";
import "./load-context.ts";

/** The `Ctx` of a request; the session is read once, however many loaders run. */
export function requestContext(request: Request, context: AppLoadContext): Promise<Ctx> {
  context.ctx ??= makeContext(request, context);
  return context.ctx;
}

async function makeContext(request: Request, context: AppLoadContext): Promise<Ctx> {
  const { db, requestId, setCookies } = context;
  const [now, site] = await Promise.all([readClock(db), readSite(db)]);
  const session = await readSession(db, request.headers.get("Cookie"), now);
  if (session.setCookie) setCookies.push(session.setCookie);
  context.display = session.display ?? guestDisplay(request.headers);
  const locale = toLocale(session.language ?? guestLanguage(request.headers), site.address);
  return { db, actor: session.actor, now, locale, site, log, requestId };
}
