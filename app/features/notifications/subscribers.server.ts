import * as calls from "#app/features/escalation/call-backs/events.server.ts";
import * as escalation from "#app/features/escalation/events.server.ts";
import * as outages from "#app/features/escalation/outages/events.server.ts";
import * as desk from "#app/features/escalation/queue/events.server.ts";
import * as refusing from "#app/features/escalation/refusals/events.server.ts";
import { ticketsMerged } from "#app/features/escalation/relations/events.server.ts";
import * as talking from "#app/features/escalation/spoken-codes/events.server.ts";
import * as visiting from "#app/features/escalation/visits/events.server.ts";
import * as forum from "#app/features/forum/events.server.ts";
import * as ideas from "#app/features/ideas/events.server.ts";
import * as meetups from "#app/features/meetups/events.server.ts";
import * as moderation from "#app/features/moderation/events.server.ts";
import * as vault from "#app/features/vault/events.server.ts";
import { on } from "#app/platform/events.server.ts";
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
import { followUpMissed } from "./kinds/follow-up-missed.server.ts";
import { followedReply } from "./kinds/followed-reply.server.ts";
import { handedOver } from "./kinds/handed-over.server.ts";
import { handingOver } from "./kinds/handing-over.server.ts";
import { handoverOffered } from "./kinds/handover-offered.server.ts";
import { handoverReturned } from "./kinds/handover-returned.server.ts";
import { ideaMoved } from "./kinds/idea-moved.server.ts";
import { lastCall } from "./kinds/last-call.server.ts";
import { meetupCancelled, meetupMoved, meetupSummary } from "./kinds/meetup-news.server.ts";
import { meetupSeat } from "./kinds/meetup-seat.server.ts";
import { mention } from "./kinds/mention.server.ts";
import { moderationDecision } from "./kinds/moderation-decision.server.ts";
import { newContact } from "./kinds/new-contact.server.ts";
import { objectionDecided } from "./kinds/objection-decided.server.ts";
import { objectionRaised } from "./kinds/objection-raised.server.ts";
import { officialAnswer } from "./kinds/official-answer.server.ts";
import { outageProposed } from "./kinds/outage-proposed.server.ts";
import { privateLooked } from "./kinds/private-looked.server.ts";
import { promiseAtRisk } from "./kinds/promise-at-risk.server.ts";
import { promiseMissed } from "./kinds/promise-missed.server.ts";
import { promiseMoved } from "./kinds/promise-moved.server.ts";
import { promiseNear } from "./kinds/promise-near.server.ts";
import { promiseRenewal } from "./kinds/promise-renewal.server.ts";
import { questionMerged } from "./kinds/question-merged.server.ts";
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
import { followMergedThread, followSplitPosts } from "./moved-threads.server.ts";
import { tellConcerned } from "./outage-news.server.ts";
import { tellFirst } from "./tell.server.ts";

