import { z } from "zod";
import { deleteOwnDetails } from "#app/features/vault/deletion.server.ts";
import { saveOwnDetails } from "#app/features/vault/details.server.ts";
import { privateForm, privateValuesOf } from "#app/features/vault/private-fields.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Acts of a thread page on the private half of an own question. */
export const privateActs = {
  "save-private": intent(
    privateForm,
    async (ctx, input, { params }) => {
      const threadId = parseId(params.threadId);
      await saveOwnDetails(ctx, { threadId, values: privateValuesOf(input) ?? {} });
      return redirectTo(`${paths.threadById(threadId)}#vertraulich`);
    },
    limits.act,
  ),
  "delete-private": intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const threadId = parseId(params.threadId);
      await deleteOwnDetails(ctx, { threadId });
      return redirectTo(`${paths.threadById(threadId)}#vertraulich`);
    },
    limits.act,
  ),
};
