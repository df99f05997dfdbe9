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

  "promises.admin.title": "What is promised",
  "promises.admin.text": "Policies for the first answer, the next update and the solution",
  "promises.admin.lead":
    "The first policy that fits holds. Hours are working time of the site. What has been promised to a customer stays promised, even when something changes here.",
  "promises.admin.readOnly": "You can read the policies. Administrators can change them.",
  "promises.admin.saved":
    "Saved. The targets of all open cases are being worked out anew; no promise changes.",
  "promises.admin.dropped":
    "Removed. The targets of the cases concerned are being worked out anew; no promise changes.",
  "promises.admin.raised": "The order has been changed.",
  "promises.admin.add": "New policy",
  "promises.table.caption": "Policies in the order in which they are asked",
  "promises.table.policy": "Policy",
  "promises.table.first": "First answer",
  "promises.table.next": "Next update",
  "promises.table.solution": "Solution",
  "promises.table.none": "no target",
  "promises.table.within": "within {time}",
  "promises.table.sameDay": "the same day, otherwise the next",
  "promises.table.sameDayWithin": "the same day, otherwise the next within {time}",
  "promises.table.everything": "for everything that does not fit elsewhere",
  "promises.table.edit": "Edit",
  "promises.table.look": "View",
  "promises.table.raise": "Move up",
  "promises.openedBy":
    "{by, select, asker {handed over by the askers} guide {handed over by guides} staff {handed over by staff} other {handed over by a rule}}",
  "promises.form.title": "Policy: {name}",
  "promises.form.name": "Name",
  "promises.form.when": "Holds when …",
  "promises.form.severity": "How bad",
  "promises.form.category": "Topic",
  "promises.form.region": "Regional team",
  "promises.form.openedBy": "Handed over by",
  "promises.form.any": "any",
  "promises.form.opener": "{by, select, asker {the asker} guide {a guide} staff {staff} other {a rule}}",
  "promises.form.first": "First answer, hours",
  "promises.form.next": "Next update, hours",
  "promises.form.hoursHint": "Working time in quarters of an hour, for example 1.5. Empty: no target.",
  "promises.form.solution": "Solution",
  "promises.form.sameDay": "before the cut-off the same day, otherwise the next working day",
  "promises.form.minutes": "after so many hours of working time",
  "promises.form.solutionHours": "Hours until the solution",
  "promises.form.solutionHint": "For the same day: how far into the next working day; empty until its end.",
  "promises.form.save": "Save",
  "promises.form.preview": "Preview without saving",
  "promises.form.drop": "Remove policy",
  "promises.preview.title": "What this would mean today",
  "promises.preview.unsaved": "Preview of your changes. Nothing has been saved yet.",
  "promises.preview.open":
    "{count, plural, =0 {No case is open at the moment.} one {One case is open.} other {# cases are open.}}",
  "promises.preview.other":
    "{count, plural, =0 {A different policy would hold for none of them.} one {A different policy would hold for one.} other {A different policy would hold for #.}}",
  "promises.preview.moved": "The next target would be earlier for {earlier} and later for {later}.",
  "promises.preview.late":
    "{count, plural, =0 {None would be overdue at once.} one {One would be overdue at once.} other {# would be overdue at once.}}",
  "promises.preview.spoken": "All promises stay as they are.",
  "promises.preview.history":
    "{count, plural, =0 {There was no case in the last {days} days.} one {The one case of the last {days} days, worked out again} other {The # cases of the last {days} days, worked out again}}",
  "promises.preview.what": "Share",
  "promises.preview.before": "Now",
  "promises.preview.after": "With the change",
  "promises.preview.sameDay": "solution promised for the same day",
  "promises.preview.solvedInTime": "solved in time",
  "promises.preview.answeredInTime": "answered for the first time in time",
  "promises.history.title": "Who changed what",
  "promises.history.empty": "Nobody yet. The defaults hold.",
  "promises.history.changed":
    "{kind, select, added {{name} added “{policy}”} dropped {{name} removed “{policy}”} raised {{name} put “{policy}” before “{past}”} other {{name} changed “{policy}”}}",
  "promises.history.gone": "A former member",
  "promises.history.applied":
    "{count, plural, =0 {Applied: no open case got different targets.} one {Applied: one open case got different targets, its promise stayed.} other {Applied: # open cases got different targets, their promises stayed.}}",
  "promises.history.pending": "Being applied to the open cases right now.",
  "promises.error.default": "The policy for all other cases cannot be removed.",
  "promises.error.hours": "Please give hours in quarters from 0.25 to 200, or leave the field empty.",
  "promises.error.name": "Please give a name of 3 to 80 characters.",
  "promises.error.solutionHours": "Please say after how many hours the solution is promised.",

  "promises.clocks.title": "Clocks",
  "promises.clocks.policy": "Policy: {name}",
  "promises.clocks.promise": "Promise",
  "promises.clocks.first-response": "First answer",
  "promises.clocks.next-update": "Next update",
  "promises.clocks.solution": "Own target for the solution",
  "promises.clocks.visit": "Visit",
  "promises.clocks.call-back": "Call-back",
  "promises.clocks.next": "next",
  "promises.clocks.late": "overdue",
  "promises.clocks.met": "met",
  "promises.clocks.stands":
    "{why, select, solved {The clock has been standing since {moment} because an answer was accepted as the solution. Please close the case.} outage {The clock has been standing since {moment} because it belongs to an outage.} other {The clock has been standing since {moment} because we are waiting for an answer.}}",
  "promises.clocks.renewal":
    "The promise has passed. Please give a new time with the reason, for example {due}.",
  "promises.clocks.reminded":
    "{rung, select, owner {Reminded at three quarters of the time} duty {Team and lead reminded at nine tenths of the time} customer {Customer told} other {Asked for a new time}}: {moment}",
  "promises.clocks.skipped":
    "{rung, select, owner {Reminder at three quarters skipped} duty {Reminder at nine tenths skipped} other {Skipped}}: {moment}",
  "promises.paused.customer":
    "{why, select, solved {The clock has been standing since {moment} because you accepted an answer as the solution.} outage {The clock has been standing since {moment} because your line belongs to an outage.} other {The clock has been standing since {moment} because we are waiting for your answer.}}",
  "promises.paused.other":
    "{why, select, solved {The clock has been standing since {moment} because an answer was accepted as the solution.} outage {The clock has been standing since {moment} because it belongs to an outage.} other {The clock has been standing since {moment} because the team is waiting for an answer.}}",
};
