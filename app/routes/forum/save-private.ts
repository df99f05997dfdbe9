import { z } from "zod";
import { clientIdField } from "#app/features/forum/drafts/drafts.ts";
import { addOwnDetails, saveDraftDetails } from "#app/features/vault/details.server.ts";
import { privateForm, privateValuesOf } from "#app/features/vault/private-fields.ts";
import { endpoint } from "#app/http/endpoint.server.ts";
import { badRequest } from "#app/http/page.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";

/** As for drafts: a person types in several windows at a time. */
const saves = { name: "private-draft", max: 240, seconds: 60, per: "actor" } as const;

/**
 * Keeps the private part of a draft while it is typed, sealed; or puts what was moved out of a text of an existing question
 * into its private half. app/comfort/private-half.ts sends it.
 */
export const action = endpoint(
  z.looseObject({
    ...privateForm.shape,
    /** Who the page was made for: somebody else may have logged in on this device since. */
    author: z.coerce.number().int(),
    clientId: clientIdField.optional(),
    threadId: z.coerce.number().int().positive().optional(),
  }),
  async (ctx, { author, clientId, threadId, ...fields }) => {
    if (ctx.actor.kind !== "user" || ctx.actor.id !== author) throw unauthenticated();
    const values = privateValuesOf(fields) ?? {};
    if (threadId !== undefined) await addOwnDetails(ctx, { threadId, values });
    else if (clientId !== undefined) await saveDraftDetails(ctx, { draftKey: clientId, values });
    else throw badRequest();
    return { status: "saved" };
  },
  saves,
);
