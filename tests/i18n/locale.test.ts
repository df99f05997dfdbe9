import { describe, expect, test } from "vitest";
import { guestLanguage, rememberLanguage } from "#app/http/guest-view.server.ts";
import {
  formatAgo,
  formatCalendarDay,
  formatList,
  formatLongDay,
  formatMinutes,
  formatMoment,
  formatNumber,
  formatShare,
  formatStill,
  formatUntil,
} from "#app/i18n/formats.ts";
import { languageOf, toLocale } from "#app/i18n/locale.ts";
import { negotiateLanguage } from "#app/i18n/negotiate.ts";
import { t } from "#app/i18n/t.ts";

describe("The language a browser asks for", () => {
  test.each([
    [null, "de"],
    ["", "de"],
    ["en", "en"],
    ["en-GB,en;q=0.9", "en"],
    ["EN-us", "en"],
    ["de-AT,de;q=0.9,en;q=0.8", "de"],
    ["en;q=0.5,de;q=0.8", "de"],
    ["fr-FR,fr;q=0.9,en;q=0.4,de;q=0.3", "en"],
    ["fr,pl;q=0.8", "de"],
    ["*", "de"],
    ["de;q=0,*;q=0.5", "en"],
    ["de;q=0", "de"],
    ["en;q=0.001,*;q=0.5", "de"],
    ["en, de", "en"],
    ["de, en", "de"],
    ["en;q=viel,de;q=0.1", "de"],
    ["en;q=7,de;q=0.1", "de"],
    ["denglish", "de"],
  ])("%s → %s", (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });

  test("gives way to the one chosen on the site", () => {
    const visit = (cookie: string) => guestLanguage(new Headers({ "Accept-Language": "en", Cookie: cookie }));
    expect(visit("sprache=de")).toBe("de");
    expect(visit("a=b; sprache=de; c=d")).toBe("de");
    expect(visit("sprache=klingonisch")).toBe("en");
    expect(visit("meine-sprache=de")).toBe("en");
  });

  test("is remembered in a cookie that scripts cannot read", () => {
    expect(rememberLanguage("en")).toMatch(/^sprache=en; Max-Age=\d+; Path=\/; SameSite=Lax; HttpOnly$/);
  });
});

describe("Du is a way to say German", () => {
  test("a site that says du changes German and nothing else", () => {
    expect(toLocale("de", "du")).toBe("de-x-du");
    expect(toLocale("de", "sie")).toBe("de");
    expect(toLocale("en", "du")).toBe("en");
    expect(languageOf("de-x-du")).toBe("de");
  });

  test("texts without an address are shared", () => {
    expect(t("de", "lists.home.heading")).toBe("Was können wir für Sie lösen?");
    expect(t("de-x-du", "lists.home.heading")).toBe("Was können wir für dich lösen?");
    expect(t("de-x-du", "site.ask")).toBe("Frage stellen");
  });

  test("plurals and numbers stay German", () => {
    expect(t("de-x-du", "forum.comment.title", { count: 1200 })).toBe("1.200 Kommentare");
    expect(formatNumber("de-x-du", 12_410.5, 1)).toBe("12.410,5");
  });
});

test("the name of the site stands where it is mentioned", () => {
  expect(t("de", "site.mail.closing")).toBe("Ihr Team von Tadellos");
  expect(t("en", "site.mail.closing", { site: "Netzhilfe" })).toBe("Your team at Netzhilfe");
});

describe("Moments and numbers in English, in German time:", () => {
  const now = new Date("2026-11-23T09:00:00+01:00");
  const at = (iso: string) => new Date(iso);

  test("the day stands before the month, times have 24 hours", () => {
    expect(formatMoment("en", at("2026-11-23T16:05:00+01:00"), now)).toBe("today at 16:05");
    expect(formatMoment("en", at("2026-11-22T23:55:00+01:00"), now)).toBe("yesterday at 23:55");
    expect(formatMoment("en", at("2026-11-24T08:00:00+01:00"), now)).toBe("tomorrow at 8:00");
    expect(formatMoment("en", at("2025-11-19T08:00:00+01:00"), now)).toBe("19 Nov 2025 at 8:00");
    expect(formatLongDay("en", now)).toBe("23 November 2026");
    expect(formatCalendarDay("en", at("2026-11-22T12:00:00+01:00"), now)).toBe("yesterday");
  });

  test("a promise is due by, a person is there until", () => {
    expect(formatUntil("en", at("2026-11-23T18:00:00+01:00"), now)).toBe("by 18:00 today");
    expect(formatUntil("en", at("2026-11-24T12:00:00+01:00"), now)).toBe("by 12:00 tomorrow");
    expect(formatUntil("en", at("2026-11-27T12:00:00+01:00"), now)).toBe("by 12:00 on Fri 27 Nov");
    expect(formatStill("en", at("2026-11-23T18:00:00+01:00"), now)).toBe("until 18:00 today");
    expect(formatStill("de", at("2026-11-23T18:00:00+01:00"), now)).toBe("heute bis 18:00 Uhr");
  });

  test("ages, spans, numbers and lists", () => {
    expect(formatAgo("en", at("2026-11-23T08:59:30+01:00"), now)).toBe("just now");
    expect(formatAgo("en", at("2026-11-23T08:48:00+01:00"), now)).toBe("12 min ago");
    expect(formatAgo("en", at("2026-11-20T09:00:00+01:00"), now)).toBe("3 days ago");
    expect(formatMinutes("en", 534)).toBe("8 hrs 54 mins");
    expect(formatMinutes("en", 1500)).toBe("1 day 1 hr");
    expect(formatNumber("en", 12_410.5, 1)).toBe("12,410.5");
    expect(formatShare("en", 0.94)).toBe("94%");
    expect(formatList("en", ["points", "answers"])).toBe("points and answers");
  });
});
