-- One row: an agreement made from a request, the newest first.
select a.agreement_id, a.request_id, a.institution, a.category,
       case when a.state <> 'revoked' and a.valid_until <= clock_timestamp() then 'ended' else a.state end as state,
       (a.valid_from at time zone 'Asia/Karachi')::date::text as first_day,
       ((a.valid_until at time zone 'Asia/Karachi')::date - 1)::text as last_day
  from app.agreement a
 where a.request_id is not null
 order by a.agreement_id desc
