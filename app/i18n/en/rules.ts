import type { rules as de } from "../de/rules.ts";

export const rules: Record<keyof typeof de, string> = {
  "rules.timeline.opened":
    "{cause, select, outage {Passed on automatically because nothing works any more} unanswered {Passed on automatically because no answer came within {time} of working time} other {Passed on automatically because there was no solution after {time} of working time}}",
  "rules.openedBy": "nobody: a rule did it",
  "rules.journey.from": "by itself {moment} if needed",

  "rules.ahead.title": "Passed on automatically",
  "rules.ahead.asker":
    "{cause, select, outage {Because nothing works at your place any more, the regional team takes over by itself {moment}.} unanswered {If no answer has come by {moment}, the regional team takes over by itself.} other {If the question is not solved by {moment}, the regional team takes over by itself.}}",
  "rules.ahead.other":
    "{cause, select, outage {The regional team takes over by itself {moment}.} unanswered {If no answer has come by {moment}, the regional team takes over by itself. Until then the community has time.} other {If the question is not solved by {moment}, the regional team takes over by itself. Until then the community has time.}}",
  "rules.ahead.called":
    "{count, plural, =0 {We have not found anybody yet who knows a lot about this.} one {One person who knows about this has been asked once more.} other {# people who know about this have been asked once more.}}",
  "rules.ahead.decline": "Do not pass it on yet",
  "rules.ahead.declined":
    "This question does not go to the regional team by itself. You can pass it on yourself at any time.",
  "rules.ahead.accept": "Pass it on by itself after all",
  "rules.ask.keepHere": "Do not pass this on to the regional team automatically",
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

  "notifications.handing-over.name": "my question will soon go to the regional team by itself",
  "notifications.handing-over.text":
    "{cause, select, unanswered {“{title}” has no answer yet.} other {“{title}” is not solved yet.}} If that does not change {due}, the regional team takes over. If you would rather wait, tell us here.",
  "notifications.handing-over.subject": "Soon with the regional team: {title}",
  "notifications.handing-over.mail":
    "{cause, select, unanswered {Your question “{title}” has no answer yet.} other {Your question “{title}” is not solved yet.}} If that does not change {due}, your regional team takes over: one person with a name, and a promised time. You do not have to do anything. If you would rather wait for the community, one tap on the page of your question is enough.",
  "notifications.handing-over.button": "To the question",

  "notifications.handed-over.name": "my question has gone to the regional team by itself",
  "notifications.handed-over.text":
    "Your regional team takes care of “{title}”: passed on automatically {cause, select, outage {because nothing works any more} unanswered {because no answer came within {time} of working time} other {because there was no solution after {time} of working time}}. {salutation, select, other {Your contact is {contact}.}}{due, select, none {} other { A solution is promised {due}.}}",
  "notifications.handed-over.subject": "Your regional team takes care of it: {title}",
  "notifications.handed-over.mail":
    "Your question “{title}” is with your regional team now. It was passed on automatically {cause, select, outage {because nothing works any more} unanswered {because no answer came within {time} of working time} other {because there was no solution after {time} of working time}}. {salutation, select, other {Your contact is {contact}, until it is solved.}}{due, select, none {} other { A solution is promised {due}.}} The number of your case is {code}.",
  "notifications.handed-over.button": "See where it stands",
};
