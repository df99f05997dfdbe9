import { describe } from "vitest";
import { toMailBlocks } from "#app/features/demo/mail-blocks.ts";
import { listDemoMails, mailboxPageSize, readDemoMail } from "#app/features/demo/mailbox.server.ts";
import { sendMail } from "#app/platform/mail.server.ts";
import { renderLetter } from "#app/platform/mail-template.server.ts";
import { defaultSite } from "#app/platform/site.server.ts";
import { asGuest, expect, test } from "../support/test.ts";

const site = "http://127.0.0.1:3000";

const letter = renderLetter({
  locale: "de",
  site: defaultSite,
  name: "Erika",
  subject: "Neue Antwort",
  paragraphs: ["martin_s hat geantwortet:"],
  quote: "Bitte neu starten.\nDann warten.",
  button: { label: "Antwort ansehen", path: "/p/7" },
  footer: [{ label: "Abbestellen", path: "/abbestellen/abc" }],
});

describe("A mail of the demo", () => {
  test("is shown in pieces whose links lead on inside the site", async ({ ctx }) => {
    await sendMail(ctx, { to: "erika@example.org", ...letter });
    const { mails } = await listDemoMails(asGuest(ctx), { before: null });
    const { subject, blocks } = await readDemoMail(asGuest(ctx), { id: mails[0]!.id });
    expect(subject).toBe("Neue Antwort");
    expect(blocks).toEqual([
      { kind: "text", pieces: [{ text: "Guten Tag Erika!", path: null }] },
      { kind: "text", pieces: [{ text: "martin_s hat geantwortet:", path: null }] },
      { kind: "quote", text: "Bitte neu starten.\nDann warten." },
      { kind: "button", label: "Antwort ansehen", path: "/p/7" },
      { kind: "text", pieces: [{ text: "Ihr Team von Tadellos", path: null }] },
      {
        kind: "text",
        pieces: [
          { text: "Tadellos\nAbbestellen: ", path: null },
          { text: `${site}/abbestellen/abc`, path: "/abbestellen/abc" },
        ],
      },
    ]);
  });

  test.for([
    "https://example.org/p/7",
    `${site}.example.org/x`,
    `${site}//example.org`,
    `${site}/\\example.org`,
    "javascript:alert(1)",
  ])("does not link %s", (address) => {
    const blocks = toMailBlocks(`Ansehen:\n${address}`, site);
    expect(JSON.stringify(blocks)).not.toMatch(/"path":"/);
  });

  test("that is not there is not found", async ({ ctx }) => {
    await expect(readDemoMail(ctx, { id: 999 })).rejects.toMatchObject({ code: "not-found" });
  });
});

test("the mailbox shows the newest first, page by page", async ({ ctx }) => {
  for (let n = 0; n < mailboxPageSize + 1; n++) {
    await sendMail(ctx, { to: `mitglied-${n}@example.org`, ...letter });
  }
  const first = await listDemoMails(ctx, { before: null });
  const second = await listDemoMails(ctx, { before: first.next });
  expect(first.mails[0]?.recipient).toBe(`mitglied-${mailboxPageSize}@example.org`);
  expect(second).toMatchObject({ mails: [{ recipient: "mitglied-0@example.org" }], next: null });
});
