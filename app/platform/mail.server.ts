import { randomUUID } from "node:crypto";
import nodemailer from "nodemailer";
import { demoMails } from "#db/schema/platform.ts";
import type { Ctx } from "./context.ts";
import { type Env, env } from "./env.server.ts";
import { AppError } from "./errors.ts";
import { clearFailure, noteFailure } from "./health.server.ts";
import { keyedHash } from "./secrets.server.ts";

/*
 * The only way out for mails. Recipients, subjects and texts never reach a log or an error message.
 */

export type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Names the mail: sent again under the same key it keeps its Message-ID, which mailboxes show once. */
  key?: string;
  /**
   * Comes back with the mail when it cannot be delivered: stands in the Message-ID, and in the envelope's sender when
   * MAIL_BOUNCE_ADDRESS is set (VERP). Lower-case letters, digits and hyphens. Made by features/accounts/bounce-id.server.ts.
   */
  bounceId?: string;
  /** Address of the one-click page (RFC 8058); mails about the account itself have none. */
  unsubscribeUrl?: string;
};

/** `refused`: the recipient's server does not take it, with this status (RFC 3463 or the SMTP code); do not try again. */
export type MailResult = "sent" | { refused: string };

/** Which way mails go; `none` when no mail server is named outside the demo. */
export function mailRoute({ smtpUrl, isDemo }: Pick<Env, "smtpUrl" | "isDemo">): "smtp" | "mailbox" | "none" {
  if (smtpUrl) return "smtp";
  return isDemo ? "mailbox" : "none";
}

/**
 * For the start: without mails nobody can confirm an address.
 * @throws Error that says what to set
 */
export function assertMailRoute(environment: Pick<Env, "smtpUrl" | "isDemo">): void {
  if (mailRoute(environment) !== "none") return;
  throw new Error(
    "SMTP_URL is missing: without a mail server nobody can confirm an address or reset a password. " +
      'Set it, for instance smtps://user:password@mail.example.de, and MAIL_FROM. See "Configuration" in README.md.',
  );
}

/**
 * Sends one mail; call it from a job and outside a transaction. A mail server that fails is shown to staff until it
 * works again, and the job is tried again.
 * @throws Error without any private detail, when trying again makes sense; unavailable without a mail server
 */
export async function sendMail(ctx: Ctx, mail: OutgoingMail): Promise<MailResult> {
  const headers = mailHeaders(mail);
  const route = mailRoute(env());
  if (route === "mailbox" || (env().isDemo && isInvented(mail.to))) {
    const { to: recipient, subject, text, html } = mail;
    await ctx.db.insert(demoMails).values({ recipient, subject, text, html, headers, createdAt: ctx.now });
    return "sent";
  }
  if (route === "none") {
    await noteFailure(ctx.db, part, "SMTP_URL is not set");
    throw new AppError("unavailable", "errors.text.503");
  }
  return sendBySmtp(ctx, mail, headers);
}

const part = "mail";

/** The demo's people have addresses that cannot exist (RFC 2606). */
const isInvented = (address: string) => address.endsWith(".invalid");

async function sendBySmtp(
  ctx: Ctx,
  mail: OutgoingMail,
  headers: Record<string, string>,
): Promise<MailResult> {
  const transport = nodemailer.createTransport({
    url: env().smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { to, subject, text, html } = mail;
  const { "Message-ID": messageId, ...others } = headers;
  try {
    await transport.sendMail({
      from: env().mailFrom,
      to,
      subject,
      text,
      html,
      messageId,
      headers: others,
      envelope: { from: envelopeSender(mail), to },
    });
  } catch (error) {
    const reason = failureOf(error);
    if (reason.isRecipient) {
      ctx.log.warn({ requestId: ctx.requestId, reason: reason.text }, "a recipient's server refused a mail");
      return { refused: reason.status };
    }
    await noteFailure(ctx.db, part, reason.text);
    throw new Error(`the mail server failed: ${reason.text}`);
  } finally {
    transport.close();
  }
  await clearFailure(ctx.db, part);
  return "sent";
}

/** Only codes: the server's words repeat the recipient's address. */
function failureOf(error: unknown): { text: string; status: string; isRecipient: boolean } {
  const { code, responseCode, response } = (error ?? {}) as Record<string, unknown>;
  const name = typeof code === "string" ? code : "ERROR";
  const smtp = typeof responseCode === "number" ? responseCode : 0;
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(
    typeof response === "string" ? response : "",
  )?.[1];
  return {
    text: smtp ? `${name} ${smtp}` : name,
    status: enhanced ?? String(smtp),
    isRecipient: name === "EENVELOPE" && smtp >= 500,
  };
}

/** Where mails come back to: with the id of the mail, so that nobody has to guess whom it was for. */
function envelopeSender({ bounceId }: OutgoingMail): string {
  const { mailBounceAddress, mailFrom } = env();
  const address = mailBounceAddress ?? /<([^>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;
  if (!mailBounceAddress || !bounceId) return address;
  return address.replace("@", `+${bounceId}@`);
}

function mailHeaders({ key, bounceId, unsubscribeUrl }: OutgoingMail): Record<string, string> {
  const local = bounceId ?? (key ? keyedHash(`mail:${key}`) : randomUUID());
  return {
    "Message-ID": `<${local}@${senderDomain()}>`,
    // RFC 3834: no out-of-office answers.
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    ...(unsubscribeUrl
      ? {
          "List-Unsubscribe": `<${unsubscribeUrl}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
      : {}),
  };
}

const senderDomain = () => /@([\w.-]+)>?\s*$/.exec(env().mailFrom)?.[1] ?? new URL(env().publicUrl).hostname;
