-- Who covers what, and who was changed in a team, is append-only.
create function refuse_history_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger coverage_changes_append_only before update or delete on coverage_changes
  for each row execute function refuse_history_change();
--> statement-breakpoint
create trigger coverage_changes_no_truncate before truncate on coverage_changes
  for each statement execute function refuse_history_change();
--> statement-breakpoint
create trigger coverage_moves_append_only before update or delete on coverage_moves
  for each row execute function refuse_history_change();
--> statement-breakpoint
create trigger coverage_moves_no_truncate before truncate on coverage_moves
  for each statement execute function refuse_history_change();
--> statement-breakpoint
create trigger team_changes_append_only before update or delete on team_changes
  for each row execute function refuse_history_change();
--> statement-breakpoint
create trigger team_changes_no_truncate before truncate on team_changes
  for each statement execute function refuse_history_change();
--> statement-breakpoint
-- Databases from before: agents joined when their accounts were made, speak German and stand in for each other in a ring.
update agents a set joined_at = u.created_at from users u where u.id = a.user_id;
--> statement-breakpoint
insert into agent_languages (agent_id, language) select user_id, 'de' from agents;
--> statement-breakpoint
insert into agent_deputies (agent_id, deputy_id, valid_from)
select agent_id, deputy_id, greatest(joined_at, others_from) from (
  select a.user_id as agent_id, a.joined_at,
    coalesce(lead(a.user_id) over (partition by u.team_region_id order by a.user_id),
      first_value(a.user_id) over (partition by u.team_region_id order by a.user_id)) as deputy_id,
    (select min(c.joined_at) from agents c join users cu on cu.id = c.user_id
     where cu.team_region_id = u.team_region_id and c.left_at is null and c.user_id <> a.user_id) as others_from
  from agents a join users u on u.id = a.user_id where a.left_at is null and u.team_region_id is not null
) ring where deputy_id <> agent_id;
--> statement-breakpoint
-- One deputy at a time.
alter table agent_deputies add constraint agent_deputies_no_overlap
  exclude using gist (int8range(agent_id, agent_id, '[]') with &&, tstzrange(valid_from, valid_to) with &&);
--> statement-breakpoint
-- And always one: for every active agent who is not alone in the team, from joining on (or from when there is somebody
-- else) without end, in the same team, and not beyond the deputy's own leaving. docs/decisions/019-regions-and-teams.md
create function deputy_gap(team bigint) returns bigint language sql stable as $$
  with members as (
    select a.user_id, a.joined_at, a.left_at from agents a join users u on u.id = a.user_id
    where u.team_region_id = team
  ), needing as (
    select m.user_id, tstzrange(greatest(m.joined_at, min(c.joined_at)), null) as needed
    from members m join members c on c.user_id <> m.user_id and c.left_at is null
    where m.left_at is null group by m.user_id, m.joined_at
  ), standing_in as (
    -- Who has left since, or changed the team, was able to as long as the entry ends before that.
    select d.agent_id, d.valid_from, d.valid_to,
      (u.team_region_id = team and x.left_at is null) or d.valid_to <= x.left_at or d.valid_to <= x.joined_at as is_able
    from agent_deputies d join agents x on x.user_id = d.deputy_id join users u on u.id = x.user_id
  )
  select n.user_id from needing n
  where not (tstzmultirange(n.needed) <@ coalesce((
      select range_agg(tstzrange(s.valid_from, s.valid_to)) from standing_in s
      where s.agent_id = n.user_id
        and (s.is_able or not tstzrange(s.valid_from, s.valid_to) && n.needed)), '{}'::tstzmultirange))
  limit 1
$$;
--> statement-breakpoint
create function assert_deputies() returns trigger language plpgsql as $$
declare
  team bigint;
  lonely bigint;
begin
  for team in
    select distinct u.team_region_id from users u where u.team_region_id is not null and u.id in (
      case when tg_table_name = 'agent_deputies' then (to_jsonb(new)->>'agent_id')::bigint end,
      case when tg_table_name = 'agent_deputies' then (to_jsonb(old)->>'agent_id')::bigint end,
      (to_jsonb(new)->>'user_id')::bigint,
      case when tg_table_name = 'users' then (to_jsonb(new)->>'id')::bigint end)
    union
    select (to_jsonb(old)->>'team_region_id')::bigint where tg_table_name = 'users' and tg_op = 'UPDATE'
      and (to_jsonb(old)->>'team_region_id') is not null
    order by 1
  loop
    -- Two transactions that are each right alone could leave a gap together: the second waits and sees the first.
    perform pg_advisory_xact_lock(hashtext('escalation.deputies'), team::int);
    lonely := deputy_gap(team);
    if lonely is not null then
      raise exception 'agent % of team % has nobody to stand in at some time', lonely, team
        using errcode = 'check_violation', constraint = 'deputies_without_gap';
    end if;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger deputies_without_gap after insert or update or delete on agent_deputies
  deferrable initially deferred for each row execute function assert_deputies();
--> statement-breakpoint
create constraint trigger deputies_without_gap after insert or update of joined_at, left_at on agents
  deferrable initially deferred for each row execute function assert_deputies();
--> statement-breakpoint
create constraint trigger deputies_without_gap after update of team_region_id on users
  deferrable initially deferred for each row execute function assert_deputies();
