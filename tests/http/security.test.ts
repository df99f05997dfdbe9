import { describe, expect, test } from "vitest";
import { isSameSite, securityHeaders } from "#app/http/security.server.ts";

const base = {
  method: "POST",
  pathname: "/fragen",
  host: "tadellos.example",
  publicOrigin: "https://tadellos.example",
  secFetchSite: undefined,
  origin: undefined,
  hasCookie: true,
};

describe("A form is only taken from this site:", () => {
  test.each([
    ["reading is always allowed", { method: "GET", secFetchSite: "cross-site" }, true],
    ["the browser says same-origin", { secFetchSite: "same-origin" }, true],
    [
      "the browser says cross-site, whatever the Origin says",
      { secFetchSite: "cross-site", origin: "https://tadellos.example" },
      false,
    ],
    ["a sister domain is not this site", { secFetchSite: "same-site" }, false],
    ["an older browser sends our Origin", { origin: "https://tadellos.example" }, true],
    [
      "plain http in the local network",
      { origin: "http://192.168.1.5:3000", host: "192.168.1.5:3000" },
      true,
    ],
    ["an older browser sends another Origin", { origin: "https://evil.example" }, false],
    ["a sandboxed frame sends null", { origin: "null" }, false],
    ["neither header, but a session", {}, false],
    ["neither header and no session", { hasCookie: false }, true],
    ["one-click unsubscribing by a mail server", { pathname: "/abbestellen/abc_DEF-1" }, true],
  ])("%s", (_, request, expected) => {
    expect(isSameSite({ ...base, ...request })).toBe(expected);
  });
});

test("the policy allows no inline script or style in production", () => {
  const csp = securityHeaders({ isHttps: true, isDev: false })["Content-Security-Policy"];
  expect(csp).toContain("default-src 'none'");
  expect(csp).not.toContain("unsafe");
});

test("strict transport is only promised over https", () => {
  expect(securityHeaders({ isHttps: false, isDev: false })).not.toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders({ isHttps: true, isDev: false })).toHaveProperty("Strict-Transport-Security");
});
