import { data } from "@remix-run/node";
import { z } from "zod";
import { readTicketThread } from "#app/features/escalation/private-half/case-facts.server.ts";
import { revealPrivate } from "#app/features/escalation/private-half/private-case.server.ts";
import { toPrivateForm } from "#app/features/vault/private-fields.ts";
import { intent } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { FormState } from "#app/ui/form-state.ts";

/**
 * The answer to pressing "Ansehen": the page once more with what is shown. No redirect, so that it stands in no address, no
 * history and no cache; loading the page again shows nothing.
 */
export async function showPrivate(ctx: Ctx, threadId: number) {
  const values = toPrivateForm(await revealPrivate(ctx, { threadId }));
  const state: FormState = { intent: "reveal-private", status: 200, values, errors: {}, message: null };
  return data(state, { headers: { "Cache-Control": "private, no-store" } });
}

/** Acts of a ticket's page on the private half of its question. */
export const privateActs = {
  "reveal-private": intent(
    z.object({}),
    async (ctx, _, { params }) => showPrivate(ctx, await readTicketThread(ctx, params.code ?? "")),
    limits.act,
  ),
};
