import { z } from "zod";
import { saveDraft } from "#app/features/forum/drafts/draft-saving.server.ts";
import { findDraft } from "#app/features/forum/drafts/drafts.server.ts";
import { clientIdField, draftContent, draftTarget } from "#app/features/forum/drafts/drafts.ts";
import { endpoint, source } from "#app/http/endpoint.server.ts";
import { badRequest } from "#app/http/page.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";

/** A person types in several windows at a time; each saves at most every one and a half seconds. */
const saves = { name: "draft", max: 240, seconds: 60, per: "actor" } as const;

const json = z.string().transform((text, problem) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    problem.addIssue({ code: "custom", message: "errors.field.invalid" });
    return z.NEVER;
  }
});

const key = draftTarget.extend({
  clientId: clientIdField,
  /** Who the page was made for: somebody else may have logged in on this device since. */
  author: z.coerce.number().int(),
});

function assertAuthor(ctx: Ctx, author: number): void {
  if (ctx.actor.kind !== "user" || ctx.actor.id !== author) throw unauthenticated();
}

/** The state of one draft, for a page that comes back into view; app/comfort/drafts asks. */
export const loader = source(async (ctx, { url }) => {
  const parsed = key.safeParse(Object.fromEntries(url.searchParams));
  if (!parsed.success) throw badRequest();
  assertAuthor(ctx, parsed.data.author);
  const { version, content } = found(await findDraft(ctx, parsed.data));
  return { version, content };
}, saves);

/** Keeps a draft while it is typed; app/comfort/drafts sends it. */
export const action = endpoint(
  key.extend({
    baseVersion: z.coerce.number().int().nonnegative(),
    content: json.pipe(draftContent),
    keepsOther: z.literal("ja").optional(),
  }),
  async (ctx, { author, keepsOther, ...input }, { request }) => {
    assertAuthor(ctx, author);
    const userAgent = request.headers.get("User-Agent");
    return saveDraft(ctx, { ...input, userAgent, keepsOther: keepsOther === "ja" });
  },
  saves,
);
