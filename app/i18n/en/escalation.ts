import type { escalation as de } from "../de/escalation.ts";

export const escalation = {
  "escalation.severity.total-outage": "Nothing works any more",
  "escalation.severity.total-outage.hint":
    "No internet, no telephone or no mobile service, or emergency calls cannot be made",
  "escalation.severity.impaired": "It works, but badly",
  "escalation.severity.impaired.hint": "Slow, with drop-outs, or part of it fails",
  "escalation.severity.question": "A question or a request",
  "escalation.severity.question.hint": "Bill, contract, moving house, or something only the team can see",
  "escalation.severity.short.total-outage": "Total outage",
  "escalation.severity.short.impaired": "Impaired",
  "escalation.severity.short.question": "Request",

  "escalation.journey.label": "Where your question stands",
  "escalation.journey.labelOther": "Where this question stands",
  "escalation.journey.asked": "Asked",
  "escalation.journey.community": "Community",
  "escalation.journey.team": "Regional team",
  "escalation.journey.rating": "Flawless?",
  "escalation.journey.state":
    "{state, select, done {done} now {now} late {overdue} skipped {not needed} other {still to come}}",
  "escalation.journey.answers": "{count, plural, =0 {no answers yet} one {one answer} other {# answers}}",
  "escalation.journey.solved": "solved {moment}",
  "escalation.journey.ifNeeded": "if it is needed",
  "escalation.journey.notNeeded": "was not needed",
  "escalation.journey.promised": "Promise: {until}",
  "escalation.journey.late": "Promise missed",
  "escalation.journey.paused": "waiting for a reply",
  "escalation.journey.finishing": "being closed",
  "escalation.journey.closed": "solved {moment}",
  "escalation.journey.later": "at the end",
  "escalation.journey.rate": "your rating",
  "escalation.journey.rated": "rated",
  "escalation.journey.unrated": "not rated yet",

  "escalation.contact.yours": "Your contact",
  "escalation.contact.other": "Contact",
  "escalation.contact.was": "Your contact was",
  "escalation.contact.wasOther": "The contact was",
  "escalation.contact.team": "Regional team {region}",
  "escalation.contact.until": "here {until}",
  "escalation.contact.next": "back {moment}",
  "escalation.contact.away": "away at the moment",
  "escalation.contact.deputy": "Standing in until then: {name}, here {until}",
  "escalation.contact.colleague": "Answering until then if needed: {name}, here {until}",
  "escalation.contact.code": "Case",
  "escalation.contact.handovers": "Handovers",
  "escalation.contact.lastAnswer": "Last answer",
  "escalation.contact.noAnswer": "none yet",
  "escalation.contact.message": "Message to {name}",
  "escalation.contact.toDesk": "Open on the regional desk",
  "escalation.contact.timeline": "What has happened so far",

  "escalation.promise.open": "Promised: solved {until}",
  "escalation.promise.left": "{left} left",
  "escalation.promise.movedReason": "Reason for the new time: {reason}",
  "escalation.promise.late": "The promise was: solved {until}",
  "escalation.promise.lateHint": "We did not manage it. You will get a new time, with a reason.",
  "escalation.promise.paused": "The clock has stopped",
  "escalation.promise.pausedHint": "We are waiting to hear from you. After that the promise runs on.",
  "escalation.promise.pausedHintOther": "The team is waiting for a reply. After that the promise runs on.",
  "escalation.promise.kept": "Promise kept",
  "escalation.promise.missed": "Promise not kept",

  "escalation.timeline.opened": "Escalated to the regional team",
  "escalation.timeline.openedDue": "Promised: {until}",
  "escalation.timeline.owner.helped-before": "Assigned: helped here last time",
  "escalation.timeline.owner.skill": "Assigned: knows the topic and has the fewest open cases",
  "escalation.timeline.owner.lead": "Assigned: team lead",
  "escalation.timeline.owner.anyone": "Assigned",
  "escalation.timeline.openedTeam": "Escalated by {name}",
  "escalation.timeline.taken": "{name} is working on it",
  "escalation.timeline.takenOver": "{name} takes over from {from}",
  "escalation.timeline.answered": "{name} has answered",
  "escalation.timeline.noted": "{name} has written an internal note",
  "escalation.timeline.promise-moved": "New promise: {until}",
  "escalation.timeline.promise-missed": "The promised time has passed",
  "escalation.timeline.waiting":
    "{why, select, outage {Part of a known outage: its promise holds, the clock of this case has stopped} solved {An answer was accepted as the solution, the clock has stopped} other {Waiting for a reply, the clock has stopped}}",
  "escalation.timeline.resumed":
    "{why, select, undone {The clock is running on as if it had not stood still} other {The clock is running again}}",
  "escalation.timeline.handover-offered": "{name} offers {to} the handover",
  "escalation.timeline.handover-accepted": "Handed over from {from} to {to}",
  "escalation.timeline.handoverHolds": "The promise still holds.",
  "escalation.timeline.handover-returned": "{to} has returned the handover",
  "escalation.timeline.handoverTimedOut": "Not accepted, back to {from}",
  "escalation.timeline.closed": "Solved",
  "escalation.timeline.closedTeam": "{name} has closed the case",
  "escalation.timeline.reopened": "Reopened",
  "escalation.timeline.rated": "Rated {score} out of 5",
  "escalation.timeline.followed-up": "{name} has followed up",

  "escalation.prompt.title": "Not getting any further?",
  "escalation.prompt.titleOther": "Is the community stuck here?",
  "escalation.prompt.text":
    "The regional team for your postcode takes over: one named person who stays with it, and a promised time.",
  "escalation.prompt.textOther":
    "The regional team for the postcode takes over: one named person who stays with it, and a promised time.",
  "escalation.prompt.button": "Escalate to the regional team",
  "escalation.prompt.outageButton": "Escalate a total outage",
  "escalation.prompt.later":
    "The community still has time: {moment} is when you can bring in the regional team. If nothing works at all, straight away.",
  "escalation.prompt.unverified":
    "As soon as your email address is confirmed, you can bring in the regional team.",

  "escalation.form.title": "Escalate to the regional team",
  "escalation.form.intro":
    "Five short details. After that, the question has a named contact and a promised time.",
  "escalation.form.about": "It is about",
  "escalation.form.severity": "How bad is it?",
  "escalation.form.severityEarly":
    "The community may still solve everything else: you can choose it from {moment}. For a total outage there is no waiting time.",
  "escalation.form.postcode": "Postcode of the connection",
  "escalation.form.postcodeHint":
    "It decides which team is responsible. Only the region is shown in public. Without a postcode, the central team takes over.",
  "escalation.form.postcodeKept":
    "The postcode is on file and stays private. Only fill this in if it is about a different connection.",
  "escalation.form.category": "Topic",
  "escalation.form.tried": "What has already been tried?",
  "escalation.form.triedHint": "So that nobody asks you the same thing again.",
  "escalation.form.triedHintOther": "So that nobody asks the same thing again.",
  "escalation.form.summary": "In one sentence: what is it about?",
  "escalation.form.summaryHint": "The team sees this sentence at the very top.",
  "escalation.form.private":
    "Please do not enter customer numbers, telephone numbers or bank details. Your contact will ask for them if necessary.",
  "escalation.form.send": "Escalate now",
  "escalation.form.previewLine": "The promise if you escalate now: solved {until}",
  "escalation.form.cannot": "Escalating is not possible at the moment",
  "escalation.form.back": "Back to the question",

  "escalation.rating.title": "Was that flawless?",
  "escalation.rating.text": "One tap is enough. Only the team can see your rating.",
  "escalation.rating.score":
    "{score, select, 1 {Not at all} 2 {Not really} 3 {So-so} 4 {Good} other {Flawless}}",
  "escalation.rating.scoreLabel":
    "{score} out of 5: {score, select, 1 {Not at all} 2 {Not really} 3 {So-so} 4 {Good} other {Flawless}}",
  "escalation.rating.thanks": "Thank you for your rating: {score} out of 5",
  "escalation.rating.thanksGood": "Good to hear that it worked out.",
  "escalation.rating.thanksBad":
    "We are sorry about that. The team lead will get in touch with you within one working day.",
  "escalation.rating.comment": "Would you like to say something about it?",
  "escalation.rating.commentHint": "Please give no customer numbers or bank details.",
  "escalation.rating.commentSend": "Send",
  "escalation.rating.change": "Change rating",
  "escalation.rating.deadTitle": "This link is no longer valid",
  "escalation.rating.linkAbout": "{name} has solved your question “{title}” for you.",
  "escalation.rating.linkToThread": "To the question",

  "escalation.error.withTeam":
    "The question is already with the regional team. Its page shows who has it, and by when.",
  "escalation.error.solved":
    "The question is solved. If the solution does not help after all, please reopen the question first.",
  "escalation.error.locked": "This question is locked and can no longer be escalated.",
  "escalation.error.tooEarly":
    "This is possible from {moment}. Until then the community has time. Only for a total outage does the regional team take over at once.",
  "escalation.error.noTeam":
    "No regional team can be reached at the moment. Please try again in an hour; your details are kept.",
  "escalation.error.closed": "This case has been closed in the meantime.",
  "escalation.error.ownerHasIt":
    "{name} is in and is handling this case. Talk to each other, or have the case handed over to you.",
  "escalation.error.paused": "The clock has stopped because a reply is awaited. Please restart it first.",
  "escalation.error.duePast": "This time has already passed. Please choose a time in the future.",
  "escalation.error.dueFar": "Nobody can promise that far ahead. Please choose at most 60 days.",
  "escalation.error.dueClosed": "The team is not in at that time. It opens again {moment}.",
  "escalation.error.dueFormat": "Please give a day and a time.",
  "escalation.error.receiver": "Please choose a colleague from your own team.",
  "escalation.error.offered": "The case has already been offered to someone. Please wait for their answer.",
  "escalation.error.notOffered": "This offer is no longer valid: it was accepted or has gone back.",
  "escalation.error.ratingLink":
    "This link is no longer valid. If you are logged in, you can rate directly on the page of your question.",
  "escalation.error.followedUp": "There is nothing left to do here: someone has already followed up.",
} satisfies Record<keyof typeof de, string>;
