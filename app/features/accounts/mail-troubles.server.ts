import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { users } from "#db/schema/accounts.ts";
import { mailTroubles } from "#db/schema/mailing.ts";

/** So many temporary failures in a row are one for good. */
export const softLimit = 3;
/** Failures further apart are no row. */
const rowDays = 30;

type Mailbox = { userId: number; email: string };

/** Addresses are compared by a keyed hash: none stands here twice. */
const hashOf = (email: string) => keyedHash(`mailbox:${email.toLowerCase()}`);

/**
 * Does this status mean that the mailbox does not exist (any more)? Full mailboxes, policies and spam filters change
 * their minds (RFC 3463).
 * @param status "5.1.1", or the bare SMTP code
 */
export function isForGood(status: string): boolean {
  if (/^5\.(1\.(0|1|2|3|6|10)|2\.1|4\.4)$/.test(status)) return true;
  return ["550", "551", "553"].includes(status);
}

/** Notes that a mailbox refused a mail; after one refusal for good or three others in a row it gets no more. */
export async function noteRefusal(
  ctx: Ctx,
  { userId, email }: Mailbox,
  refusal: { status: string; mail: string },
): Promise<void> {
  const addressHash = hashOf(email);
  const { status, mail: lastMail } = refusal;
  const isHard = isForGood(status);
  const isSameRow = sql`${mailTroubles.addressHash} = excluded.address_hash
    and ${mailTroubles.lastAt} > excluded.last_at - ${rowDays} * interval '1 day'`;
  const softCount = sql`case when ${isSameRow} then ${mailTroubles.softCount} else 0 end + excluded.soft_count`;
  await ctx.db
    .insert(mailTroubles)
    .values({
      userId,
      addressHash,
      status,
      lastMail,
      softCount: isHard ? 0 : 1,
      lastAt: ctx.now,
      stoppedAt: isHard ? ctx.now : null,
    })
    .onConflictDoUpdate({
      target: mailTroubles.userId,
      set: {
        addressHash,
        status,
        lastMail,
        lastAt: ctx.now,
        softCount,
        stoppedAt: sql`coalesce(
          case when ${mailTroubles.addressHash} = excluded.address_hash then ${mailTroubles.stoppedAt} end,
          excluded.stopped_at,
          case when ${softCount} >= ${softLimit} then excluded.last_at end)`,
      },
      // The same mail told twice is no second failure.
      setWhere: sql`${mailTroubles.lastMail} <> excluded.last_mail`,
    });
}

/** Does this mailbox get mails? Requested ones (a link to confirm it) are sent all the same. */
export async function isStopped(ctx: Ctx, { userId, email }: Mailbox): Promise<boolean> {
  const [row] = await ctx.db
    .select({ addressHash: mailTroubles.addressHash })
    .from(mailTroubles)
    .where(and(eq(mailTroubles.userId, userId), isNotNull(mailTroubles.stoppedAt)));
  return row?.addressHash === hashOf(email);
}

/** For the bar on every page: the actor's own address when nothing is sent there any more. */
export async function readOwnTrouble(ctx: Ctx): Promise<{ email: string } | null> {
  if (ctx.actor.kind !== "user") return null;
  const [row] = await ctx.db
    .select({ email: users.email, addressHash: mailTroubles.addressHash })
    .from(mailTroubles)
    .innerJoin(users, eq(users.id, mailTroubles.userId))
    .where(and(eq(mailTroubles.userId, ctx.actor.id), isNotNull(mailTroubles.stoppedAt)));
  return row?.email && row.addressHash === hashOf(row.email) ? { email: row.email } : null;
}

/** The address was confirmed, or is another one. */
export async function forgetTrouble(ctx: Ctx, userId: number): Promise<void> {
  await ctx.db.delete(mailTroubles).where(eq(mailTroubles.userId, userId));
}

/** For admins: how many mailboxes get nothing at the moment. */
export async function countStopped(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(mailTroubles)
    .where(isNotNull(mailTroubles.stoppedAt));
  return row?.count ?? 0;
}
