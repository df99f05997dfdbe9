import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { meetupQuestions, meetups } from "#db/schema/meetups.ts";
import { canPlanMeetups, canSeeHiddenQuestions } from "./policy.ts";

/*
 * The visibility scopes: part of every read. What is outside is not found.
 */

/** Evenings on `meetups`: drafts only for those who could have written them. */
export function visibleMeetups(actor: Actor): SQL | undefined {
  if (actor.kind === "system") return undefined;
  if (!canPlanMeetups(actor)) return isNotNull(meetups.publishedAt);
  if (actor.role === "admin") return undefined;
  return or(
    isNotNull(meetups.publishedAt),
    isNull(meetups.regionId),
    actor.teamRegionId === null ? sql`false` : eq(meetups.regionId, actor.teamRegionId),
  );
}

/** What stands in public lists, feeds and calendars, for everybody. */
export const publicMeetups = isNotNull(meetups.publishedAt);

/** Questions and wishes on `meetup_questions`: own ones also while the moderation looks at them. */
export function visibleQuestions(actor: Actor): SQL | undefined {
  const isOne = isNull(meetupQuestions.mergedIntoId);
  if (canSeeHiddenQuestions(actor)) return isOne;
  const isShown = isNull(meetupQuestions.hiddenAt);
  return and(isOne, actor.kind === "user" ? or(isShown, eq(meetupQuestions.authorId, actor.id)) : isShown);
}
