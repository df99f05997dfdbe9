import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { type CalendarEntry, writeCalendarFile } from "#app/features/escalation/call-backs/calendar-file.ts";

/* The file is read back by a parser of its own. */

const entry: CalendarEntry = {
  method: "PUBLISH",
  uid: "abc@tadellos",
  sequence: 2,
  startsAt: new Date("2026-03-30T09:00:00+02:00"),
  endsAt: new Date("2026-03-30T09:20:00+02:00"),
  changedAt: new Date("2026-03-27T10:00:00+01:00"),
  summary: "Rückruf: Regio-Team Frankfurt",
  description: "Ihr Regio-Team ruft an; Vorgang FRA-2041-7, bis gleich.\nZweite Zeile",
  url: "https://hilft.example/t/12",
  organizer: { name: 'Regio-Team "Frankfurt"', email: "hilfe@example.org" },
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
  return { calendar, event };
}

describe("The calendar file", () => {
  test("says when, what and which version, and names nobody", () => {
    const { calendar, event } = read(writeCalendarFile(entry));
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(event.uid).toBe("abc@tadellos");
    expect(event.sequence).toBe(2);
    expect(event.startDate.toJSDate()).toEqual(entry.startsAt);
    expect(event.endDate.toJSDate()).toEqual(entry.endsAt);
    expect(event.summary).toBe(entry.summary);
    expect(event.description).toBe(entry.description);
    expect(event.attendees).toEqual([]);
    expect(event.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });

  test("of a call that is off cancels it, without an alarm", () => {
    const { calendar, event } = read(writeCalendarFile({ ...entry, method: "CANCEL", sequence: 3 }));
    expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(event.component.getAllSubcomponents("valarm")).toEqual([]);
  });

  test("has lines of at most 75 octets that end with CRLF, and loses no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (words) => {
        const summary = words.replace(/[\p{Cc}\p{Cs}]/gu, "x");
        const text = writeCalendarFile({ ...entry, summary });
        expect(text.endsWith("\r\n")).toBe(true);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        expect(read(text).event.summary).toBe(summary);
      }),
      { numRuns: 200 },
    );
  });
});
