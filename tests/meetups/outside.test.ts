import { describe, expect, test } from "vitest";
import { writeCalendar } from "#app/features/meetups/calendar-file.ts";
import { fromLocalInput, toLocalInput } from "#app/features/meetups/local-time.ts";
import { parseProgramme, writeProgramme } from "#app/features/meetups/programme.ts";
import { leadersOf, meanOf, shareOf } from "#app/features/meetups/shares.ts";

const event = {
  uid: "termin-7@tadellos.example",
  sequence: 2,
  changedAt: new Date("2026-11-20T10:00:00Z"),
  startsAt: new Date("2026-11-26T17:00:00Z"),
  endsAt: new Date("2026-11-26T19:30:00Z"),
  title: "Regionalabend; Rechnung, Termine & mehr",
  description:
    "Zeile eins\nZeile zwei mit Umlauten äöüß und einem langen Satz, der über fünfundsiebzig Oktette hinausgeht.",
  location: "Saalbau Gallus, Frankenallee 111",
  url: "https://tadellos.example/termine/7/regionalabend",
  isCancelled: false,
};

describe("A calendar file", () => {
  const text = writeCalendar("Termine", [event]);

  test("writes out what has a meaning in it and folds at 75 octets", () => {
    expect(text).toContain("SUMMARY:Regionalabend\\; Rechnung\\, Termine & mehr\r\n");
    expect(text).toContain("DTSTART:20261126T170000Z\r\n");
    expect(text).toContain("SEQUENCE:2\r\n");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const unfolded = text.replaceAll("\r\n ", "");
    expect(unfolded).toContain(
      "DESCRIPTION:Zeile eins\\nZeile zwei mit Umlauten äöüß und einem langen Satz\\, der",
    );
  });

  test("says that it does not take place", () => {
    expect(writeCalendar("Termine", [{ ...event, isCancelled: true }])).toContain("STATUS:CANCELLED\r\n");
  });
});

describe("Times as they are typed", () => {
  test("are German ones, in summer and winter", () => {
    expect(fromLocalInput("2026-07-01T18:00")?.toISOString()).toBe("2026-07-01T16:00:00.000Z");
    expect(fromLocalInput("2026-12-01T18:00")?.toISOString()).toBe("2026-12-01T17:00:00.000Z");
    expect(toLocalInput(new Date("2026-12-01T17:00:00Z"))).toBe("2026-12-01T18:00");
    expect(fromLocalInput("morgen um sechs")).toBeNull();
    expect(fromLocalInput("2026-13-01T18:00")).toBeNull();
  });

  test("of a programme stand one in a line, and come back as they were", () => {
    const on = new Date("2026-11-26T17:00:00Z");
    const typed = "18:00 Begrüßung | Katharina Brandt\n19.15 Uhr Fragen";
    const items = parseProgramme(typed, on);
    expect(items?.map(({ title, speaker }) => [title, speaker])).toEqual([
      ["Begrüßung", "Katharina Brandt"],
      ["Fragen", ""],
    ]);
    expect(writeProgramme(items ?? [])).toBe("18:00 Begrüßung | Katharina Brandt\n19:15 Fragen");
    expect(parseProgramme("Begrüßung um sechs", on)).toBeNull();
  });
});

describe("Numbers of a poll", () => {
  test("shares, the mean of a scale, and who is ahead", () => {
    expect(shareOf(2, 3)).toBe(67);
    expect(shareOf(0, 0)).toBe(0);
    const options = [1, 2, 3, 4, 5].map((n) => ({
      id: n,
      label: String(n),
      count: n === 5 ? 3 : n === 2 ? 1 : 0,
    }));
    expect(meanOf(options)).toBe(4.3);
    expect([...leadersOf(options)]).toEqual([5]);
    expect(leadersOf(options.map((option) => ({ ...option, count: 0 }))).size).toBe(0);
  });
});
