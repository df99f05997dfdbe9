/**
 * Tells the browser that a text has arrived, so that app/comfort/draft.ts forgets its copy. A short-lived cookie that
 * scripts can read: the answer to a form is a redirect, which can carry nothing else.
 * @param key as in the field's `data-draft`
 */
export const draftDone = (...keys: string[]) =>
  `draft-done=${encodeURIComponent(keys.join(" "))}; Max-Age=60; Path=/; SameSite=Lax`;
