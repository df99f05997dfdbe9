import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { de } from "#app/i18n/de/index.ts";
import { formatAgo, formatMinutes, formatMoment, formatUntil } from "#app/i18n/formats.ts";
import { listSources, readSource } from "../support/import-graph.ts";

test("every message is valid ICU MessageFormat", () => {
  const broken = Object.entries(de).flatMap(([key, text]) => {
    try {
      new IntlMessageFormat(text, "de");
      return [];
    } catch (error) {
      return [`${key}: ${error}`];
    }
  });
  expect(broken).toEqual([]);
});

test("no two files define the same key", () => {
  const keys = listSources("app/i18n/de").flatMap((file) =>
    [...readSource(file).matchAll(/^ {2}"([\w.-]+)":/gm)].map((match) => match[1]),
  );
  expect(keys.length).toBe(new Set(keys).size);
});

test("every message is used somewhere", () => {
  const code = listSources("app", "scripts")
    .filter((file) => !file.startsWith("app/i18n/de/"))
    .map(readSource)
    .join("\n");
  // Keys that are built from data: `badges.level.${level}`.
  const built = [...code.matchAll(/`([a-z][\w.-]*)\$\{[^}]*\}([\w.-]*)`/gi)].map(
    ([, start = "", end = ""]) =>
      new RegExp(`^${start.replaceAll(".", "\\.")}.+${end.replaceAll(".", "\\.")}$`),
  );
  const unused = Object.keys(de).filter(
    (key) => !code.includes(`"${key}"`) && !built.some((form) => form.test(key)),
  );
  expect(unused).toEqual([]);
});

describe("Moments in words, in German time:", () => {
  const now = new Date("2026-11-23T09:00:00+01:00");
  const at = (iso: string) => new Date(iso);

  test("the calendar day decides between today, yesterday and a date", () => {
    expect(formatMoment("de", at("2026-11-23T00:05:00+01:00"), now)).toBe("heute, 0:05");
    expect(formatMoment("de", at("2026-11-22T23:55:00+01:00"), now)).toBe("gestern, 23:55");
    expect(formatMoment("de", at("2026-11-24T08:00:00+01:00"), now)).toBe("morgen, 8:00");
    expect(formatMoment("de", at("2026-11-19T08:00:00+01:00"), now)).toBe("19. Nov., 8:00");
    expect(formatMoment("de", at("2025-11-19T08:00:00+01:00"), now)).toBe("19. Nov. 2025, 8:00");
  });

  test("a promise says until when", () => {
    expect(formatUntil("de", at("2026-11-23T18:00:00+01:00"), now)).toBe("heute bis 18:00 Uhr");
    expect(formatUntil("de", at("2026-11-27T12:00:00+01:00"), now)).toBe("Fr., 27. Nov. bis 12:00 Uhr");
  });

  test("the change of the clock does not move a day", () => {
    const sunday = at("2026-10-25T12:00:00+01:00");
    expect(formatMoment("de", at("2026-10-24T23:30:00+02:00"), sunday)).toBe("gestern, 23:30");
  });

  test("ages and spans are short", () => {
    expect(formatAgo("de", at("2026-11-23T08:59:30+01:00"), now)).toBe("gerade eben");
    expect(formatAgo("de", at("2026-11-23T08:48:00+01:00"), now)).toBe("vor 12 Min.");
    expect(formatAgo("de", at("2026-11-20T09:00:00+01:00"), now)).toBe("vor 3 Tagen");
    expect(formatMinutes("de", 534)).toBe("8 Std. 54 Min.");
    expect(formatMinutes("de", 1500)).toBe("1 Tag 1 Std.");
  });
});
