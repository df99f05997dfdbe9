import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe } from "vitest";
import { makeBounceId } from "#app/features/accounts/bounce-id.server.ts";
import { assertBounceToken, receiveBounce } from "#app/features/accounts/bounces.server.ts";
import {
  countStopped,
  isForGood,
  isStopped,
  readOwnTrouble,
} from "#app/features/accounts/mail-troubles.server.ts";
import { mailMember } from "#app/features/accounts/member-mail.server.ts";
import { resendVerification, verifyEmail } from "#app/features/accounts/verification.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { users } from "#db/schema/accounts.ts";
import { demoMails } from "#db/schema/platform.ts";
import { type SmtpServer, startSmtpServer } from "../platform/smtp-server.ts";
import { makeUser, type User } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { readMails, secretIn } from "./mails.ts";
import { holdWallClock } from "./still-clock.ts";

holdWallClock();

type Report = { action?: string; status?: string; id: string; where?: "message" | "headers" | "verp" };

/** A delivery status notification as mail servers write it (RFC 3464). */
function dsn({ action = "failed", status = "5.1.1", id, where = "message" }: Report): Uint8Array {
  const headers = `Message-ID: <${where === "verp" ? "fremd" : id}@tadellos.invalid>\r\nSubject: Neue Antwort`;
  const returned =
    where === "headers"
      ? `Content-Type: text/rfc822-headers\r\n\r\n${headers}\r\n`
      : `Content-Type: message/rfc822\r\n\r\n${headers}\r\n\r\nText\r\n`;
  const to = where === "verp" ? `rueck+${id}@tadellos.invalid` : "hallo@tadellos.invalid";
  return new TextEncoder().encode(
    `From: MAILER-DAEMON@example.org\r\nTo: <${to}>\r\nSubject: Undelivered Mail\r\nAuto-Submitted: auto-replied\r\n` +
      `MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n` +
      "--b\r\nContent-Type: text/plain\r\n\r\nLeider nicht zugestellt.\r\n" +
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n` +
      `Final-Recipient: rfc822; jemand-anders@example.org\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n` +
      `--b\r\n${returned}--b--\r\n`,
  );
}

const member = (user: User) => ({ userId: user.id, email: user.email! });
const idOf = (user: User, key: string) => makeBounceId(member(user), key);

describe("A mail that comes back", () => {
  test.for(["message", "headers", "verp"] as const)(
    "for good stops the mails to that address; found by the %s",
    async (where, { ctx }) => {
      const [erika, other] = [await makeUser(ctx), await makeUser(ctx)];
      expect(await receiveBounce(ctx, dsn({ id: idOf(erika, "a"), where }))).toBe("noted");
      expect(await isStopped(ctx, member(erika))).toBe(true);
      expect(await isStopped(ctx, member(other))).toBe(false);
      expect(await readOwnTrouble(as(ctx, erika))).toEqual({ email: erika.email });
      expect(await countStopped(ctx)).toBe(1);
      expect(await mailMember(ctx, member(erika), letter)).toBe("stopped");
      expect(await ctx.db.select().from(demoMails)).toEqual([]);
    },
  );

  test("for a while stops them at the third in a row, and the same report counts once", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    const soft = (key: string) => dsn({ id: idOf(erika, key), status: "4.2.2" });
    for (const key of ["a", "a", "a", "b"]) await receiveBounce(ctx, soft(key));
    expect(await isStopped(ctx, member(erika))).toBe(false);
    await receiveBounce(ctx, soft("c"));
    expect(await isStopped(ctx, member(erika))).toBe(true);
  });

  test("a month after the last one begins a new row", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    for (const [month, key] of ["03", "05", "07", "09"].entries()) {
      const later = at(ctx, `2026-${key}-01T09:00:00Z`);
      await receiveBounce(later, dsn({ id: idOf(erika, `${month}`), status: "5.2.2" }));
    }
    expect(await isStopped(ctx, member(erika))).toBe(false);
  });

  test("is believed only with an id that we made, for the address that counts now", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    const id = idOf(erika, "a");
    const forged = `${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}`;
    const ofAnother = id.replace(/^u\d+/, `u${erika.id + 1}`);
    for (const wrong of [forged, ofAnother, "u1-abc"]) {
      expect(await receiveBounce(ctx, dsn({ id: wrong }))).toBe("ignored");
    }
    await ctx.db.update(users).set({ email: "neu@example.org" }).where(eq(users.id, erika.id));
    expect(await receiveBounce(ctx, dsn({ id }))).toBe("ignored");
    expect(await countStopped(ctx)).toBe(0);
  });

  test("is passed over when it only tells of a delay or a success, is a note of absence, or is no mail", async ({
    ctx,
  }) => {
    const id = idOf(await makeUser(ctx), "a");
    const absence = `From: a@example.org\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <${id}@tadellos.invalid>\r\n\r\nIch bin im Urlaub. Status: 5.1.1`;
    const raw = [
      dsn({ id, action: "delayed", status: "4.4.1" }),
      dsn({ id, action: "delivered", status: "2.0.0" }),
      new TextEncoder().encode(absence),
      new Uint8Array([0, 255, 13, 10, 1]),
      new Uint8Array(),
    ];
    for (const one of raw) expect(await receiveBounce(ctx, one)).toBe("ignored");
    expect(await countStopped(ctx)).toBe(0);
  });
});

test("statuses that mean the mailbox is not there are for good, full ones and filters are not", () => {
  expect(["5.1.1", "5.1.10", "5.2.1", "550"].map(isForGood)).toEqual([true, true, true, true]);
  expect(["5.2.2", "5.7.1", "5.1.8", "4.1.1", "552", "554"].map(isForGood)).not.toContain(true);
});

test("whoever confirms the address again gets mails again", async ({ ctx }) => {
  const erika = await makeUser(ctx);
  await receiveBounce(ctx, dsn({ id: idOf(erika, "a") }));
  await resendVerification(as(ctx, erika));
  const [mail] = await readMails(ctx, erika.email!);
  await verifyEmail(asGuest(ctx), { secret: secretIn(mail, "bestaetigen"), userAgent: null });
  expect(await readOwnTrouble(as(ctx, erika))).toBeNull();
  expect(await mailMember(ctx, member(erika), letter)).toBe("sent");
});

const letter = { subject: "Neues", text: "Text", html: "<p>Text</p>", key: "x" };

describe("While sending", () => {
  let smtp: SmtpServer;
  const { smtpUrl } = env();
  beforeEach(async () => {
    smtp = await startSmtpServer();
    Object.assign(env(), {
      smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
      mailBounceAddress: "rueck@tadellos.invalid",
    });
  });
  afterEach(async () => {
    Object.assign(env(), { smtpUrl, mailBounceAddress: undefined });
    await smtp.close();
  });

  test("a refusal for good stops the mails to that address", async ({ ctx }: { ctx: Ctx }) => {
    const erika = await makeUser(ctx);
    smtp.mood = "unknown-recipient";
    expect(await mailMember(ctx, member(erika), letter)).toBe("refused");
    smtp.mood = "fine";
    expect(await mailMember(ctx, member(erika), letter)).toBe("stopped");
    expect(smtp.received).toEqual([]);
  });

  test("each mail has an address of its own to come back to, and the same id inside", async ({ ctx }) => {
    const erika = await makeUser(ctx);
    await mailMember(ctx, member(erika), letter);
    const id = idOf(erika, "x");
    expect(smtp.received[0]?.from).toBe(`rueck+${id}@tadellos.invalid`);
    expect(smtp.received[0]?.raw).toContain(`Message-ID: <${id}@tadellos.invalid>`);
    expect(smtp.received[0]?.raw).toContain("Auto-Submitted: auto-generated");
  });
});

describe("The endpoint", () => {
  test("is not there without a token, and takes only the right one", () => {
    expect(() => assertBounceToken("Bearer x")).toThrow("not-found");
    Object.assign(env(), { mailBounceToken: "a token of twenty characters" });
    try {
      for (const wrong of [null, "", "Bearer falsch", "a token of twenty characters"]) {
        expect(() => assertBounceToken(wrong)).toThrow("unauthenticated");
      }
      assertBounceToken("Bearer a token of twenty characters");
    } finally {
      Object.assign(env(), { mailBounceToken: undefined });
    }
  });
});
