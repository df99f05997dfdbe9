import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#app/platform/env.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";

/*
 * The id that a mail carries and that comes back with it when it cannot be delivered: whose it was, which mail, and a
 * keyed hash over both and the address. Whoever does not know the key cannot make one, so nobody can stop the mails of
 * somebody else; and it no longer fits when the address has changed. Lower case only: mail servers may fold case.
 */

type Sent = { userId: number; email: string };

const hex = (text: string, length: number) =>
  createHmac("sha256", env().secretKey).update(text).digest("hex").slice(0, length);

const seal = ({ userId, email }: Sent, mail: string) =>
  hex(`bounce:${userId}:${mail}:${email.toLowerCase()}`, 24);

/** @param key names the mail; the same key makes the same id */
export function makeBounceId(sent: Sent, key: string | undefined): string {
  const mail = hex(`mail:${key ?? randomSecret()}`, 12);
  return `u${sent.userId}-${mail}-${seal(sent, mail)}`;
}

export type BounceClaim = { userId: number; mail: string; seal: string };

/** What looks like our ids in a text; whether they are ours says {@link isOurs}. At most ten. */
export function findBounceIds(text: string): BounceClaim[] {
  const found = text.toLowerCase().matchAll(/\bu(\d{1,15})-([0-9a-f]{12})-([0-9a-f]{24})\b/g);
  return [...found]
    .slice(0, 10)
    .map(([, userId, mail = "", seal = ""]) => ({ userId: Number(userId), mail, seal }));
}

/** Did we send this mail to this address? */
export const isOurs = (claim: BounceClaim, email: string): boolean =>
  timingSafeEqual(Buffer.from(claim.seal), Buffer.from(seal({ userId: claim.userId, email }, claim.mail)));
