import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { takeChoices } from "./choices.ts";
import { findingKey } from "./finding.ts";
import { type FindingKind, findPersonalData, mayPublish } from "./personal-data.ts";

/** One thing that was caught, as the form shows it. */
export type Caught = {
  key: string;
  kind: FindingKind;
  /** The name of the field it stands in. */
  field: string;
  value: string;
  mayPublish: boolean;
};

/** The `details` of the error. */
export type CaughtDetails = { caught: Caught[] };

/**
 * Refuses texts that are about to become public and hold personal data; the form comes back with what was found and what
 * can be done. For everybody, staff too. What the writer has called harmless passes, a bank account never does.
 * @param texts by the name of their field
 * @param before what is public already, for edits: what stood there is left alone
 * @throws invalid with {@link CaughtDetails}
 */
export function assertPublicText(
  ctx: Pick<Ctx, "actor" | "site" | "acknowledged">,
  texts: Record<string, string | null | undefined>,
  before: readonly string[] = [],
): void {
  // The system repeats what people wrote and what was looked at then.
  if (ctx.actor.kind === "system") return;
  const masks = ctx.site.customerNumbers;
  const known = new Set(before.flatMap((text) => findPersonalData(text, masks).map(findingKey)));
  const caught: Caught[] = [];
  for (const [field, text] of Object.entries(texts)) {
    for (const finding of text ? findPersonalData(text, masks) : []) {
      const key = findingKey(finding);
      const isHarmless = mayPublish(finding.kind) && ctx.acknowledged?.has(key);
      if (known.has(key) || isHarmless || caught.some((one) => one.key === key)) continue;
      caught.push({
        key,
        kind: finding.kind,
        field,
        value: finding.value,
        mayPublish: mayPublish(finding.kind),
      });
    }
  }
  if (caught.length === 0) return;
  const details: CaughtDetails = { caught };
  throw new AppError("invalid", "vault.caught.title", { count: caught.length }, undefined, details);
}

/**
 * For an act that repeats in public what somebody else wrote before: it was looked at then, and nobody is asked again.
 */
export function repeating(ctx: Ctx, texts: readonly string[]): Ctx {
  const keys = texts.flatMap((text) => findPersonalData(text, ctx.site.customerNumbers).map(findingKey));
  return { ...ctx, acknowledged: new Set([...(ctx.acknowledged ?? []), ...keys]) };
}

/** For `form(…, withChoices)`: carries out what was chosen in a form that came back. */
export function takePrivateChoices(ctx: Ctx, sent: Record<string, string>) {
  const { fields, acknowledged } = takeChoices(sent, ctx.site.customerNumbers);
  return { ctx: { ...ctx, acknowledged }, fields };
}
