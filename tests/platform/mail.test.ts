import { afterAll, beforeEach, describe, vi } from "vitest";
import type { Ctx } from "#app/platform/context.ts";
import { listFailures } from "#app/platform/health.server.ts";
import { assertMailRoute, mailRoute, sendMail } from "#app/platform/mail.server.ts";
import { renderLetter } from "#app/platform/mail-template.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { demoMails } from "#db/schema/platform.ts";
import { expect, test } from "../support/test.ts";

// Before app/platform/env.server.ts is read for the first time.
const smtp = await vi.hoisted(async () => {
  const { startSmtpServer } = await import("./smtp-server.ts");
  const server = await startSmtpServer();
  process.env.SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  return server;
});

beforeEach(() => {
  smtp.mood = "fine";
  smtp.received.length = 0;
});

afterAll(() => smtp.close());

const letter = renderLetter({
  locale: "de",
  site: defaultSite,
  name: "Jörg <b>",
  subject: "Grüße\r\nBcc: alle@example.org",
  paragraphs: ["Das Modem & der Router."],
  quote: "<script>alert(1)</script>",
  button: { label: "Ansehen", path: '/t/1/x?"' },
});

const mail = { to: "joerg@example.org", ...letter, key: "notification:7" };

/** What was logged. */
function withLog(ctx: Ctx): { ctx: Ctx; lines: unknown[] } {
  const lines: unknown[] = [];
  const write = (...line: unknown[]) => void lines.push(line);
  return { ctx: { ...ctx, log: { info: write, warn: write, error: write } }, lines };
}

describe("With a mail server a mail", () => {
  test("is sent to it as text and HTML, in one piece and with its headers", async ({ ctx }) => {
    const url = "https://hilfe.example.org/abbestellen/abc";
    expect(await sendMail(ctx, { ...mail, unsubscribeUrl: url })).toBe("sent");
    const [received] = smtp.received;
    expect(received?.to).toBe("joerg@example.org");
    expect(received?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(received?.raw).toMatch(/^List-Unsubscribe: <https:\/\/hilfe\.example\.org\/abbestellen\/abc>\r$/m);
    expect(received?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(received?.raw).toMatch(/^Message-ID: <[\w-]+@tadellos\.invalid>\r$/m);
    expect(received?.raw).toMatch(/Content-Type: text\/plain/);
    expect(received?.raw).toMatch(/Content-Type: text\/html/);
    expect(received?.raw.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
    expect(await ctx.db.select().from(demoMails)).toEqual([]);
  });

  test("sent again keeps its Message-ID", async ({ ctx }) => {
    await sendMail(ctx, mail);
    await sendMail(ctx, mail);
    await sendMail(ctx, { ...mail, key: undefined });
    const ids = smtp.received.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test("for an invented address goes to the demo's mailbox", async ({ ctx }) => {
    await sendMail(ctx, { ...mail, to: "erika@demo.tadellos.invalid" });
    expect(smtp.received).toEqual([]);
    expect(await ctx.db.select().from(demoMails)).toHaveLength(1);
  });
});

describe("A mail server in trouble", () => {
  test("is told to staff until it works again; the job fails without saying whom it was for", async ({
    ctx,
  }) => {
    const { ctx: watched, lines } = withLog(ctx);
    smtp.mood = "broken";
    const failure = await sendMail(watched, mail).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(Error);
    const failures = await listFailures(ctx.db);
    expect(failures).toMatchObject([{ part: "mail" }]);
    expect(JSON.stringify([lines, failures, String(failure), (failure as Error).cause])).not.toMatch(/@/);

    smtp.mood = "fine";
    await sendMail(watched, mail);
    expect(await listFailures(ctx.db)).toEqual([]);
  });

  test("is not what a mailbox that does not exist is: no further try, no alarm, no address in the log", async ({
    ctx,
  }) => {
    const { ctx: watched, lines } = withLog(ctx);
    smtp.mood = "unknown-recipient";
    expect(await sendMail(watched, mail)).toEqual({ refused: "5.1.1" });
    expect(await listFailures(ctx.db)).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/joerg|@/);
  });
});

describe("The way a mail goes", () => {
  test("is the mail server if there is one, else the demo's mailbox, else none", () => {
    expect(mailRoute({ smtpUrl: "smtp://x", isDemo: true })).toBe("smtp");
    expect(mailRoute({ smtpUrl: undefined, isDemo: true })).toBe("mailbox");
    expect(mailRoute({ smtpUrl: undefined, isDemo: false })).toBe("none");
  });

  test("must exist: the start refuses and says what to set", () => {
    expect(() => assertMailRoute({ smtpUrl: undefined, isDemo: false })).toThrow(/SMTP_URL is missing/);
    expect(() => assertMailRoute({ smtpUrl: undefined, isDemo: true })).not.toThrow();
  });
});

describe("A letter", () => {
  test("has one line as its subject and escapes every word in HTML", () => {
    expect(letter.subject).toBe("Grüße Bcc: alle@example.org");
    expect(letter.html).toContain("Jörg &lt;b&gt;");
    expect(letter.html).toContain("Das Modem &amp; der Router.");
    expect(letter.html).toContain("&lt;script&gt;");
    expect(letter.html).toContain('href="http://127.0.0.1:3000/t/1/x?&quot;"');
    expect(letter.html).not.toContain("<script");
  });

  test("says the same as text", () => {
    expect(letter.text).toBe(
      [
        "Guten Tag Jörg <b>!",
        "Das Modem & der Router.",
        "> <script>alert(1)</script>",
        'Ansehen:\nhttp://127.0.0.1:3000/t/1/x?"',
        "Ihr Team von Tadellos",
        "--\nTadellos\n",
      ].join("\n\n"),
    );
  });
});
