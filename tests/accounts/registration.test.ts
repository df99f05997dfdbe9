import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { jobs } from "#app/features/accounts/mails.server.ts";
import { signUp } from "#app/features/accounts/registration.server.ts";
import { readSession } from "#app/features/accounts/sessions.server.ts";
import {
  readVerification,
  resendVerification,
  verifyEmail,
} from "#app/features/accounts/verification.server.ts";
import { linkTokens, users } from "#db/schema/accounts.ts";
import { postcodeAreas } from "#db/schema/regions.ts";
import { makeRegion, makeUser } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";
import { cookieOf, readMails, secretIn } from "./mails.ts";
import { holdWallClock } from "./still-clock.ts";

holdWallClock();

const anna = {
  displayName: "Anna B.",
  email: "anna@example.org",
  password: "drei kleine Wörter",
  postcode: null,
};

describe("Signing up", () => {
  test("makes an account that cannot write until the link of the mail is confirmed", async ({ ctx }) => {
    const guest = asGuest(ctx);
    await signUp(guest, anna);
    const [made] = await ctx.db.select().from(users).where(eq(users.email, anna.email));
    expect(made).toMatchObject({ displayName: "Anna B.", emailVerifiedAt: null, role: "customer" });
    expect(as(ctx, made!).actor).toMatchObject({ isVerified: false });

    const [mail] = await readMails(ctx, anna.email);
    const secret = secretIn(mail, "bestaetigen");
    expect(await readVerification(guest, secret)).toEqual({ displayName: "Anna B." });
    const verified = await verifyEmail(guest, { secret, userAgent: null });
    const { actor } = await readSession(ctx.db, cookieOf(verified!.cookie), ctx.now);
    expect(actor).toMatchObject({ kind: "user", id: made!.id, isVerified: true });
  });

  test("keeps the password as a hash and the secret of the link nowhere", async ({ ctx }) => {
    await signUp(asGuest(ctx), anna);
    const queue = await ctx.db.execute(sql`select payload from graphile_worker._private_jobs`);
    const [made] = await ctx.db.select().from(users).where(eq(users.email, anna.email));
    expect(made?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify([queue, made])).not.toContain(anna.password);
    const [mail] = await readMails(ctx, anna.email);
    expect(JSON.stringify(queue)).not.toContain(secretIn(mail, "bestaetigen"));
    expect(mail?.text).not.toContain(anna.password);
  });

  test("finds the region of the postcode", async ({ ctx }) => {
    await makeRegion(ctx, { position: 0 });
    const hesse = await makeRegion(ctx);
    await ctx.db
      .insert(postcodeAreas)
      .values({ prefix: "60", regionId: hesse.id, latitude: 50.1, longitude: 8.7 });
    await signUp(asGuest(ctx), { ...anna, postcode: "60326" });
    const [made] = await ctx.db.select().from(users).where(eq(users.email, anna.email));
    expect(made).toMatchObject({ postcode: "60326", regionId: hesse.id });
  });

  test("leads on to where the person wanted to go", async ({ ctx }) => {
    await signUp(asGuest(ctx), { ...anna, next: "/fragen" });
    const [mail] = await readMails(ctx, anna.email);
    const secret = secretIn(mail, "bestaetigen");
    expect(await verifyEmail(asGuest(ctx), { secret, userAgent: null })).toMatchObject({ next: "/fragen" });
  });

  test("with the address of a member says nothing here and changes nothing there; the member is told", async ({
    ctx,
  }) => {
    const member = await makeUser(ctx, { email: anna.email, displayName: "Annas Konto" });
    await expect(signUp(asGuest(ctx), anna)).resolves.toBeUndefined();
    expect(await ctx.db.select().from(users).where(eq(users.email, anna.email))).toEqual([member]);
    const mails = await readMails(ctx, anna.email);
    expect(mails.map(({ subject }) => subject)).toEqual(["Sie haben schon ein Konto"]);
    expect(mails[0]?.text).not.toContain("bestaetigen");
    expect(await ctx.db.select().from(linkTokens)).toEqual([]);
  });

  test("once more before confirming sends the link again and keeps the first password", async ({ ctx }) => {
    await signUp(asGuest(ctx), anna);
    const [before] = await ctx.db.select().from(users).where(eq(users.email, anna.email));
    await signUp(asGuest(ctx), {
      ...anna,
      displayName: "Jemand anders",
      password: "vier andere Wörter hier",
    });
    expect(await ctx.db.select().from(users).where(eq(users.email, anna.email))).toEqual([before]);
    expect(await readMails(ctx, anna.email)).toHaveLength(2);
  });

  test("is refused at the field for a name that is taken, whatever its capitals", async ({ ctx }) => {
    await makeUser(ctx, { displayName: "anna b." });
    await expect(signUp(asGuest(ctx), anna)).rejects.toMatchObject({
      code: "invalid",
      messageKey: "accounts.name.taken",
      field: "displayName",
    });
  });

  test("may take the name of an imported author", async ({ ctx }) => {
    await makeUser(ctx, { displayName: anna.displayName, email: null });
    await signUp(asGuest(ctx), anna);
    expect(await ctx.db.select().from(users).where(eq(users.email, anna.email))).toHaveLength(1);
  });

  test("is refused for a weak password before anything happens", async ({ ctx }) => {
    await expect(signUp(asGuest(ctx), { ...anna, password: "passwort123" })).rejects.toMatchObject({
      field: "password",
    });
    expect(await ctx.db.select().from(users)).toEqual([]);
  });

  test("does not flood a mailbox", async ({ ctx }) => {
    for (let time = 0; time < 4; time++) await signUp(asGuest(ctx), { ...anna, displayName: `Anna ${time}` });
    await expect(signUp(asGuest(ctx), { ...anna, displayName: "Anna 5" })).rejects.toMatchObject({
      code: "too-many",
    });
  });
});

