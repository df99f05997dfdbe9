import type { promises as de } from "../de/promises.ts";

export const promises: Record<keyof typeof de, string> = {
  "promises.timeline.ownerChanged":
    "{why, select, left {{from} has left the team: {to} takes over} other {{from} is away for longer: {to} takes over}}",
  "promises.timeline.reminded":
    "{rung, select, owner {Three quarters of the promised time have passed: contact reminded} duty {Nine tenths of the promised time have passed: whoever is on duty and the team lead reminded} other {Team asked for a new time with a reason}}",
  "promises.timeline.targetsChanged": "Targets worked out anew because the policies have changed",
  "promises.timeline.spokenHolds": "The promise to the customer stays as it is.",

  "notifications.ticket-inherited.name": "a case comes to me because somebody is away for longer",
  "notifications.ticket-inherited.text":
    "{code} is now yours because {former} {why, select, left {has left the team} other {is away for longer}}: “{title}”.{due, select, none {} other { Promised {due}.}}",
  "notifications.ticket-inherited.subject": "Yours now: {code} {title}",
  "notifications.ticket-inherited.mail":
    "Case {code} about “{title}” is now yours because {former} {why, select, left {has left the team} other {is away for longer}}.{due, select, none {} other { The promise still holds: a solution {due}.}} The customer knows that you are their contact now.",
  "notifications.ticket-inherited.button": "Open case",

  "notifications.promise-near.name": "one of my promises comes closer",
  "notifications.promise-near.text":
    "Three quarters of the time have passed: {code} “{title}” is promised {due}.",
  "notifications.promise-near.subject": "Promise coming closer: {code} {title}",
  "notifications.promise-near.mail":
    "Three quarters of the promised time for {code} about “{title}” have passed. A solution is promised {due}. If that is not enough, please give a new time with the reason now.",
  "notifications.promise-near.button": "Open case",

  "notifications.promise-at-risk.name": "a promise of the team is in danger",
  "notifications.promise-at-risk.text":
    "Promise in danger: {code} “{title}” is promised {due}. Contact: {contact}.",
  "notifications.promise-at-risk.subject": "Promise in danger: {code} {title}",
  "notifications.promise-at-risk.mail":
    "Nine tenths of the promised time for {code} about “{title}” have passed and the case is still open. A solution is promised {due}; the contact is {contact}. Please check whether it can be kept. If not, the customer needs a new time and the reason now.",
  "notifications.promise-at-risk.button": "Open case",

  "notifications.promise-renewal.name": "a new time is needed after a missed promise",
  "notifications.promise-renewal.text": "Please give a new time: {code} “{title}”. Suggestion: {due}.",
  "notifications.promise-renewal.subject": "New time needed: {code} {title}",
  "notifications.promise-renewal.mail":
    "The promise for {code} about “{title}” has passed; the customer knows that already. Please give a new time and the reason now. By the team’s calendar an honest suggestion would be: {due}.",
  "notifications.promise-renewal.button": "Give a new time",
};
