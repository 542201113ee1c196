-- One row: how many checks on this ground are due or running for the latest agreement of a request.
select count(*)
  from app.spot_check c
 where c.agreement_id = (select max(p.agreement_id) from app.agreement_paper p where p.request_id = ?) and c.ground = ?
   and not exists (select 1 from app.spot_check_result r where r.spot_check_id = c.spot_check_id)
