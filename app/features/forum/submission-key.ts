/*
 * The random key of a form, so that sending it twice acts once. Its end says when the form was shown: the spam check
 * looks at how fast a text was written. It proves nothing, and need not.
 */

/** @param secret random, from platform/secrets */
export const submissionKey = (secret: string, now: Date): string =>
  `${secret}-t${now.getTime().toString(36)}`;

/** Seconds from showing the form until now; null for keys that do not say. */
export function secondsSince(key: string | undefined, now: Date): number | null {
  const time = /-t([0-9a-z]{8})(?:c\d+)?$/.exec(key ?? "")?.[1];
  return time ? Math.max(0, (now.getTime() - Number.parseInt(time, 36)) / 1000) : null;
}