--> statement-breakpoint
-- Every ticket carries the question it was opened for, and lets all of its questions go when it is closed.
create function keep_ticket_threads() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into ticket_threads (ticket_id, thread_id, why, attached_by_id, attached_at, ended_at)
      values (new.id, new.thread_id, 'opened', new.opened_by_id, new.opened_at, new.closed_at);
    return null;
  end if;
  if new.thread_id <> old.thread_id then
    delete from ticket_threads where ticket_id = new.id and thread_id = new.thread_id;
    update ticket_threads set thread_id = new.thread_id where ticket_id = new.id and thread_id = old.thread_id;
  end if;
  if new.closed_at is not null and old.closed_at is null then
    update ticket_threads set ended_at = new.closed_at where ticket_id = new.id and ended_at is null;
  elsif new.closed_at is null and old.closed_at is not null then
    update ticket_threads set ended_at = null where ticket_id = new.id and ended_at = old.closed_at;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger tickets_keep_threads after insert or update of thread_id, closed_at on tickets
  for each row execute function keep_ticket_threads();
--> statement-breakpoint
insert into ticket_threads (ticket_id, thread_id, why, attached_by_id, attached_at, ended_at)
  select id, thread_id, 'opened', opened_by_id, opened_at, closed_at from tickets;
--> statement-breakpoint
-- A spoken code holds as long as its ticket is open; what was agreed on for a closed ticket does not happen.
create function end_with_ticket() returns trigger language plpgsql as $$
begin
  update spoken_codes set ended_at = new.closed_at where ticket_id = new.id and ended_at is null;
  update visit_offers set ended_at = new.closed_at, outcome = 'closed' where ticket_id = new.id and ended_at is null;
  update visits set ended_at = new.closed_at, ended_by = 'team', calendar_sequence = calendar_sequence + 1,
      state = case when underway_at is null then 'cancelled' else 'kept' end
    where ticket_id = new.id and state = 'open';
  return null;
end $$;
--> statement-breakpoint
create trigger tickets_end_spoken_code after update of closed_at on tickets
  for each row when (new.closed_at is not null and old.closed_at is null) execute function end_with_ticket();
--> statement-breakpoint
-- What teams promise until an admin decides otherwise: nobody without any connection waits longer than half of the next day.
INSERT INTO "promise_policies" ("position", "is_default", "name", "severity", "first_response_minutes", "next_update_minutes", "solution_kind", "solution_minutes")
VALUES (1, false, 'Nichts geht mehr', 'total-outage', 60, 240, 'same-day', 240),
  (2, true, 'Alle anderen Vorgänge', NULL, 240, 600, 'same-day', NULL);
--> statement-breakpoint
-- Promises of before climb their ladder from now on; the first sweep finds where each of them stands.
UPDATE "promises" p SET "next_rung_at" = p."made_at"
FROM "tickets" k
WHERE k."id" = p."ticket_id" AND p."state" = 'open' AND k."closed_at" IS NULL AND k."waiting_since" IS NULL;
--> statement-breakpoint
-- Open tickets whose customer wrote last: the desk shows them as waiting for the team.
UPDATE "tickets" k SET "replied_at" = x.at
FROM (
  SELECT t."id", min(p."created_at") AS at
  FROM "tickets" t JOIN "posts" p ON p."thread_id" = t."thread_id"
  WHERE t."closed_at" IS NULL AND p."author_id" = t."customer_id" AND p."hidden_at" IS NULL
    AND p."created_at" > greatest(t."opened_at", (
      SELECT max(o."created_at") FROM "posts" o
      WHERE o."thread_id" = t."thread_id" AND o."official_region_id" = t."region_id"))
  GROUP BY t."id") x
WHERE x."id" = k."id"
--> statement-breakpoint
-- Sites from before the radar: it listens to the topics about connections, as their addresses say.
INSERT INTO radar_topics (category_id, service)
SELECT id, CASE WHEN slug ~ 'mobil' THEN 'mobile' WHEN slug ~ '^tv|fernseh' THEN 'tv' ELSE 'line' END
FROM categories WHERE slug ~ 'internet|wlan|glasfaser|festnetz|stoerung|mobilfunk|^tv|fernseh'
ON CONFLICT DO NOTHING;--> statement-breakpoint
-- Two calls of one agent never overlap, also when two customers press at the same moment.
alter table call_backs add constraint call_backs_no_overlap
  exclude using gist (int8range(agent_id, agent_id, '[]') with &&, tstzrange(starts_at, held_until) with &&)
  where (state = 'open');
--> statement-breakpoint
-- Since when somebody has a role and a team: kept by the database, so that no way of appointing can forget it.
create function note_role_since() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.role_since := coalesce(new.role_since, new.created_at);
  elsif (new.role, new.team_region_id) is distinct from (old.role, old.team_region_id)
    and new.role_since is not distinct from old.role_since then
    new.role_since := now();
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger users_role_since before insert or update of role, team_region_id on users
  for each row execute function note_role_since();
--> statement-breakpoint
update users set role_since = created_at where role_since is null;
--> statement-breakpoint
-- Who has looked at private details stays as it was written; it goes with its thread only.
create function refuse_view_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select 1 from threads t where t.id = old.thread_id) then
    return old;
  end if;
  raise exception 'private_views is append-only' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger private_views_append_only before update or delete on private_views
  for each row execute function refuse_view_change();
