import { z } from "zod";
import { toggleWorked } from "#app/features/forum/solving/confirmations.server.ts";
import { reportFailure } from "#app/features/forum/solving/failure-reports.server.ts";
import { checkSolution } from "#app/features/forum/solving/solution-checks.server.ts";
import {
  acceptSolution,
  confirmOfficially,
  reopenThread,
  takeBackSolution,
} from "#app/features/forum/solving/solutions.server.ts";
import {
  deviceField,
  noteField,
  optionalReasonField,
  triedField,
} from "#app/features/forum/solving/solving-fields.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { ofPost, toPost, toThread } from "./targets.server.ts";

/** Acts of a thread page that say what solved it, what worked for others, or that it is open again. */
export const solvingActs = {
  worked: intent(
    ofPost.extend({ device: deviceField, note: noteField }),
    async (ctx, input) => {
      await toggleWorked(ctx, input);
      return toPost(input.postId);
    },
    limits.act,
  ),
  "report-failed": intent(
    ofPost.extend({ tried: triedField, device: deviceField, isAffected: z.literal("ja").optional() }),
    async (ctx, { isAffected, ...input }) => {
      await reportFailure(ctx, { ...input, isAffected: isAffected === "ja" });
      return toPost(input.postId);
    },
    limits.act,
  ),
  "check-solution": intent(
    ofPost.extend({ verdict: z.enum(["holds", "outdated"]) }),
    async (ctx, input, { params }) => {
      await checkSolution(ctx, input);
      return toThread(parseId(params.threadId));
    },
    limits.act,
  ),
  accept: intent(
    ofPost,
    async (ctx, { postId }, { params }) => {
      const threadId = parseId(params.threadId);
      await acceptSolution(ctx, { threadId, postId });
      return toThread(threadId);
    },
    limits.act,
  ),
  "take-back": intent(
    ofPost,
    async (ctx, { postId }, { params }) => {
      await takeBackSolution(ctx, { threadId: parseId(params.threadId), postId });
      return toPost(postId);
    },
    limits.act,
  ),
  confirm: intent(
    ofPost,
    async (ctx, { postId }, { params }) => {
      const threadId = parseId(params.threadId);
      await confirmOfficially(ctx, { threadId, postId });
      return toThread(threadId);
    },
    limits.act,
  ),
  reopen: intent(
    z.object({ reason: optionalReasonField }),
    async (ctx, { reason }, { params }) => {
      const threadId = parseId(params.threadId);
      await reopenThread(ctx, { threadId, reason });
      return toThread(threadId);
    },
    limits.act,
  ),
};
