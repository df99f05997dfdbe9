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
