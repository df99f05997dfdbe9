import { z } from "zod";
import { preparePulses } from "#app/features/notifications/live.server.ts";
import { tellWriting } from "#app/features/notifications/writing.server.ts";
import { endpoint } from "#app/http/endpoint.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";

/** A browser with more threads open hears of the newest of them. */
const mostThreads = 20;

/** The event stream of one browser: own inbox and the threads that are open in its tabs (`?t=12,15`). */
export const loader = page(async (ctx, { url, request, live, clientAddress }) => {
  const { actor } = ctx;
  const userId = actor.kind === "user" ? actor.id : null;
  const wish = {
    owner: userId === null ? `address:${clientAddress}` : `user:${userId}`,
    userId,
    sessionId: actor.kind === "user" ? actor.sessionId : null,
    threadIds: parseIds(url.searchParams.get("t")),
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

/** What is not a number is passed over. */
function parseIds(list: string | null): number[] {
  const ids = (list ?? "").split(",").filter((id) => /^[1-9]\d{0,14}$/.test(id));
  return [...new Set(ids.map(Number))].slice(0, mostThreads);
}
