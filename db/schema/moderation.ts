import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { posts } from "./forum.ts";
import { ideas } from "./ideas.ts";
import { meetupQuestions } from "./meetups.ts";

/** What is wrong with a post or a person, in plain words; also the ground of a decision. */
export const grounds = [
  "insult",
  "advertising",
  "personal-data",
  "illegal",
  "dangerous",
  "wrong-place",
  "other",
] as const;

export const caseOrigins = ["report", "held", "edit", "staff", "appeal"] as const;

/** One post or one person to be looked at; everything that is said about it while it is open comes here. */
export const moderationCases = pgTable(
  "moderation_cases",
  {
    id: id(),
    /** Null when it is about the person as such. */
    postId: ref().references(() => posts.id, { onDelete: "cascade" }),
    /** Other texts of people: at most one of the three is set. */
    ideaId: ref().references(() => ideas.id, { onDelete: "cascade" }),
    meetupQuestionId: ref().references(() => meetupQuestions.id, { onDelete: "cascade" }),
    /** The author, or the person it is about. */
    subjectId: ref()
      .notNull()
      .references(() => users.id),
    origin: text({ enum: caseOrigins }).notNull(),
    openedAt: at().notNull().default(sql`now()`),
    /** The order of the queue; recomputed from reports and holds. */
    urgency: smallint().notNull().default(0),
    /** Of the local spam check, 0 to 100, and why; null when it was not checked. */
    spamScore: smallint(),
    signals: jsonb().$type<{ signal: string; points: number; value: string }[]>().notNull().default([]),
    closedAt: at(),
    closedById: ref().references(() => users.id),
  },
  (t) => [
    uniqueIndex("moderation_cases_open_post").on(t.postId).where(sql`${t.closedAt} is null`),
    uniqueIndex("moderation_cases_open_idea").on(t.ideaId).where(sql`${t.closedAt} is null`),
    uniqueIndex("moderation_cases_open_meetup_question")
      .on(t.meetupQuestionId)
      .where(sql`${t.closedAt} is null`),
    uniqueIndex("moderation_cases_open_person")
      .on(t.subjectId)
      .where(
        sql`${t.closedAt} is null and ${t.postId} is null and ${t.ideaId} is null and ${t.meetupQuestionId} is null`,
      ),
    index("moderation_cases_queue").on(t.urgency.desc().nullsFirst(), t.id).where(sql`${t.closedAt} is null`),
    index("moderation_cases_closed").on(t.closedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index().on(t.postId),
    index().on(t.ideaId),
    index().on(t.meetupQuestionId),
    index().on(t.subjectId),
    index().on(t.closedById),
    index().on(t.openedAt),
  ],
);

/** Who has a case open on the screen, so that two do not do the same work. */
export const caseVisits = pgTable(
  "case_visits",
  {
    caseId: ref()
      .notNull()
      .references(() => moderationCases.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    seenAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.userId] }), index().on(t.userId)],
);

export const decisionKinds = [
  "hide",
  "redact",
  "warn",
  "suspend",
  "keep",
  "release",
  "restore",
  "lift",
] as const;

/** What was decided and why: the statement of reasons (Regulation (EU) 2022/2065, Article 17). */
export const moderationDecisions = pgTable(
  "moderation_decisions",
  {
    id: id(),
    caseId: ref()
      .notNull()
      .references(() => moderationCases.id, { onDelete: "cascade" }),
    postId: ref().references(() => posts.id, { onDelete: "set null" }),
    /** Whom it concerns. */
    subjectId: ref()
      .notNull()
      .references(() => users.id),
    deciderId: ref()
      .notNull()
      .references(() => users.id),
    kind: text({ enum: decisionKinds }).notNull(),
    ground: text({ enum: grounds }),
    /** The provision, when the ground is the law. */
    legalReference: text().notNull().default(""),
    /** The facts, in words that go to whom it concerns. */
    facts: text().notNull().default(""),
    /** How it was noticed: a notice, an own look, or the automatic check. Deciding is always done by a person. */
    source: text({ enum: ["report", "own", "automated"] }).notNull(),
    /** Of the ladder: 0 warning … 5 for good. */
    step: smallint(),
    suspendedUntil: at(),
    createdAt: at().notNull().default(sql`now()`),
    /** Set when the time for undoing is over and people have been told. */
    announcedAt: at(),
    /** Undone, or reversed on appeal. */
    revokedAt: at(),
    revokedById: ref().references(() => users.id),
  },
  (t) => [
    index().on(t.caseId),
    index().on(t.postId),
    index("moderation_decisions_subject").on(t.subjectId, t.createdAt.desc().nullsFirst()),
    index().on(t.deciderId),
    index().on(t.revokedById),
    index().on(t.createdAt),
  ],
);

