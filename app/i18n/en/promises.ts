import type { promises as de } from "../de/promises.ts";

export const promises: Record<keyof typeof de, string> = {
  "promises.timeline.ownerChanged":
    "{why, select, left {{from} has left the team: {to} takes over} other {{from} is away for longer: {to} takes over}}",
  "promises.timeline.reminded":
    "{rung, select, owner {Three quarters of the promised time have passed: contact reminded} duty {Nine tenths of the promised time have passed: whoever is on duty and the team lead reminded} other {Team asked for a new time with a reason}}",
  "promises.timeline.targetsChanged": "Targets worked out anew because the policies have changed",
  "promises.timeline.spokenHolds": "The promise to the customer stays as it is.",
};