/** Which news is told by which kinds; who is concerned by several is told by the first. */
export const subscriptions = [
  on(forum.postCreated, "notifications.tell-post", (ctx, news) =>
    tellFirst(ctx, [officialAnswer, answer, comment, mention, followedReply], news),
  ),
  on(forum.threadAsked, "notifications.tell-question", (ctx, news) => tellFirst(ctx, [mention], news)),
  on(forum.solutionAccepted, "notifications.tell-solution", (ctx, news) =>
    tellFirst(ctx, [solutionAccepted], news),
  ),
  on(forum.solutionTakenBack, "notifications.tell-solution-fell", (ctx, news) =>
    tellFirst(ctx, [solutionFell], news),
  ),
  on(forum.threadMerged, "notifications.tell-merged", async (ctx, news) => {
    await followMergedThread(ctx, news);
    await tellFirst(ctx, [questionMerged], news);
  }),
  on(forum.threadSplit, "notifications.follow-split", followSplitPosts),
  on(escalation.ticketOpened, "notifications.tell-ticket", (ctx, news) =>
    tellFirst(ctx, [handedOver, ticketOpened, ticketAssigned], news),
  ),
  on(escalation.lastCallMade, "notifications.tell-last-call", (ctx, news) =>
    tellFirst(ctx, [handingOver, lastCall], news),
  ),
  on(escalation.ticketTaken, "notifications.tell-taken", (ctx, news) => tellFirst(ctx, [newContact], news)),
  on(desk.ticketAssigned, "notifications.tell-assigned", async (ctx, news) => {
    await tellFirst(ctx, [newContact], news);
    await tellFirst(ctx, [ticketAssigned], news);
  }),
  on(desk.ticketReleased, "notifications.tell-released", (ctx, news) => tellFirst(ctx, [newContact], news)),
  on(desk.ticketBack, "notifications.tell-ticket-back", (ctx, news) => tellFirst(ctx, [ticketBack], news)),
  on(escalation.promiseMoved, "notifications.tell-promise-moved", (ctx, news) =>
    tellFirst(ctx, [promiseMoved], news),
  ),
  on(escalation.promiseMissed, "notifications.tell-promise-missed", (ctx, news) =>
    tellFirst(ctx, [promiseMissed], news),
  ),
  on(escalation.promiseReminded, "notifications.tell-promise-reminded", (ctx, news) =>
    tellFirst(ctx, [promiseNear, promiseAtRisk, promiseRenewal], news),
  ),
  on(escalation.ownerChanged, "notifications.tell-owner-changed", (ctx, news) =>
    tellFirst(ctx, [newContact, ticketInherited], news),
  ),
  on(calls.callBackOffered, "notifications.tell-call-offered", (ctx, news) =>
    tellFirst(ctx, [callBackOffered], news),
  ),
  on(calls.callBackBooked, "notifications.tell-call-booked", (ctx, news) =>
    tellFirst(ctx, [callBackBooked], news),
  ),
  on(calls.callBackCancelled, "notifications.tell-call-cancelled", (ctx, news) =>
    tellFirst(ctx, [callBackCancelled], news),
  ),
  on(calls.callBackMissed, "notifications.tell-call-missed", (ctx, news) =>
    tellFirst(ctx, [callBackMissed], news),
  ),
  on(calls.callBackUnreached, "notifications.tell-call-unreached", (ctx, news) =>
    tellFirst(ctx, [callBackMissed], news),
  ),
  on(ticketsMerged, "notifications.tell-tickets-merged", (ctx, news) => tellFirst(ctx, [ticketMerged], news)),
  on(escalation.closeRequested, "notifications.tell-close-requested", (ctx, news) =>
    tellFirst(ctx, [closeRequested], news),
  ),
  on(escalation.handoverOffered, "notifications.tell-handover", (ctx, news) =>
    tellFirst(ctx, [handoverOffered], news),
  ),
  on(escalation.handoverAccepted, "notifications.tell-new-contact", (ctx, news) =>
    tellFirst(ctx, [newContact], news),
  ),
  on(escalation.handoverReturned, "notifications.tell-handover-returned", (ctx, news) =>
    tellFirst(ctx, [handoverReturned], news),
  ),
  on(escalation.ticketClosed, "notifications.tell-closed", (ctx, news) =>
    tellFirst(ctx, [ticketClosed], news),
  ),
  on(escalation.followUpMissed, "notifications.tell-follow-up", (ctx, news) =>
    tellFirst(ctx, [followUpMissed], news),
  ),
  on(refusing.ticketRefused, "notifications.tell-refused", (ctx, news) =>
    tellFirst(ctx, [ticketRefused], news),
  ),
  on(refusing.refusalObjected, "notifications.tell-objection", (ctx, news) =>
    tellFirst(ctx, [objectionRaised], news),
  ),
  on(refusing.objectionDecided, "notifications.tell-objection-decided", (ctx, news) =>
    tellFirst(ctx, [objectionDecided], news),
  ),
  on(talking.conversationKept, "notifications.tell-conversation", (ctx, news) =>
    tellFirst(ctx, [conversationKept], news),
  ),
  on(visiting.visitOffered, "notifications.tell-visit-offered", (ctx, news) =>
    tellFirst(ctx, [visitNews], news),
  ),
  on(visiting.visitDeclined, "notifications.tell-visit-declined", (ctx, news) =>
    tellFirst(ctx, [visitDesk], news),
  ),
  on(visiting.visitFixed, "notifications.tell-visit-fixed", (ctx, news) =>
    tellFirst(ctx, [visitNews, visitDesk], news),
  ),
  on(visiting.visitMoved, "notifications.tell-visit-moved", (ctx, news) =>
    tellFirst(ctx, [visitNews, visitDesk], news),
  ),
  on(visiting.visitCancelled, "notifications.tell-visit-cancelled", (ctx, news) =>
    tellFirst(ctx, [visitNews, visitDesk], news),
  ),
  on(visiting.visitUnderway, "notifications.tell-visit-underway", (ctx, news) =>
    tellFirst(ctx, [visitNews], news),
  ),
  on(visiting.visitMissed, "notifications.tell-visit-missed", (ctx, news) =>
    tellFirst(ctx, [visitMissed, visitDesk], news),
  ),
  on(vault.consentRequested, "notifications.tell-consent-asked", (ctx, news) =>
    tellFirst(ctx, [consentAsked], news),
  ),
  on(vault.consentDecided, "notifications.tell-consent-decided", (ctx, news) =>
    tellFirst(ctx, [consentDecided], news),
  ),
  on(vault.privateViewed, "notifications.tell-private-looked", (ctx, news) =>
    tellFirst(ctx, [privateLooked], news),
  ),
  on(escalation.ticketRated, "notifications.tell-rating", (ctx, news) => tellFirst(ctx, [badRating], news)),
  on(meetups.seatFreed, "notifications.tell-seat", (ctx, news) => tellFirst(ctx, [meetupSeat], news)),
  on(meetups.meetupMoved, "notifications.tell-meetup-moved", (ctx, news) =>
    tellFirst(ctx, [meetupMoved], news),
  ),
  on(meetups.meetupCancelled, "notifications.tell-meetup-cancelled", (ctx, news) =>
    tellFirst(ctx, [meetupCancelled], news),
  ),
  on(meetups.meetupSummarized, "notifications.tell-meetup-summary", (ctx, news) =>
    tellFirst(ctx, [meetupSummary], news),
  ),
  on(ideas.ideaMoved, "notifications.tell-idea", (ctx, news) => tellFirst(ctx, [ideaMoved], news)),
  on(outages.outageProposed, "notifications.tell-outage-proposed", (ctx, news) =>
    tellFirst(ctx, [outageProposed], news),
  ),
  on(outages.outageTold, "notifications.tell-outage-news", tellConcerned),
  on(moderation.decisionMade, "notifications.tell-moderation", async (ctx, news) => {
    await tellFirst(ctx, [moderationDecision], news);
    await tellFirst(ctx, [reportDecided], news);
  }),
  on(moderation.appealDecided, "notifications.tell-appeal", (ctx, news) =>
    tellFirst(ctx, [appealDecided], news),
  ),
];
