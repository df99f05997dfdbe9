import { z } from "zod";
import { withWayToContact } from "#app/features/escalation/contact/contact-writing.server.ts";
import { getPost } from "#app/features/forum/post-rows.server.ts";
import { bodyField, commentField, submissionKeyField } from "#app/features/forum/text.ts";
import { submitAnswer, submitComment } from "#app/features/moderation/submissions.server.ts";
import { draftDone } from "#app/http/draft-done.server.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { isInTeam } from "#app/platform/actor.ts";
import { keepMoved } from "../personal-data-acts.server.ts";
import { ofPost, toPost } from "./targets.server.ts";

/** Acts of a thread page that write a post. */
export const writingActs = {
  answer: intent(
    z.looseObject({
      body: bodyField,
      submissionKey: submissionKeyField,
      official: z.literal("ja").optional(),
    }),
    async (ctx, { official, body, submissionKey, ...more }, { params, setCookie }) => {
      const threadId = parseId(params.threadId);
      await keepMoved(ctx, threadId, more);
      const officialRegionId = official && isInTeam(ctx.actor) ? ctx.actor.teamRegionId : undefined;
      const answer = await submitAnswer(await withWayToContact(ctx, threadId), {
        threadId,
        officialRegionId,
        body,
        submissionKey,
      });
      setCookie(draftDone(submissionKey));
      return toPost(answer.id);
    },
    limits.post,
  ),
  comment: intent(
    z.looseObject({ ...ofPost.shape, body: commentField, submissionKey: submissionKeyField }),
    async (ctx, { postId, body, submissionKey, ...more }, { setCookie }) => {
      // The post's own thread, whatever the address says.
      const { post } = await getPost(ctx, postId);
      await keepMoved(ctx, post.threadId, more);
      const writer = await withWayToContact(ctx, post.threadId);
      const comment = await submitComment(writer, { postId, body, submissionKey });
      setCookie(draftDone(submissionKey));
      return toPost(comment.id);
    },
    limits.post,
  ),
};
