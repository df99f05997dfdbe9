import { accountDeleted } from "#app/features/accounts/events.server.ts";
import { on } from "#app/platform/events.server.ts";
import { fillFreedSeats } from "./registrations.server.ts";

export const subscriptions = [
  // Which seats the person had is not known any more.
  on(accountDeleted, "meetups.fill-freed-seats", fillFreedSeats),
];
