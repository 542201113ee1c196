-- One row: a token as the operator sees it, the newest first.
select t.token_id, a.agreement_id, a.category, a.institution, a.areas, a.finest, least(t.valid_until, a.valid_until) as valid_until,
       case when t.revoked_at is not null then 'revoked'
            when least(t.valid_until, a.valid_until) <= now() then 'ended'
            when a.state <> 'active' then a.state
            else 'valid' end as state
  from app.token t
  join app.agreement a using (agreement_id)
 order by t.created_at desc, t.token_id
