CREATE TABLE "call_back_offers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_back_offers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"offered_by_id" bigint NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"uid" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "call_back_offers_uid_unique" UNIQUE("uid")
);
--> statement-breakpoint
CREATE TABLE "call_backs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "call_backs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"offer_id" bigint NOT NULL,
	"ticket_id" bigint NOT NULL,
	"agent_id" bigint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"booked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by_id" bigint,
	"was_reached" boolean
);
--> statement-breakpoint
CREATE TABLE "checklist_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "checklist_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"checklist_id" bigint NOT NULL,
	"text" text NOT NULL,
	"is_needed" boolean NOT NULL,
	"position" smallint NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "checklist_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "checklist_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"checklist_id" bigint NOT NULL,
	"values" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "checklists" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "checklists_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"category_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ticket_checklists" (
	"ticket_id" bigint NOT NULL,
	"checklist_id" bigint NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"added_by_id" bigint,
	CONSTRAINT "ticket_checklists_ticket_id_checklist_id_pk" PRIMARY KEY("ticket_id","checklist_id")
);
--> statement-breakpoint
CREATE TABLE "ticket_checks" (
	"ticket_id" bigint NOT NULL,
	"item_id" bigint NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"checked_by_id" bigint,
	CONSTRAINT "ticket_checks_ticket_id_item_id_pk" PRIMARY KEY("ticket_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "coverage_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "coverage_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by_id" bigint,
	"selection" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"to_region_id" bigint,
	"postcode_count" integer NOT NULL,
	"area_count" integer DEFAULT 0 NOT NULL,
	"undoes_id" bigint,
	CONSTRAINT "coverage_changes_undoesId_unique" UNIQUE("undoes_id")
);
--> statement-breakpoint
CREATE TABLE "coverage_moves" (
	"change_id" bigint NOT NULL,
	"code" text NOT NULL,
	"from_region_id" bigint NOT NULL,
	"to_region_id" bigint NOT NULL,
	CONSTRAINT "coverage_moves_change_id_code_pk" PRIMARY KEY("change_id","code")
);
--> statement-breakpoint
CREATE TABLE "desk_batch_items" (
	"batch_id" bigint NOT NULL,
	"ticket_id" bigint NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"refusal" jsonb,
	"undone_at" timestamp with time zone,
	"undo_refusal" jsonb,
	CONSTRAINT "desk_batch_items_batch_id_ticket_id_pk" PRIMARY KEY("batch_id","ticket_id")
);
--> statement-breakpoint
CREATE TABLE "desk_batches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "desk_batches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"actor_id" bigint NOT NULL,
	"act" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "desk_lookers" (
	"ticket_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"writing_until" timestamp with time zone,
	CONSTRAINT "desk_lookers_ticket_id_user_id_pk" PRIMARY KEY("ticket_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "desk_snoozes" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"by_id" bigint NOT NULL,
	"snoozed_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"wakes_at" timestamp with time zone,
	"woke_at" timestamp with time zone,
	"woke_by" text
);
--> statement-breakpoint
CREATE TABLE "desk_views" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "desk_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"region_id" bigint NOT NULL,
	"owner_id" bigint NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"position" integer NOT NULL,
	"shared_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_steps" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idea_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"idea_id" bigint NOT NULL,
	"actor_id" bigint NOT NULL,
	"status" text,
	"merged_idea_id" bigint,
	"text" text NOT NULL,
	"text_html" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_votes" (
	"idea_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idea_votes_idea_id_user_id_pk" PRIMARY KEY("idea_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ideas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"author_id" bigint NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"render_version" smallint NOT NULL,
	"category_id" bigint,
	"region_id" bigint,
	"status" text DEFAULT 'new' NOT NULL,
	"status_at" timestamp with time zone NOT NULL,
	"vote_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"meetup_id" bigint,
	"source_question_id" bigint,
	"thread_id" bigint,
	"merged_into_id" bigint,
	"hidden_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"submission_key" text,
	"document" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('german', "ideas"."title"), 'A') || setweight(to_tsvector('german', "ideas"."body"), 'C')) STORED,
	CONSTRAINT "ideas_sourceQuestionId_unique" UNIQUE("source_question_id"),
	CONSTRAINT "ideas_submissionKey_unique" UNIQUE("submission_key")
);
--> statement-breakpoint
CREATE TABLE "region_figures" (
	"region_id" bigint PRIMARY KEY NOT NULL,
	"days" integer NOT NULL,
	"counts" jsonb NOT NULL,
	"counted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "macro_runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "macro_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"macro_id" bigint NOT NULL,
	"ticket_id" bigint NOT NULL,
	"user_id" bigint,
	"run_at" timestamp with time zone NOT NULL,
	"submission_key" text,
	CONSTRAINT "macro_runs_submissionKey_unique" UNIQUE("submission_key")
);
--> statement-breakpoint
CREATE TABLE "macro_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "macro_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"macro_id" bigint NOT NULL,
	"values" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "macros" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "macros_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"steps" jsonb NOT NULL,
	"region_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "meetup_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetup_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meetup_id" bigint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"title" text NOT NULL,
	"speaker" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetup_photos" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetup_photos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meetup_id" bigint NOT NULL,
	"uploader_id" bigint NOT NULL,
	"key" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"storage_key" text NOT NULL,
	"small_width" integer,
	"small_storage_key" text,
	"caption" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meetup_photos_key_unique" UNIQUE("key"),
	CONSTRAINT "meetup_photos_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "meetup_photos_smallStorageKey_unique" UNIQUE("small_storage_key")
);
--> statement-breakpoint
CREATE TABLE "meetup_question_votes" (
	"question_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meetup_question_votes_question_id_user_id_pk" PRIMARY KEY("question_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "meetup_questions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetup_questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meetup_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"vote_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by_id" bigint,
	"merged_into_id" bigint,
	"hidden_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"submission_key" text,
	CONSTRAINT "meetup_questions_submissionKey_unique" UNIQUE("submission_key")
);
--> statement-breakpoint
CREATE TABLE "meetup_registrations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetup_registrations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meetup_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"seated_at" timestamp with time zone,
	"moved_up_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	CONSTRAINT "meetup_registrations_once" UNIQUE("meetup_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "meetups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"lead" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"body_html" text DEFAULT '' NOT NULL,
	"render_version" smallint DEFAULT 0 NOT NULL,
	"region_id" bigint,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"online_url" text DEFAULT '' NOT NULL,
	"capacity" integer,
	"code" char(6) NOT NULL,
	"created_by_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"summary_html" text DEFAULT '' NOT NULL,
	"summarized_at" timestamp with time zone,
	CONSTRAINT "meetups_code_unique" UNIQUE("code"),
	CONSTRAINT "meetups_ends_after_start" CHECK ("meetups"."ends_at" > "meetups"."starts_at"),
	CONSTRAINT "meetups_capacity" CHECK ("meetups"."capacity" > 0)
);
--> statement-breakpoint
CREATE TABLE "outage_areas" (
	"outage_id" bigint NOT NULL,
	"prefix" text NOT NULL,
	CONSTRAINT "outage_areas_outage_id_prefix_pk" PRIMARY KEY("outage_id","prefix")
);
--> statement-breakpoint
CREATE TABLE "outage_people" (
	"outage_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"thread_id" bigint,
	"joined_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"follow_up_thread_id" bigint,
	CONSTRAINT "outage_people_outage_id_user_id_pk" PRIMARY KEY("outage_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "outage_promises" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outage_promises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outage_id" bigint NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"ended_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outage_proposal_reports" (
	"proposal_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"postcode" char(5) NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outage_proposal_reports_proposal_id_user_id_pk" PRIMARY KEY("proposal_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "outage_proposals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outage_proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"service" text NOT NULL,
	"category_id" bigint NOT NULL,
	"region_id" bigint NOT NULL,
	"first_report_at" timestamp with time zone NOT NULL,
	"last_report_at" timestamp with time zone NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"radius_km" double precision NOT NULL,
	"window_minutes" smallint NOT NULL,
	"seen_count" integer NOT NULL,
	"expected_count" double precision NOT NULL,
	"tail" double precision NOT NULL,
	"stream" text DEFAULT 'all' NOT NULL,
	"people_count" integer NOT NULL,
	"ended_at" timestamp with time zone,
	"end" text,
	"decided_by_id" bigint,
	"reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outage_threads" (
	"outage_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"attached_at" timestamp with time zone NOT NULL,
	"detached_at" timestamp with time zone,
	"released_at" timestamp with time zone,
	CONSTRAINT "outage_threads_outage_id_thread_id_pk" PRIMARY KEY("outage_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "outage_updates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outage_updates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outage_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"author_id" bigint,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"submission_key" text,
	CONSTRAINT "outage_updates_submissionKey_unique" UNIQUE("submission_key")
);
--> statement-breakpoint
CREATE TABLE "outages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"service" text NOT NULL,
	"category_id" bigint NOT NULL,
	"region_id" bigint NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by_id" bigint NOT NULL,
	"proposal_id" bigint,
	"submission_key" text,
	"ended_at" timestamp with time zone,
	"ended_by_id" bigint,
	"cause" text DEFAULT '' NOT NULL,
	"affected_count" integer,
	CONSTRAINT "outages_submissionKey_unique" UNIQUE("submission_key")
);
--> statement-breakpoint
CREATE TABLE "radar_baselines" (
	"service" text PRIMARY KEY NOT NULL,
	"learned_at" timestamp with time zone NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "radar_topics" (
	"category_id" bigint PRIMARY KEY NOT NULL,
	"service" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll_ballots" (
	"poll_id" bigint NOT NULL,
	"ballot_key" text NOT NULL,
	"slot" smallint NOT NULL,
	"option_id" bigint NOT NULL,
	"is_guest" boolean NOT NULL,
	CONSTRAINT "poll_ballots_poll_id_ballot_key_slot_pk" PRIMARY KEY("poll_id","ballot_key","slot")
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "poll_options_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"poll_id" bigint NOT NULL,
	"position" smallint NOT NULL,
	"label" text NOT NULL,
	"vote_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "polls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"meetup_id" bigint NOT NULL,
	"question" text NOT NULL,
	"kind" text NOT NULL,
	"created_by_id" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"results_shown_at" timestamp with time zone,
	"ballot_secret" text,
	"voter_count" integer DEFAULT 0 NOT NULL,
	"guest_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "promise_policies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_policies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"position" integer NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"severity" text,
	"category_id" bigint,
	"region_id" bigint,
	"opened_by" text,
	"first_response_minutes" integer,
	"next_update_minutes" integer,
	"solution_kind" text NOT NULL,
	"solution_minutes" integer,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "promise_policy_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promise_policy_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"changed_by_id" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"moved_past" text,
	"applied_at" timestamp with time zone,
	"changed_tickets" integer
);
--> statement-breakpoint
CREATE TABLE "promise_rungs" (
	"promise_id" bigint NOT NULL,
	"rung" text NOT NULL,
	"handled_at" timestamp with time zone NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "promise_rungs_promise_id_rung_pk" PRIMARY KEY("promise_id","rung")
);
--> statement-breakpoint
CREATE TABLE "refusals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "refusals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"refused_by_id" bigint NOT NULL,
	"refused_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"next_step" text NOT NULL,
	"again_from" timestamp with time zone NOT NULL,
	"objected_at" timestamp with time zone,
	"objection" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by_id" bigint,
	"decision" text,
	"decision_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agent_deputies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agent_deputies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"agent_id" bigint NOT NULL,
	"deputy_id" bigint NOT NULL,
	"valid_from" timestamp with time zone NOT NULL,
	"valid_to" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by_id" bigint,
	CONSTRAINT "agent_deputies_somebody_else" CHECK ("agent_deputies"."agent_id" <> "agent_deputies"."deputy_id"),
	CONSTRAINT "agent_deputies_some_time" CHECK ("agent_deputies"."valid_to" is null or "agent_deputies"."valid_from" < "agent_deputies"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "agent_languages" (
	"agent_id" bigint NOT NULL,
	"language" text NOT NULL,
	CONSTRAINT "agent_languages_agent_id_language_pk" PRIMARY KEY("agent_id","language")
);
--> statement-breakpoint
CREATE TABLE "agent_photos" (
	"agent_id" bigint PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"storage_key" text NOT NULL,
	"byte_size" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_photos_key_unique" UNIQUE("key"),
	CONSTRAINT "agent_photos_storageKey_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "team_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "team_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"region_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"agent_id" bigint,
	"changed_by_id" bigint,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_letters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "claim_letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"sent_by_id" bigint NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outage_claims" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"reported_at" timestamp with time zone,
	"monthly_fee_cents" integer,
	"restored_at" timestamp with time zone,
	"exclusion" text,
	"exclusion_note" text DEFAULT '' NOT NULL,
	"reduction_cents" integer DEFAULT 0 NOT NULL,
	"informed_at" timestamp with time zone,
	"informed_post_id" bigint,
	"informed_via" text,
	"changed_by_id" bigint,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_module_uses" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "text_module_uses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"module_id" bigint NOT NULL,
	"ticket_id" bigint NOT NULL,
	"user_id" bigint,
	"used_at" timestamp with time zone NOT NULL,
	"was_changed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "text_module_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "text_module_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"module_id" bigint NOT NULL,
	"values" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "text_modules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "text_modules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"keyword" text NOT NULL,
	"body" text NOT NULL,
	"category_id" bigint,
	"region_id" bigint,
	"owner_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ticket_relations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_relations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_id" bigint NOT NULL,
	"to_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "ticket_threads" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ticket_threads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"why" text NOT NULL,
	"attached_by_id" bigint,
	"attached_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "private_consents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "private_consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"requester_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"decider_id" bigint,
	"granted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_consents_two_people" CHECK ("private_consents"."decider_id" is null or "private_consents"."decider_id" <> "private_consents"."requester_id"),
	CONSTRAINT "private_consents_decided" CHECK (("private_consents"."decider_id" is null) = ("private_consents"."granted_at" is null and "private_consents"."declined_at" is null))
);
--> statement-breakpoint
CREATE TABLE "private_details" (
	"id" uuid PRIMARY KEY NOT NULL,
	"author_id" bigint NOT NULL,
	"thread_id" bigint,
	"draft_key" text,
	"field" text NOT NULL,
	"key_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_details_of_one" CHECK (("private_details"."thread_id" is null) <> ("private_details"."draft_key" is null))
);
--> statement-breakpoint
CREATE TABLE "private_views" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "private_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"viewer_id" bigint NOT NULL,
	"viewer_role" text NOT NULL,
	"fields" text[] NOT NULL,
	"consent_id" bigint,
	"viewed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spoken_codes" (
	"ticket_id" bigint PRIMARY KEY NOT NULL,
	"word" text NOT NULL,
	"digits" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "spoken_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "spoken_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"channel" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_offers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_offers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"offered_by_id" bigint,
	"offered_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"reply" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_windows" (
	"offer_id" bigint NOT NULL,
	"position" smallint NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "visit_windows_offer_id_position_pk" PRIMARY KEY("offer_id","position")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ticket_id" bigint NOT NULL,
	"offer_id" bigint,
	"agent_id" bigint,
	"agreed_by" text NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"reason" text DEFAULT '' NOT NULL,
	"underway_at" timestamp with time zone,
	"eta_minutes" smallint,
	"result" text,
	"excused_at" timestamp with time zone,
	"calendar_uid" text NOT NULL,
	"calendar_sequence" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
DROP INDEX "moderation_cases_open_person";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "role_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "has_no_shortcuts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agent_absences" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agent_absences" ADD COLUMN "entered_by_id" bigint;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "joined_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "capacity" smallint;--> statement-breakpoint
ALTER TABLE "agents" ADD COLUMN "leaves_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "promises" ADD COLUMN "working_minutes" double precision;--> statement-breakpoint
ALTER TABLE "promises" ADD COLUMN "next_rung_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ratings" ADD COLUMN "follow_up_reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "replied_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "next_due_kind" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "first_response_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "next_update_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "solution_target_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "promise_policy_id" bigint;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "merged_into_id" bigint;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD COLUMN "idea_id" bigint;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD COLUMN "meetup_question_id" bigint;--> statement-breakpoint
ALTER TABLE "call_back_offers" ADD CONSTRAINT "call_back_offers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_back_offers" ADD CONSTRAINT "call_back_offers_offered_by_id_agents_user_id_fk" FOREIGN KEY ("offered_by_id") REFERENCES "public"."agents"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_offer_id_call_back_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."call_back_offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_agent_id_agents_user_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_backs" ADD CONSTRAINT "call_backs_ended_by_id_users_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_items" ADD CONSTRAINT "checklist_items_checklist_id_checklists_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."checklists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_versions" ADD CONSTRAINT "checklist_versions_checklist_id_checklists_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."checklists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_versions" ADD CONSTRAINT "checklist_versions_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_checklists" ADD CONSTRAINT "ticket_checklists_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_checklists" ADD CONSTRAINT "ticket_checklists_checklist_id_checklists_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."checklists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_checklists" ADD CONSTRAINT "ticket_checklists_added_by_id_users_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_checks" ADD CONSTRAINT "ticket_checks_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_checks" ADD CONSTRAINT "ticket_checks_item_id_checklist_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_checks" ADD CONSTRAINT "ticket_checks_checked_by_id_users_id_fk" FOREIGN KEY ("checked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_changes" ADD CONSTRAINT "coverage_changes_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_changes" ADD CONSTRAINT "coverage_changes_to_region_id_regions_id_fk" FOREIGN KEY ("to_region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_changes" ADD CONSTRAINT "coverage_changes_undoes_id_coverage_changes_id_fk" FOREIGN KEY ("undoes_id") REFERENCES "public"."coverage_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_moves" ADD CONSTRAINT "coverage_moves_change_id_coverage_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."coverage_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_moves" ADD CONSTRAINT "coverage_moves_from_region_id_regions_id_fk" FOREIGN KEY ("from_region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage_moves" ADD CONSTRAINT "coverage_moves_to_region_id_regions_id_fk" FOREIGN KEY ("to_region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_batch_items" ADD CONSTRAINT "desk_batch_items_batch_id_desk_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."desk_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_batch_items" ADD CONSTRAINT "desk_batch_items_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_batches" ADD CONSTRAINT "desk_batches_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_lookers" ADD CONSTRAINT "desk_lookers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_lookers" ADD CONSTRAINT "desk_lookers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_snoozes" ADD CONSTRAINT "desk_snoozes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_snoozes" ADD CONSTRAINT "desk_snoozes_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_views" ADD CONSTRAINT "desk_views_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_views" ADD CONSTRAINT "desk_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_merged_idea_id_ideas_id_fk" FOREIGN KEY ("merged_idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_meetup_id_meetups_id_fk" FOREIGN KEY ("meetup_id") REFERENCES "public"."meetups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_source_question_id_meetup_questions_id_fk" FOREIGN KEY ("source_question_id") REFERENCES "public"."meetup_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_merged_into_id_ideas_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_figures" ADD CONSTRAINT "region_figures_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_runs" ADD CONSTRAINT "macro_runs_macro_id_macros_id_fk" FOREIGN KEY ("macro_id") REFERENCES "public"."macros"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_runs" ADD CONSTRAINT "macro_runs_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_runs" ADD CONSTRAINT "macro_runs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_versions" ADD CONSTRAINT "macro_versions_macro_id_macros_id_fk" FOREIGN KEY ("macro_id") REFERENCES "public"."macros"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macro_versions" ADD CONSTRAINT "macro_versions_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "macros" ADD CONSTRAINT "macros_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_items" ADD CONSTRAINT "meetup_items_meetup_id_meetups_id_fk" FOREIGN KEY ("meetup_id") REFERENCES "public"."meetups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_photos" ADD CONSTRAINT "meetup_photos_meetup_id_meetups_id_fk" FOREIGN KEY ("meetup_id") REFERENCES "public"."meetups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_photos" ADD CONSTRAINT "meetup_photos_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_question_votes" ADD CONSTRAINT "meetup_question_votes_question_id_meetup_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."meetup_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_question_votes" ADD CONSTRAINT "meetup_question_votes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_questions" ADD CONSTRAINT "meetup_questions_meetup_id_meetups_id_fk" FOREIGN KEY ("meetup_id") REFERENCES "public"."meetups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_questions" ADD CONSTRAINT "meetup_questions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_questions" ADD CONSTRAINT "meetup_questions_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_questions" ADD CONSTRAINT "meetup_questions_merged_into_id_meetup_questions_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."meetup_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_registrations" ADD CONSTRAINT "meetup_registrations_meetup_id_meetups_id_fk" FOREIGN KEY ("meetup_id") REFERENCES "public"."meetups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetup_registrations" ADD CONSTRAINT "meetup_registrations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetups" ADD CONSTRAINT "meetups_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetups" ADD CONSTRAINT "meetups_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_areas" ADD CONSTRAINT "outage_areas_outage_id_outages_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."outages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_people" ADD CONSTRAINT "outage_people_outage_id_outages_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."outages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_people" ADD CONSTRAINT "outage_people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_people" ADD CONSTRAINT "outage_people_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_people" ADD CONSTRAINT "outage_people_follow_up_thread_id_threads_id_fk" FOREIGN KEY ("follow_up_thread_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_promises" ADD CONSTRAINT "outage_promises_outage_id_outages_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."outages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_proposal_reports" ADD CONSTRAINT "outage_proposal_reports_proposal_id_outage_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."outage_proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_proposal_reports" ADD CONSTRAINT "outage_proposal_reports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_proposal_reports" ADD CONSTRAINT "outage_proposal_reports_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_proposals" ADD CONSTRAINT "outage_proposals_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_proposals" ADD CONSTRAINT "outage_proposals_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_proposals" ADD CONSTRAINT "outage_proposals_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_threads" ADD CONSTRAINT "outage_threads_outage_id_outages_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."outages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_threads" ADD CONSTRAINT "outage_threads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_updates" ADD CONSTRAINT "outage_updates_outage_id_outages_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."outages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_updates" ADD CONSTRAINT "outage_updates_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_opened_by_id_users_id_fk" FOREIGN KEY ("opened_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_proposal_id_outage_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."outage_proposals"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outages" ADD CONSTRAINT "outages_ended_by_id_users_id_fk" FOREIGN KEY ("ended_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "radar_topics" ADD CONSTRAINT "radar_topics_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_ballots" ADD CONSTRAINT "poll_ballots_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_ballots" ADD CONSTRAINT "poll_ballots_option_id_poll_options_id_fk" FOREIGN KEY ("option_id") REFERENCES "public"."poll_options"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_poll_id_polls_id_fk" FOREIGN KEY ("poll_id") REFERENCES "public"."polls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_meetup_id_meetups_id_fk" FOREIGN KEY ("meetup_id") REFERENCES "public"."meetups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_policies" ADD CONSTRAINT "promise_policies_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_policies" ADD CONSTRAINT "promise_policies_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_policies" ADD CONSTRAINT "promise_policies_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_policy_changes" ADD CONSTRAINT "promise_policy_changes_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise_rungs" ADD CONSTRAINT "promise_rungs_promise_id_promises_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promises"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_refused_by_id_users_id_fk" FOREIGN KEY ("refused_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_deputies" ADD CONSTRAINT "agent_deputies_agent_id_agents_user_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_deputies" ADD CONSTRAINT "agent_deputies_deputy_id_agents_user_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."agents"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_deputies" ADD CONSTRAINT "agent_deputies_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_languages" ADD CONSTRAINT "agent_languages_agent_id_agents_user_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_photos" ADD CONSTRAINT "agent_photos_agent_id_agents_user_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_changes" ADD CONSTRAINT "team_changes_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_changes" ADD CONSTRAINT "team_changes_agent_id_users_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_changes" ADD CONSTRAINT "team_changes_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_letters" ADD CONSTRAINT "claim_letters_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_letters" ADD CONSTRAINT "claim_letters_sent_by_id_users_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_claims" ADD CONSTRAINT "outage_claims_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_claims" ADD CONSTRAINT "outage_claims_informed_post_id_posts_id_fk" FOREIGN KEY ("informed_post_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outage_claims" ADD CONSTRAINT "outage_claims_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_module_uses" ADD CONSTRAINT "text_module_uses_module_id_text_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."text_modules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_module_uses" ADD CONSTRAINT "text_module_uses_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_module_uses" ADD CONSTRAINT "text_module_uses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_module_versions" ADD CONSTRAINT "text_module_versions_module_id_text_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."text_modules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_module_versions" ADD CONSTRAINT "text_module_versions_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_modules" ADD CONSTRAINT "text_modules_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_modules" ADD CONSTRAINT "text_modules_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_modules" ADD CONSTRAINT "text_modules_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_relations" ADD CONSTRAINT "ticket_relations_from_id_tickets_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_relations" ADD CONSTRAINT "ticket_relations_to_id_tickets_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_relations" ADD CONSTRAINT "ticket_relations_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_threads" ADD CONSTRAINT "ticket_threads_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_threads" ADD CONSTRAINT "ticket_threads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_threads" ADD CONSTRAINT "ticket_threads_attached_by_id_users_id_fk" FOREIGN KEY ("attached_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_consents" ADD CONSTRAINT "private_consents_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_consents" ADD CONSTRAINT "private_consents_requester_id_users_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_consents" ADD CONSTRAINT "private_consents_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_details" ADD CONSTRAINT "private_details_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_details" ADD CONSTRAINT "private_details_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_views" ADD CONSTRAINT "private_views_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_views" ADD CONSTRAINT "private_views_viewer_id_users_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_views" ADD CONSTRAINT "private_views_consent_id_private_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."private_consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spoken_codes" ADD CONSTRAINT "spoken_codes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spoken_notes" ADD CONSTRAINT "spoken_notes_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spoken_notes" ADD CONSTRAINT "spoken_notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_offers" ADD CONSTRAINT "visit_offers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_offers" ADD CONSTRAINT "visit_offers_offered_by_id_agents_user_id_fk" FOREIGN KEY ("offered_by_id") REFERENCES "public"."agents"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_windows" ADD CONSTRAINT "visit_windows_offer_id_visit_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."visit_offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_offer_id_visit_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."visit_offers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_agent_id_agents_user_id_fk" FOREIGN KEY ("agent_id") REFERENCES "public"."agents"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "call_back_offers_one_open_per_ticket" ON "call_back_offers" USING btree ("ticket_id") WHERE "call_back_offers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "call_back_offers_ticket_id_index" ON "call_back_offers" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "call_back_offers_offered_by_id_index" ON "call_back_offers" USING btree ("offered_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "call_backs_one_open_per_offer" ON "call_backs" USING btree ("offer_id") WHERE "call_backs"."state" = 'open';--> statement-breakpoint
CREATE INDEX "call_backs_open" ON "call_backs" USING btree ("ends_at") WHERE "call_backs"."state" = 'open';--> statement-breakpoint
CREATE INDEX "call_backs_agent_id_starts_at_index" ON "call_backs" USING btree ("agent_id","starts_at");--> statement-breakpoint
CREATE INDEX "call_backs_ticket_id_starts_at_index" ON "call_backs" USING btree ("ticket_id","starts_at");--> statement-breakpoint
CREATE INDEX "call_backs_offer_id_index" ON "call_backs" USING btree ("offer_id");--> statement-breakpoint
CREATE INDEX "call_backs_ended_by_id_index" ON "call_backs" USING btree ("ended_by_id");--> statement-breakpoint
CREATE INDEX "checklist_items_checklist_id_position_index" ON "checklist_items" USING btree ("checklist_id","position");--> statement-breakpoint
CREATE INDEX "checklist_versions_checklist_id_changed_at_index" ON "checklist_versions" USING btree ("checklist_id","changed_at");--> statement-breakpoint
CREATE INDEX "checklist_versions_changed_by_id_index" ON "checklist_versions" USING btree ("changed_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "checklists_one_per_category" ON "checklists" USING btree ("category_id") WHERE "checklists"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "checklists_category_id_index" ON "checklists" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "ticket_checklists_checklist_id_index" ON "ticket_checklists" USING btree ("checklist_id");--> statement-breakpoint
CREATE INDEX "ticket_checklists_added_by_id_index" ON "ticket_checklists" USING btree ("added_by_id");--> statement-breakpoint
CREATE INDEX "ticket_checks_item_id_index" ON "ticket_checks" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "ticket_checks_checked_by_id_index" ON "ticket_checks" USING btree ("checked_by_id");--> statement-breakpoint
CREATE INDEX "coverage_changes_changed_at_index" ON "coverage_changes" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "coverage_changes_changed_by_id_index" ON "coverage_changes" USING btree ("changed_by_id");--> statement-breakpoint
CREATE INDEX "coverage_changes_to_region_id_index" ON "coverage_changes" USING btree ("to_region_id");--> statement-breakpoint
CREATE INDEX "coverage_moves_code_index" ON "coverage_moves" USING btree ("code");--> statement-breakpoint
CREATE INDEX "coverage_moves_from_region_id_index" ON "coverage_moves" USING btree ("from_region_id");--> statement-breakpoint
CREATE INDEX "coverage_moves_to_region_id_index" ON "coverage_moves" USING btree ("to_region_id");--> statement-breakpoint
CREATE INDEX "desk_batch_items_ticket_id_index" ON "desk_batch_items" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "desk_batches_actor_id_created_at_index" ON "desk_batches" USING btree ("actor_id","created_at");--> statement-breakpoint
CREATE INDEX "desk_batches_created_at_index" ON "desk_batches" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "desk_lookers_user_id_index" ON "desk_lookers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "desk_lookers_until_index" ON "desk_lookers" USING btree ("until");--> statement-breakpoint
CREATE INDEX "desk_snoozes_by_id_index" ON "desk_snoozes" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "desk_snoozes_asleep" ON "desk_snoozes" USING btree ("wakes_at") WHERE "desk_snoozes"."woke_at" is null;--> statement-breakpoint
CREATE INDEX "desk_views_owner_id_position_index" ON "desk_views" USING btree ("owner_id","position");--> statement-breakpoint
CREATE INDEX "desk_views_of_team" ON "desk_views" USING btree ("region_id","position") WHERE "desk_views"."shared_at" is not null;--> statement-breakpoint
CREATE INDEX "desk_views_region_id_index" ON "desk_views" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "idea_steps_idea_id_id_index" ON "idea_steps" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "idea_steps_actor_id_index" ON "idea_steps" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "idea_steps_merged_idea_id_index" ON "idea_steps" USING btree ("merged_idea_id");--> statement-breakpoint
CREATE INDEX "idea_votes_user_id_index" ON "idea_votes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "ideas_strongest" ON "ideas" USING btree ("vote_count" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ideas_moved" ON "ideas" USING btree ("status_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ideas_document" ON "ideas" USING gin ("document");--> statement-breakpoint
CREATE INDEX "ideas_author_id_index" ON "ideas" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "ideas_category_id_index" ON "ideas" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "ideas_region_id_index" ON "ideas" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "ideas_meetup_id_index" ON "ideas" USING btree ("meetup_id");--> statement-breakpoint
CREATE INDEX "ideas_thread_id_index" ON "ideas" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "ideas_merged_into_id_index" ON "ideas" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "macro_runs_macro_id_run_at_index" ON "macro_runs" USING btree ("macro_id","run_at");--> statement-breakpoint
CREATE INDEX "macro_runs_ticket_id_index" ON "macro_runs" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "macro_runs_user_id_index" ON "macro_runs" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "macro_versions_macro_id_changed_at_index" ON "macro_versions" USING btree ("macro_id","changed_at");--> statement-breakpoint
CREATE INDEX "macro_versions_changed_by_id_index" ON "macro_versions" USING btree ("changed_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "macros_name" ON "macros" USING btree (coalesce("region_id", 0),"name") WHERE "macros"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "macros_region_id_index" ON "macros" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "meetup_items_meetup_id_starts_at_index" ON "meetup_items" USING btree ("meetup_id","starts_at");--> statement-breakpoint
CREATE INDEX "meetup_photos_meetup_id_index" ON "meetup_photos" USING btree ("meetup_id");--> statement-breakpoint
CREATE INDEX "meetup_photos_uploader_id_index" ON "meetup_photos" USING btree ("uploader_id");--> statement-breakpoint
CREATE INDEX "meetup_question_votes_user_id_index" ON "meetup_question_votes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "meetup_questions_meetup_id_vote_count_index" ON "meetup_questions" USING btree ("meetup_id","vote_count" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "meetup_questions_on_stage" ON "meetup_questions" USING btree ("meetup_id") WHERE "meetup_questions"."called_at" is not null;--> statement-breakpoint
CREATE INDEX "meetup_questions_author_id_index" ON "meetup_questions" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "meetup_questions_answered_by_id_index" ON "meetup_questions" USING btree ("answered_by_id");--> statement-breakpoint
CREATE INDEX "meetup_questions_merged_into_id_index" ON "meetup_questions" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "meetup_registrations_waiting" ON "meetup_registrations" USING btree ("meetup_id","id") WHERE "meetup_registrations"."seated_at" is null;--> statement-breakpoint
CREATE INDEX "meetup_registrations_user_id_index" ON "meetup_registrations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "meetups_starts" ON "meetups" USING btree ("starts_at") WHERE "meetups"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "meetups_region_id_index" ON "meetups" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "meetups_created_by_id_index" ON "meetups" USING btree ("created_by_id");--> statement-breakpoint
CREATE INDEX "outage_areas_prefix_index" ON "outage_areas" USING btree ("prefix");--> statement-breakpoint
CREATE INDEX "outage_people_user_id_index" ON "outage_people" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "outage_people_thread_id_index" ON "outage_people" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "outage_people_follow_up_thread_id_index" ON "outage_people" USING btree ("follow_up_thread_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outage_promises_one_open" ON "outage_promises" USING btree ("outage_id") WHERE "outage_promises"."state" = 'open';--> statement-breakpoint
CREATE INDEX "outage_promises_due" ON "outage_promises" USING btree ("due_at") WHERE "outage_promises"."state" = 'open';--> statement-breakpoint
CREATE INDEX "outage_promises_outage_id_made_at_index" ON "outage_promises" USING btree ("outage_id","made_at");--> statement-breakpoint
CREATE INDEX "outage_proposal_reports_user_id_index" ON "outage_proposal_reports" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "outage_proposal_reports_thread_id_index" ON "outage_proposal_reports" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "outage_proposals_open" ON "outage_proposals" USING btree ("service","found_at") WHERE "outage_proposals"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "outage_proposals_ended" ON "outage_proposals" USING btree ("ended_at") WHERE "outage_proposals"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "outage_proposals_category_id_index" ON "outage_proposals" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "outage_proposals_region_id_index" ON "outage_proposals" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "outage_proposals_decided_by_id_index" ON "outage_proposals" USING btree ("decided_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outage_threads_one_open" ON "outage_threads" USING btree ("thread_id") WHERE "outage_threads"."detached_at" is null and "outage_threads"."released_at" is null;--> statement-breakpoint
CREATE INDEX "outage_threads_thread_id_index" ON "outage_threads" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "outage_updates_outage_id_id_index" ON "outage_updates" USING btree ("outage_id","id");--> statement-breakpoint
CREATE INDEX "outage_updates_author_id_index" ON "outage_updates" USING btree ("author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outages_one_per_proposal" ON "outages" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "outages_open" ON "outages" USING btree ("starts_at") WHERE "outages"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "outages_past" ON "outages" USING btree ("ended_at" DESC NULLS FIRST,"id") WHERE "outages"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "outages_category_id_index" ON "outages" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "outages_region_id_starts_at_index" ON "outages" USING btree ("region_id","starts_at");--> statement-breakpoint
CREATE INDEX "outages_opened_by_id_index" ON "outages" USING btree ("opened_by_id");--> statement-breakpoint
CREATE INDEX "outages_ended_by_id_index" ON "outages" USING btree ("ended_by_id");--> statement-breakpoint
CREATE INDEX "poll_ballots_option_id_index" ON "poll_ballots" USING btree ("option_id");--> statement-breakpoint
CREATE UNIQUE INDEX "poll_options_order" ON "poll_options" USING btree ("poll_id","position");--> statement-breakpoint
CREATE INDEX "polls_meetup_id_index" ON "polls" USING btree ("meetup_id");--> statement-breakpoint
CREATE INDEX "polls_created_by_id_index" ON "polls" USING btree ("created_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "polls_one_open" ON "polls" USING btree ("meetup_id") WHERE "polls"."opened_at" is not null and "polls"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "promise_policies_one_default" ON "promise_policies" USING btree ("is_default") WHERE "promise_policies"."is_default";--> statement-breakpoint
CREATE INDEX "promise_policies_category_id_index" ON "promise_policies" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "promise_policies_region_id_index" ON "promise_policies" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "promise_policies_changed_by_id_index" ON "promise_policies" USING btree ("changed_by_id");--> statement-breakpoint
CREATE INDEX "promise_policy_changes_changed_at_index" ON "promise_policy_changes" USING btree ("changed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "promise_policy_changes_changed_by_id_index" ON "promise_policy_changes" USING btree ("changed_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refusals_one_per_ticket" ON "refusals" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "refusals_thread_id_refused_at_index" ON "refusals" USING btree ("thread_id","refused_at");--> statement-breakpoint
CREATE INDEX "refusals_objections" ON "refusals" USING btree ("objected_at") WHERE "refusals"."objected_at" is not null and "refusals"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "refusals_refused_by_id_index" ON "refusals" USING btree ("refused_by_id");--> statement-breakpoint
CREATE INDEX "refusals_decided_by_id_index" ON "refusals" USING btree ("decided_by_id");--> statement-breakpoint
CREATE INDEX "agent_deputies_agent_id_valid_from_index" ON "agent_deputies" USING btree ("agent_id","valid_from");--> statement-breakpoint
CREATE INDEX "agent_deputies_deputy_id_index" ON "agent_deputies" USING btree ("deputy_id");--> statement-breakpoint
CREATE INDEX "agent_deputies_created_by_id_index" ON "agent_deputies" USING btree ("created_by_id");--> statement-breakpoint
CREATE INDEX "team_changes_region_id_changed_at_index" ON "team_changes" USING btree ("region_id","changed_at");--> statement-breakpoint
CREATE INDEX "team_changes_agent_id_changed_at_index" ON "team_changes" USING btree ("agent_id","changed_at");--> statement-breakpoint
CREATE INDEX "team_changes_changed_by_id_index" ON "team_changes" USING btree ("changed_by_id");--> statement-breakpoint
CREATE INDEX "claim_letters_ticket_id_index" ON "claim_letters" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "claim_letters_sent_by_id_index" ON "claim_letters" USING btree ("sent_by_id");--> statement-breakpoint
CREATE INDEX "outage_claims_informed_post_id_index" ON "outage_claims" USING btree ("informed_post_id");--> statement-breakpoint
CREATE INDEX "outage_claims_changed_by_id_index" ON "outage_claims" USING btree ("changed_by_id");--> statement-breakpoint
CREATE INDEX "text_module_uses_module_id_used_at_index" ON "text_module_uses" USING btree ("module_id","used_at");--> statement-breakpoint
CREATE INDEX "text_module_uses_ticket_id_index" ON "text_module_uses" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "text_module_uses_user_id_index" ON "text_module_uses" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "text_module_versions_module_id_changed_at_index" ON "text_module_versions" USING btree ("module_id","changed_at");--> statement-breakpoint
CREATE INDEX "text_module_versions_changed_by_id_index" ON "text_module_versions" USING btree ("changed_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "text_modules_keyword" ON "text_modules" USING btree (coalesce("region_id", 0),coalesce("owner_id", 0),"keyword") WHERE "text_modules"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "text_modules_category_id_index" ON "text_modules" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "text_modules_region_id_index" ON "text_modules" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "text_modules_owner_id_index" ON "text_modules" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_relations_pair" ON "ticket_relations" USING btree ("from_id","to_id");--> statement-breakpoint
CREATE INDEX "ticket_relations_to_id_index" ON "ticket_relations" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "ticket_relations_created_by_id_index" ON "ticket_relations" USING btree ("created_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_threads_one_open_per_thread" ON "ticket_threads" USING btree ("thread_id") WHERE "ticket_threads"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_threads_once" ON "ticket_threads" USING btree ("ticket_id","thread_id");--> statement-breakpoint
CREATE INDEX "ticket_threads_thread_id_index" ON "ticket_threads" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "ticket_threads_attached_by_id_index" ON "ticket_threads" USING btree ("attached_by_id");--> statement-breakpoint
CREATE INDEX "private_consents_thread_id_requested_at_index" ON "private_consents" USING btree ("thread_id","requested_at");--> statement-breakpoint
CREATE INDEX "private_consents_requester_id_index" ON "private_consents" USING btree ("requester_id");--> statement-breakpoint
CREATE INDEX "private_consents_decider_id_index" ON "private_consents" USING btree ("decider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "private_details_of_thread" ON "private_details" USING btree ("thread_id","field") WHERE "private_details"."thread_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "private_details_of_draft" ON "private_details" USING btree ("author_id","draft_key","field") WHERE "private_details"."draft_key" is not null;--> statement-breakpoint
CREATE INDEX "private_details_thread_id_index" ON "private_details" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "private_details_author_id_index" ON "private_details" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "private_details_keys" ON "private_details" USING btree ("key_id","id");--> statement-breakpoint
CREATE INDEX "private_details_drafts" ON "private_details" USING btree ("updated_at") WHERE "private_details"."thread_id" is null;--> statement-breakpoint
CREATE INDEX "private_views_thread_id_viewed_at_index" ON "private_views" USING btree ("thread_id","viewed_at");--> statement-breakpoint
CREATE INDEX "private_views_viewer_id_index" ON "private_views" USING btree ("viewer_id");--> statement-breakpoint
CREATE INDEX "private_views_consent_id_index" ON "private_views" USING btree ("consent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "spoken_codes_open_digits" ON "spoken_codes" USING btree ("digits") WHERE "spoken_codes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "spoken_codes_open_word" ON "spoken_codes" USING btree ("word") WHERE "spoken_codes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "spoken_notes_ticket_id_created_at_index" ON "spoken_notes" USING btree ("ticket_id","created_at");--> statement-breakpoint
CREATE INDEX "spoken_notes_author_id_index" ON "spoken_notes" USING btree ("author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_offers_one_open_per_ticket" ON "visit_offers" USING btree ("ticket_id") WHERE "visit_offers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "visit_offers_ticket_id_index" ON "visit_offers" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "visit_offers_offered_by_id_index" ON "visit_offers" USING btree ("offered_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_one_open_per_ticket" ON "visits" USING btree ("ticket_id") WHERE "visits"."state" = 'open';--> statement-breakpoint
CREATE INDEX "visits_open" ON "visits" USING btree ("ends_at") WHERE "visits"."state" = 'open';--> statement-breakpoint
CREATE INDEX "visits_ticket_id_starts_at_index" ON "visits" USING btree ("ticket_id","starts_at");--> statement-breakpoint
CREATE INDEX "visits_offer_id_index" ON "visits" USING btree ("offer_id");--> statement-breakpoint
CREATE INDEX "visits_agent_id_index" ON "visits" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "visits_ended" ON "visits" USING btree ("ended_at") WHERE "visits"."ended_at" is not null;--> statement-breakpoint
ALTER TABLE "agent_absences" ADD CONSTRAINT "agent_absences_entered_by_id_users_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_promise_policy_id_promise_policies_id_fk" FOREIGN KEY ("promise_policy_id") REFERENCES "public"."promise_policies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_merged_into_id_tickets_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_meetup_question_id_meetup_questions_id_fk" FOREIGN KEY ("meetup_question_id") REFERENCES "public"."meetup_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agent_absences_entered_by_id_index" ON "agent_absences" USING btree ("entered_by_id");--> statement-breakpoint
CREATE INDEX "promises_rung" ON "promises" USING btree ("next_rung_at") WHERE "promises"."next_rung_at" is not null;--> statement-breakpoint
CREATE INDEX "promises_ended" ON "promises" USING btree ("ended_at") WHERE "promises"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "ratings_recent" ON "ratings" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "tickets_opened_at_index" ON "tickets" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "tickets_promise_policy_id_index" ON "tickets" USING btree ("promise_policy_id");--> statement-breakpoint
CREATE INDEX "tickets_unclocked" ON "tickets" USING btree ("id") WHERE "tickets"."closed_at" is null and "tickets"."promise_policy_id" is null;--> statement-breakpoint
CREATE INDEX "tickets_merged_into_id_index" ON "tickets" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "me_toos_created_at_index" ON "me_toos" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "threads_asked" ON "threads" USING btree ("created_at") WHERE "threads"."hidden_at" is null and "threads"."region_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_cases_open_idea" ON "moderation_cases" USING btree ("idea_id") WHERE "moderation_cases"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_cases_open_meetup_question" ON "moderation_cases" USING btree ("meetup_question_id") WHERE "moderation_cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "moderation_cases_idea_id_index" ON "moderation_cases" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "moderation_cases_meetup_question_id_index" ON "moderation_cases" USING btree ("meetup_question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_cases_open_person" ON "moderation_cases" USING btree ("subject_id") WHERE "moderation_cases"."closed_at" is null and "moderation_cases"."post_id" is null and "moderation_cases"."idea_id" is null and "moderation_cases"."meetup_question_id" is null;