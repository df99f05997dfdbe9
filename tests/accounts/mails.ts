import { asc, eq } from "drizzle-orm";
import { jobs } from "#app/features/accounts/mails.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { demoMails } from "#db/schema/platform.ts";
import { drainJobs } from "../support/test.ts";

/** Works off the account's mail jobs and returns everything this mailbox has got, oldest first. */
export async function readMails(ctx: Ctx, recipient: string) {
  await drainJobs(ctx, { jobs });
  return ctx.db.select().from(demoMails).where(eq(demoMails.recipient, recipient)).orderBy(asc(demoMails.id));
}

/** The secret of the link in a mail. */
export function secretIn(mail: { text: string } | undefined, path: string): string {
  const secret = new RegExp(`/${path}/([\\w-]+)`).exec(mail?.text ?? "")?.[1];
  if (!secret) throw new Error(`There is no link to /${path} in the mail`);
  return secret;
}

/** Who somebody is that sends this Set-Cookie header back. */
export const cookieOf = (setCookie: string) => setCookie.split(";")[0] ?? "";
