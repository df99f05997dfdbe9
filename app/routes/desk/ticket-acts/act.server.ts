import { z } from "zod";
import { readTicketId } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { draftKey } from "#app/features/forum/drafts/draft-key.ts";
import { submissionKeyField } from "#app/features/forum/text.ts";
import { draftDone } from "#app/http/draft-done.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import type { PageInput } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";

/**
 * One act on the ticket of the address; afterwards its page is shown anew.
 * @param draft the kind of draft that is done with, if the act sends a text
 */
export function act<S extends z.ZodObject>(
  fields: S,
  run: (ctx: Ctx, input: z.output<S> & { ticketId: number }) => Promise<unknown>,
  draft?: string,
) {
  return intent(
    fields,
    async (ctx, input, { params, setCookie }: PageInput) => {
      const code = params.code ?? "";
      const ticketId = await readTicketId(ctx, code);
      await run(ctx, { ...input, ticketId });
      const writer = ctx.actor.kind === "user" ? ctx.actor : null;
      if (draft) setCookie(draftDone(draftKey(writer, draft, ticketId)));
      return redirectTo(`${paths.ticket(code)}#main`);
    },
    limits.act,
  );
}

export const nothing = z.object({});

/** Sent twice, it counts once. */
export const keyed = z.object({ submissionKey: submissionKeyField });
