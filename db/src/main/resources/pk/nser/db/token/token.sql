-- One row: a token with its agreement, what stands between the two, and the time by which all are judged. scopes: of the
-- children down to this token, the outermost first.
with recursive chain as (
  select t.*, 0 as above from app.token t where t.token_id = ?
  union all
  select t.*, c.above + 1 from app.token t join chain c on t.token_id = c.parent_id where c.above < 8)
select t.kind, t.secret_sha256,
       (select min(c.valid_until) from chain c) as token_until,
       (select bool_or(c.revoked_at is not null) from chain c) as revoked,
       array(select c.scope::text from chain c where c.scope is not null order by c.above desc) as scopes,
       clock_timestamp() as database_now,
       a.agreement_id, a.institution, a.institution_id, a.purpose, a.receiver, a.category, a.line, a.boundary_set, a.areas,
       a.finest, a.outputs, a.filters, a.unlocked, a.member_types, a.score_first, a.score_last, a.geometry, a.formats,
       a.max_households, a.max_rows_per_day, a.addresses, a.approvals, a.valid_from, a.valid_until as agreement_until,
       a.grant_id, a.state, a.conditions
  from chain t
  join app.agreement a using (agreement_id)
 where t.above = 0
