type Option = { id: number; label: string; count: number };

/** Share of those who voted, 0 to 100, whole; with several choices the shares add up to more than 100. */
export const shareOf = (count: number, voters: number): number =>
  voters > 0 ? Math.round((count / voters) * 100) : 0;

/** Mean of a scale, with one digit; null without votes. Labels are the numbers. */
export function meanOf(options: readonly Option[]): number | null {
  const votes = options.reduce((sum, { count }) => sum + count, 0);
  if (votes === 0) return null;
  return (
    Math.round((options.reduce((sum, { label, count }) => sum + Number(label) * count, 0) / votes) * 10) / 10
  );
}

/** Whoever has the most, unless nobody has any. */
export const leadersOf = (options: readonly Option[]): ReadonlySet<number> => {
  const most = Math.max(0, ...options.map(({ count }) => count));
  return new Set(most > 0 ? options.filter(({ count }) => count === most).map(({ id }) => id) : []);
};
