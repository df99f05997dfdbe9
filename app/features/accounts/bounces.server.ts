import { createHash, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import PostalMime, { type Email } from "postal-mime";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { AppError, notFound, unauthenticated } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { type BounceClaim, findBounceIds, isOurs } from "./bounce-id.server.ts";
import { noteRefusal } from "./mail-troubles.server.ts";

/*
 * Mails that come back (RFC 3464). The mail server hands them over as they are; nothing in them is believed but an id
 * that only we can have made. Nothing is ever answered, so there is no loop.
 */

/**
 * For the endpoint: may this caller hand over mails?
 * @throws not-found when no token is set up, unauthenticated for a wrong one
 */
export function assertBounceToken(authorization: string | null): void {
  const { mailBounceToken } = env();
  if (!mailBounceToken) throw notFound();
  const given = /^Bearer (.+)$/.exec(authorization ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  if (!timingSafeEqual(digest(given), digest(mailBounceToken))) throw unauthenticated();
}

export type BounceOutcome = "noted" | "ignored";

/**
 * Takes a message (RFC 822) that came back.
 * @returns "ignored" for out-of-office notes, delays, news of success and everything that is not about a mail of ours
 * @throws invalid for what is no message
 */
export async function receiveBounce(ctx: Ctx, raw: Uint8Array): Promise<BounceOutcome> {
  const message = await parse(raw);
  const status = readStatus(message);
  if (!status) return "ignored";
  for (const claim of findBounceIds(textsOf(message))) {
    const mailbox = await findMailbox(ctx, claim);
    if (!mailbox) continue;
    await noteRefusal(ctx, mailbox, { status, mail: claim.mail });
    ctx.log.info({ requestId: ctx.requestId, status }, "a mail came back");
    return "noted";
  }
  return "ignored";
}

async function parse(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: "utf8" });
  } catch {
    throw new AppError("invalid", "errors.badRequest");
  }
}

const partsOf = (message: Email, type: RegExp) =>
  message.attachments.filter(({ mimeType }) => type.test(mimeType)).map(({ content }) => String(content));

/** The status of the first recipient that failed for good or after many tries; null when nobody did. */
function readStatus(message: Email): string | null {
  const type = message.headers.find(({ key }) => key === "content-type")?.value ?? "";
  if (!/^multipart\/report\b/i.test(type.trim())) return null;
  for (const report of partsOf(message, /^message\/(global-)?delivery-status$/)) {
    const isFailed = /^action:\s*failed\b/im.test(report);
    const status = /^status:\s*([45]\.\d{1,3}\.\d{1,3})\b/im.exec(report)?.[1];
    if (isFailed && status) return status;
  }
  return null;
}

/** Where the id of our mail can stand: the address it came back to, and the mail that is returned or its headers. */
function textsOf(message: Email): string {
  const headers = message.headers
    .filter(({ key }) => ["to", "delivered-to", "x-original-to", "in-reply-to", "references"].includes(key))
    .map(({ value }) => value);
  const returned = partsOf(message, /^(message\/(rfc822|global)|text\/rfc822-headers)/);
  return [...headers, ...returned.map((text) => text.slice(0, 20_000))].join("\n");
}

/** The mailbox that we sent it to, if it is still the person's address. */
async function findMailbox(ctx: Ctx, claim: BounceClaim) {
  const [user] = await ctx.db.select({ email: users.email }).from(users).where(eq(users.id, claim.userId));
  return user?.email && isOurs(claim, user.email) ? { userId: claim.userId, email: user.email } : null;
}
