import { z } from "zod";
import { hasDesk } from "#app/features/escalation/policy.ts";
import { readDevice } from "#app/features/meetups/device.server.ts";
import { deviceCookie } from "#app/features/meetups/device-cookie.ts";
import { preparePulses } from "#app/features/notifications/live.server.ts";
import { tellWriting } from "#app/features/notifications/writing.server.ts";
import { readCookie } from "#app/http/cookies.server.ts";
import { endpoint } from "#app/http/endpoint.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";

/** A browser with more threads open hears of the newest of them. */
const mostThreads = 20;

/** The event stream of one browser: own inbox, the threads and the evenings open in its tabs (`?t=12,15&m=3`). */
export const loader = page(async (ctx, { url, request, live, clientAddress }) => {
  const { actor } = ctx;
  const userId = actor.kind === "user" ? actor.id : null;
  const meetupIds = parseIds(url.searchParams.get("m"));
  const device = findDevice(request.headers, meetupIds);
  const wish = {
    owner: userId !== null ? `user:${userId}` : device ? `device:${device}` : `address:${clientAddress}`,
    userId,
    sessionId: actor.kind === "user" ? actor.sessionId : null,
    threadIds: parseIds(url.searchParams.get("t")),
    meetupIds,
    deskRegionId: hasDesk(actor) ? actor.teamRegionId : null,
  };
  return new Response(live.open(wish, preparePulses, request.signal), {
    headers: {
      "Content-Type": "text/event-stream",
      // no-transform and X-Accel-Buffering: compressing or buffering proxies would hold back what is said.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
});

/** Somebody types in this thread; browsers say so every ten seconds. */
export const action = endpoint(
  z.object({ threadId: z.coerce.number().int().positive() }),
  async (ctx, input) => {
    await tellWriting(ctx, input);
    return { told: true };
  },
  limits.writing,
);

/** A phone in the room, where everybody has the same address. */
function findDevice(headers: Headers, meetupIds: number[]): string | null {
  const value = readCookie(headers, deviceCookie);
  return meetupIds.map((id) => readDevice(value, id)).find((device) => device !== null) ?? null;
}

/** What is not a number is passed over. */
function parseIds(list: string | null): number[] {
  const ids = (list ?? "").split(",").filter((id) => /^[1-9]\d{0,14}$/.test(id));
  return [...new Set(ids.map(Number))].slice(0, mostThreads);
}
