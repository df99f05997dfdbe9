import { atLocalTime, toClock } from "./local-time.ts";

export type ProgrammeItem = { startsAt: Date; title: string; speaker: string };

const linePattern = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:\s*Uhr)?\s+([^|]{2,160}?)\s*(?:\|\s*([^|]{0,120}))?$/;
export const mostItems = 30;

/**
 * The programme as it is typed: one item in a line, "18:00 Begrüßung | Katharina Brandt".
 * @returns null when a line is none
 */
export function parseProgramme(text: string, on: Date): ProgrammeItem[] | null {
  const lines = text.split("\n").flatMap((line) => line.trim() || []);
  const items = lines.map((line): ProgrammeItem | null => {
    const [, hours, minutes, title, speaker = ""] = linePattern.exec(line) ?? [];
    if (!title) return null;
    return {
      startsAt: atLocalTime(on, Number(hours), Number(minutes)),
      title: title.trim(),
      speaker: speaker.trim(),
    };
  });
  const whole = items.filter((item) => item !== null);
  return whole.length === items.length && whole.length <= mostItems ? whole : null;
}

export const writeProgramme = (items: readonly ProgrammeItem[]): string =>
  items
    .map(({ startsAt, title, speaker }) => `${toClock(startsAt)} ${title}${speaker ? ` | ${speaker}` : ""}`)
    .join("\n");
