import { describe, expect, test } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";
import { localUrl, readConfiguration } from "../../scripts/boot/configuration.mjs";

const database = "postgres://app:secret@db.example.org/tadellos";
const production = {
  DATABASE_URL: database,
  SECRET_KEY: "0123456789abcdef0123456789abcdef",
  VAULT_KEYS: `2026a:${Buffer.alloc(32, 1).toString("base64")}`,
  PUBLIC_URL: "https://hilfe.example.de/",
};

describe("The demo exists", () => {
  test.each([
    ["without any setting", {}],
    ["without a database while listening on loopback", { HOST: "::1" }],
    ["when it is asked for, also with a database", { DATABASE_URL: database, TADELLOS_DEMO: "1" }],
    ["when it is asked for, also on all addresses", { HOST: "0.0.0.0", TADELLOS_DEMO: "1" }],
    ["when settings are there but empty", { DATABASE_URL: "", HOST: "", TADELLOS_DEMO: "" }],
  ])("%s", (_name, variables) => {
    expect(readConfiguration(variables)).toMatchObject({ isDemo: true, secretKey: undefined });
  });
});

describe("The demo does not exist", () => {
  test.each([
    ["with a database", production],
    ["when other machines can reach the server", { ...production, DATABASE_URL: "", HOST: "0.0.0.0" }],
    ["when it is switched off", { ...production, DATABASE_URL: "", TADELLOS_DEMO: "0" }],
    ["for a value that is not 1", { ...production, DATABASE_URL: "", TADELLOS_DEMO: "yes" }],
  ])("%s", (_name, variables) => {
    expect(readConfiguration(variables).isDemo).toBe(false);
  });
});

describe("Outside the demo nothing is made up:", () => {
  test("a start without secrets names each of them", () => {
    const start = () => readConfiguration({ DATABASE_URL: database });
    expect(start).toThrow(/SECRET_KEY: at least 32 random characters/);
    expect(start).toThrow(/PUBLIC_URL: the address people use/);
    expect(start).toThrow(/VAULT_KEYS: the keys of people's private details/);
  });

  test("one that lacks only the address names only that", () => {
    const start = () => readConfiguration({ ...production, PUBLIC_URL: undefined });
    expect(start).toThrow(/PUBLIC_URL/);
    expect(start).not.toThrow(/SECRET_KEY:/);
  });

  test("a database elsewhere gets no generated key for private details; the embedded one does", () => {
    expect(() => readConfiguration({ ...production, VAULT_KEYS: "" })).toThrow(/VAULT_KEYS:/);
    const embedded = { ...production, DATABASE_URL: "", VAULT_KEYS: "", HOST: "0.0.0.0" };
    expect(readConfiguration(embedded)).toMatchObject({ isDemo: false, vaultKeys: undefined });
  });
});

describe("A wrong setting is refused with what it should be:", () => {
  test.each([
    ["PORT", { PORT: "abc" }, /must be a number from 1 to 65535/],
    ["PORT", { PORT: "70000" }, /must be a number from 1 to 65535/],
    ["DATABASE_URL", { DATABASE_URL: "localhost/tadellos" }, /postgres:\/\/user:password@host/],
    ["DATABASE_URL", { DATABASE_URL: "mysql://localhost/tadellos" }, /postgres:\/\/user:password@host/],
  ])("%s", (name, variables, message) => {
    const start = () => readConfiguration({ ...variables, TADELLOS_DEMO: "1" });
    expect(start).toThrow(message);
    expect(start).toThrow(name);
  });
});

test("A server on all addresses is asked on loopback", () => {
  expect(localUrl("0.0.0.0", 3000)).toBe("http://127.0.0.1:3000");
  expect(localUrl("::", 3000)).toBe("http://[::1]:3000");
  expect(localUrl("192.0.2.7", 80)).toBe("http://192.0.2.7:80");
});

describe("A process of the site", () => {
  test("reads a complete configuration", () => {
    expect(parseEnv(production)).toMatchObject({
      databaseUrl: database,
      databaseDirectUrl: database,
      publicUrl: "https://hilfe.example.de",
      isHttps: true,
      isDemo: false,
      hasSettableClock: false,
    });
  });

  test("names everything that is missing", () => {
    expect(() => parseEnv({})).toThrow(/DATABASE_URL[\s\S]*SECRET_KEY/);
  });

  test("reads the keys of private details, the current one first", () => {
    const [a, b] = [1, 2].map((fill) => Buffer.alloc(32, fill).toString("base64"));
    const { vaultKeys } = parseEnv({ ...production, VAULT_KEYS: `2026b:${b}, 2026a:${a}` });
    expect(vaultKeys.map(({ id, bytes }) => [id, bytes[0], bytes.length])).toEqual([
      ["2026b", 2, 32],
      ["2026a", 1, 32],
    ]);
  });

  test.each([
    ["a short key", "a:c2hvcnQ="],
    ["no name", Buffer.alloc(32).toString("base64")],
    ["one name twice", [1, 2].map((fill) => `a:${Buffer.alloc(32, fill).toString("base64")}`).join(",")],
  ])("refuses %s, and never prints a key", (_, VAULT_KEYS) => {
    const parse = () => parseEnv({ ...production, VAULT_KEYS });
    expect(parse).toThrow(/VAULT_KEYS: id:key/);
    expect(parse).not.toThrow(VAULT_KEYS.slice(-12));
  });

  test("refuses a short key", () => {
    expect(() => parseEnv({ ...production, SECRET_KEY: "kurz" })).toThrow(/SECRET_KEY: at least 32/);
  });

  test("makes up its address in the demo only", () => {
    const withoutUrl = { ...production, PUBLIC_URL: "", HOST: "::1", PORT: "3001" };
    expect(() => parseEnv(withoutUrl)).toThrow(/PUBLIC_URL: the address people use/);
    expect(parseEnv({ ...withoutUrl, TADELLOS_DEMO: "1" }).publicUrl).toBe("http://[::1]:3001");
  });

  test("is no demo and has no settable clock unless that is said with a 1", () => {
    expect(parseEnv(production)).toMatchObject({ isDemo: false, hasSettableClock: false });
    expect(() => parseEnv({ ...production, TADELLOS_DEMO: "true" })).toThrow(/TADELLOS_DEMO/);
  });
});
