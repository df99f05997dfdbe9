import { describe } from "vitest";
import { displayNameField, emailField, postcodeField } from "#app/features/accounts/forms.ts";
import { readOwnProfile, updateProfile } from "#app/features/accounts/profile.server.ts";
import { postcodeAreas } from "#db/schema/regions.ts";
import { makeRegion, makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const profile = { displayName: "Erika M.", postcode: null, locale: "de", about: "" } as const;

describe("The own profile", () => {
  test("changes name, text and language; the postcode decides the region", async ({ ctx }) => {
    await makeRegion(ctx, { position: 0, name: "Zentrale" });
    const hesse = await makeRegion(ctx, { name: "Frankfurt" });
    await ctx.db
      .insert(postcodeAreas)
      .values({ prefix: "60", regionId: hesse.id, latitude: 50.1, longitude: 8.7 });
    const own = as(ctx, await makeUser(ctx));
    await updateProfile(own, { displayName: "Erika M.", postcode: "60326", locale: "en", about: "Hallo" });
    expect(await readOwnProfile(own)).toMatchObject({
      displayName: "Erika M.",
      postcode: "60326",
      regionName: "Frankfurt",
      locale: "en",
      about: "Hallo",
    });
    await updateProfile(own, profile);
    expect(await readOwnProfile(own)).toMatchObject({ postcode: null, regionName: null });
  });

  test("keeps its own name and does not take another's", async ({ ctx }) => {
    const erika = await makeUser(ctx, { displayName: "Erika M." });
    await updateProfile(as(ctx, erika), profile);
    await expect(updateProfile(as(ctx, await makeUser(ctx)), profile)).rejects.toMatchObject({
      field: "displayName",
    });
  });

  test("changes nothing that is not in the form", async ({ ctx }) => {
    const user = await makeUser(ctx);
    const forged = { ...profile, role: "admin", emailVerifiedAt: null, passwordHash: "x" };
    await updateProfile(as(ctx, user), forged);
    expect(await readOwnProfile(as(ctx, user))).toMatchObject({ isVerified: true, email: user.email });
  });

  test("is nobody's for guests", async ({ ctx }) => {
    await expect(readOwnProfile(asGuest(ctx))).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(updateProfile(asGuest(ctx), profile)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("What is typed:", () => {
  test.for(["Erika M.", "heimnetz_bernd", "Jörg", "O’Neill", "Nguyễn Văn An", "Anna-Lena 2", "yannick.b"])(
    "%s is a name",
    (name) => {
      expect(displayNameField.parse(`  ${name} `)).toBe(name.normalize("NFC"));
    },
  );

  test.for([
    "",
    "ab",
    "<b>x</b>",
    "erika@example.org",
    "https://x.de",
    "Tadellos-Team",
    "ADMIN",
    "Regio-Team Köln",
    "\u202Ekirke",
    "x".repeat(31),
    "___",
    "a\u0000b",
  ])("%j is none", (name) => {
    expect(displayNameField.safeParse(name).success).toBe(false);
  });

  test("addresses are compared in lower case", () => {
    expect(emailField.parse(" Erika@Example.ORG ")).toBe("erika@example.org");
    for (const email of ["", "erika", "erika@", "a b@c.de", `${"x".repeat(260)}@example.org`]) {
      expect(emailField.safeParse(email).success).toBe(false);
    }
  });

  test("a postcode has five digits or is left out", () => {
    expect(postcodeField.parse("")).toBeNull();
    expect(postcodeField.parse(undefined)).toBeNull();
    expect(postcodeField.parse(" 01067 ")).toBe("01067");
    for (const postcode of ["1234", "123456", "abcde", "٠١٢٣٤"]) {
      expect(postcodeField.safeParse(postcode).success).toBe(false);
    }
  });
});
