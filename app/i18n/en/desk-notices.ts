export const deskNotices = {
  "notifications.ticket-back.name": "a snoozed case is back",
  "notifications.ticket-back.text":
    "{code} is back: “{title}”.{why, select, reply { There is a reply.} other {}} {promised, select, stands {The clock stands still.} missing {A new promise is still missing.} other {A solution is promised {due}.}}",
  "notifications.ticket-back.subject": "{code} is back: {title}",
  "notifications.ticket-back.mail":
    "{why, select, reply {{code} about “{title}” is back: the customer has written.} promise {{code} about “{title}” is back earlier than chosen, so that nothing runs out.} other {{code} about “{title}” is back. You wanted to be reminded of it.}} {promised, select, stands {The clock stands still while we wait for the customer.} missing {The last promise has run out; a new time is still missing.} other {A solution is promised {due}.}}{next, select, visit { Next comes a technician’s visit, until {when}.} call { Next, a call-back is agreed: {when}.} answer { The first answer is due: {when}.} news { The next message is due: {when}.} other {}}",
  "notifications.ticket-back.button": "Open the case",

  "notifications.consent-asked.name": "somebody needs my consent to look at private details",
  "notifications.consent-asked.text":
    "{actor} asks for your consent to look at the private details of {code}.",
  "notifications.consent-asked.subject": "Consent asked for: {code} {title}",
  "notifications.consent-asked.mail":
    "{actor} would like to look at the private details of {code} (“{title}”) and needs the consent of a second person. Please read the reason and decide; the request waits until {when}. A consent holds for 30 minutes. The customer too reads in the log who consented and why.",
  "notifications.consent-asked.button": "Read the reason and decide",

  "notifications.consent-decided.name": "my request for consent is decided",
  "notifications.consent-decided.text":
    "{decision, select, granted {{actor} has consented: you can look at the private details of {code} until {when}.} other {{actor} has declined that you look at the private details of {code}.}}",
  "notifications.consent-decided.subject":
    "{decision, select, granted {Consent given: {code} {title}} other {Consent declined: {code} {title}}}",
  "notifications.consent-decided.mail":
    "{decision, select, granted {{actor} has consented. You can look at the private details of {code} (“{title}”) until {when}. The customer finds your look in the log, with your reason.} other {{actor} has declined that you look at the private details of {code} (“{title}”).}}",
  "notifications.consent-decided.button": "To the private details",

  "notifications.private-looked.name": "somebody looks at my private details with a consent",
  "notifications.private-looked.text":
    "{actor} has looked at the private details of “{title}” with the consent of a second person. The reason stands in the log.",
  "notifications.private-looked.subject": "A look at your private details: {title}",
  "notifications.private-looked.mail":
    "{actor} has looked at the private details of your question “{title}”. Whoever does not work on your case, and after its end everybody in the team, needs the consent of a second person. Who consented and for what reason stands in the log at your question.",
  "notifications.private-looked.button": "See the log",

  "notifications.conversation-kept.name": "somebody has spoken with the customer of one of my cases",
  "notifications.conversation-kept.text":
    "{actor} has noted {channel, select, phone {a phone call} other {a talk in the shop}} about {code} “{title}”.",
  "notifications.conversation-kept.subject":
    "{channel, select, phone {Phone call} other {Talk in the shop}} about {code}: {title}",
  "notifications.conversation-kept.mail":
    "{actor} has spoken with the customer about {code} (“{title}”) {channel, select, phone {on the telephone} other {in the shop}}. What was said stands in the notes of the case.{due, select, none {} other { A solution is promised {due}.}}",
  "notifications.conversation-kept.button": "Read the note",
};
