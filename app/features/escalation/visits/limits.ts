/*
 * What the forms of visits offer. A file of its own: pages show it, and must not carry calendars into the browser.
 */

export const visitLimits = { reasonMin: 3, reasonMax: 300, noteMax: 2_000 };

/** Minutes that can be said when somebody sets off. */
export const etas = [10, 20, 30, 45, 60, 90] as const;

/** What can be chosen, in the order in which it is shown: whole and half parts of the day. */
export const slots = ["8-12", "12-16", "16-20", "8-10", "10-12", "12-14", "14-16", "16-18", "18-20"] as const;
export type Slot = (typeof slots)[number];

/** Up to so many are offered at once. */
export const offeredWindows = 3;
