export const visitNotices = {
  "notifications.ticket-refused.name": "the regional team sends a question back",
  "notifications.ticket-refused.text":
    "The regional team has sent “{title}” back to the community and says why.",
  "notifications.ticket-refused.subject": "Back to the community: {title}",
  "notifications.ticket-refused.mail":
    "{contact} has sent your question “{title}” back to the community. If you do not agree you can object; then the team’s lead decides. The reason and the next step:",
  "notifications.ticket-refused.button": "See the question",

  "notifications.objection-decided.name": "an objection is decided",
  "notifications.objection-decided.text":
    "{decision, select, reopened {You were right to object: the regional team looks after “{title}” again.} other {Your objection about “{title}” was looked at, the decision stands.}}",
  "notifications.objection-decided.subject": "Decision on your objection: {title}",
  "notifications.objection-decided.mail":
    "{decision, select, reopened {The team’s lead has looked at your objection and opened case {code} again. Your contact and the new promise stand in your question.} other {The team’s lead has looked at your objection. The decision stands.}} The reason:",
  "notifications.objection-decided.button": "See the question",

  "notifications.objection-raised.name": "somebody objects to a case being sent back",
  "notifications.objection-raised.text": "{actor} objects to {code} being sent back. Please decide.",
  "notifications.objection-raised.subject": "Objection: {code} {title}",
  "notifications.objection-raised.mail":
    "{actor} objects to {code} (“{title}”) being sent back. Please decide on it as the lead.",
  "notifications.objection-raised.button": "Open the case",

  "notifications.visit-news.name": "it is about a technician’s visit",
  "notifications.visit-news.text":
    "{change, select, offered {A technician can come for “{title}”. Please choose a time.} fixed {Technician’s visit agreed: {window}.} moved {Technician’s visit moved: {window}.} cancelled {The technician’s visit on {window} is cancelled.} other {The technician is on the way, with you in about {eta} minutes.}}",
  "notifications.visit-news.subject":
    "{change, select, offered {When would suit you? {title}} fixed {Technician’s visit: {window}} moved {Technician’s visit moved: {window}} cancelled {Technician’s visit cancelled: {title}} other {The technician is on the way: {title}}}",
  "notifications.visit-news.mail":
    "{change, select, offered {A technician will come to you so that “{title}” gets solved. Please choose one of the windows.} fixed {As agreed a technician will come to you: {window}. In your question you can add it to your calendar, move or cancel it.} moved {{contact} has moved your technician’s visit. The new promise is: {window}. The reason stands in your question.} cancelled {The technician’s visit on {window} is cancelled. The reason stands in your question.} other {The technician is on the way and with you in about {eta} minutes. The promise is {window}.}}",
  "notifications.visit-news.button": "See the visit",

  "notifications.visit-missed.name": "a technician’s visit was missed",
  "notifications.visit-missed.text":
    "Nobody came for the technician’s visit on {window}. We are sorry. Please choose a new time.",
  "notifications.visit-missed.subject": "Our omission: technician’s visit for {title}",
  "notifications.visit-missed.mail":
    "Nobody came for the technician’s visit that was promised for {window}. We are sorry, that was our mistake. The team’s lead knows about it. In your question there are new windows to choose from, and what you are entitled to under § 58 (4) TKG.",
  "notifications.visit-missed.button": "Choose a new time",

  "notifications.visit-desk.name": "something changes about a technician’s visit",
  "notifications.visit-desk.text":
    "{code}: {change, select, chosen {{actor} has chosen the visit on {window}.} moved {{actor} has moved the visit to {window}.} cancelled {{actor} has cancelled the visit on {window}.} declined {None of the suggested times suits {actor}.} other {Nobody came for the visit on {window}.}}",
  "notifications.visit-desk.subject":
    "{change, select, missed {Visit missed: {code} {title}} declined {No time suits: {code} {title}} other {Technician’s visit: {code} {title}}}",
  "notifications.visit-desk.mail":
    "{code} (“{title}”): {change, select, chosen {{actor} has chosen the visit on {window}.} moved {{actor} has moved the visit to {window}.} cancelled {{actor} has cancelled the visit on {window}.} declined {None of the suggested times suits {actor}. When it would stands with the case.} other {Nobody came for the visit on {window}. The customer knows already and has got new windows. Please find out why.}}",
  "notifications.visit-desk.button": "Open the case",
};
