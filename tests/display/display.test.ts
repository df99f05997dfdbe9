import { describe } from "vitest";
import { chooseDisplay, chooseLanguage } from "#app/features/accounts/display.server.ts";
import { readSession, startSession } from "#app/features/accounts/sessions.server.ts";
import { guestDisplay, guestViewKey, rememberDisplay } from "#app/http/guest-view.server.ts";
import {
  type Display,
  parseDisplay,
  textSizes,
  themes,
  usualDisplay,
  writeDisplay,
} from "#app/ui/display.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const large: Display = { ...usualDisplay, textSize: "large", theme: "dark", hasReducedMotion: true };

describe("How a person sees the site", () => {
  test("comes back from the cookie as it was chosen, whatever was chosen", () => {
    for (const textSize of textSizes)
      for (const theme of themes)
        for (const hasHighContrast of [true, false])
          for (const hasReducedMotion of [true, false]) {
            for (const hasNoShortcuts of [true, false]) {
              const display = { textSize, theme, hasHighContrast, hasReducedMotion, hasNoShortcuts };
              expect(parseDisplay(writeDisplay(display))).toEqual(display);
            }
          }
  });

  test("is the usual one when the cookie is missing or says nothing we know", () => {
    expect(guestDisplay(new Headers())).toEqual(usualDisplay);
    expect(guestDisplay(new Headers({ Cookie: 'darstellung="><script>' }))).toEqual(usualDisplay);
    expect(rememberDisplay(usualDisplay)).toMatch(/^darstellung=;/);
  });

  test("is part of the key under which a guest's page is kept", () => {
    const key = (cookie: string, address: "sie" | "du" = "sie") =>
      guestViewKey(new Headers({ Cookie: cookie, "Accept-Language": "en" }), { address });
    expect(key("")).toBe("en");
    expect(key("sprache=de")).toBe("de");
    expect(key("sprache=de", "du")).toBe("de-x-du");
    expect(key("darstellung=large.dark")).toBe("en large.dark");
    expect(key("darstellung=dark.large.nonsense")).toBe("en large.dark");
  });

  test("goes with a member from device to device; a member who never chose has none", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const cookie = (await startSession(ctx, member.id, "Test")).split(";")[0]!;
    const read = async () => readSession(ctx.db, cookie, ctx.now);
    expect((await read()).display).toBeNull();
    await chooseDisplay(as(ctx, member), large);
    await chooseLanguage(as(ctx, member), "en");
    expect(await read()).toMatchObject({ display: large, language: "en" });
  });

  test("of a guest is kept nowhere but in the cookie", async ({ ctx }) => {
    const member = await makeUser(ctx);
    const cookie = (await startSession(ctx, member.id, "Test")).split(";")[0]!;
    await chooseDisplay(asGuest(ctx), large);
    await chooseLanguage(asGuest(ctx), "en");
    expect(await readSession(ctx.db, cookie, ctx.now)).toMatchObject({ display: null, language: "de" });
  });
});
