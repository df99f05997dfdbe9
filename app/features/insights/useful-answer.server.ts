import { type SQL, sql } from "drizzle-orm";

/**
 * Joins `threads t` to `a`: how many others than the asker have answered (`a.answer_count`), and when the first answer
 * came that proved useful (`a.useful_at`): it stands as a solution, a regional team gave it, or somebody found it helpful
 * or said that it worked. Hidden posts do not count.
 */
export const usefulAnswers: SQL = sql`left join lateral (
  select count(*) as answer_count,
    min(p.created_at) filter (
      where p.official_region_id is not null or p.helpful_count > 0 or p.worked_count > 0
        or exists (select 1 from solutions s where s.post_id = p.id and s.revoked_at is null)
    ) as useful_at
  from posts p
  where p.thread_id = t.id and p.kind = 'answer' and p.hidden_at is null and p.author_id <> t.author_id
) a on true`;

/** Minutes from asking until then; infinite for a question that still waits, so that a median takes it in. */
export const usefulMinutes: SQL = sql`coalesce(extract(epoch from a.useful_at - t.created_at) / 60, 'infinity')::float8`;
