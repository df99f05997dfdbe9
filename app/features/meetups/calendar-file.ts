/*
 * Evenings as a calendar file (RFC 5545). Times in UTC, so that no description of a time zone is needed; lines folded at 75
 * octets; a later file of the same evening replaces the earlier one by its UID and SEQUENCE.
 */

export type CalendarEvent = {
  uid: string;
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  location: string;
  url: string;
  isCancelled: boolean;
};

/** A whole calendar file, one event or many. */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tadellos//Termine//DE",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

const linesOf = (event: CalendarEvent): string[] => [
  "BEGIN:VEVENT",
  `UID:${event.uid}`,
  `DTSTAMP:${utc(event.changedAt)}`,
  `LAST-MODIFIED:${utc(event.changedAt)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART:${utc(event.startsAt)}`,
  `DTEND:${utc(event.endsAt)}`,
  `SUMMARY:${escapeText(event.title)}`,
  ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
  ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
  `URL:${event.url}`,
  `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
  "END:VEVENT",
];

/** "20261124T170000Z" */
const utc = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, "");

/** Text as a value: backslash, comma, semicolon and line breaks are written out. */
const escapeText = (text: string) =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: other control characters are not allowed in a value
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** At most 75 octets in a line; what follows begins with a space. Never inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let room = 75;
  let used = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (used + size > room) {
      parts.push(part);
      part = "";
      used = 0;
      room = 74;
    }
    part += sign;
    used += size;
  }
  return [...parts, part].join("\r\n ");
}
