import type { Rank } from "#app/platform/actor.ts";

/** What somebody may write in 24 hours, and how much in one text. */
export type WritingLimits = { questions: number; replies: number; links: number; images: number };

/** Answers and comments are replies. The first day of a member is the narrowest: nobody has seen them before. */
const byRank: Record<Rank | "first-day", WritingLimits> = {
  "first-day": { questions: 3, replies: 10, links: 2, images: 2 },
  newcomer: { questions: 5, replies: 20, links: 3, images: 4 },
  member: { questions: 10, replies: 60, links: 10, images: 10 },
  helper: { questions: 20, replies: 150, links: 20, images: 10 },
  expert: { questions: 30, replies: 300, links: 30, images: 20 },
};

const firstDay = 86_400_000;

/**
 * The limits of a member. Staff and guides have none.
 * @param author.createdAt when the account was made
 */
export function writingLimits(
  author: { role: string; rank: Rank; createdAt: Date },
  now: Date,
): WritingLimits | null {
  if (author.role !== "customer") return null;
  const isFirstDay = author.rank === "newcomer" && now.getTime() - author.createdAt.getTime() < firstDay;
  return byRank[isFirstDay ? "first-day" : author.rank];
}
