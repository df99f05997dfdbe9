import { addOwnDetails } from "#app/features/vault/details.server.ts";
import { privateValuesOf } from "#app/features/vault/private-fields.ts";
import { takePrivateChoices } from "#app/features/vault/public-text.server.ts";
import type { FormOptions } from "#app/http/form.server.ts";
import type { Ctx } from "#app/platform/context.ts";

/** For every form whose text becomes public: what was chosen about personal data in it is carried out first. */
export const withChoices: FormOptions = { takeChoices: takePrivateChoices };

/**
 * What was moved out of a text of an existing question goes into its private half, before the text is published: in between
 * it must not be lost. @throws not-found for everybody but the question's author
 */
export async function keepMoved(ctx: Ctx, threadId: number, fields: Record<string, unknown>): Promise<void> {
  const values = privateValuesOf(fields);
  if (values && Object.keys(values).length > 0) await addOwnDetails(ctx, { threadId, values });
}
