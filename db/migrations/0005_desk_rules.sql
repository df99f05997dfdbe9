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
