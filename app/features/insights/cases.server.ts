import { type SQL, sql } from "drizzle-orm";

/*
 * What counts as a case and as a word given, said once for the public figures and the report.
 */

/** `tickets k`: a case of its own. What was merged goes on under another code. */
export const isCase: SQL = sql`k.merged_into_id is null`;

/** `tickets k`: sent back to the community, which is no solution; an objection that was heard takes it back. */
export const isRefused: SQL = sql`exists (
  select 1 from refusals f where f.ticket_id = k.id and f.decision is distinct from 'reopened'
)`;

/**
 * Every word given to a customer that came due or was taken back, as (ticket_id, state, ended_at): promised times, visits of
 * technicians and call-backs. A visit missed because of the customer is not the team's.
 */
export const givenWords: SQL = sql`(
  select ticket_id, state, ended_at from promises where ended_at is not null
  union all
  select ticket_id, state, ended_at from visits where ended_at is not null and excused_at is null
  union all
  select ticket_id, state, ended_at from call_backs where ended_at is not null
)`;
