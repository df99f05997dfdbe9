import { z } from "zod";
import { actOnTickets, type BulkWish } from "#app/features/escalation/queue/bulk.server.ts";
import {
  assignFields,
  batchFields,
  bulkNoteFields,
  categoryFields,
  chosenFields,
  severityFields,
  snoozeFields,
} from "#app/features/escalation/queue/forms.ts";
import { resolveSnooze } from "#app/features/escalation/queue/snooze.server.ts";
import { undoBatch } from "#app/features/escalation/queue/undo.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import type { PageInput } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";

/** The list as it was, with the result above it. */
function backTo({ url }: PageInput, batchId: number): Response {
  const query = new URLSearchParams(url.searchParams);
  query.set("erledigt", String(batchId));
  return redirectTo(`${url.pathname}?${query.toString().replaceAll("%2C", ",")}`);
}

/** One act on the chosen rows. */
function onChosen<S extends z.ZodType>(
  fields: S,
  wishOf: (ctx: Ctx, input: z.output<S>) => Promise<BulkWish>,
) {
  return intent(
    z.intersection(chosenFields, fields),
    async (ctx, input, page) => {
      const wish = await wishOf(ctx, input as z.output<S>);
      return backTo(page, await actOnTickets(ctx, { ticketIds: input.ticket, wish }));
    },
    limits.act,
  );
}

const nothing = z.object({});

/** Acts on several rows of the desk, and taking them back. */
export const bulkActs = {
  take: onChosen(nothing, async () => ({ act: "take" })),
  assign: onChosen(assignFields, async (_, { toId }) => ({ act: "assign", toId })),
  snooze: onChosen(snoozeFields, async (ctx, { snooze, until }) => ({
    act: "snooze",
    until: await resolveSnooze(ctx, { choice: snooze, time: until }),
  })),
  wake: onChosen(nothing, async () => ({ act: "wake" })),
  wait: onChosen(nothing, async () => ({ act: "wait" })),
  note: onChosen(bulkNoteFields, async (_, { body }) => ({ act: "note", body })),
  category: onChosen(categoryFields, async (_, { categoryId }) => ({ act: "category", categoryId })),
  severity: onChosen(severityFields, async (_, { severity }) => ({ act: "severity", severity })),
  undo: intent(
    batchFields,
    async (ctx, { batchId }, page) => {
      await undoBatch(ctx, { batchId });
      return backTo(page, batchId);
    },
    limits.act,
  ),
};
