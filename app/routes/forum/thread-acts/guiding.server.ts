import { z } from "zod";
import { mergeDuplicate } from "#app/features/escalation/merging/duplicates.server.ts";
import {
  moveThread,
  retitleThread,
  setLocked,
  undoThreadEvent,
} from "#app/features/forum/order/thread-order.server.ts";
import { splitThread } from "#app/features/forum/order/thread-split.server.ts";
import {
  idListField,
  optionalReasonField,
  reasonField,
  threadAddressField,
} from "#app/features/forum/solving/solving-fields.ts";
import { suggestOrder } from "#app/features/forum/solving/suggestions.server.ts";
import { titleField } from "#app/features/forum/text.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";
import { toThread } from "./targets.server.ts";

const reason = optionalReasonField;
const idField = z.coerce.number("errors.field.choice").int().positive("errors.field.choice");
const threadIdOf = (params: Record<string, string | undefined>) => parseId(params.threadId);
const toSuggested = (threadId: number) => redirectTo(paths.orderThread(threadId, true));

/** Acts that put a thread in order, by guides, staff and the moderation. */
export const guidingActs = {
  move: intent(
    z.object({ categoryId: idField, reason }),
    async (ctx, input, { params }) => {
      const threadId = threadIdOf(params);
      await moveThread(ctx, { threadId, ...input });
      return toThread(threadId);
    },
    limits.act,
  ),
  retitle: intent(
    z.object({ title: titleField, reason }),
    async (ctx, input, { params }) => {
      const threadId = threadIdOf(params);
      await retitleThread(ctx, { threadId, ...input });
      return toThread(threadId);
    },
    limits.act,
  ),
  merge: intent(
    z.object({ into: threadAddressField, reason }),
    async (ctx, { into, reason }, { params }) => {
      await mergeDuplicate(ctx, { fromId: threadIdOf(params), intoId: into, reason });
      return toThread(into);
    },
    limits.act,
  ),
  split: intent(
    z.object({ postIds: idListField, title: titleField, categoryId: idField, reason }),
    async (ctx, input, { params }) =>
      toThread(await splitThread(ctx, { threadId: threadIdOf(params), ...input })),
    limits.act,
  ),
  lock: intent(
    z.object({ reason: reasonField }),
    async (ctx, { reason }, { params }) => {
      const threadId = threadIdOf(params);
      await setLocked(ctx, { threadId, isLocked: true, reason });
      return toThread(threadId);
    },
    limits.act,
  ),
  unlock: intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const threadId = threadIdOf(params);
      await setLocked(ctx, { threadId, isLocked: false });
      return toThread(threadId);
    },
    limits.act,
  ),
  undo: intent(
    z.object({ eventId: idField }),
    async (ctx, { eventId }, { params }) => {
      const threadId = threadIdOf(params);
      await undoThreadEvent(ctx, { threadId, eventId });
      return toThread(threadId);
    },
    limits.act,
  ),
};

/** Acts by which helpers and experts suggest the same. */
export const suggestingActs = {
  "suggest-category": intent(
    z.object({ categoryId: idField, reason }),
    async (ctx, input, { params }) => {
      const threadId = threadIdOf(params);
      await suggestOrder(ctx, { threadId, kind: "category", ...input });
      return toSuggested(threadId);
    },
    limits.act,
  ),
  "suggest-title": intent(
    z.object({ title: titleField, reason }),
    async (ctx, input, { params }) => {
      const threadId = threadIdOf(params);
      await suggestOrder(ctx, { threadId, kind: "title", ...input });
      return toSuggested(threadId);
    },
    limits.act,
  ),
  "suggest-duplicate": intent(
    z.object({ into: threadAddressField, reason }),
    async (ctx, { into, reason }, { params }) => {
      const threadId = threadIdOf(params);
      await suggestOrder(ctx, { threadId, kind: "duplicate", duplicateOfId: into, reason });
      return toSuggested(threadId);
    },
    limits.act,
  ),
};
