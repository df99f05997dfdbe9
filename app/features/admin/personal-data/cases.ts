import { type Decision, record, staffOnly, workRecord } from "./decision.ts";

/** The private half. */
export const ofPrivateHalf: readonly Decision[] = [
  {
    table: "private_details",
    column: "author_id",
    copy: { file: null, why: "in the copy in the clear: private-details (data-zip.server.ts)" },
    deletion: "delete",
  },
  workRecord("private_views", "viewer_id"),
  workRecord("private_consents", "requester_id"),
  workRecord("private_consents", "decider_id"),
];

/** The regional team and everything that belongs to a case. */
export const ofCases: readonly Decision[] = [
  // --- the regional team
  {
    table: "tickets",
    column: "customer_id",
    copy: { file: "cases" },
    deletion: "keep",
    why: "the team's record; open ones are told to the contact",
  },
  {
    table: "tickets",
    column: "opened_by_id",
    copy: { file: "cases-passed-on" },
    deletion: "keep",
    why: record,
  },
  workRecord("ticket_events", "actor_id"),
  workRecord("ticket_notes", "author_id"),
  workRecord("ratings", "followed_up_by_id"),
  { table: "desk_views", column: "owner_id", copy: { file: null, why: staffOnly }, deletion: "delete" },
  { table: "desk_lookers", column: "user_id", copy: { file: null, why: staffOnly }, deletion: "delete" },
  {
    table: "desk_snoozes",
    column: "by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: staffOnly,
  },
  workRecord("desk_batches", "actor_id"),
  { table: "agents", column: "user_id", copy: { file: "contact-card" }, deletion: "keep", why: staffOnly },
  {
    table: "agent_absences",
    column: "entered_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: staffOnly,
  },
  workRecord("agent_deputies", "created_by_id"),
  {
    table: "team_changes",
    column: "agent_id",
    copy: { file: "team-changes" },
    deletion: "keep",
    why: record,
  },
  workRecord("team_changes", "changed_by_id"),
  workRecord("coverage_changes", "changed_by_id"),

  // --- the agents' tools
  { table: "text_modules", column: "owner_id", copy: { file: "text-modules" }, deletion: "delete" },
  workRecord("text_module_versions", "changed_by_id"),
  workRecord("text_module_uses", "user_id"),
  workRecord("macro_versions", "changed_by_id"),
  workRecord("macro_runs", "user_id"),
  workRecord("checklist_versions", "changed_by_id"),
  workRecord("ticket_checklists", "added_by_id"),
  workRecord("ticket_checks", "checked_by_id"),
  workRecord("ticket_relations", "created_by_id"),
  {
    table: "call_backs",
    column: "ended_by_id",
    copy: { file: null, why: "the calls themselves are in call-backs" },
    deletion: "keep",
    why: record,
  },

  // --- questions of a case, refusals, visits, what was said, and the law
  {
    table: "ticket_threads",
    column: "attached_by_id",
    copy: { file: null, why: "the questions themselves are in questions" },
    deletion: "keep",
    why: record,
  },
  workRecord("refusals", "refused_by_id"),
  workRecord("refusals", "decided_by_id"),
  workRecord("spoken_notes", "author_id"),
  workRecord("claim_letters", "sent_by_id"),
  workRecord("outage_claims", "changed_by_id"),

  // --- outages
  {
    table: "outage_proposal_reports",
    column: "user_id",
    copy: { file: "outage-reports" },
    deletion: "delete",
  },
  { table: "outage_people", column: "user_id", copy: { file: "outages" }, deletion: "delete" },
  workRecord("outage_proposals", "decided_by_id"),
  workRecord("outages", "opened_by_id"),
  workRecord("outages", "ended_by_id"),
  workRecord("outage_updates", "author_id"),

  workRecord("promise_policies", "changed_by_id"),
  workRecord("promise_policy_changes", "changed_by_id"),
];
