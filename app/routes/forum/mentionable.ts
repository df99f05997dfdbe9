import { findMentionable } from "#app/features/forum/mentions.server.ts";
import { source } from "#app/http/endpoint.server.ts";

const perMinute = { name: "mentionable", max: 60, seconds: 60, per: "actor" } as const;

/** Names for the list that app/comfort/mentions shows after an @. */
export const loader = source(async (ctx, { url }) => {
  const threadId = url.searchParams.get("frage") ?? "";
  return findMentionable(ctx, {
    threadId: /^[1-9]\d{0,14}$/.test(threadId) ? Number(threadId) : null,
    prefix: (url.searchParams.get("name") ?? "").slice(0, 40),
  });
}, perMinute);
