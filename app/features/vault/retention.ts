/** After the end of the case (product.md, "The life of a question" 8). */
export const daysAfterClosing = 30;
/** After asking, when no team ever had it. */
export const daysAfterAsking = 90;
/** After the last typing, for a question that was never asked. */
export const draftDays = 90;
/** The same when its public part was thrown away, or never begun. */
export const looseDraftDays = 7;

const dayMs = 86_400_000;

/**
 * When the private half of a question is deleted; null while a team has it.
 * @param cases of this question, open ones with null
 */
export function deletionDue(askedAt: Date, cases: readonly { closedAt: Date | null }[]): Date | null {
  if (cases.length === 0) return new Date(askedAt.getTime() + daysAfterAsking * dayMs);
  if (cases.some(({ closedAt }) => closedAt === null)) return null;
  const last = Math.max(...cases.map(({ closedAt }) => closedAt?.getTime() ?? 0));
  return new Date(last + daysAfterClosing * dayMs);
}
