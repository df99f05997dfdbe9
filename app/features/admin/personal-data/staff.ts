import { type Decision, staffOnly, workRecord } from "./decision.ts";

/** The moderation. */
export const ofModeration: readonly Decision[] = [
  {
    table: "moderation_cases",
    column: "subject_id",
    copy: { file: null, why: "the decisions are in there; what is being looked at is not decided" },
    deletion: "keep",
    why: "Article 24 DSA",
  },
  workRecord("moderation_cases", "closed_by_id"),
  {
    table: "moderation_decisions",
    column: "subject_id",
    copy: { file: "moderation-decisions", without: ["decider_id", "revoked_by_id"] },
    deletion: "keep",
    why: "Article 24 DSA; an appeal is possible for six months",
  },
  workRecord("moderation_decisions", "decider_id"),
  workRecord("moderation_decisions", "revoked_by_id"),
  {
    table: "reports",
    column: "reporter_id",
    copy: { file: "reports" },
    deletion: "keep",
    why: "Article 16 DSA",
  },
  workRecord("appeals", "decider_id"),
  { table: "case_visits", column: "user_id", copy: { file: null, why: staffOnly }, deletion: "delete" },
  workRecord("text_rules", "created_by_id"),
];

/** The administration. */
export const ofAdministration: readonly Decision[] = [
  workRecord("setting_changes", "user_id"),
  workRecord("escalation_rules", "changed_by_id"),
  workRecord("escalation_rule_changes", "changed_by_id"),
  workRecord("site_page_versions", "created_by_id"),
];
