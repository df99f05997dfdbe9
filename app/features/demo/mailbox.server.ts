import { desc, eq, lt } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { demoMails } from "#db/schema/platform.ts";
import { type MailBlock, toMailBlocks } from "./mail-blocks.ts";

/*
 * What the demo would have mailed. Everybody may look: its people are invented, and who signs up finds the link here.
 */

export const mailboxPageSize = 30;

export type ListedMail = { id: number; recipient: string; subject: string; createdAt: Date };

/** The newest first; keyset paging by id. @throws not-found outside the demo */
export async function listDemoMails(
  ctx: Ctx,
  { before }: { before: number | null },
): Promise<{ mails: ListedMail[]; next: number | null }> {
  assertAllowed(env().isDemo, notFound);
  const rows = await ctx.db
    .select({
      id: demoMails.id,
      recipient: demoMails.recipient,
      subject: demoMails.subject,
      createdAt: demoMails.createdAt,
    })
    .from(demoMails)
    .where(before ? lt(demoMails.id, before) : undefined)
    .orderBy(desc(demoMails.id))
    .limit(mailboxPageSize + 1);
  const mails = rows.slice(0, mailboxPageSize);
  return { mails, next: rows.length > mailboxPageSize ? (mails.at(-1)?.id ?? null) : null };
}

/** One mail, made from its plain text. @throws not-found, also outside the demo */
export async function readDemoMail(
  ctx: Ctx,
  { id }: { id: number },
): Promise<ListedMail & { blocks: MailBlock[] }> {
  assertAllowed(env().isDemo, notFound);
  const [row] = await ctx.db.select().from(demoMails).where(eq(demoMails.id, id));
  const { recipient, subject, text, createdAt } = found(row);
  return { id, recipient, subject, createdAt, blocks: toMailBlocks(text, env().publicUrl) };
}
