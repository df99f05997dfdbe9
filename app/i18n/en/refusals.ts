export const refusals = {
  "refusals.error.totalOutage":
    "A total outage is not sent back. If it is none, please correct the severity first.",
  "refusals.error.decided": "The lead has decided already: this case stays with the team.",
  "refusals.error.noObjection": "An objection is no longer possible here.",
  "refusals.error.objectionDone": "This objection has been decided already.",
  "refusals.error.tooManyOpen":
    "You have {count} open cases already. If this question belongs to one of them, attach it there. Otherwise it goes on as soon as one is closed.",
  "refusals.error.tooManyToday":
    "Enough questions have been handed over for today. You can go on from {moment}.",
  "refusals.error.wait":
    "The fast lane for total outages is closed for you at the moment, because the team found none several times. From {moment} on you can hand this question over in the usual way. If emergency calls do not work, please use another phone and call our fault line.",

  "refusals.kind.community": "The community can do this best",
  "refusals.kind.missing-facts": "We lack some facts",
  "refusals.kind.other-place": "Somebody else is in charge of this",
  "refusals.kind.no-fault": "There is no fault on our side",
  "refusals.kind.not-ours": "This is not one of our services",

  "refusals.notice.title": "The regional team {region} has sent this question back",
  "refusals.notice.by": "{name}, regional team {region}",
  "refusals.notice.why": "The reason",
  "refusals.notice.next": "What comes next",
  "refusals.notice.again": "If the question stays open, you can hand it over again from {moment}.",
  "refusals.notice.againNow": "If the question stays open, you can hand it over again.",
  "refusals.notice.objected": "Your objection of {day} is with the team’s lead.",
  "refusals.notice.objectedOther": "The team’s lead is looking at an objection.",
  "refusals.notice.upheld": "The team’s lead has looked at it: {reason}",

  "refusals.object.title": "I do not agree",
  "refusals.object.label": "What did we overlook?",
  "refusals.object.hint":
    "Only the team reads this. The lead decides, not the person who sent it back. You can object once.",
  "refusals.object.send": "Object",

  "refusals.desk.title": "Send back to the community",
  "refusals.desk.intro":
    "Reason and next step stand in public in the question. Write as you would say it across the counter. The asker may object once, and the lead decides.",
  "refusals.desk.kind": "Why?",
  "refusals.desk.choose": "Please choose",
  "refusals.desk.reason": "The reason, in friendly words",
  "refusals.desk.reasonHint": "No customer data: everybody can read this sentence.",
  "refusals.desk.nextStep": "What can the person do now?",
  "refusals.desk.nextStepHint": "For instance: “Please add which lights on the router are on.”",
  "refusals.desk.send": "Send back",
  "refusals.desk.done": "Sent back by {name}: {kind}",
  "refusals.desk.objection": "Objection, {moment}",
  "refusals.desk.decided": "{decision, select, reopened {Opened again} other {It stays}} ({name}): {reason}",
  "refusals.desk.decide": "Decide on the objection",
  "refusals.desk.decision": "Decision",
  "refusals.desk.decision.reopened": "Open again: the team takes it after all",
  "refusals.desk.decision.upheld": "It stays",
  "refusals.desk.decisionReason": "Reason (public, one sentence)",
  "refusals.desk.decideSend": "Decide",
  "refusals.desk.objections": "Objections for you to decide",
  "refusals.desk.objectionFrom": "{name}, {moment}",

  "refusals.attach.title": "Does this belong to your open case?",
  "refusals.attach.titleOther": "Does this belong to an open case of the same person?",
  "refusals.attach.text":
    "Then the same person looks after it, with the same promise. There is nothing to fill in and nothing to explain twice.",
  "refusals.attach.line": "{code}: “{title}”, with {name}",
  "refusals.attach.button": "Yes, it belongs to {code}",
  "refusals.attach.other": "No, it is about something else",
  "refusals.attach.shown": "This question belongs to case {code}, together with “{title}”.",
  "refusals.attach.desk": "Other questions in this case",
  "refusals.attach.deskHint": "The closing sentence answers these questions too.",

  "refusals.closedNow":
    "The regional team is back: {moment}. You can hand it over now; the promise counts from then and is not made to look better than it is.",
  "refusals.emergency":
    "Emergency calls do not work? Please call 112 or 110 from a mobile phone or at a neighbour’s. Other networks connect emergency calls too.",
};
