import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { logIn } from "#app/features/accounts/login.server.ts";
import {
  changePassword,
  readPasswordReset,
  requestPasswordReset,
  resetPassword,
} from "#app/features/accounts/password-reset.server.ts";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { readSession, startSession } from "#app/features/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";
import { cookieOf, readMails, secretIn } from "./mails.ts";
import { holdWallClock } from "./still-clock.ts";

holdWallClock();

const email = "erika@example.org";
const oldPassword = "drei kleine Wörter";
const newPassword = "vier ganz andere Wörter";

async function makeErika(ctx: Ctx, values: Parameters<typeof makeUser>[1] = {}) {
  return makeUser(ctx, {
    email,
    displayName: "Erika M.",
    passwordHash: await hashPassword(oldPassword),
    ...values,
  });
}

async function requestLink(ctx: Ctx): Promise<string> {
  await requestPasswordReset(asGuest(ctx), { email });
  return secretIn((await readMails(ctx, email)).at(-1), "passwort-neu");
}

const kindOf = async (ctx: Ctx, cookie: string) =>
  (await readSession(ctx.db, cookieOf(cookie), ctx.now)).actor.kind;

describe("A forgotten password", () => {
  test("is replaced through the link of a mail, which logs in here and out everywhere else", async ({
    ctx,
  }) => {
    const erika = await makeErika(ctx);
    const elsewhere = await startSession(ctx, erika.id, "Anderswo");
    const secret = await requestLink(ctx);
    expect(await readPasswordReset(asGuest(ctx), secret)).toEqual({ email });

    const cookie = await resetPassword(asGuest(ctx), { secret, password: newPassword, userAgent: null });
    expect(await kindOf(ctx, cookie!)).toBe("user");
    expect(await kindOf(ctx, elsewhere)).toBe("guest");
    await expect(
      logIn(asGuest(ctx), { email, password: oldPassword, userAgent: null }),
    ).rejects.toMatchObject({ messageKey: "accounts.login.wrong" });
    await logIn(asGuest(ctx), { email, password: newPassword, userAgent: null });
    expect((await readMails(ctx, email)).at(-1)?.subject).toBe("Ihr Passwort wurde geändert");
  });

  test("of an unknown address gets the same answer and the same work, but no mail", async ({ ctx }) => {
    const count = async () => (await ctx.db.execute(sql`select 1 from graphile_worker._private_jobs`)).length;
    await expect(requestPasswordReset(asGuest(ctx), { email })).resolves.toBeUndefined();
    expect(await count()).toBe(1);
    expect(await readMails(ctx, email)).toEqual([]);
  });

  test("link works for 60 minutes", async ({ ctx }) => {
    await makeErika(ctx);
    const secret = await requestLink(ctx);
    const late = at(asGuest(ctx), "2026-11-23T10:00:00+01:00");
    expect(await readPasswordReset(late, secret)).toBeNull();
    expect(await resetPassword(late, { secret, password: newPassword, userAgent: null })).toBeNull();
  });

  test("link works once, and ends the older ones", async ({ ctx }) => {
    await makeErika(ctx);
    const first = await requestLink(ctx);
    const second = await requestLink(ctx);
    expect(
      await resetPassword(asGuest(ctx), { secret: second, password: newPassword, userAgent: null }),
    ).not.toBeNull();
    for (const secret of [first, second]) {
      expect(
        await resetPassword(asGuest(ctx), { secret, password: oldPassword, userAgent: null }),
      ).toBeNull();
    }
  });

  test("link is not used up by a weak password", async ({ ctx }) => {
    await makeErika(ctx);
    const secret = await requestLink(ctx);
    await expect(
      resetPassword(asGuest(ctx), { secret, password: "Erika M. 1960", userAgent: null }),
    ).rejects.toMatchObject({ field: "password", messageKey: "accounts.password.isName" });
    expect(await readPasswordReset(asGuest(ctx), secret)).not.toBeNull();
  });

  test("link also confirms the address", async ({ ctx }) => {
    const erika = await makeErika(ctx, { isVerified: false });
    const secret = await requestLink(ctx);
    await resetPassword(asGuest(ctx), { secret, password: newPassword, userAgent: null });
    const [row] = await ctx.db.select().from(users).where(eq(users.id, erika.id));
    expect(row?.emailVerifiedAt).toEqual(ctx.now);
  });

  test("of a demo account stays as it is", async ({ ctx }) => {
    await makeErika(ctx, { isDemo: true });
    await requestPasswordReset(asGuest(ctx), { email });
    expect(await readMails(ctx, email)).toEqual([]);
  });

  test("can be asked for four times in half an hour", async ({ ctx }) => {
    for (let time = 0; time < 4; time++) await requestPasswordReset(asGuest(ctx), { email });
    await expect(requestPasswordReset(asGuest(ctx), { email })).rejects.toMatchObject({ code: "too-many" });
  });
});

describe("Changing the password", () => {
  const change = { currentPassword: oldPassword, newPassword };

  test("ends the other sessions, keeps this one and tells the owner", async ({ ctx }) => {
    const erika = await makeErika(ctx);
    const elsewhere = await startSession(ctx, erika.id, "Anderswo");
    const here = await startSession(ctx, erika.id, "Hier");
    const { actor } = await readSession(ctx.db, cookieOf(here), ctx.now);
    await changePassword({ ...ctx, actor }, change);
    expect(await kindOf(ctx, elsewhere)).toBe("guest");
    expect(await kindOf(ctx, here)).toBe("user");
    expect((await readMails(ctx, email)).map(({ subject }) => subject)).toEqual([
      "Ihr Passwort wurde geändert",
    ]);
  });

  test("needs the one of now, and guessing it is limited", async ({ ctx }) => {
    const erika = await makeErika(ctx);
    const guess = { currentPassword: "geraten geraten", newPassword };
    for (let time = 0; time < 10; time++) {
      await expect(changePassword(as(ctx, erika), guess)).rejects.toMatchObject({ field: "currentPassword" });
    }
    await expect(changePassword(as(ctx, erika), change)).rejects.toMatchObject({ code: "too-many" });
  });

  test("is refused for a weak one at the field", async ({ ctx }) => {
    const erika = await makeErika(ctx);
    await expect(
      changePassword(as(ctx, erika), { ...change, newPassword: "1234567890" }),
    ).rejects.toMatchObject({ field: "newPassword" });
  });

  test("is refused for guests and demo accounts", async ({ ctx }) => {
    const demo = await makeErika(ctx, { isDemo: true });
    await expect(changePassword(as(ctx, demo), change)).rejects.toMatchObject({ code: "conflict" });
    await expect(changePassword(asGuest(ctx), change)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
