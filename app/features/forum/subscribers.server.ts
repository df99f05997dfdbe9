import { on } from "#app/platform/events.server.ts";
import { threadChanged } from "./events.server.ts";
import { recountTagsOfThread } from "./order/thread-tags.server.ts";

export const subscriptions = [
  on(threadChanged, "forum.recount-tags", (ctx, { threadId }) => recountTagsOfThread(ctx, threadId)),
];
