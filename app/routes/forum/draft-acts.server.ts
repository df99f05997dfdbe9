import { z } from "zod";
import { saveDraft } from "#app/features/forum/drafts/draft-saving.server.ts";
import { clientIdField, contentOf, draftContent, draftTarget } from "#app/features/forum/drafts/drafts.ts";
import { saveDraftDetails } from "#app/features/vault/details.server.ts";
import { privateValuesOf } from "#app/features/vault/private-fields.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";

const fields = z.looseObject({
  submissionKey: clientIdField,
  draftKind: draftTarget.shape.kind,
  draftTarget: draftTarget.shape.targetId,
  draftVersion: z.coerce.number().int().nonnegative(),
  draftKeepsOther: z.literal("ja").optional(),
});

/** The button "Entwurf speichern" of every form that keeps drafts, for those without JavaScript. */
export const draftActs = {
  "save-draft": intent(
    fields,
    async (ctx, input, { request }) => {
      const key = { kind: input.draftKind, targetId: input.draftTarget, clientId: input.submissionKey };
      const content = draftContent.safeParse(contentOf(input));
      if (!content.success) throw new AppError("invalid", "errors.field.invalid");
      const saved = await saveDraft(ctx, {
        ...key,
        content: content.data,
        baseVersion: input.draftVersion,
        userAgent: request.headers.get("User-Agent"),
        keepsOther: input.draftKeepsOther === "ja",
      });
      if (saved.status === "conflict") throw new AppError("conflict", "drafts.conflict.plain");
      if (saved.status === "gone") {
        throw new AppError("conflict", "drafts.error.sentOrDeleted", {}, "submissionKey");
      }
      const privateValues = key.kind === "ask" ? privateValuesOf(input) : null;
      if (privateValues) await saveDraftDetails(ctx, { draftKey: key.clientId, values: privateValues });
      return redirectTo(paths.resumeDraft(key));
    },
    limits.act,
  ),
};
