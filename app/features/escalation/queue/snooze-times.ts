/** Until when a ticket can be put aside, in the order in which it is offered. */
export const snoozeTimes = ["hour", "three-hours", "tomorrow", "next-week", "reply", "time"] as const;
export type SnoozeTime = (typeof snoozeTimes)[number];
