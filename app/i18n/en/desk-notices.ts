export const deskNotices = {
  "notifications.ticket-back.name": "a snoozed case is back",
  "notifications.ticket-back.text":
    "{code} is back: “{title}”.{why, select, reply { There is a reply.} other {}} {promised, select, stands {The clock stands still.} missing {A new promise is still missing.} other {A solution is promised {due}.}}",
  "notifications.ticket-back.subject": "{code} is back: {title}",
  "notifications.ticket-back.mail":
    "{why, select, reply {{code} about “{title}” is back: the customer has written.} promise {{code} about “{title}” is back earlier than chosen, so that nothing runs out.} other {{code} about “{title}” is back. You wanted to be reminded of it.}} {promised, select, stands {The clock stands still while we wait for the customer.} missing {The last promise has run out; a new time is still missing.} other {A solution is promised {due}.}}{next, select, visit { Next comes a technician’s visit, until {when}.} call { Next, a call-back is agreed: {when}.} answer { The first answer is due: {when}.} news { The next message is due: {when}.} other {}}",
  "notifications.ticket-back.button": "Open the case",
};
