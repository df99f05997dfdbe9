import * as emailChangeMails from "./features/accounts/email-change-mails.server.ts";
import * as accountMails from "./features/accounts/mails.server.ts";
import * as memberRegions from "./features/accounts/member-regions.server.ts";
import * as accountDeletion from "./features/admin/account-deletion.server.ts";
import * as dataExports from "./features/admin/data-exports.server.ts";
import * as housekeeping from "./features/admin/housekeeping.server.ts";
import * as badgeRecount from "./features/badges/recount.server.ts";
import * as badges from "./features/badges/subscribers.server.ts";
import * as callBacks from "./features/escalation/call-backs/subscribers.server.ts";
import * as callSweep from "./features/escalation/call-backs/sweep.server.ts";
import * as outageSweep from "./features/escalation/outages/sweep.server.ts";
import * as privateRetention from "./features/escalation/private-half/retention.server.ts";
import * as desk from "./features/escalation/queue/subscribers.server.ts";
import * as deskSweep from "./features/escalation/queue/sweep.server.ts";
import * as escalation from "./features/escalation/subscribers.server.ts";
import * as escalationSweep from "./features/escalation/sweep.server.ts";
import * as teamLeaving from "./features/escalation/team/leaving.server.ts";
import * as teamPhotos from "./features/escalation/team/photos.server.ts";
import * as draftCleanup from "./features/forum/drafts/draft-cleanup.server.ts";
import * as imageCleanup from "./features/forum/images/image-cleanup.server.ts";
import * as renderAgain from "./features/forum/render-again.server.ts";
import * as forum from "./features/forum/subscribers.server.ts";
import * as insights from "./features/insights/region-figures.server.ts";
import * as meetups from "./features/meetups/subscribers.server.ts";
import * as moderationDecisions from "./features/moderation/decisions.server.ts";
import * as moderationMails from "./features/moderation/report-mails.server.ts";
import * as moderation from "./features/moderation/subscribers.server.ts";
import * as digests from "./features/notifications/digests.server.ts";
import * as notificationMails from "./features/notifications/mail.server.ts";
import * as meetupReminders from "./features/notifications/meetup-sweep.server.ts";
import * as nudges from "./features/notifications/nudge-sweep.server.ts";
import * as outageNews from "./features/notifications/outage-news.server.ts";
import * as rechecks from "./features/notifications/recheck-sweep.server.ts";
import * as notifications from "./features/notifications/subscribers.server.ts";
import * as search from "./features/search/subscribers.server.ts";
import * as searchSync from "./features/search/sync.server.ts";
import type { Subscription } from "./platform/events.server.ts";
import type { CronJob, Job } from "./platform/jobs.server.ts";

/*
 * Composition root of the worker: every job handler and event subscriber. Imported by scripts and tests only; the
 * web process adds jobs but never runs them.
 */

export const subscriptions: Subscription[] = [
  ...memberRegions.subscriptions,
  ...forum.subscriptions,
  ...meetups.subscriptions,
  ...badges.subscriptions,
  ...moderation.subscriptions,
  ...search.subscriptions,
  ...escalation.subscriptions,
  ...callBacks.subscriptions,
  ...outageSweep.subscriptions,
  ...desk.subscriptions,
  ...notifications.subscriptions,
];

export const jobs: Job<unknown>[] = [
  ...accountMails.jobs,
  ...emailChangeMails.jobs,
  ...moderationDecisions.jobs,
  ...moderationMails.jobs,
  ...notificationMails.jobs,
  ...digests.jobs,
  ...outageNews.jobs,
  ...accountDeletion.jobs,
  ...dataExports.jobs,
];

export const cronJobs: CronJob[] = [
  ...moderationDecisions.cronJobs,
  ...badgeRecount.cronJobs,
  ...imageCleanup.cronJobs,
  ...renderAgain.cronJobs,
  ...searchSync.cronJobs,
  ...escalationSweep.cronJobs,
  ...callSweep.cronJobs,
  ...outageSweep.cronJobs,
  ...teamLeaving.cronJobs,
  ...teamPhotos.cronJobs,
  ...privateRetention.cronJobs,
  ...deskSweep.cronJobs,
  ...draftCleanup.cronJobs,
  ...insights.cronJobs,
  ...digests.cronJobs,
  ...meetupReminders.cronJobs,
  ...nudges.cronJobs,
  ...rechecks.cronJobs,
  ...dataExports.cronJobs,
  ...accountDeletion.cronJobs,
  ...housekeeping.cronJobs,
];
