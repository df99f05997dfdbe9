import type { Frame } from "../calendar.ts";

/*
 * Working time as people write it: "8:00-12:30, 13:15-18:00" for one weekday. Shared by forms, their pages and tests.
 */

type Span = Pick<Frame, "startMinute" | "endMinute">;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const mostSpans = 6;
const dayMinutes = 24 * 60;

/**
 * The spans of a weekday in order; empty text is a free day. "8", "8:30", "08.30" and "8 Uhr" are all understood, so are
 * "-", "–" and "bis" between.
 * @returns null when it makes no sense: a time that does not exist, an end that is not after its start, spans that overlap
 */
export function parseSpans(text: string): Span[] | null {
  const words = text.replaceAll(/uhr/gi, "").trim();
  if (words === "" || /^[-–—]$/.test(words)) return [];
  const parts = words.split(/\s*(?:[,;+]|\bund\b|\band\b)\s*/);
  if (parts.length > mostSpans) return null;
  const spans = parts.map(parseSpan);
  if (!spans.every((span) => span !== null)) return null;
  const sorted = spans.toSorted((a, b) => a.startMinute - b.startMinute);
  return sorted.every(({ startMinute }, i) => i === 0 || (sorted[i - 1]?.endMinute ?? 0) <= startMinute)
    ? sorted
    : null;
}

function parseSpan(text: string): Span | null {
  const [from, to, ...more] = text.split(/\s*(?:[-–—]|\bbis\b|\bto\b)\s*/);
  const [startMinute, endMinute] = [parseTime(from), parseTime(to)];
  if (more.length > 0 || startMinute === null || endMinute === null || startMinute >= endMinute) return null;
  return { startMinute, endMinute };
}

function parseTime(text = ""): number | null {
  const [, hours, minutes = "0"] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(text) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return hours !== undefined && Number(minutes) < 60 && minute <= dayMinutes ? minute : null;
}

/** 510 → "8:30" */
export const clockText = (minute: number) =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

/** The spans of a weekday as the form shows them and takes them back. */
export function spansText(frames: readonly Frame[], weekday: number): string {
  return frames
    .filter((frame) => frame.weekday === weekday)
    .toSorted((a, b) => a.startMinute - b.startMinute)
    .map(({ startMinute, endMinute }) => `${clockText(startMinute)}–${clockText(endMinute)}`)
    .join(", ");
}

export type WeekLine = { from: number; to: number; text: string };

/** Neighbouring weekdays with the same hours in one line: Monday to Friday 8:00–20:00. Free days are left out. */
export function weekLines(frames: readonly Frame[]): WeekLine[] {
  const lines: WeekLine[] = [];
  for (const weekday of weekdays) {
    const text = spansText(frames, weekday);
    const last = lines.at(-1);
    if (text === "") continue;
    if (last && last.text === text && last.to === weekday - 1) last.to = weekday;
    else lines.push({ from: weekday, to: weekday, text });
  }
  return lines;
}
