import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { logIn, logInByCard } from "#app/features/accounts/login.server.ts";
import { hashPassword } from "#app/features/accounts/passwords.server.ts";
import { canLogIn, canLogInByCard } from "#app/features/accounts/policy.ts";
import {
  endOthersOfOwn,
  endOwnSession,
  endSessionById,
  listOwnSessions,
  readSession,
  startSession,
} from "#app/features/accounts/sessions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { sessions } from "#db/schema/accounts.ts";
import { rateLimits } from "#db/schema/platform.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";
import { cookieOf } from "./mails.ts";
import { holdWallClock } from "./still-clock.ts";

holdWallClock();

const password = "drei kleine Wörter";
const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

async function makeMember(ctx: Ctx, values: Parameters<typeof makeUser>[1] = {}) {
  return makeUser(ctx, { passwordHash: await hashPassword(password), ...values });
}

/** The context of whoever sends this cookie. */
async function withCookie(ctx: Ctx, setCookie: string): Promise<Ctx> {
  const { actor } = await readSession(ctx.db, cookieOf(setCookie), ctx.now);
  return { ...ctx, actor };
}

const wrong = { code: "unauthenticated", messageKey: "accounts.login.wrong" };

describe("Logging in", () => {
  test("with the right password starts a session of this device", async ({ ctx }) => {
    const member = await makeMember(ctx);
    const cookie = await logIn(asGuest(ctx), { email: member.email!, password, userAgent });
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const own = await withCookie(ctx, cookie);
    expect(own.actor).toMatchObject({ kind: "user", id: member.id });
    expect(await listOwnSessions(own)).toMatchObject([{ device: "Firefox auf Windows", isCurrent: true }]);
  });

  test("fails in the same words for a wrong password, an unknown address and an account without a password", async ({
    ctx,
  }) => {
    const member = await makeMember(ctx);
    const without = await makeUser(ctx);
    for (const input of [
      { email: member.email!, password: "ganz was anderes" },
      { email: "niemand@example.org", password },
      { email: without.email!, password },
    ]) {
      await expect(logIn(asGuest(ctx), { ...input, userAgent })).rejects.toMatchObject(wrong);
    }
    expect(await ctx.db.select().from(sessions)).toEqual([]);
  });

  test("is stopped after ten wrong guesses for one account, also for one that does not exist", async ({
    ctx,
  }) => {
    const member = await makeMember(ctx);
    for (const email of [member.email!, "niemand@example.org"]) {
      for (let guess = 0; guess < 10; guess++) {
        await expect(logIn(asGuest(ctx), { email, password: `${guess}`, userAgent })).rejects.toMatchObject(
          wrong,
        );
      }
      await expect(logIn(asGuest(ctx), { email, password, userAgent })).rejects.toMatchObject({
        code: "too-many",
      });
    }
    expect(JSON.stringify(await ctx.db.select().from(rateLimits))).not.toContain("@");
  });

  test("that succeeds starts the count anew", async ({ ctx }) => {
    const member = await makeMember(ctx);
    for (let time = 0; time < 12; time++) {
      await logIn(asGuest(ctx), { email: member.email!, password, userAgent });
    }
    expect(await ctx.db.select().from(rateLimits)).toEqual([]);
  });

  test("gives a new secret and ends the session that was there: a planted cookie is worth nothing", async ({
    ctx,
  }) => {
    const attacker = await makeMember(ctx);
    const victim = await makeMember(ctx);
    const planted = await startSession(ctx, attacker.id, "Angriff");
    const cookie = await logIn(await withCookie(ctx, planted), {
      email: victim.email!,
      password,
      userAgent,
    });
    expect(cookieOf(cookie)).not.toBe(cookieOf(planted));
    expect((await withCookie(ctx, planted)).actor.kind).toBe("guest");
    expect((await withCookie(ctx, cookie)).actor).toMatchObject({ id: victim.id });
  });

  test("with a made-up cookie does not take its value over", async ({ ctx }) => {
    const member = await makeMember(ctx);
    const guest = await withCookie(ctx, "session=ausgedacht; Path=/");
    const cookie = await logIn(guest, { email: member.email!, password, userAgent });
    expect(cookie).not.toContain("ausgedacht");
    expect((await withCookie(ctx, "session=ausgedacht; Path=/")).actor.kind).toBe("guest");
  });
});

