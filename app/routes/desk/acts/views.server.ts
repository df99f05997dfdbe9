import type { z } from "zod";
import {
  changeViewFields,
  moveViewFields,
  replaceViewFields,
  saveViewFields,
  viewFields,
} from "#app/features/escalation/queue/forms.ts";
import {
  changeView,
  deleteView,
  moveView,
  saveView,
  shareView,
} from "#app/features/escalation/queue/views.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";

/** An act on one saved list; afterwards that list is shown. */
function onView<S extends z.ZodType<{ viewId: number }>>(
  fields: S,
  run: (ctx: Ctx, input: z.output<S>) => Promise<void>,
) {
  return intent(
    fields,
    async (ctx, input) => {
      await run(ctx, input);
      return redirectTo(paths.desk(`v${input.viewId}`));
    },
    limits.act,
  );
}

/** Lists that are kept under a name. */
export const viewActs = {
  "save-view": intent(
    saveViewFields,
    async (ctx, input) => redirectTo(paths.desk(`v${await saveView(ctx, input)}`)),
    limits.act,
  ),
  "change-view": onView(changeViewFields, changeView),
  "replace-view": onView(replaceViewFields, changeView),
  "move-view": onView(moveViewFields, moveView),
  "share-view": onView(viewFields, (ctx, { viewId }) => shareView(ctx, { viewId, isShared: true })),
  "unshare-view": onView(viewFields, (ctx, { viewId }) => shareView(ctx, { viewId, isShared: false })),
  "delete-view": intent(
    viewFields,
    async (ctx, input) => {
      await deleteView(ctx, input);
      return redirectTo(paths.desk());
    },
    limits.act,
  ),
};
