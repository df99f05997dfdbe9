import { z } from "zod";
import { mergeDuplicate } from "#app/features/escalation/merging/duplicates.server.ts";
import { decideSuggestion } from "#app/features/forum/solving/suggestions.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Guides and staff decide about a suggestion, in the list and beside the thread. */
export const decidingActs = {
  decide: intent(
    z.object({ suggestionId: z.coerce.number().int().positive(), answer: z.enum(["ja", "nein"]) }),
    async (ctx, { suggestionId, answer }) => {
      await decideSuggestion(ctx, { suggestionId, isAccepted: answer === "ja" }, mergeDuplicate);
      return redirectTo(paths.suggestions());
    },
    limits.act,
  ),
};