describe("Demo accounts", () => {
  test("log in by card in the demo; members with an own account never do", async ({ ctx }) => {
    const erika = await makeUser(ctx, { isDemo: true });
    const member = await makeUser(ctx);
    const cookie = await logInByCard(asGuest(ctx), { email: erika.email!, userAgent });
    expect((await withCookie(ctx, cookie)).actor).toMatchObject({ id: erika.id });
    for (const email of [member.email!, "niemand@example.org"]) {
      await expect(logInByCard(asGuest(ctx), { email, userAgent })).rejects.toMatchObject({
        code: "not-found",
      });
    }
  });

  test("do not exist outside it", () => {
    expect(canLogIn({ isDemo: true }, { isDemo: false })).toBe(false);
    expect(canLogIn({ isDemo: false }, { isDemo: false })).toBe(true);
    expect(canLogInByCard({ isDemo: true }, { isDemo: false })).toBe(false);
    expect(canLogInByCard({ isDemo: false }, { isDemo: true })).toBe(false);
  });
});

describe("A session", () => {
  test("is kept as a hash only", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const cookie = await startSession(ctx, member.id, "Test");
    const secret = cookieOf(cookie).split("=")[1]!;
    const rows = await ctx.db.select().from(sessions);
    expect(rows[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(secret);
    // What stands in the table opens nothing.
    expect((await withCookie(ctx, `session=${rows[0]!.id}`)).actor.kind).toBe("guest");
  });

  test("ends with logging out, on the server too", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const cookie = await startSession(ctx, member.id, "Test");
    const blank = await endOwnSession(await withCookie(ctx, cookie));
    expect(blank).toMatch(/Max-Age=0/);
    expect((await withCookie(ctx, cookie)).actor.kind).toBe("guest");
  });

  test("is ended from another device; a stranger's is left alone", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const stranger = await makeUser(ctx);
    const phone = await startSession(ctx, member.id, "Telefon");
    const desk = await withCookie(ctx, await startSession(ctx, member.id, "Rechner"));
    const phoneId = (await listOwnSessions(desk)).find(({ device }) => device === "Telefon")!.id;

    await endSessionById(as(ctx, stranger), phoneId);
    expect((await withCookie(ctx, phone)).actor.kind).toBe("user");
    await endSessionById(desk, phoneId);
    expect((await withCookie(ctx, phone)).actor.kind).toBe("guest");
    expect(await listOwnSessions(desk)).toMatchObject([{ device: "Rechner", isCurrent: true }]);
  });

  test("stays when all others are ended", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const others = [await startSession(ctx, member.id, "A"), await startSession(ctx, member.id, "B")];
    const cookie = await startSession(ctx, member.id, "C");
    await endOthersOfOwn(await withCookie(ctx, cookie));
    for (const other of others) expect((await withCookie(ctx, other)).actor.kind).toBe("guest");
    expect((await withCookie(ctx, cookie)).actor.kind).toBe("user");
  });

  test("that has expired is a guest and loses its cookie", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const cookie = await startSession(ctx, member.id, "Test");
    await ctx.db.update(sessions).set({ expiresAt: new Date("2020-01-01") });
    const reading = await readSession(ctx.db, cookieOf(cookie), ctx.now);
    expect(reading.actor.kind).toBe("guest");
    expect(reading.setCookie).toMatch(/Max-Age=0/);
  });

  test("says to the hour when it was last used", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const cookie = cookieOf(await startSession(ctx, member.id, "Test"));
    const seenAt = async (now: string) => {
      await readSession(ctx.db, cookie, new Date(now));
      const [row] = await ctx.db.select().from(sessions).where(eq(sessions.userId, member.id));
      return row!.lastSeenAt;
    };
    expect(await seenAt("2026-11-23T09:59:00+01:00")).toEqual(ctx.now);
    expect(await seenAt("2026-11-23T10:30:00+01:00")).toEqual(new Date("2026-11-23T10:30:00+01:00"));
  });
});
