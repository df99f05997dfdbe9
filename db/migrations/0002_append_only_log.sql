-- The record of the moderation is append-only: no row is ever changed or deleted.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'moderation_actions is append-only' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger moderation_actions_append_only before update or delete on moderation_actions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger moderation_actions_no_truncate before truncate on moderation_actions
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Databases from before: the order of a tag's list, and how many questions carry it.
update thread_tags x set last_activity_at = t.last_activity_at from threads t where t.id = x.thread_id;
--> statement-breakpoint
update tags g set thread_count = c.n from (
  select x.tag_id, count(*) as n from thread_tags x join threads t on t.id = x.thread_id and t.hidden_at is null group by 1
) c where c.tag_id = g.id;
