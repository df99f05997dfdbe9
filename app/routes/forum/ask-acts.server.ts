import { data } from "@remix-run/node";
import { z } from "zod";
import type { PublicOutage } from "#app/features/escalation/outages/public-outages.server.ts";
import type { Review } from "#app/features/forum/asking/components/ask-review.tsx";
import { listAllFields } from "#app/features/forum/facts/facts.server.ts";
import { describeForm, factsOf } from "#app/features/forum/facts/facts.ts";
import { readTextImages } from "#app/features/forum/images/post-images.server.ts";
import { tagsTextField } from "#app/features/forum/order/tag-words.ts";
import { askedFor } from "#app/features/forum/solving/asked-for.ts";
import { bodyField, submissionKeyField, titleField } from "#app/features/forum/text.ts";
import { submitQuestion } from "#app/features/moderation/submissions.server.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { privateForm, privateValuesOf } from "#app/features/vault/private-fields.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { draftDone } from "#app/http/draft-done.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";
import type { FormState } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { readOutagesToAsk, toldPlace } from "./known-outages.server.ts";

const question = z.looseObject({
  categoryId: z.coerce.number("errors.field.choice").int().positive("errors.field.choice"),
  title: titleField,
  body: bodyField,
  postcode: z.union(
    [z.literal(""), z.string().regex(/^\d{5}$/, "errors.field.postcode")],
    "errors.field.postcode",
  ),
  askedFor: z.union([z.literal(""), z.enum(askedFor)], "errors.field.choice").optional(),
  tags: tagsTextField.optional(),
  /** Ticked: it does not go to the regional team by itself. */
  keepHere: z.literal("ja").optional(),
  submissionKey: submissionKeyField,
  ...privateForm.shape,
});

/** What the form comes back with: at which step, and what is known meanwhile. */
export type AskState = FormState & {
  review?: Review & {
    hits: Awaited<ReturnType<typeof findSimilar>>;
  };
  /** Known where the question is about. */
  outages?: PublicOutage[];
};

/** The page once more, at another step, with everything that was typed. */
async function stepTo(
  ctx: Ctx,
  intentName: string,
  values: unknown,
  { review, message }: { review?: AskState["review"]; message?: string } = {},
) {
  const outages = await readOutagesToAsk(ctx, toldPlace(values as Record<string, unknown>));
  return data<AskState>({
    intent: intentName,
    status: 200,
    values: values as Record<string, string>,
    errors: {},
    message: message ?? null,
    review,
    outages,
  });
}

/** The acts of asking: three steps, the last of which puts the question. */
export const askActs = {
  ask: intent(
    question,
    async (ctx, input, { setCookie }) => {
      const { categoryId, title, body, tags, submissionKey } = input;
      const thread = await submitQuestion(ctx, {
        ...{ categoryId, title, body, tags, submissionKey },
        facts: factsOf(input),
        askedFor: input.askedFor || null,
        isKeptHere: input.keepHere === "ja",
        postcode: input.postcode || null,
        privateValues: privateValuesOf(input),
      });
      setCookie(draftDone(submissionKey));
      return redirectTo(paths.thread(thread));
    },
    limits.ask,
  ),
  /** The third step. Without scripts the fields of a category that was just chosen come first. */
  preview: intent(
    question,
    async (ctx, input) => {
      const fields = (await listAllFields(ctx)).get(input.categoryId) ?? [];
      const values = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
      if (fields.length > 0 && values.factsOf !== values.categoryId) {
        return stepTo(ctx, "facts", values, { message: t(ctx.locale, "asking.facts.more") });
      }
      const { title, body, tags } = input;
      assertPublicText(ctx, { title, body, tags, ...factsOf(input) });
      const images = await readTextImages(ctx, { body: input.body });
      const { postcode } = input;
      const [hits, region] = await Promise.all([
        findSimilar(ctx, { title: input.title, body: input.body, limit: 4 }),
        postcode ? resolveRegion(ctx, postcode) : null,
      ]);
      return stepTo(ctx, "preview", values, {
        review: {
          html: renderMarkdown(input.body, images),
          facts: describeForm(ctx.locale, fields, factsOf(input)),
          askedFor: input.askedFor || null,
          region: region?.name ?? null,
          hits,
        },
      });
    },
    limits.act,
  ),
  revise: intent(z.looseObject({}), async (ctx, values) => stepTo(ctx, "revise", values), limits.act),
};
