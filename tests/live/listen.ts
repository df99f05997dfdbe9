import { sql } from "drizzle-orm";
import { preparePulses } from "#app/features/notifications/live.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { LiveHub, LiveWish } from "#app/platform/live-hub.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import { sessions } from "#db/schema/accounts.ts";

export type Pulse = Record<string, unknown>;

export type Ear = {
  pulses: Pulse[];
  /** Everything said so far, the newest of each part. */
  state: () => Pulse;
  isEnded: () => boolean;
  leave: () => void;
};

/** Opens a stream and collects what it says. */
export function listen(hub: LiveHub, wish: Partial<LiveWish>): Ear {
  const abort = new AbortController();
  const full = { owner: "address:test", userId: null, sessionId: null, threadIds: [], ...wish };
  const stream = hub.open(full, preparePulses, abort.signal);
  const pulses: Pulse[] = [];
  let isEnded = false;
  void (async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk);
      const parts = text.split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) if (part.startsWith("data: ")) pulses.push(JSON.parse(part.slice(6)));
    }
    isEnded = true;
  })();
  return {
    pulses,
    state: () => Object.assign({}, ...pulses),
    isEnded: () => isEnded,
    leave: () => abort.abort(),
  };
}

/** A session that holds as long as sessions do on the wall clock; returns what a listener needs of it. */
export async function openSession(ctx: Ctx, user: { id: number }) {
  const sessionId = sha256(`session of ${user.id} ${Math.random()}`);
  await ctx.db.insert(sessions).values({
    id: sessionId,
    userId: user.id,
    expiresAt: sql`now() + interval '1 day'`,
  });
  return { owner: `user:${user.id}`, userId: user.id, sessionId };
}
