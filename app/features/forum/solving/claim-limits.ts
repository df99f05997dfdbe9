/** How "Ich bin dran" is meant: somebody is at it now, not some day. */
export const claimLimits = {
  /** By the clock. */
  minutes: 30,
  /** Nobody looks at more questions than this at once. */
  openPerPerson: 2,
  /** Whoever could not answer twice lets others try. */
  perThreadAndDay: 2,
};
