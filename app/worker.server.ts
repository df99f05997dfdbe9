import type { Subscription } from "./platform/events.server.ts";
import type { CronJob, Job } from "./platform/jobs.server.ts";

/*
 * Composition root of the worker: every job handler and event subscriber. Imported by scripts and tests only; the
 * web process adds jobs but never runs them.
 */

export const subscriptions: Subscription[] = [];

export const jobs: Job<unknown>[] = [];

export const cronJobs: CronJob[] = [];
