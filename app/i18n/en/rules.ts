import type { rules as de } from "../de/rules.ts";

export const rules: Record<keyof typeof de, string> = {
  "rules.timeline.opened":
    "{cause, select, outage {Escalated automatically because nothing works any more} unanswered {Escalated automatically because no answer came within {time} of working time} other {Escalated automatically because there was no solution after {time} of working time}}",
  "rules.openedBy": "nobody: a rule did it",
  "rules.journey.from": "{moment} if needed",

  "rules.ahead.title": "Automatic escalation",
  "rules.ahead.asker":
    "{cause, select, outage {Because nothing works at your place any more, the regional team takes over automatically {moment}.} unanswered {If no answer has come by {moment}, the regional team takes over automatically.} other {If the question is not solved by {moment}, the regional team takes over automatically.}}",
  "rules.ahead.other":
    "{cause, select, outage {The regional team takes over by itself {moment}.} unanswered {If no answer has come by {moment}, the regional team takes over automatically. Until then the community has time.} other {If the question is not solved by {moment}, the regional team takes over automatically. Until then the community has time.}}",
  "rules.ahead.called":
    "{count, plural, =0 {We have not found anybody yet who knows a lot about this.} one {One person who knows about this has been asked once more.} other {# people who know about this have been asked once more.}}",
  "rules.ahead.decline": "Do not escalate it yet",
  "rules.ahead.declined":
    "This question will not be escalated automatically. You can escalate it yourself at any time.",
  "rules.ahead.accept": "Escalate automatically after all",
  "rules.ask.keepHere": "Do not escalate this to the regional team automatically",
  "rules.ask.keepHereHint":
    "Otherwise the team of your region takes over if the community cannot solve it. We will tell you beforehand.",

  "rules.call.title": "Last call",
  "rules.call.until": "There is time {due}, then the regional team takes over.",
  "rules.call.why":
    "We ask you because you have solved {solved, plural, one {one question} other {# questions}} about {category}{solvedHere, plural, =0 {} other {, # of them from the region {region}}}.",
  "rules.call.settings": "Pause such calls",

  "rules.calls.title": "Last calls",
  "rules.calls.lead":
    "Before a question goes to the regional team, we ask a few people who know about it. At most {perWeek} times a week, and only about topics you have helped with before.",
  "rules.calls.count":
    "{count, plural, =0 {You have not been asked in the last seven days.} one {You have been asked once in the last seven days.} other {You have been asked # times in the last seven days.}}",
  "rules.calls.pause": "Pause calls",
  "rules.calls.paused": "Paused since {moment}. We do not ask you.",
  "rules.calls.resume": "Be asked again",

  "notifications.last-call.name": "a question I could solve would otherwise go to the regional team",
  "notifications.last-call.text":
    "Last call: “{title}”, there is time {due}. We ask you because you have solved {solved, plural, one {one question} other {# questions}} about {category}{solvedHere, plural, =0 {} other {, # of them from the region {region}}}.",
  "notifications.last-call.subject": "Last call: {title}",
  "notifications.last-call.mail":
    "The community has not solved “{title}” yet; there is time {due}, then the regional team takes over. We ask you because you have solved {solved, plural, one {one question} other {# questions}} about {category}{solvedHere, plural, =0 {} other {, # of them from the region {region}}}. If it does not suit you right now, that is fine.",
  "notifications.last-call.button": "See the question",

  "notifications.handing-over.name": "my question will soon be escalated automatically",
  "notifications.handing-over.text":
    "{cause, select, unanswered {“{title}” has no answer yet.} other {“{title}” is not solved yet.}} If that does not change {due}, the regional team takes over. If you would rather wait, tell us here.",
  "notifications.handing-over.subject": "Soon with the regional team: {title}",
  "notifications.handing-over.mail":
    "{cause, select, unanswered {Your question “{title}” has no answer yet.} other {Your question “{title}” is not solved yet.}} If that does not change {due}, your regional team takes over: one named person, and a promised time. You do not have to do anything. If you would rather wait for the community, one tap on the page of your question is enough.",
  "notifications.handing-over.button": "To the question",

  "notifications.handed-over.name": "my question has been escalated automatically",
  "notifications.handed-over.text":
    "Your regional team is looking after “{title}”: escalated automatically {cause, select, outage {because nothing works any more} unanswered {because no answer came within {time} of working time} other {because there was no solution after {time} of working time}}. {salutation, select, other {Your contact is {contact}.}}{due, select, none {} other { A solution is promised {due}.}}",
  "notifications.handed-over.subject": "Your regional team is looking after it: {title}",
  "notifications.handed-over.mail":
    "Your question “{title}” is with your regional team now. It was escalated automatically {cause, select, outage {because nothing works any more} unanswered {because no answer came within {time} of working time} other {because there was no solution after {time} of working time}}. {salutation, select, other {Your contact is {contact}, until it is solved.}}{due, select, none {} other { A solution is promised {due}.}} Your case number is {code}.",
  "notifications.handed-over.button": "See how it stands",

  "rules.title": "When questions go to the regional team",
  "rules.lead":
    "What the community does not solve is taken over by the team of the region. Only the region’s working time counts, and a few people who know the topic are asked beforehand. Imported questions are left alone, and whoever asked can decline.",
  "rules.readOnly": "Only administrators can change the rules.",
  "rules.saved": "Saved. The rule applies from the next minute.",
  "rules.dropped": "This topic follows the rule for all again.",
  "rules.table.caption": "Rules by topic",
  "rules.table.category": "Topic",
  "rules.table.unanswered": "Without an answer",
  "rules.table.unsolved": "Without a solution",
  "rules.table.lastCall": "Last call",
  "rules.table.outage": "Total outage",
  "rules.table.before": "{time} before",
  "rules.table.after": "after {time}",
  "rules.table.never": "does not count",
  "rules.table.noCall": "none",
  "rules.table.atOnce": "at once",
  "rules.table.asOthers": "like all others",
  "rules.table.off": "Switched off",
  "rules.table.own": "separate rule",
  "rules.table.follows": "as for all",
  "rules.table.all": "All topics without a rule of their own",
  "rules.table.edit": "Edit",
  "rules.table.look": "View",
  "rules.form.title": "Rule: {name}",
  "rules.form.enabled": "Escalate questions automatically",
  "rules.form.unanswered": "After this many hours without an answer",
  "rules.form.unsolved": "After this many hours without a solution",
  "rules.form.hoursHint":
    "Working time of the region, in quarters of an hour (for example 1.5). Empty: does not count.",
  "rules.form.lastCall": "Last call, minutes before",
  "rules.form.lastCallHint": "This is how long those who are asked have left. 0: nobody is asked.",
  "rules.form.outage": "Total outage at once, in the first minute of working time",
  "rules.form.save": "Save",
  "rules.form.preview": "Preview without saving",
  "rules.form.drop": "Remove this separate rule",
  "rules.error.hours": "Please enter hours in quarters from 0.25 to 200, or leave the field empty.",
  "rules.error.lastCall": "Please enter whole minutes from 0 to 600.",
  "rules.error.noReason": "Please give at least one reason, or switch the rule off.",
  "rules.error.order":
    "The time without a solution is shorter than the one without an answer, so the answer would no longer matter.",
  "rules.error.callTooLong": "The last call has to be shorter than the time it announces.",
  "rules.preview.title": "What this rule would catch now",
  "rules.preview.unsaved": "Preview of your changes. Nothing has been saved yet.",
  "rules.preview.watched":
    "{count, plural, =0 {No open question is affected at the moment.} one {One open question is watched.} other {# open questions are watched.}}",
  "rules.preview.due":
    "{count, plural, =0 {None would go to the regional team at once.} one {One would go to the regional team in the next minute of working time.} other {# would go to the regional team in the next minute of working time.}}",
  "rules.preview.call":
    "{count, plural, =0 {No further last call is due.} one {A last call is due for one more.} other {A last call is due for # more.}}",
  "rules.preview.caption": "The next questions",
  "rules.preview.question": "Question",
  "rules.preview.at": "When",
  "rules.preview.why": "Because",
  "rules.preview.dueNow": "at once",
  "rules.preview.cause":
    "{cause, select, outage {nothing works any more} unanswered {there is no answer} other {there is no solution}}",
  "rules.results.caption": "Results by topic",
  "rules.results.title": "What the rules have done in the last {days} days",
  "rules.results.empty": "No question has come that far in this time.",
  "rules.results.called": "Calls",
  "rules.results.invited": "People asked",
  "rules.results.avoided": "Answered or solved by the community",
  "rules.results.escalated": "To the regional team",
  "rules.results.other": "Declined or no longer needed",
  "rules.results.open": "Still open",
  "rules.history.title": "Who changed what",
  "rules.history.empty": "Nobody yet. The defaults apply.",
  "rules.history.changed": "{name} changed the rule for {category}",
  "rules.history.dropped": "{name} removed the separate rule for {category}",
  "rules.history.gone": "A former member",
};
