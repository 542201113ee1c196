-- One row: a request of an institution of the same body, the newest first.
select r.request_id, coalesce(r.origin_id, r.request_id) as origin, r.institution_id, r.requester_id, r.category, r.form,
       r.state, r.gratis, r.filed_at,
       coalesce((select a.valid_until <= clock_timestamp() from app.agreement a
                  where a.request_id = r.request_id order by a.agreement_id desc limit 1), false) as ended
  from app.request r
  join app.institution i on i.institution_id = r.institution_id
 where i.body_id = (select b.body_id from app.institution b where b.institution_id = ?)
 order by r.request_id desc