test("ten at the same time with one name make one account", async ({ committed }) => {
  const guest = asGuest(committed.ctx);
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => signUp(guest, { ...anna, email: `anna-${n}@example.org` })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ field: "displayName" });
  }
});

describe("The link of the confirmation mail", () => {
  async function signUpAnna(ctx: Parameters<typeof signUp>[0]) {
    await signUp(asGuest(ctx), anna);
    return secretIn((await readMails(ctx, anna.email))[0], "bestaetigen");
  }

  test("works once", async ({ ctx }) => {
    const secret = await signUpAnna(ctx);
    expect(await verifyEmail(asGuest(ctx), { secret, userAgent: null })).not.toBeNull();
    expect(await verifyEmail(asGuest(ctx), { secret, userAgent: null })).toBeNull();
    expect(await readVerification(asGuest(ctx), secret)).toBeNull();
  });

  test("ends after three days", async ({ ctx }) => {
    const secret = await signUpAnna(ctx);
    const late = at(asGuest(ctx), "2026-11-26T09:00:01+01:00");
    expect(await verifyEmail(late, { secret, userAgent: null })).toBeNull();
    const [made] = await ctx.db.select().from(users).where(eq(users.email, anna.email));
    expect(made?.emailVerifiedAt).toBeNull();
  });

  test("can be sent again by the member, four times in half an hour", async ({ ctx }) => {
    const member = await makeUser(ctx, { isVerified: false });
    for (let time = 0; time < 4; time++) await resendVerification(as(ctx, member));
    expect(await readMails(ctx, member.email!)).toHaveLength(4);
    await expect(resendVerification(as(ctx, member))).rejects.toMatchObject({ code: "too-many" });
    await expect(resendVerification(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("is not sent to who is confirmed already", async ({ ctx }) => {
    const member = await makeUser(ctx);
    await resendVerification(as(ctx, member));
    await drainJobs(ctx, { jobs });
    expect(await readMails(ctx, member.email!)).toEqual([]);
  });
});
