import type { solving as de } from "../de/solving.ts";

export const solving = {
  "solving.worked.more": "Add device",
  "solving.worked.device": "With which device?",
  "solving.worked.deviceHint": "For example “FRITZ!Box 7590”",
  "solving.worked.note": "What else mattered in your case?",
  "solving.worked.send": "Worked for me",
  "solving.worked.summary":
    "{count, plural, one {Worked for one other member, on {day}} other {Worked for # others, most recently on {day}}}{device, select, none {} other { ({device})}}",
  "solving.worked.withDevice": "with {device}",

  "solving.failed.open": "Did not work",
  "solving.failed.tried": "What did you do, and what happened?",
  "solving.failed.triedHint":
    "Guides and the team read this too. If three people affected report it, the question is open again.",
  "solving.failed.affected": "I have the same problem",
  "solving.failed.send": "Report",
  "solving.report.already":
    "You have already reported once that an answer by this person did not work. One report per person counts; anything else you know is useful as a comment.",

  "solving.reopen.reason": "Reason (optional)",
  "solving.reopen.more": "with a reason",
  "solving.reopen.hint": "Did it not help after all?",

  "solving.held.ago": "last confirmed {ago}",
  "solving.held.overdue": "Solved some time ago – does it still work?",
  "solving.held.outdated": "According to {author}, this no longer works.",
  "solving.held.holds": "Still works",
  "solving.held.notAnyMore": "No longer works",

  "solving.review.title": "Check feedback",
  "solving.review.lead":
    "“Did not work” costs an answer points only once you agree. When in doubt, the answer stands.",
  "solving.review.empty": "No open feedback",
  "solving.review.emptyText": "As soon as someone reports that an answer did not work, it appears here.",
  "solving.review.about": "{reporter} on an answer by {author}",
  "solving.review.answer": "The answer",
  "solving.review.device": "Device: {device}",
  "solving.review.setAside": "Three reports: does not count as a solution at the moment",
  "solving.review.uphold": "True, it did not work",
  "solving.review.dismiss": "Does not count",
  "solving.review.own": "This concerns you yourself; someone else decides.",
  "solving.review.decided": "This has been decided in the meantime. Please reload the page.",

  "solving.link.dead":
    "This link is no longer valid. Open the question and tell us there; please log in to do so.",
  "solving.link.deadTitle": "This link is no longer valid",
  "solving.link.toThread": "To the question",

  "solving.nudge.title": "Is it solved?",
  "solving.nudge.about": "Your question: “{title}”",
  "solving.nudge.solvedWith": "Yes, solved. This answer helped:",
  "solving.nudge.unsolved": "Not solved yet",
  "solving.nudge.waiting": "I am still waiting",
  "solving.nudge.choose": "Choose the answer that helped.",
  "solving.nudge.send": "This is the solution",
  "solving.nudge.or": "Or",
  "solving.nudge.done.solved":
    "Thank you. The answer now stands as the solution to the question and helps others too.",
  "solving.nudge.done.unsolved":
    "Thank you, we have noted that. It is best to write what still does not work, or to escalate the question to your regional team.",
  "solving.nudge.done.waiting": "Thank you, we have noted that. We will not ask about this question again.",
  "solving.nudge.describe": "Write what still does not work",
  "solving.nudge.escalate": "Escalate to the regional team",

  "solving.recheck.title": "Does it still work?",
  "solving.recheck.about":
    "Your solution to “{title}” was last confirmed on {day}. People who search for it today would like to know whether it is still right.",
  "solving.recheck.done.holds": "Thank you. The solution now says that it still works.",
  "solving.recheck.done.outdated":
    "Thank you. The solution now says that it no longer works. You lose nothing by that. If you know how it is done today, edit the answer.",

  "notifications.nudge.name": "my question has answers and is still open",
  "notifications.nudge.text": "Is “{title}” solved? Tell us with one tap.",
  "notifications.nudge.subject": "Is it solved? {title}",
  "notifications.nudge.mail":
    "There are answers to your question “{title}”. Is it solved? One tap is enough, without logging in. We ask twice at most.",
  "notifications.nudge.button": "Yes, solved",

  "notifications.recheck.name": "an older solution of mine should be confirmed again",
  "notifications.recheck.text": "Does your solution to “{title}” still work?",
  "notifications.recheck.subject": "Does it still work? {title}",
  "notifications.recheck.mail":
    "Nobody has confirmed your solution to “{title}” for a long time. Does it still work? Two taps are enough, without logging in. This is what you wrote:",
  "notifications.recheck.button": "Say whether it still works",

  "notifications.solution-fell.name": "an answer of mine no longer counts as the solution",
  "notifications.solution-fell.text":
    "{why, select, reports {Three members report that your solution to “{title}” did not work for them. The question is open again; it costs points only after a check.} other {“{title}” is open again: your answer no longer counts as its solution.}}",
  "notifications.solution-fell.subject": "Open again: {title}",
  "notifications.solution-fell.mail":
    "{why, select, reports {Three members report that your solution to “{title}” did not work for them. That is why the question is open again. Guides and the team will look at it; until then it costs no points. Perhaps you have another idea.} other {“{title}” is open again, and your answer no longer counts as its solution. Perhaps you have another idea.}}",
  "notifications.solution-fell.button": "Have a look",

  "notifications.question-merged.name": "my question is merged with another one",
  "notifications.question-merged.text":
    "Your question has been merged with “{title}”: it is about the same thing, and the answers arrive there.",
  "notifications.question-merged.subject": "Merged with: {title}",
  "notifications.question-merged.mail":
    "Your question has been merged with “{title}”, because it is about the same thing. Everything you wrote is there now, and new answers arrive there. Your old link leads to it.",
  "notifications.question-merged.button": "To the question",
} satisfies Record<keyof typeof de, string>;
