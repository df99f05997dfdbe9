/*
 * Columns whose text needs no check, each with its reason. A column that becomes public text belongs into one of the
 * tables beside this one, with an attempt.
 */

/** Keys, codes, states, times and places of the system, and what it makes itself of a text that was checked. */
export const notTyped = `
  agent_languages.language agent_photos.key agent_photos.storage_key attachments.key attachments.media_type
  attachments.small_storage_key attachments.storage_key call_back_offers.uid coverage_moves.code
  data_exports.storage_key desk_batch_items.after desk_batch_items.before desk_batch_items.refusal
  desk_batch_items.undo_refusal digests.period drafts.client_id drafts.device draft_versions.device
  escalation_rule_changes.after escalation_rule_changes.before heartbeats.process import_links.external_id
  import_links.kind import_links.source link_tokens.subject link_tokens.token_hash macro_runs.submission_key
  mail_troubles.address_hash mail_troubles.last_mail mail_troubles.status meetup_photos.key
  meetup_photos.media_type meetup_photos.small_storage_key meetup_photos.storage_key meetups.code
  moderation_actions.data moderation_cases.signals notice_channels.group notification_preferences.kind
  notifications.kind notifications.path notifications.subject outage_areas.prefix outage_proposal_reports.postcode
  part_failures.message part_failures.part poll_ballots.ballot_key polls.ballot_secret post_sources.author_name
  post_sources.author_url post_sources.licence post_sources.site post_sources.url postcode_areas.prefix
  postcodes.federal_state postcodes.place postcodes.postcode private_details.draft_key private_details.key_id
  private_views.fields promise_policy_changes.after promise_policy_changes.before promise_policy_changes.moved_past
  radar_baselines.data rate_limits.bucket region_closures.day region_figures.counts regions.code
  regions.federal_state sessions.device sessions.id setting_changes.key settings.key spoken_codes.digits
  spoken_codes.word ticket_events.data visits.calendar_uid
  ideas.submission_key meetup_questions.submission_key outage_updates.submission_key outages.submission_key
  posts.submission_key threads.submission_key
  idea_steps.text_html ideas.body_html meetups.body_html meetups.summary_html posts.body_html
  ideas.slug meetups.slug threads.slug tickets.code
  notifications.data post_revisions.body post_revisions.facts post_revisions.title tag_changes.after
  tag_changes.before thread_events.data`;

/** Who reads it instead of the public. */
export const neverPublic: Record<string, string> = {
  "whoever wrote it": `drafts.content draft_versions.content desk_views.name desk_views.query thread_places.postcode
    users.postcode`,
  "the system, to sign in and to write to the member": `users.email users.password_hash email_changes.new_email
    email_changes.old_email`,
  "the team": `agent_absences.note checklist_items.text checklist_versions.values checklists.title macros.name
    macros.steps macro_versions.values outage_proposals.reason promise_policies.name refusals.objection
    team_changes.data text_module_versions.values text_modules.body text_modules.keyword text_modules.title
    ticket_handovers.known ticket_handovers.next_step ticket_handovers.promise_carried
    ticket_handovers.return_reason ticket_handovers.tried ticket_notes.body private_consents.reason
    coverage_changes.reason coverage_changes.selection`,
  "the team and the customer": `claim_letters.body outage_claims.exclusion_note visit_offers.reply visits.reason`,
  "the moderation": `appeals.text moderation_actions.reason reports.email reports.explanation reports.name
    text_rules.pattern`,
  "visitors of the demo, instead of a mailbox": `demo_mails.headers demo_mails.html demo_mails.recipient
    demo_mails.subject demo_mails.text`,
};

/**
 * What the operator says in public as the operator, whose telephone number and address the law wants to be there
 * (§ 5 DDG), and what only a release or an import changes.
 */
export const operatorsOwn = `
  categories.description categories.description_en categories.icon categories.name categories.name_en
  categories.slug category_fields.hint category_fields.key category_fields.label category_fields.options
  category_fields.picture region_closures.name regions.name regions.site_city regions.slug regions.time_zone
  setting_changes.after setting_changes.before settings.value site_page_versions.body site_page_versions.body_html
  site_page_versions.note`;

/** Addresses of the web: what looks like a number in them is none (features/vault/personal-data.ts). */
export const addresses = "meetups.online_url";
