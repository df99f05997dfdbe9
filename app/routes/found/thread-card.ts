import { listThreadsWithTeam } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { type CardState, drawThreadCard } from "#app/features/forum/lists/thread-card.server.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { spendLimit } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { guest } from "#app/platform/actor.ts";

/** A messenger asks once for a link; drawing is dear. Kept pictures are not counted. */
const perMinute = { name: "card", max: 40, seconds: 60, per: "address" } as const;

/** The picture of a link to a thread: what a guest may see of it, whoever asks. */
export const loader = page(async (ctx, { params, clientAddress, keep }) => {
  const asGuest = { ...ctx, actor: guest };
  const thread = await getThread(asGuest, parseId(params.threadId));
  await spendLimit(ctx, perMinute, clientAddress);
  const withTeam = await listThreadsWithTeam(asGuest, [thread.id]);
  const state = stateOf(thread, [...withTeam].includes(thread.id));
  const picture = await drawThreadCard({
    title: thread.title,
    categoryName: thread.category.name,
    siteName: ctx.site.name,
    state,
    stateText: t("de", state === "waiting" ? "forum.status.unanswered" : `forum.status.${state}`),
    answersText: thread.answerCount > 0 ? t("de", "found.card.answers", { count: thread.answerCount }) : "",
  });
  keep({ isForAll: true, threadId: thread.id, seconds: 3600 });
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png" } });
});

/** The same order as in thread-status.tsx. */
function stateOf(thread: { solvedAt: Date | null; answerCount: number }, isWithTeam: boolean): CardState {
  if (isWithTeam) return "region";
  if (thread.solvedAt) return "solved";
  return thread.answerCount === 0 ? "waiting" : "open";
}
