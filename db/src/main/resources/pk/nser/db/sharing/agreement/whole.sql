-- One row: an agreement with all that belongs to it, as JSON.
select json_build_object(
         'agreement', to_jsonb(a), 'paper', to_jsonb(p),
         'record_unlocks', (select json_agg(to_jsonb(u)) from app.unlock u where u.grant_id = a.grant_id),
         'aggregate_unlocks', (select json_agg(to_jsonb(u)) from app.aggregate_unlock u where u.agreement_id = a.agreement_id),
         'spot_checks', (select json_agg(to_jsonb(c) || coalesce(to_jsonb(r), '{}'))
                           from app.spot_check c left join app.spot_check_result r using (spot_check_id)
                          where c.agreement_id = a.agreement_id),
         'penalties', (select json_agg(to_jsonb(y)) from app.penalty y where y.agreement_id = a.agreement_id),
         'payments', (select json_agg(to_jsonb(y)) from app.payment y where y.agreement_id = a.agreement_id),
         'charges', (select json_agg(to_jsonb(h)) from app.charge h where h.agreement_id = a.agreement_id))::text
  from app.agreement a
  join app.agreement_paper p on p.agreement_id = a.agreement_id
 where a.agreement_id = ?
