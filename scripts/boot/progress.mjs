const startedAt = performance.now();

/** Seconds since this process began, for instance "  3.2 s". */
export function elapsed() {
  return `${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`;
}

/**
 * One line of progress with its time.
 * @param {string} text
 */
export function say(text) {
  console.log(`${elapsed()}  ${text}`);
}

/** Something the person who starts can mend: the message says what happened and what to do. */
export class StartError extends Error {}

/**
 * @param {unknown} error
 * @returns {string} the message; for faults of the program with its stack
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  const isPlain = error instanceof StartError || error.constructor === Error;
  return isPlain ? error.message : (error.stack ?? error.message);
}
