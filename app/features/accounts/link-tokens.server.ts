import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { randomSecret, sha256 } from "#app/platform/secrets.server.ts";
import { type linkPurposes, linkTokens } from "#db/schema/accounts.ts";

export type LinkPurpose = (typeof linkPurposes)[number];

/** What a link stands for: who got it, and about what. */
export type LinkGrant = { userId: number; subject: Record<string, string | number> };

/**
 * Makes the secret of a link that is sent by mail. It is returned once; the table keeps its SHA-256. Issue it where
 * the mail is made, so that no queue ever holds it.
 * @param input.days how long it holds; may be a fraction
 */
export async function issueToken(
  ctx: Ctx,
  input: { purpose: LinkPurpose; userId: number; subject?: LinkGrant["subject"]; days: number },
): Promise<string> {
  const secret = randomSecret();
  await ctx.db.insert(linkTokens).values({
    tokenHash: sha256(secret),
    purpose: input.purpose,
    userId: input.userId,
    subject: input.subject ?? {},
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + input.days * 86_400_000),
  });
  return secret;
}

/**
 * What a link stands for, without using it up: for the page that a GET shows (mail scanners open every link).
 * @returns null when it is unknown, used, expired or made for another purpose
 */
export async function readToken(
  ctx: Ctx,
  input: { purpose: LinkPurpose; secret: string },
): Promise<LinkGrant | null> {
  const [row] = await ctx.db.select(grant).from(linkTokens).where(isValid(ctx, input));
  return row ?? null;
}

/**
 * Uses a link up, for the POST. Of two at the same time one gets null.
 * @returns null as {@link readToken}
 */
export async function redeemToken(
  ctx: Ctx,
  input: { purpose: LinkPurpose; secret: string },
): Promise<LinkGrant | null> {
  const [row] = await ctx.db
    .update(linkTokens)
    .set({ usedAt: ctx.now })
    .where(isValid(ctx, input))
    .returning(grant);
  return row ?? null;
}

/** The other links of this purpose that the person has got are no longer needed. */
export async function voidTokens(ctx: Ctx, input: { purpose: LinkPurpose; userId: number }): Promise<void> {
  await ctx.db
    .update(linkTokens)
    .set({ usedAt: ctx.now })
    .where(
      and(
        eq(linkTokens.userId, input.userId),
        eq(linkTokens.purpose, input.purpose),
        isNull(linkTokens.usedAt),
      ),
    );
}

const grant = { userId: linkTokens.userId, subject: linkTokens.subject };

const isValid = (ctx: Ctx, { purpose, secret }: { purpose: LinkPurpose; secret: string }) =>
  and(
    // Secrets are short; a megabyte in the address need not be hashed.
    secret.length <= 100 ? eq(linkTokens.tokenHash, sha256(secret)) : sql`false`,
    eq(linkTokens.purpose, purpose),
    isNull(linkTokens.usedAt),
    gt(linkTokens.expiresAt, ctx.now),
  );