/** A notice that something is wrong (Article 16). One per person and open case. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    caseId: ref()
      .notNull()
      .references(() => moderationCases.id, { onDelete: "cascade" }),
    /** Null for guests. */
    reporterId: ref().references(() => users.id, { onDelete: "set null" }),
    /** Of guests; both may be left out where the law says so. */
    name: text().notNull().default(""),
    email: text(),
    locale: text({ enum: ["de", "en"] })
      .notNull()
      .default("de"),
    reason: text({ enum: grounds }).notNull(),
    explanation: text().notNull().default(""),
    /** The person declared to believe in good faith that this is accurate and complete. */
    goodFaithAt: at(),
    createdAt: at().notNull().default(sql`now()`),
    /** acted: something was done. dismissed: the post stays as it is. */
    outcome: text({ enum: ["acted", "dismissed"] }),
    decisionId: ref().references(() => moderationDecisions.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("reports_once_person").on(t.caseId, t.reporterId).where(sql`${t.reporterId} is not null`),
    uniqueIndex("reports_once_guest")
      .on(t.caseId, t.email)
      .where(sql`${t.reporterId} is null and ${t.email} is not null`),
    index("reports_reporter").on(t.reporterId, t.createdAt.desc().nullsFirst()),
    index().on(t.decisionId),
    index().on(t.createdAt),
  ],
);

/** An internal complaint against a decision (Article 20): by whom it concerns, or by who reported in vain. */
export const appeals = pgTable(
  "appeals",
  {
    id: id(),
    decisionId: ref()
      .notNull()
      .references(() => moderationDecisions.id, { onDelete: "cascade" }),
    /** Set when a reporter appeals; null when whom it concerns does. */
    reportId: ref().references(() => reports.id, { onDelete: "cascade" }),
    text: text().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    /** By when we answer. */
    dueAt: at().notNull(),
    decidedAt: at(),
    deciderId: ref().references(() => users.id),
    /** stands: the decision holds. reversed: it does not. */
    outcome: text({ enum: ["stands", "reversed"] }),
    reasons: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("appeals_once_subject").on(t.decisionId).where(sql`${t.reportId} is null`),
    uniqueIndex("appeals_once_reporter").on(t.reportId).where(sql`${t.reportId} is not null`),
    index().on(t.decisionId),
    index("appeals_open").on(t.dueAt, t.id).where(sql`${t.decidedAt} is null`),
    index().on(t.deciderId),
    index().on(t.createdAt),
  ],
);

export const actionNames = [
  "case.open",
  "post.hide",
  "post.restore",
  "post.redact",
  "post.keep",
  "post.hold",
  "post.release",
  "person.warn",
  "person.suspend",
  "person.lift",
  "person.keep",
  "decision.undo",
  "appeal.stands",
  "appeal.reversed",
  "rule.create",
  "rule.disable",
  "rule.enable",
] as const;

/**
 * Everything the moderation ever did. A trigger forbids changing and deleting rows, so the ids are no foreign keys: what
 * they name may go, the record stays.
 */
export const moderationActions = pgTable(
  "moderation_actions",
  {
    id: id(),
    createdAt: at().notNull().default(sql`now()`),
    /** Null: the automatic check. */
    actorId: bigint({ mode: "number" }),
    action: text({ enum: actionNames }).notNull(),
    /** Why, in words; never what was redacted. */
    reason: text().notNull(),
    caseId: bigint({ mode: "number" }),
    decisionId: bigint({ mode: "number" }),
    threadId: bigint({ mode: "number" }),
    postId: bigint({ mode: "number" }),
    subjectId: bigint({ mode: "number" }),
    data: jsonb().$type<Record<string, string | number>>().notNull().default({}),
  },
  (t) => [
    index("moderation_actions_actor").on(t.actorId, t.id.desc().nullsFirst()),
    index("moderation_actions_subject").on(t.subjectId, t.id.desc().nullsFirst()),
    index("moderation_actions_post").on(t.postId),
    index("moderation_actions_case").on(t.caseId),
    index("moderation_actions_action").on(t.action, t.id.desc().nullsFirst()),
  ],
);

export const textRuleKinds = ["word", "domain", "regex"] as const;
export const textRuleActions = ["hold", "refuse", "replace"] as const;

/** Words and links that are looked at, refused or replaced. */
export const textRules = pgTable(
  "text_rules",
  {
    id: id(),
    kind: text({ enum: textRuleKinds }).notNull(),
    pattern: text().notNull(),
    action: text({ enum: textRuleActions }).notNull(),
    /** For `replace`. */
    replacement: text().notNull().default(""),
    /** For `refuse`: what the author is told. */
    explanation: text().notNull().default(""),
    createdById: ref()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull().default(sql`now()`),
    disabledAt: at(),
  },
  (t) => [index().on(t.createdById)],
);
