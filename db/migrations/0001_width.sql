CREATE TABLE "attachments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attachments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"uploader_id" bigint NOT NULL,
	"media_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"storage_key" text NOT NULL,
	"small_width" integer,
	"small_storage_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"loose_since" timestamp with time zone DEFAULT now(),
	CONSTRAINT "attachments_key_unique" UNIQUE("key"),
	CONSTRAINT "attachments_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "attachments_smallStorageKey_unique" UNIQUE("small_storage_key")
);
--> statement-breakpoint
CREATE TABLE "post_attachments" (
	"post_id" bigint NOT NULL,
	"attachment_id" bigint NOT NULL,
	CONSTRAINT "post_attachments_post_id_attachment_id_pk" PRIMARY KEY("post_id","attachment_id")
);
--> statement-breakpoint
CREATE TABLE "category_fields" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "category_fields_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"category_id" bigint NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"label" jsonb NOT NULL,
	"hint" jsonb,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"picture" text,
	"is_required" boolean DEFAULT false NOT NULL,
	"position" smallint NOT NULL,
	"archived_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "thread_facts" (
	"thread_id" bigint NOT NULL,
	"field_id" bigint NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "thread_facts_thread_id_field_id_pk" PRIMARY KEY("thread_id","field_id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "claims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end" text
);
--> statement-breakpoint
CREATE TABLE "draft_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draft_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"draft_id" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"device" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "drafts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"author_id" bigint NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" bigint NOT NULL,
	"client_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"discarded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "escalation_rule_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "escalation_rule_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"category_id" bigint,
	"changed_by_id" bigint,
	"changed_at" timestamp with time zone NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "escalation_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "escalation_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"category_id" bigint,
	"is_enabled" boolean NOT NULL,
	"unanswered_minutes" integer,
	"unsolved_minutes" integer,
	"last_call_minutes" integer NOT NULL,
	"is_outage_at_once" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "last_call_invitations" (
	"last_call_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"solved_count" integer NOT NULL,
	"region_solved_count" integer NOT NULL,
	CONSTRAINT "last_call_invitations_last_call_id_user_id_pk" PRIMARY KEY("last_call_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "last_call_pauses" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"paused_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "last_calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "last_calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"cause" text NOT NULL,
	"counts_from" timestamp with time zone NOT NULL,
	"called_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "category_follows" (
	"user_id" bigint NOT NULL,
	"category_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "category_follows_user_id_category_id_pk" PRIMARY KEY("user_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "tag_follows" (
	"user_id" bigint NOT NULL,
	"tag_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tag_follows_user_id_tag_id_pk" PRIMARY KEY("user_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "digests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"period" text NOT NULL,
	"rhythm" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"item_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "email_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"old_email" text NOT NULL,
	"new_email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_troubles" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"address_hash" text NOT NULL,
	"soft_count" smallint DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"last_mail" text DEFAULT '' NOT NULL,
	"stopped_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notice_channels" (
	"user_id" bigint NOT NULL,
	"group" text NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "notice_channels_user_id_group_pk" PRIMARY KEY("user_id","group")
);
--> statement-breakpoint
CREATE TABLE "notice_times" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"digest" text DEFAULT 'weekly' NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"urgent_anytime" smallint DEFAULT 1 NOT NULL,
	"paused_until" timestamp with time zone,
	"shows_writing" smallint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appeals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"decision_id" bigint NOT NULL,
	"report_id" bigint,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decider_id" bigint,
	"outcome" text,
	"reasons" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_visits" (
	"case_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_visits_case_id_user_id_pk" PRIMARY KEY("case_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_actions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderation_actions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" bigint,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"case_id" bigint,
	"decision_id" bigint,
	"thread_id" bigint,
	"post_id" bigint,
	"subject_id" bigint,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_cases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderation_cases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint,
	"subject_id" bigint NOT NULL,
	"origin" text NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"urgency" smallint DEFAULT 0 NOT NULL,
	"spam_score" smallint,
	"signals" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "moderation_decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderation_decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"post_id" bigint,
	"subject_id" bigint NOT NULL,
	"decider_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"ground" text,
	"legal_reference" text DEFAULT '' NOT NULL,
	"facts" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"step" smallint,
	"suspended_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"announced_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"reporter_id" bigint,
	"name" text DEFAULT '' NOT NULL,
	"email" text,
	"locale" text DEFAULT 'de' NOT NULL,
	"reason" text NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"good_faith_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"decision_id" bigint
);
--> statement-breakpoint
CREATE TABLE "text_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "text_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"pattern" text NOT NULL,
	"action" text NOT NULL,
	"replacement" text DEFAULT '' NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"created_by_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "thread_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thread_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"actor_id" bigint,
	"kind" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_suggestions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thread_suggestions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"suggester_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"category_id" bigint,
	"duplicate_of_id" bigint,
	"title" text,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"decided_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "account_deletions" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"removes_questions" boolean DEFAULT false NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "data_exports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "data_exports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"storage_key" text,
	"byte_size" integer
);
--> statement-breakpoint
CREATE TABLE "setting_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "setting_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"user_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_reads" (
	"user_id" bigint NOT NULL,
	"thread_id" bigint NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"new_from" timestamp with time zone,
	CONSTRAINT "thread_reads_user_id_thread_id_pk" PRIMARY KEY("user_id","thread_id")
);
--> statement-breakpoint
CREATE TABLE "user_visits" (
	"user_id" bigint PRIMARY KEY NOT NULL,
	"current_at" timestamp with time zone NOT NULL,
	"previous_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "site_page_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "site_page_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"page" text NOT NULL,
	"language" text NOT NULL,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"render_version" smallint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by_id" bigint
);
--> statement-breakpoint
CREATE TABLE "failure_reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "failure_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"reporter_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"tried" text NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"upheld_at" timestamp with time zone,
	"dismissed_at" timestamp with time zone,
	"reviewer_id" bigint
);
--> statement-breakpoint
CREATE TABLE "solution_checks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "solution_checks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"post_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"verdict" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_nudges" (
	"thread_id" bigint NOT NULL,
	"number" smallint NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reply" text,
	"replied_at" timestamp with time zone,
	CONSTRAINT "thread_nudges_thread_id_number_pk" PRIMARY KEY("thread_id","number")
);
--> statement-breakpoint
CREATE TABLE "tag_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tag_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"tag_id" bigint,
	"actor_id" bigint NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tag_synonyms" (
	"slug" text PRIMARY KEY NOT NULL,
	"tag_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "thread_tags_tag_id_index";--> statement-breakpoint
ALTER TABLE "tickets" ALTER COLUMN "opened_by_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "text_size" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "theme" text DEFAULT 'system' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "has_high_contrast" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "has_reduced_motion" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "name_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "description_en" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "solution_shelf_days" smallint DEFAULT 365 NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmations" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmations" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "post_revisions" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "revoked_by" text;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "solutions" ADD COLUMN "recheck_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "thread_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "thread_tags" ADD COLUMN "last_activity_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "lock_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "merged_into_id" bigint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "merged_post_id" bigint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "asked_for" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "mailing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_attachments" ADD CONSTRAINT "post_attachments_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_attachments" ADD CONSTRAINT "post_attachments_attachment_id_attachments_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."attachments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_fields" ADD CONSTRAINT "category_fields_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_facts" ADD CONSTRAINT "thread_facts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_facts" ADD CONSTRAINT "thread_facts_field_id_category_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."category_fields"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_versions" ADD CONSTRAINT "draft_versions_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_rule_changes" ADD CONSTRAINT "escalation_rule_changes_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_rule_changes" ADD CONSTRAINT "escalation_rule_changes_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_rules" ADD CONSTRAINT "escalation_rules_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation_rules" ADD CONSTRAINT "escalation_rules_changed_by_id_users_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "last_call_invitations" ADD CONSTRAINT "last_call_invitations_last_call_id_last_calls_id_fk" FOREIGN KEY ("last_call_id") REFERENCES "public"."last_calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "last_call_invitations" ADD CONSTRAINT "last_call_invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "last_call_pauses" ADD CONSTRAINT "last_call_pauses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "last_calls" ADD CONSTRAINT "last_calls_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_follows" ADD CONSTRAINT "category_follows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_follows" ADD CONSTRAINT "category_follows_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_follows" ADD CONSTRAINT "tag_follows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_follows" ADD CONSTRAINT "tag_follows_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_troubles" ADD CONSTRAINT "mail_troubles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_channels" ADD CONSTRAINT "notice_channels_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_times" ADD CONSTRAINT "notice_times_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_moderation_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."moderation_decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_case_id_moderation_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_visits" ADD CONSTRAINT "case_visits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_subject_id_users_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_closed_by_id_users_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_case_id_moderation_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_subject_id_users_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_decider_id_users_id_fk" FOREIGN KEY ("decider_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_revoked_by_id_users_id_fk" FOREIGN KEY ("revoked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_moderation_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_decision_id_moderation_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."moderation_decisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_rules" ADD CONSTRAINT "text_rules_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_events" ADD CONSTRAINT "thread_events_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_events" ADD CONSTRAINT "thread_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_suggestions" ADD CONSTRAINT "thread_suggestions_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_suggestions" ADD CONSTRAINT "thread_suggestions_suggester_id_users_id_fk" FOREIGN KEY ("suggester_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_suggestions" ADD CONSTRAINT "thread_suggestions_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_suggestions" ADD CONSTRAINT "thread_suggestions_duplicate_of_id_threads_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_suggestions" ADD CONSTRAINT "thread_suggestions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_deletions" ADD CONSTRAINT "account_deletions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_changes" ADD CONSTRAINT "setting_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_reads" ADD CONSTRAINT "thread_reads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_visits" ADD CONSTRAINT "user_visits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_page_versions" ADD CONSTRAINT "site_page_versions_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failure_reports" ADD CONSTRAINT "failure_reports_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failure_reports" ADD CONSTRAINT "failure_reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failure_reports" ADD CONSTRAINT "failure_reports_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failure_reports" ADD CONSTRAINT "failure_reports_reviewer_id_users_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_checks" ADD CONSTRAINT "solution_checks_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "solution_checks" ADD CONSTRAINT "solution_checks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_nudges" ADD CONSTRAINT "thread_nudges_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_changes" ADD CONSTRAINT "tag_changes_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_changes" ADD CONSTRAINT "tag_changes_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag_synonyms" ADD CONSTRAINT "tag_synonyms_tag_id_tags_id_fk" FOREIGN KEY ("tag_id") REFERENCES "public"."tags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_uploader" ON "attachments" USING btree ("uploader_id","created_at");--> statement-breakpoint
CREATE INDEX "attachments_loose" ON "attachments" USING btree ("loose_since") WHERE "attachments"."loose_since" is not null;--> statement-breakpoint
CREATE INDEX "post_attachments_attachment_id_index" ON "post_attachments" USING btree ("attachment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "category_fields_key" ON "category_fields" USING btree ("category_id","key");--> statement-breakpoint
CREATE INDEX "category_fields_position" ON "category_fields" USING btree ("category_id","position") WHERE "category_fields"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "thread_facts_field_id_value_index" ON "thread_facts" USING btree ("field_id","value");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_one_open_per_thread" ON "claims" USING btree ("thread_id") WHERE "claims"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "claims_open_of_user" ON "claims" USING btree ("user_id") WHERE "claims"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "claims_open_until" ON "claims" USING btree ("expires_at") WHERE "claims"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "claims_thread_id_user_id_index" ON "claims" USING btree ("thread_id","user_id");--> statement-breakpoint
CREATE INDEX "claims_user_id_index" ON "claims" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "draft_versions_recent" ON "draft_versions" USING btree ("draft_id","written_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_key" ON "drafts" USING btree ("author_id","target_kind","target_id","client_id");--> statement-breakpoint
CREATE INDEX "drafts_recent" ON "drafts" USING btree ("author_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "drafts_age" ON "drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "escalation_rule_changes_changed_at_index" ON "escalation_rule_changes" USING btree ("changed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "escalation_rule_changes_category_id_index" ON "escalation_rule_changes" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "escalation_rule_changes_changed_by_id_index" ON "escalation_rule_changes" USING btree ("changed_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_rules_one_per_category" ON "escalation_rules" USING btree (coalesce("category_id", 0));--> statement-breakpoint
CREATE INDEX "escalation_rules_category_id_index" ON "escalation_rules" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "escalation_rules_changed_by_id_index" ON "escalation_rules" USING btree ("changed_by_id");--> statement-breakpoint
CREATE INDEX "last_call_invitations_user_id_invited_at_index" ON "last_call_invitations" USING btree ("user_id","invited_at");--> statement-breakpoint
CREATE UNIQUE INDEX "last_calls_one_open_per_thread" ON "last_calls" USING btree ("thread_id") WHERE "last_calls"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "last_calls_open" ON "last_calls" USING btree ("ends_at") WHERE "last_calls"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "last_calls_thread_id_cause_counts_from_index" ON "last_calls" USING btree ("thread_id","cause","counts_from");--> statement-breakpoint
CREATE INDEX "last_calls_recent" ON "last_calls" USING btree ("called_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "category_follows_category_id_index" ON "category_follows" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "tag_follows_tag_id_index" ON "tag_follows" USING btree ("tag_id");--> statement-breakpoint
CREATE UNIQUE INDEX "digests_once" ON "digests" USING btree ("user_id","period");--> statement-breakpoint
CREATE INDEX "digests_open" ON "digests" USING btree ("created_at") WHERE "digests"."done_at" is null;--> statement-breakpoint
CREATE INDEX "email_changes_user_id_index" ON "email_changes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "email_changes_created_at_index" ON "email_changes" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mail_troubles_stopped" ON "mail_troubles" USING btree ("stopped_at") WHERE "mail_troubles"."stopped_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once_subject" ON "appeals" USING btree ("decision_id") WHERE "appeals"."report_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once_reporter" ON "appeals" USING btree ("report_id") WHERE "appeals"."report_id" is not null;--> statement-breakpoint
CREATE INDEX "appeals_decision_id_index" ON "appeals" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "appeals_open" ON "appeals" USING btree ("due_at","id") WHERE "appeals"."decided_at" is null;--> statement-breakpoint
CREATE INDEX "appeals_decider_id_index" ON "appeals" USING btree ("decider_id");--> statement-breakpoint
CREATE INDEX "appeals_created_at_index" ON "appeals" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "case_visits_user_id_index" ON "case_visits" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "moderation_actions_actor" ON "moderation_actions" USING btree ("actor_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "moderation_actions_subject" ON "moderation_actions" USING btree ("subject_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "moderation_actions_post" ON "moderation_actions" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "moderation_actions_case" ON "moderation_actions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "moderation_actions_action" ON "moderation_actions" USING btree ("action","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_cases_open_post" ON "moderation_cases" USING btree ("post_id") WHERE "moderation_cases"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_cases_open_person" ON "moderation_cases" USING btree ("subject_id") WHERE "moderation_cases"."closed_at" is null and "moderation_cases"."post_id" is null;--> statement-breakpoint
CREATE INDEX "moderation_cases_queue" ON "moderation_cases" USING btree ("urgency" DESC NULLS FIRST,"id") WHERE "moderation_cases"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "moderation_cases_closed" ON "moderation_cases" USING btree ("closed_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "moderation_cases_post_id_index" ON "moderation_cases" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "moderation_cases_subject_id_index" ON "moderation_cases" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "moderation_cases_closed_by_id_index" ON "moderation_cases" USING btree ("closed_by_id");--> statement-breakpoint
CREATE INDEX "moderation_cases_opened_at_index" ON "moderation_cases" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "moderation_decisions_case_id_index" ON "moderation_decisions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "moderation_decisions_post_id_index" ON "moderation_decisions" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "moderation_decisions_subject" ON "moderation_decisions" USING btree ("subject_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "moderation_decisions_decider_id_index" ON "moderation_decisions" USING btree ("decider_id");--> statement-breakpoint
CREATE INDEX "moderation_decisions_revoked_by_id_index" ON "moderation_decisions" USING btree ("revoked_by_id");--> statement-breakpoint
CREATE INDEX "moderation_decisions_created_at_index" ON "moderation_decisions" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once_person" ON "reports" USING btree ("case_id","reporter_id") WHERE "reports"."reporter_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once_guest" ON "reports" USING btree ("case_id","email") WHERE "reports"."reporter_id" is null and "reports"."email" is not null;--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("reporter_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "reports_decision_id_index" ON "reports" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "reports_created_at_index" ON "reports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "text_rules_created_by_id_index" ON "text_rules" USING btree ("created_by_id");--> statement-breakpoint
CREATE INDEX "thread_events_thread_id_created_at_index" ON "thread_events" USING btree ("thread_id","created_at");--> statement-breakpoint
CREATE INDEX "thread_events_actor_id_index" ON "thread_events" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "thread_suggestions_one_open" ON "thread_suggestions" USING btree ("thread_id","kind","suggester_id") WHERE "thread_suggestions"."accepted_at" is null and "thread_suggestions"."declined_at" is null;--> statement-breakpoint
CREATE INDEX "thread_suggestions_open" ON "thread_suggestions" USING btree ("created_at","id") WHERE "thread_suggestions"."accepted_at" is null and "thread_suggestions"."declined_at" is null;--> statement-breakpoint
CREATE INDEX "thread_suggestions_thread_id_index" ON "thread_suggestions" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "thread_suggestions_suggester_id_index" ON "thread_suggestions" USING btree ("suggester_id");--> statement-breakpoint
CREATE INDEX "thread_suggestions_category_id_index" ON "thread_suggestions" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "thread_suggestions_duplicate_of_id_index" ON "thread_suggestions" USING btree ("duplicate_of_id");--> statement-breakpoint
CREATE INDEX "thread_suggestions_decided_by_id_index" ON "thread_suggestions" USING btree ("decided_by_id");--> statement-breakpoint
CREATE INDEX "account_deletions_due" ON "account_deletions" USING btree ("due_at") WHERE "account_deletions"."done_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "data_exports_one_open" ON "data_exports" USING btree ("user_id") WHERE "data_exports"."ready_at" is null;--> statement-breakpoint
CREATE INDEX "data_exports_own" ON "data_exports" USING btree ("user_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "data_exports_expiry" ON "data_exports" USING btree ("expires_at") WHERE "data_exports"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "setting_changes_key_id_index" ON "setting_changes" USING btree ("key","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "setting_changes_user_id_index" ON "setting_changes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "thread_reads_thread_id_index" ON "thread_reads" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "site_page_versions_newest" ON "site_page_versions" USING btree ("page","language","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "site_page_versions_created_by_id_index" ON "site_page_versions" USING btree ("created_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "failure_reports_one_per_pair" ON "failure_reports" USING btree ("reporter_id","author_id");--> statement-breakpoint
CREATE INDEX "failure_reports_post_id_index" ON "failure_reports" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "failure_reports_author_id_index" ON "failure_reports" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "failure_reports_reviewer_id_index" ON "failure_reports" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "failure_reports_open" ON "failure_reports" USING btree ("created_at","id") WHERE "failure_reports"."upheld_at" is null and "failure_reports"."dismissed_at" is null;--> statement-breakpoint
CREATE INDEX "solution_checks_post_id_created_at_index" ON "solution_checks" USING btree ("post_id","created_at");--> statement-breakpoint
CREATE INDEX "solution_checks_user_id_index" ON "solution_checks" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "tag_changes_tag_id_index" ON "tag_changes" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "tag_changes_actor_id_index" ON "tag_changes" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "tag_synonyms_tag_id_index" ON "tag_synonyms" USING btree ("tag_id");--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged_into_id_threads_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged_post_id_posts_id_fk" FOREIGN KEY ("merged_post_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_author_answers" ON "posts" USING btree ("author_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "posts"."kind" = 'answer' and "posts"."hidden_at" is null;--> statement-breakpoint
CREATE INDEX "solutions_held" ON "solutions" USING btree (coalesce("confirmed_at", "accepted_at")) WHERE "solutions"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "tags_often" ON "tags" USING btree ("thread_count" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "thread_tags_recent" ON "thread_tags" USING btree ("tag_id","last_activity_at" DESC NULLS FIRST,"thread_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "threads_merged_into" ON "threads" USING btree ("merged_into_id") WHERE "threads"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_merged_post" ON "threads" USING btree ("merged_post_id") WHERE "threads"."merged_post_id" is not null;--> statement-breakpoint
CREATE INDEX "threads_auto_escalate" ON "threads" USING btree ("auto_escalate_from") WHERE "threads"."auto_escalate_from" is not null and "threads"."solved_at" is null and "threads"."hidden_at" is null and "threads"."locked_at" is null;--> statement-breakpoint
CREATE INDEX "threads_author_recent" ON "threads" USING btree ("author_id","last_activity_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "threads"."hidden_at" is null;