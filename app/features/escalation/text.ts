/** Limits of what can be typed, in characters; the same for pages, commands and tests. */
export const textLimits = {
  summaryMin: 20,
  summaryMax: 300,
  triedMin: 3,
  triedMax: 2000,
  reasonMin: 10,
  reasonMax: 300,
  noteMax: 5000,
  handoverMax: 600,
  outcomeMin: 20,
  outcomeMax: 1000,
  commentMax: 2000,
};
