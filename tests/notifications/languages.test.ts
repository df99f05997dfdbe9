import { describe } from "vitest";
import { createAnswer } from "#app/features/forum/answers.server.ts";
import { listInbox } from "#app/features/notifications/inbox.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { makeThread, makeUser, type User } from "../support/make.ts";
import { as, expect, test } from "../support/test.ts";
import { mailsOf } from "./post.ts";

/** Somebody has answered this person's question; the mail that came of it. */
async function tellOfAnswer(ctx: Ctx, asker: User) {
  const thread = await makeThread(ctx, { author: asker, title: "Modem blinkt" });
  const helper = await makeUser(ctx, { displayName: "martin_s" });
  await createAnswer(as(ctx, helper), { threadId: thread.id, body: "Bitte neu starten." });
  const [mail] = await mailsOf(ctx, asker);
  return mail;
}

describe("News come in the language of who is told, whoever wrote", () => {
  test("in English", async ({ ctx }) => {
    const asker = await makeUser(ctx, { locale: "en", displayName: "Emma" });
    const mail = await tellOfAnswer(ctx, asker);
    expect(mail?.subject).toBe("New answer: Modem blinkt");
    expect(mail?.text).toContain("Hello Emma,");
    expect(mail?.text).toContain("martin_s has answered your question “Modem blinkt”:");
    expect(mail?.html).toContain('<html lang="en">');
    const { items } = await listInbox(as(ctx, asker), {});
    expect(items[0]?.text).toBe("martin_s has answered your question “Modem blinkt”.");
  });

  test("in the site's form of address and under its name", async ({ ctx }) => {
    const du = { ...ctx, site: { ...ctx.site, name: "Netzhilfe", address: "du" as const } };
    const asker = await makeUser(du, { displayName: "Hans" });
    const mail = await tellOfAnswer(du, asker);
    expect(mail?.text).toContain("Hallo Hans!");
    expect(mail?.text).toContain("martin_s hat auf deine Frage „Modem blinkt“ geantwortet:");
    expect(mail?.text).toContain("Dein Team von Netzhilfe");
    expect(mail?.html).toContain('<html lang="de">');
  });
});
