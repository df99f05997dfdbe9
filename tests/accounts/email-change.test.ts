import { eq } from "drizzle-orm";
import { describe } from "vitest";
import {
  confirmEmailChange,
  readEmailChange,
  requestEmailChange,
} from "#app/features/accounts/email-change.server.ts";
import { jobs as changeJobs } from "#app/features/accounts/email-change-mails.server.ts";
import { jobs as accountJobs } from "#app/features/accounts/mails.server.ts";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { startSession } from "#app/features/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { sessions, users } from "#db/schema/accounts.ts";
import { demoMails } from "#db/schema/platform.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";
import { secretIn } from "./mails.ts";
import { holdWallClock } from "./still-clock.ts";

holdWallClock();

const currentPassword = "drei kleine Wörter";
const email = "neu@example.org";

const makeErika = async (ctx: Ctx, values: Parameters<typeof makeUser>[1] = {}) =>
  makeUser(ctx, { email: "alt@example.org", passwordHash: await hashPassword(currentPassword), ...values });

async function mailsTo(ctx: Ctx, recipient: string) {
  await drainJobs(ctx, { jobs: [...accountJobs, ...changeJobs] });
  return ctx.db.select().from(demoMails).where(eq(demoMails.recipient, recipient)).orderBy(demoMails.id);
}

const addressOf = async (ctx: Ctx, id: number) =>
  (await ctx.db.select().from(users).where(eq(users.id, id)))[0]?.email;

async function ask(ctx: Ctx) {
  const erika = await makeErika(ctx);
  await requestEmailChange(as(ctx, erika), { email, currentPassword });
  return { erika, secret: secretIn((await mailsTo(ctx, email))[0], "adresse") };
}

describe("A new address", () => {
  test("counts when its link is pressed, not before, and the old one is told", async ({ ctx }) => {
    const { erika, secret } = await ask(ctx);
    expect(await readEmailChange(asGuest(ctx), secret)).toEqual({
      displayName: erika.displayName,
      email,
      isUndo: false,
    });
    expect(await addressOf(ctx, erika.id)).toBe("alt@example.org");
    expect(await confirmEmailChange(asGuest(ctx), secret)).toBe(true);
    expect(await addressOf(ctx, erika.id)).toBe(email);
    expect(await confirmEmailChange(asGuest(ctx), secret)).toBe(false);
    const [told] = await mailsTo(ctx, "alt@example.org");
    expect(told?.subject).toBe("Ihre E-Mail-Adresse wurde geändert");
    expect(told?.text).not.toContain(email);
  });

  test("can be undone from the old one for a week, which ends every session", async ({ ctx }) => {
    const { erika, secret } = await ask(ctx);
    await confirmEmailChange(asGuest(ctx), secret);
    const undo = secretIn((await mailsTo(ctx, "alt@example.org"))[0], "adresse");
    await startSession(ctx, erika.id, "Fremdes Gerät");
    expect(await readEmailChange(at(asGuest(ctx), "2026-11-29T09:00:00+01:00"), undo)).toMatchObject({
      email: "alt@example.org",
      isUndo: true,
    });
    expect(await readEmailChange(at(asGuest(ctx), "2026-12-01T09:00:00+01:00"), undo)).toBeNull();
    expect(await confirmEmailChange(asGuest(ctx), undo)).toBe(true);
    expect(await addressOf(ctx, erika.id)).toBe("alt@example.org");
    expect(await ctx.db.select().from(sessions)).toEqual([]);
  });

  test("needs the password, must be another one, and is not for the demo's people", async ({ ctx }) => {
    const erika = await makeErika(ctx);
    const wish = (input: object) => requestEmailChange(as(ctx, erika), { email, currentPassword, ...input });
    await expect(wish({ currentPassword: "falsch" })).rejects.toMatchObject({ field: "currentPassword" });
    await expect(wish({ email: "alt@example.org" })).rejects.toMatchObject({ field: "email" });
    const demo = await makeErika(ctx, { isDemo: true, email: "demo@example.org" });
    const input = { email, currentPassword };
    await expect(requestEmailChange(as(ctx, demo), input)).rejects.toMatchObject({ code: "conflict" });
    await expect(requestEmailChange(asGuest(ctx), input)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await mailsTo(ctx, email)).toEqual([]);
  });

  test("of somebody else is answered alike; only its owner hears that it is taken", async ({ ctx }) => {
    const owner = await makeUser(ctx, { email });
    const erika = await makeErika(ctx);
    await requestEmailChange(as(ctx, erika), { email, currentPassword });
    const mails = await mailsTo(ctx, email);
    expect(mails.map(({ subject }) => subject)).toEqual(["Sie haben schon ein Konto"]);
    expect(await addressOf(ctx, owner.id)).toBe(email);
  });

  test("that was taken in between is refused, and the link stays", async ({ ctx }) => {
    const { erika, secret } = await ask(ctx);
    await makeUser(ctx, { email });
    await expect(confirmEmailChange(asGuest(ctx), secret)).rejects.toMatchObject({ code: "conflict" });
    expect(await addressOf(ctx, erika.id)).toBe("alt@example.org");
    expect(await readEmailChange(asGuest(ctx), secret)).not.toBeNull();
  });

  test("asked for anew makes the first link void", async ({ ctx }) => {
    const { erika, secret } = await ask(ctx);
    await requestEmailChange(as(ctx, erika), { email: "dritte@example.org", currentPassword });
    expect(await readEmailChange(asGuest(ctx), secret)).toBeNull();
  });
});
