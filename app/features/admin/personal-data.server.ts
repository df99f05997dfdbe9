/*
 * Every place where the database names a person, and what becomes of it. tests/admin/personal-data.test.ts reads the
 * foreign keys from the catalog: a new one that is not decided here fails.
 */

type Decision = {
  /** Table and column of the foreign key. */
  table: string;
  column: string;
  /** The file in the copy of one's own data, and columns that are left out of it; null: why it is not in there. */
  copy: { file: string; without?: string[] } | { file: null; why: string };
  /** When the account is deleted. keep: the row stays, as a former member's. */
  deletion: "delete" | "keep" | { deleteWhere: string };
  /** Why it stays. */
  why?: string;
};

const secret = "holds a secret of ours, nothing about the person";
const staffOnly = "work of staff; whoever works here cannot delete the account by themselves";
const record = "the record of what was done";

/** In the order in which rows are deleted. */
export const personalData: readonly Decision[] = [
  // --- the account
  { table: "sessions", column: "user_id", copy: { file: "devices", without: ["id"] }, deletion: "delete" },
  { table: "link_tokens", column: "user_id", copy: { file: null, why: secret }, deletion: "delete" },
  { table: "email_changes", column: "user_id", copy: { file: "address-changes" }, deletion: "delete" },
  {
    table: "mail_troubles",
    column: "user_id",
    copy: { file: "mail-troubles", without: ["address_hash", "last_mail"] },
    deletion: "delete",
  },
  { table: "user_visits", column: "user_id", copy: { file: "visits" }, deletion: "delete" },
  {
    table: "data_exports",
    column: "user_id",
    copy: { file: "copies", without: ["storage_key"] },
    deletion: "keep",
    why: "the file goes with the next tidying up, and the row with it",
  },
  {
    table: "account_deletions",
    column: "user_id",
    copy: { file: "deletion" },
    deletion: "keep",
    why: record,
  },

  // --- what one wrote and said
  {
    table: "threads",
    column: "author_id",
    copy: { file: "questions", without: ["submission_key"] },
    deletion: "keep",
    why: "others have answered",
  },
  {
    table: "posts",
    column: "author_id",
    copy: { file: "posts", without: ["body_html", "render_version", "submission_key"] },
    deletion: "keep",
    why: "others build on it",
  },
  {
    table: "post_revisions",
    column: "editor_id",
    copy: { file: "earlier-versions" },
    deletion: "keep",
    why: "the history of public texts",
  },
  { table: "drafts", column: "author_id", copy: { file: "drafts" }, deletion: "delete" },
  {
    table: "attachments",
    column: "uploader_id",
    copy: { file: "images", without: ["storage_key", "small_storage_key"] },
    deletion: "keep",
    why: "images in posts stay with them; the others are deleted at once",
  },
  { table: "helpful_votes", column: "user_id", copy: { file: "thanks" }, deletion: "keep", why: "a count" },
  { table: "me_toos", column: "user_id", copy: { file: "me-too" }, deletion: "keep", why: "a count" },
  {
    table: "confirmations",
    column: "user_id",
    copy: { file: "worked-for-me" },
    deletion: "keep",
    why: "others rely on it",
  },
  {
    table: "failure_reports",
    column: "reporter_id",
    copy: { file: "did-not-work" },
    deletion: "keep",
    why: "others rely on it",
  },
  {
    table: "failure_reports",
    column: "author_id",
    copy: { file: null, why: "what others said about an answer, with the answer" },
    deletion: "keep",
    why: "belongs to the answer",
  },
  {
    table: "failure_reports",
    column: "reviewer_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "solution_checks",
    column: "user_id",
    copy: { file: "still-holds" },
    deletion: "keep",
    why: "others rely on it",
  },
  {
    table: "solutions",
    column: "accepted_by_id",
    copy: { file: "accepted" },
    deletion: "keep",
    why: "others rely on it",
  },
  {
    table: "thread_events",
    column: "actor_id",
    copy: { file: "put-in-order" },
    deletion: "keep",
    why: "the history of public questions",
  },
  {
    table: "thread_suggestions",
    column: "suggester_id",
    copy: { file: "suggestions" },
    deletion: { deleteWhere: "accepted_at is null and declined_at is null" },
    why: "what was decided stays",
  },
  {
    table: "thread_suggestions",
    column: "decided_by_id",
    copy: { file: "suggestions-decided" },
    deletion: "keep",
    why: record,
  },
  { table: "tag_changes", column: "actor_id", copy: { file: "tag-changes" }, deletion: "keep", why: record },

  // --- the private half
  {
    table: "private_details",
    column: "author_id",
    copy: { file: null, why: "in the copy in the clear: private-details (data-zip.server.ts)" },
    deletion: "delete",
  },
  {
    table: "private_views",
    column: "viewer_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "private_consents",
    column: "requester_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "private_consents",
    column: "decider_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },

  // --- ideas and evenings
  {
    table: "ideas",
    column: "author_id",
    copy: { file: "ideas", without: ["body_html", "render_version", "submission_key", "document"] },
    deletion: "keep",
    why: "others have voted for it and wait for the answer",
  },
  {
    table: "idea_votes",
    column: "user_id",
    copy: { file: "idea-votes" },
    deletion: "keep",
    why: "a count",
  },
  {
    table: "idea_steps",
    column: "actor_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "meetups",
    column: "created_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "meetup_registrations",
    column: "user_id",
    copy: { file: "evenings" },
    deletion: "delete",
  },
  {
    table: "meetup_questions",
    column: "author_id",
    copy: { file: "evening-questions", without: ["submission_key", "answered_by_id"] },
    deletion: "keep",
    why: "others have voted for it, and the answer stands under it",
  },
  {
    table: "meetup_questions",
    column: "answered_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "meetup_question_votes",
    column: "user_id",
    copy: { file: "evening-votes" },
    deletion: "keep",
    why: "a count",
  },
  {
    table: "meetup_photos",
    column: "uploader_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "polls",
    column: "created_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },

  // --- reading and being told
  { table: "follows", column: "user_id", copy: { file: "followed-questions" }, deletion: "delete" },
  { table: "category_follows", column: "user_id", copy: { file: "followed-topics" }, deletion: "delete" },
  { table: "tag_follows", column: "user_id", copy: { file: "followed-tags" }, deletion: "delete" },
  { table: "thread_reads", column: "user_id", copy: { file: "reading-marks" }, deletion: "delete" },
  { table: "notifications", column: "user_id", copy: { file: "notifications" }, deletion: "delete" },
  {
    table: "notifications",
    column: "actor_id",
    copy: { file: null, why: "belongs to those who were told" },
    deletion: "keep",
    why: "belongs to those who were told; they read of a former member",
  },
  {
    table: "notification_preferences",
    column: "user_id",
    copy: { file: "mail-preferences" },
    deletion: "delete",
  },
  { table: "notice_channels", column: "user_id", copy: { file: "notice-channels" }, deletion: "delete" },
  { table: "notice_times", column: "user_id", copy: { file: "notice-times" }, deletion: "delete" },
  { table: "digests", column: "user_id", copy: { file: "digests" }, deletion: "delete" },

  // --- helping
  { table: "expertise", column: "user_id", copy: { file: "expertise" }, deletion: "delete" },
  { table: "claims", column: "user_id", copy: { file: "claims" }, deletion: "delete" },
  { table: "last_call_invitations", column: "user_id", copy: { file: "last-calls" }, deletion: "delete" },
  { table: "last_call_pauses", column: "user_id", copy: { file: "last-call-pause" }, deletion: "delete" },

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
  {
    table: "ticket_events",
    column: "actor_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "ticket_notes",
    column: "author_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "ratings",
    column: "followed_up_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  { table: "desk_views", column: "owner_id", copy: { file: null, why: staffOnly }, deletion: "delete" },
  { table: "desk_lookers", column: "user_id", copy: { file: null, why: staffOnly }, deletion: "delete" },
  {
    table: "desk_snoozes",
    column: "by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: staffOnly,
  },
  {
    table: "desk_batches",
    column: "actor_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  { table: "agents", column: "user_id", copy: { file: "contact-card" }, deletion: "keep", why: staffOnly },
  {
    table: "agent_absences",
    column: "entered_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: staffOnly,
  },
  {
    table: "agent_deputies",
    column: "created_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "team_changes",
    column: "agent_id",
    copy: { file: "team-changes" },
    deletion: "keep",
    why: record,
  },
  {
    table: "team_changes",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "coverage_changes",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },

  // --- the agents' tools
  { table: "text_modules", column: "owner_id", copy: { file: "text-modules" }, deletion: "delete" },
  {
    table: "text_module_versions",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "text_module_uses",
    column: "user_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "macro_versions",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "macro_runs",
    column: "user_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "checklist_versions",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "ticket_checklists",
    column: "added_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "ticket_checks",
    column: "checked_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "ticket_relations",
    column: "created_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
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
  {
    table: "refusals",
    column: "refused_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "refusals",
    column: "decided_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "spoken_notes",
    column: "author_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "claim_letters",
    column: "sent_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "outage_claims",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },

  // --- outages
  {
    table: "outage_proposal_reports",
    column: "user_id",
    copy: { file: "outage-reports" },
    deletion: "delete",
  },
  { table: "outage_people", column: "user_id", copy: { file: "outages" }, deletion: "delete" },
  {
    table: "outage_proposals",
    column: "decided_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "outages",
    column: "opened_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "outages",
    column: "ended_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "outage_updates",
    column: "author_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },

  ...["promise_policies", "promise_policy_changes"].map((table) => ({
    table,
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep" as const,
    why: record,
  })),

  // --- the moderation
  {
    table: "moderation_cases",
    column: "subject_id",
    copy: { file: null, why: "the decisions are in there; what is being looked at is not decided" },
    deletion: "keep",
    why: "Article 24 DSA",
  },
  {
    table: "moderation_cases",
    column: "closed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "moderation_decisions",
    column: "subject_id",
    copy: { file: "moderation-decisions", without: ["decider_id", "revoked_by_id"] },
    deletion: "keep",
    why: "Article 24 DSA; an appeal is possible for six months",
  },
  {
    table: "moderation_decisions",
    column: "decider_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "moderation_decisions",
    column: "revoked_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "reports",
    column: "reporter_id",
    copy: { file: "reports" },
    deletion: "keep",
    why: "Article 16 DSA",
  },
  {
    table: "appeals",
    column: "decider_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  { table: "case_visits", column: "user_id", copy: { file: null, why: staffOnly }, deletion: "delete" },
  {
    table: "text_rules",
    column: "created_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },

  // --- the administration
  {
    table: "setting_changes",
    column: "user_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "escalation_rules",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "escalation_rule_changes",
    column: "changed_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
  {
    table: "site_page_versions",
    column: "created_by_id",
    copy: { file: null, why: staffOnly },
    deletion: "keep",
    why: record,
  },
];

/** What belongs to a person by way of something else; `$1` is the person. */
export const indirectData: readonly { file: string; query: string }[] = [
  {
    file: "question-postcodes",
    query:
      "select to_jsonb(x) as row from thread_places x join threads t on t.id = x.thread_id where t.author_id = $1",
  },
  {
    file: "question-facts",
    query: `select jsonb_build_object('thread_id', x.thread_id, 'field', f.key, 'value', x.value) as row
      from thread_facts x join threads t on t.id = x.thread_id join category_fields f on f.id = x.field_id where t.author_id = $1`,
  },
  {
    file: "promises",
    query:
      "select to_jsonb(x) as row from promises x join tickets k on k.id = x.ticket_id where k.customer_id = $1",
  },
  {
    file: "ratings",
    query: `select to_jsonb(x) - array['followed_up_by_id'] as row
      from ratings x join tickets k on k.id = x.ticket_id where k.customer_id = $1`,
  },
  {
    file: "call-backs",
    query: `select to_jsonb(x) - array['ended_by_id', 'agent_id'] as row
      from call_backs x join tickets k on k.id = x.ticket_id where k.customer_id = $1`,
  },
  {
    file: "visits-at-home",
    query: `select to_jsonb(x) - array['agent_id', 'offer_id', 'calendar_uid'] as row
      from visits x join tickets k on k.id = x.ticket_id where k.customer_id = $1`,
  },
  {
    file: "refusals",
    query: `select to_jsonb(x) - array['refused_by_id', 'decided_by_id'] as row
      from refusals x join tickets k on k.id = x.ticket_id where k.customer_id = $1`,
  },
  {
    file: "claim-letters",
    query: `select to_jsonb(x) - 'sent_by_id' as row
      from claim_letters x join tickets k on k.id = x.ticket_id where k.customer_id = $1`,
  },
  {
    file: "outage-claims",
    query: `select to_jsonb(x) - 'changed_by_id' as row
      from outage_claims x join tickets k on k.id = x.ticket_id where k.customer_id = $1`,
  },
  {
    file: "appeals",
    query: `select to_jsonb(x) - array['decider_id'] as row
      from appeals x join moderation_decisions d on d.id = x.decision_id
        left join reports r on r.id = x.report_id
      where (x.report_id is null and d.subject_id = $1) or r.reporter_id = $1`,
  },
  {
    file: "working-time",
    query: "select to_jsonb(x) - array['id'] as row from agent_frames x where x.agent_id = $1",
  },
  {
    file: "absences",
    query:
      "select to_jsonb(x) - array['deputy_id', 'entered_by_id'] as row from agent_absences x where x.agent_id = $1",
  },
  {
    file: "private-views",
    query: `select jsonb_build_object('thread_id', v.thread_id, 'viewer', u.display_name, 'as', v.viewer_role,
        'fields', v.fields, 'viewed_at', v.viewed_at, 'reason', c.reason) as row
      from private_views v join threads t on t.id = v.thread_id join users u on u.id = v.viewer_id
        left join private_consents c on c.id = v.consent_id where t.author_id = $1`,
  },
  {
    file: "draft-versions",
    query:
      "select to_jsonb(x) as row from draft_versions x join drafts d on d.id = x.draft_id where d.author_id = $1",
  },
];
