/*
 * One call as an iCalendar file (RFC 5545, for scheduling RFC 5546). It names neither the customer nor the number nor
 * what it is about beyond the code that stands in the public thread: calendars are synchronised to many places.
 */

export type CalendarEntry = {
  /** PUBLISH: it holds; CANCEL: it does not take place any more. */
  method: "PUBLISH" | "CANCEL";
  uid: string;
  /** Grows with every move and with the end, so that calendars replace what they have. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  /** When this version was made. */
  changedAt: Date;
  summary: string;
  description: string;
  url: string;
  organizer: { name: string; email: string };
};

/** The file's text: CRLF line ends, lines of at most 75 octets, times in UTC so that no change of the clock matters. */
export function writeCalendarFile(entry: CalendarEntry): string {
  const isOff = entry.method === "CANCEL";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tadellos//Rueckruf//DE",
    "CALSCALE:GREGORIAN",
    `METHOD:${entry.method}`,
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `STATUS:${isOff ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    `URL:${entry.url}`,
    `ORGANIZER;CN=${quoteParam(entry.organizer.name)}:mailto:${entry.organizer.email}`,
    "CLASS:PRIVATE",
    "TRANSP:OPAQUE",
    ...(isOff
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          "TRIGGER:-PT15M",
          `DESCRIPTION:${escapeText(entry.summary)}`,
          "END:VALARM",
        ]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** 20261124T090000Z */
const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** RFC 5545, 3.3.11. */
const escapeText = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replace(/\r?\n/g, "\\n");

/** RFC 5545, 3.2: no double quotes and no control characters inside. */
const quoteParam = (text: string) => `"${text.replace(/["\p{Cc}]/gu, "")}"`;

const maxOctets = 75;

/** RFC 5545, 3.1: a long line goes on in the next one after a space; characters are never cut. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const char of line) {
    const size = new TextEncoder().encode(char).length;
    if (octets + size > maxOctets) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += char;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
