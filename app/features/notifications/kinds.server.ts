import type { AnyKind, KindName } from "./kind.ts";
import { answer } from "./kinds/answer.server.ts";
import { appealDecided } from "./kinds/appeal-decided.server.ts";
import { badRating } from "./kinds/bad-rating.server.ts";
import { callBackBooked } from "./kinds/call-back-booked.server.ts";
import { callBackCancelled } from "./kinds/call-back-cancelled.server.ts";
import { callBackMissed } from "./kinds/call-back-missed.server.ts";
import { callBackOffered } from "./kinds/call-back-offered.server.ts";
import { closeRequested } from "./kinds/close-requested.server.ts";
import { comment } from "./kinds/comment.server.ts";
import { consentAsked } from "./kinds/consent-asked.server.ts";
import { consentDecided } from "./kinds/consent-decided.server.ts";
import { conversationKept } from "./kinds/conversation-kept.server.ts";
import { customerLeft } from "./kinds/customer-left.server.ts";
import { exportReady } from "./kinds/export-ready.server.ts";
import { followUpMissed } from "./kinds/follow-up-missed.server.ts";
import { followedReply } from "./kinds/followed-reply.server.ts";
import { handedOver } from "./kinds/handed-over.server.ts";
import { handingOver } from "./kinds/handing-over.server.ts";
import { handoverOffered } from "./kinds/handover-offered.server.ts";
import { handoverReturned } from "./kinds/handover-returned.server.ts";
import { ideaMoved } from "./kinds/idea-moved.server.ts";
import { lastCall } from "./kinds/last-call.server.ts";
import { meetupNear } from "./kinds/meetup-near.server.ts";
import { meetupCancelled, meetupMoved, meetupSummary } from "./kinds/meetup-news.server.ts";
import { meetupSeat } from "./kinds/meetup-seat.server.ts";
import { mention } from "./kinds/mention.server.ts";
import { moderationDecision } from "./kinds/moderation-decision.server.ts";
import { newContact } from "./kinds/new-contact.server.ts";
import { nudge } from "./kinds/nudge.server.ts";
import { objectionDecided } from "./kinds/objection-decided.server.ts";
import { objectionRaised } from "./kinds/objection-raised.server.ts";
import { officialAnswer } from "./kinds/official-answer.server.ts";
import { outageEnded } from "./kinds/outage-ended.server.ts";
import { outageProposed } from "./kinds/outage-proposed.server.ts";
import { outageTold } from "./kinds/outage-told.server.ts";
import { privateLooked } from "./kinds/private-looked.server.ts";
import { promiseAtRisk } from "./kinds/promise-at-risk.server.ts";
import { promiseMissed } from "./kinds/promise-missed.server.ts";
import { promiseMoved } from "./kinds/promise-moved.server.ts";
import { promiseNear } from "./kinds/promise-near.server.ts";
import { promiseRenewal } from "./kinds/promise-renewal.server.ts";
import { questionMerged } from "./kinds/question-merged.server.ts";
import { recheck } from "./kinds/recheck.server.ts";
import { reportDecided } from "./kinds/report-decided.server.ts";
import { solutionAccepted } from "./kinds/solution-accepted.server.ts";
import { solutionFell } from "./kinds/solution-fell.server.ts";
import { ticketAssigned } from "./kinds/ticket-assigned.server.ts";
import { ticketBack } from "./kinds/ticket-back.server.ts";
import { ticketClosed } from "./kinds/ticket-closed.server.ts";
import { ticketInherited } from "./kinds/ticket-inherited.server.ts";
import { ticketMerged } from "./kinds/ticket-merged.server.ts";
import { ticketOpened } from "./kinds/ticket-opened.server.ts";
import { ticketRefused } from "./kinds/ticket-refused.server.ts";
import { visitDesk } from "./kinds/visit-desk.server.ts";
import { visitMissed } from "./kinds/visit-missed.server.ts";
import { visitNews } from "./kinds/visit-news.server.ts";

const kinds: Record<KindName, AnyKind> = {
  answer,
  comment,
  "official-answer": officialAnswer,
  mention,
  "followed-reply": followedReply,
  "solution-accepted": solutionAccepted,
  "solution-fell": solutionFell,
  recheck,
  nudge,
  "question-merged": questionMerged,
  "last-call": lastCall,
  "handing-over": handingOver,
  "handed-over": handedOver,
  "ticket-opened": ticketOpened,
  "new-contact": newContact,
  "promise-moved": promiseMoved,
  "promise-missed": promiseMissed,
  "ticket-closed": ticketClosed,
  "private-looked": privateLooked,
  "ticket-assigned": ticketAssigned,
  "ticket-inherited": ticketInherited,
  "promise-near": promiseNear,
  "promise-at-risk": promiseAtRisk,
  "promise-renewal": promiseRenewal,
  "close-requested": closeRequested,
  "call-back-offered": callBackOffered,
  "call-back-booked": callBackBooked,
  "call-back-cancelled": callBackCancelled,
  "call-back-missed": callBackMissed,
  "ticket-merged": ticketMerged,
  "handover-offered": handoverOffered,
  "handover-returned": handoverReturned,
  "ticket-refused": ticketRefused,
  "objection-decided": objectionDecided,
  "visit-news": visitNews,
  "visit-missed": visitMissed,
  "visit-desk": visitDesk,
  "ticket-back": ticketBack,
  "conversation-kept": conversationKept,
  "consent-asked": consentAsked,
  "consent-decided": consentDecided,
  "objection-raised": objectionRaised,
  "bad-rating": badRating,
  "outage-proposed": outageProposed,
  "outage-told": outageTold,
  "outage-ended": outageEnded,
  "follow-up-missed": followUpMissed,
  "customer-left": customerLeft,
  "meetup-seat": meetupSeat,
  "meetup-near": meetupNear,
  "meetup-moved": meetupMoved,
  "meetup-cancelled": meetupCancelled,
  "meetup-summary": meetupSummary,
  "idea-moved": ideaMoved,
  "export-ready": exportReady,
  "moderation-decision": moderationDecision,
  "report-decided": reportDecided,
  "appeal-decided": appealDecided,
};

export const kindByName = (name: KindName): AnyKind => kinds[name];
