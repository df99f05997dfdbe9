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
--> statement-breakpoint
-- Rules now hand open questions over by themselves: the demo's stay where they are, and the time of everybody else's
-- begins with this version, so that nothing goes by surprise.
update threads t set auto_escalate_from = null from users u
  where u.id = t.author_id and u.is_demo and t.auto_escalate_from is not null;
--> statement-breakpoint
update threads set auto_escalate_from = now() where auto_escalate_from is not null and solved_at is null;
