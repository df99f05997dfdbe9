import { z } from "zod";
import { withWayToContact } from "#app/features/escalation/contact-writing.server.ts";
import { getPost } from "#app/features/forum/post-rows.server.ts";
import { bodyField, commentField, submissionKeyField } from "#app/features/forum/text.ts";
import { submitAnswer, submitComment } from "#app/features/moderation/submissions.server.ts";
import { draftDone } from "#app/http/draft-done.server.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { isInTeam } from "#app/platform/actor.ts";
import { ofPost, toPost } from "./targets.server.ts";

/** Acts of a thread page that write a post. */
export const writingActs = {
  answer: intent(
    z.object({ body: bodyField, submissionKey: submissionKeyField, official: z.literal("ja").optional() }),
    async (ctx, { official, ...input }, { params, setCookie }) => {
      const threadId = parseId(params.threadId);
      const officialRegionId = official && isInTeam(ctx.actor) ? ctx.actor.teamRegionId : undefined;
      const answer = await submitAnswer(await withWayToContact(ctx, threadId), {
        threadId,
        officialRegionId,
        ...input,
      });
      setCookie(draftDone(input.submissionKey));
      return toPost(answer.id);
    },
    limits.post,
  ),
  comment: intent(
    ofPost.extend({ body: commentField, submissionKey: submissionKeyField }),
    async (ctx, input, { setCookie }) => {
      // The post's own thread, whatever the address says.
      const { post } = await getPost(ctx, input.postId);
      const comment = await submitComment(await withWayToContact(ctx, post.threadId), input);
      setCookie(draftDone(input.submissionKey));
      return toPost(comment.id);
    },
    limits.post,
  ),
};
