import type { Ctx } from "#app/platform/context.ts";
import { readOwnDetails } from "./details.server.ts";
import type { PrivateValues } from "./private-fields.ts";
import { SealError } from "./seal.server.ts";
import { listViews, type PrivateView } from "./views.server.ts";

export type OwnPanel = {
  values: PrivateValues;
  /** Some value does not open; nothing of it is shown, so that nobody saves half of it. */
  isBroken: boolean;
  views: PrivateView[];
  deletesAt: Date | null;
};

/**
 * For the author of a question: what they told in private and who has looked at it.
 * @param deletesAt from whoever knows of the cases
 * @throws unauthenticated, not-found for everybody else
 */
export async function readOwnPanel(
  ctx: Ctx,
  { threadId, deletesAt }: { threadId: number; deletesAt: Date | null },
): Promise<OwnPanel> {
  try {
    const values = await readOwnDetails(ctx, { threadId });
    return { values, isBroken: false, views: await listViews(ctx, threadId), deletesAt };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    ctx.log.error({ threadId, why: error.why }, "private details do not open");
    return { values: {}, isBroken: true, views: await listViews(ctx, threadId), deletesAt };
  }
}
