/** What a visitor is told an evening is. */
export type Phase = "draft" | "cancelled" | "coming" | "running" | "past";

type Times = { publishedAt: Date | null; cancelledAt: Date | null; startsAt: Date; endsAt: Date };

/** The doors open: half an hour before the beginning people are already there. */
export const doorsMinutes = 30;
/** After the end questions can still be asked and votes counted for so long. */
const lingerMinutes = 60;

export function phaseOf(meetup: Times, now: Date): Phase {
  if (meetup.publishedAt === null) return "draft";
  if (meetup.cancelledAt !== null) return "cancelled";
  if (now < opensAt(meetup)) return "coming";
  return now < endsAt(meetup) ? "running" : "past";
}

const opensAt = ({ startsAt }: Times) => new Date(startsAt.getTime() - doorsMinutes * 60_000);
const endsAt = ({ endsAt }: Times) => new Date(endsAt.getTime() + lingerMinutes * 60_000);
