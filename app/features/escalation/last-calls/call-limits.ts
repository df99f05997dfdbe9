/** Volunteers are asked, not sent: few people, seldom, and never twice at once. */
export const callLimits = {
  helpers: 3,
  perWeek: 5,
  /** Whoever has not answered anything for so long is left in peace. */
  activeDays: 60,
};
