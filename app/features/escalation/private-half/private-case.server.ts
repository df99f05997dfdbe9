import {
  type Consent,
  decideConsent,
  listConsents,
  requestConsent,
} from "#app/features/vault/consents.server.ts";
import type { PrivateValues } from "#app/features/vault/private-fields.ts";
import { type PrivatePanel, readPrivatePanel, revealDetails } from "#app/features/vault/views.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { readPrivateCase } from "./case-facts.server.ts";

/*
 * The vault's use cases for the team: this file knows the case and hands its facts to the vault, whose policy decides. A
 * case that is merged or handed over a second earlier counts as it stands now: the facts are read anew by every act.
 */

export type PrivateCasePage = PrivatePanel & {
  title: string;
  slug: string;
  code: string;
  consents: Consent[];
};

/** @throws not-found: no case, or none of the actor's business */
export async function readPrivateCasePage(ctx: Ctx, threadId: number): Promise<PrivateCasePage> {
  const { title, slug, code, facts } = await readPrivateCase(ctx, threadId);
  const panel = await readPrivatePanel(ctx, { threadId, facts });
  return { ...panel, title, slug, code, consents: await listConsents(ctx, { threadId, facts }) };
}

/** Looks, and is written down. @throws as {@link revealDetails} */
export async function revealPrivate(ctx: Ctx, { threadId }: { threadId: number }): Promise<PrivateValues> {
  const { facts } = await readPrivateCase(ctx, threadId);
  return revealDetails(ctx, { threadId, facts });
}

/** @throws as {@link requestConsent} */
export async function askForConsent(ctx: Ctx, input: { threadId: number; reason: string }): Promise<void> {
  const { facts } = await readPrivateCase(ctx, input.threadId);
  await requestConsent(ctx, { ...input, facts });
}

/** @throws as {@link decideConsent} */
export async function answerConsent(
  ctx: Ctx,
  input: { threadId: number; consentId: number; isGranted: boolean },
): Promise<void> {
  const { facts } = await readPrivateCase(ctx, input.threadId);
  await decideConsent(ctx, { ...input, facts });
}
