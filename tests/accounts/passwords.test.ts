import { describe } from "vitest";
import { assertStrong, passwordWeakness } from "#app/features/accounts/password-rules.ts";
import { hashPassword, verifyPassword } from "#app/features/accounts/passwords.server.ts";
import { expect, test } from "../support/test.ts";

describe("A password", () => {
  test("is stored as argon2id with the parameters OWASP asks for", async () => {
    expect(await hashPassword("drei kleine Wörter")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("never gives the same hash twice", async () => {
    expect(await hashPassword("drei kleine Wörter")).not.toBe(await hashPassword("drei kleine Wörter"));
  });

  test("is recognised, however the keyboard makes its umlauts", async () => {
    const hash = await hashPassword("drei kleine Wörter".normalize("NFC"));
    expect(await verifyPassword(hash, "drei kleine Wörter".normalize("NFD"))).toBe(true);
    expect(await verifyPassword(hash, "drei kleine Worter")).toBe(false);
  });

  test("without a hash is never right, and being told so takes as long", async () => {
    const hash = await hashPassword("drei kleine Wörter");
    await verifyPassword(null, "warm up");
    const time = async (work: () => Promise<unknown>) => {
      const start = performance.now();
      for (let run = 0; run < 5; run++) await work();
      return performance.now() - start;
    };
    const wrong = await time(() => verifyPassword(hash, "falsch"));
    const unknown = await time(async () => expect(await verifyPassword(null, "falsch")).toBe(false));
    expect(unknown).toBeGreaterThan(wrong / 4);
  });
});

const erika = { displayName: "Erika Muster", email: "erika.muster@example.org" };

describe("A new password is refused when it is", () => {
  test.for([
    ["the name", "Erika Muster", "accounts.password.isName"],
    ["the name with a year", "erika muster 1960!", "accounts.password.isName"],
    ["the address", "erika.muster@example.org", "accounts.password.isName"],
    ["the mailbox's name twice", "erika.mustererika.muster", "accounts.password.isName"],
    ["one of the common ones", "Passwort123", "accounts.password.isCommon"],
    ["a row of digits", "1234567890", "accounts.password.isCommon"],
    ["one letter over and over", "aaaaaaaaaaaa", "accounts.password.isCommon"],
    ["two letters over and over", "abababababab", "accounts.password.isCommon"],
    ["the demo's public one", "tadellos-demo", "accounts.password.isCommon"],
  ] as const)("%s", ([, password, reason]) => {
    expect(passwordWeakness(password, erika)).toBe(reason);
    expect(() => assertStrong(password, erika)).toThrow("invalid");
  });

  test("but not when it is long and its own", () => {
    for (const password of ["drei kleine Wörter", "Erika liebt Rosenkohl", "Katze-Lampe-77"]) {
      expect(passwordWeakness(password, erika)).toBeNull();
    }
  });

  test("nor because of a very short name", () => {
    expect(passwordWeakness("Leyla war 2 mal da", { displayName: "Ley", email: "l@example.org" })).toBeNull();
  });
});
