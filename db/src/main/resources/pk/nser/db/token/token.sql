-- One row: a token with its agreement, and the time by which both are judged.
select t.token_id, t.kind, t.secret_sha256, t.valid_until as token_until, t.revoked_at is not null as revoked,
       a.agreement_id, a.category, a.boundary_set, a.areas, a.finest, a.dimensions, a.valid_from, a.valid_until as agreement_until,
       clock_timestamp() as database_now
  from app.token t
  join app.agreement a using (agreement_id)
 where t.token_id = ?
