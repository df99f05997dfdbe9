import type { notifications as de } from "../de/notifications.ts";

export const notifications = {
  "notifications.title": "Notifications",
  "notifications.empty": "No notifications yet",
  "notifications.empty.text":
    "This is where you will hear when someone answers your questions or something happens with a case.",
  "notifications.readAll": "Mark all as read",
  "notifications.new": "new",
  "notifications.settings": "What comes by email",

  "notifications.mail.unsubscribe": "Stop these emails",
  "notifications.mail.settings": "Settings",

  "notifications.unsubscribe.title": "Stop emails",
  "notifications.unsubscribe.about": "At present you get an email when …",
  "notifications.unsubscribe.one": "Stop these emails",
  "notifications.unsubscribe.all": "Stop all emails",
  "notifications.unsubscribe.hint":
    "Everything new is still listed under “Notifications”. Emails about your account itself, such as for a new password, will always come.",
  "notifications.unsubscribe.doneTitle": "Stopped",
  "notifications.unsubscribe.done": "You will no longer get an email when …",
  "notifications.unsubscribe.undo": "Send them after all",
  "notifications.unsubscribe.invalidTitle": "This link is no longer valid",
  "notifications.unsubscribe.invalid":
    "Links for stopping emails are valid for 90 days. You can change what comes by email in your settings at any time.",
  "notifications.unsubscribe.toSettings": "To the settings",

  "notifications.answer.name": "someone answers my question",
  "notifications.answer.text": "{actor} has answered your question “{title}”.",
  "notifications.answer.subject": "New answer: {title}",
  "notifications.answer.mail": "{actor} has answered your question “{title}”:",
  "notifications.answer.button": "See the answer",

  "notifications.comment.name": "someone comments on a post of mine",
  "notifications.comment.text": "{actor} has commented on your post on “{title}”.",
  "notifications.comment.subject": "New comment: {title}",
  "notifications.comment.mail": "{actor} has commented on your post on “{title}”:",
  "notifications.comment.button": "See the comment",

  "notifications.official-answer.name": "the regional team answers my question",
  "notifications.official-answer.text": "The regional team {region} has answered your question “{title}”.",
  "notifications.official-answer.subject": "Your regional team has answered: {title}",
  "notifications.official-answer.mail":
    "{contact} from the regional team {region} has answered your question “{title}”:",
  "notifications.official-answer.button": "See the answer",

  "notifications.followed-reply.name": "there is something new in questions I follow",
  "notifications.followed-reply.text": "{actor} has written in “{title}”.",
  "notifications.followed-reply.subject": "News on: {title}",
  "notifications.followed-reply.mail":
    "{actor} has written in “{title}”. You follow this question; until you look in, we will send no further email about it.",
  "notifications.followed-reply.button": "See the post",

  "notifications.solution-accepted.name": "my answer is the solution",
  "notifications.solution-accepted.text":
    "{source, select, official {The regional team has confirmed your answer on “{title}” as the solution.} other {Your answer helped: {actor} has accepted it as the solution to “{title}”.}}",
  "notifications.solution-accepted.subject": "Your answer helped: {title}",
  "notifications.solution-accepted.mail":
    "{source, select, official {The regional team has confirmed your answer on “{title}” as the solution.} other {{actor} has accepted your answer as the solution to “{title}”.}} Thank you for taking the time.",
  "notifications.solution-accepted.button": "To the solution",

  "notifications.ticket-opened.name": "the regional team has my case",
  "notifications.ticket-opened.text":
    "Your regional team is looking after “{title}”. Your contact is {contact}.{due, select, none {} other { A solution is promised {due}.}}",
  "notifications.ticket-opened.subject": "Your regional team is looking after it: {title}",
  "notifications.ticket-opened.mail":
    "Your question “{title}” is now with your regional team. Your contact is {contact}, who stays with it until it is solved.{due, select, none {} other { A solution is promised {due}.}} Your case number is {code}.",
  "notifications.ticket-opened.button": "See how it stands",

  "notifications.new-contact.name": "I get a different contact",
  "notifications.new-contact.text":
    "Your new contact for “{title}” is {contact}{former, select, none {} other { (until now: {former})}}.{due, select, none {} other { Your promise holds: a solution {due}.}}",
  "notifications.new-contact.subject": "{contact} is now there for you: {title}",
  "notifications.new-contact.mail":
    "Your new contact for “{title}” is {contact}{former, select, none {} other {; until now it was {former}}}. Everything so far is known; there is no need to explain anything again.{due, select, none {} other { Your promise holds: a solution {due}.}}",
  "notifications.new-contact.button": "See how it stands",

  "notifications.promise-moved.name": "a promise changes",
  "notifications.promise-moved.text": "New promise for “{title}”: a solution {due}.",
  "notifications.promise-moved.subject": "New promise: {title}",
  "notifications.promise-moved.mail":
    "{contact} had to change the promise for “{title}”. A solution is now promised {due}. The reason:",
  "notifications.promise-moved.button": "See how it stands",

  "notifications.promise-missed.name": "a promise was not kept",
  "notifications.promise-missed.text":
    "We have not kept our promise for “{title}”. We are sorry. {contact} is staying with it and will give you a new time.",
  "notifications.promise-missed.subject": "We are late: {title}",
  "notifications.promise-missed.mail":
    "We have not kept our promise for “{title}”. We are sorry. {contact} is still looking after it and has already been asked to give you a new time and the reason; there is nothing you need to do.",
  "notifications.promise-missed.button": "See how it stands",

  "notifications.ticket-closed.name": "my case is solved",
  "notifications.ticket-closed.text": "“{title}” is solved. Was everything flawless?",
  "notifications.ticket-closed.subject": "Solved. Was it flawless? {title}",
  "notifications.ticket-closed.mail":
    "Your case {code} on “{title}” is solved. Was it flawless? One tap is enough, without logging in. If not, the team lead will see to it. This is what helped:",
  "notifications.ticket-closed.button": "Rate now",

  "notifications.ticket-assigned.name": "I have a new case",
  "notifications.ticket-assigned.text":
    "New case {code} for you: “{title}”.{due, select, none {} other { Promised {due}.}}",
  "notifications.ticket-assigned.subject": "New case {code}: {title}",
  "notifications.ticket-assigned.mail":
    "The case {code} on “{title}” is with you.{due, select, none {} other { A solution is promised {due}.}}",
  "notifications.ticket-assigned.button": "Open case",

  "notifications.close-requested.name": "a customer already has a solution",
  "notifications.close-requested.text":
    "{actor} has accepted an answer as the solution to “{title}”. Please close {code}.",
  "notifications.close-requested.subject": "Please close: {code} {title}",
  "notifications.close-requested.mail":
    "{actor} has accepted an answer as the solution to “{title}”. The clock has stopped. Please close the case {code} when everything is done.",
  "notifications.close-requested.button": "Open case",

  "notifications.handover-offered.name": "someone wants to hand a case over to me",
  "notifications.handover-offered.text":
    "{contact} would like to hand {code} over to you: “{title}”. Please accept or return it{due, select, none {.} other { {due}.}}",
  "notifications.handover-offered.subject": "Handover to you: {code} {title}",
  "notifications.handover-offered.mail":
    "{contact} would like to hand the case {code} on “{title}” over to you. Please accept or return it{due, select, none {} other { {due}}}; after that it goes back by itself.",
  "notifications.handover-offered.button": "See the handover",

  "notifications.handover-returned.name": "a handover comes back to me",
  "notifications.handover-returned.text": "The handover of {code} has come back: “{title}” stays with you.",
  "notifications.handover-returned.subject": "Handover returned: {code} {title}",
  "notifications.handover-returned.mail":
    "{contact} has not accepted the handover of {code} on “{title}”. The case stays with you.",
  "notifications.handover-returned.button": "Open case",

  "notifications.bad-rating.name": "a rating is bad",
  "notifications.bad-rating.text":
    "{actor} was not satisfied with {code} ({score} out of 5).{due, select, none {} other { Please get in touch {due}.}}",
  "notifications.bad-rating.subject": "Not flawless: {code} {title}",
  "notifications.bad-rating.mail":
    "{actor} has rated the case {code} on “{title}” {score} out of 5. Please ask what went wrong and put it right{due, select, none {} other { {due}}}.",
  "notifications.bad-rating.button": "Open case",
  "notifications.follow-up-missed.name": "nobody has followed up a bad rating",
  "notifications.follow-up-missed.text":
    "{actor} has been waiting for a follow-up since rating {code} ({score} out of 5). The working day for it has passed.",
  "notifications.follow-up-missed.subject": "Not followed up yet: {code} {title}",
  "notifications.follow-up-missed.mail":
    "{actor} rated the case {code} on “{title}” {score} out of 5, and nobody has followed it up yet. The working day for it has passed. Please get in touch now.",
  "notifications.follow-up-missed.button": "Open case",
} satisfies Record<keyof typeof de, string>;
